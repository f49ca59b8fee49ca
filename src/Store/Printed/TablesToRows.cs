using Styrkedja.Core.Printed;
using Styrkedja.Store.Auditing;
using Styrkedja.Store.Changing;
using Styrkedja.Store.Mapping;

namespace Styrkedja.Store.Printed;

/// <summary>The printed tables of a document to rows, and back.</summary>
internal sealed class TablesToRows(Guid municipality, Guid reading)
{
    public async Task Add(Change change, SteeringDocument read, RowDigests digests)
    {
        var tables = read.Tables;
        await change.WriteMany([.. tables.Select(Table)], digests);
        await change.WriteMany([.. tables.SelectMany(Columns)], digests);
        await change.WriteMany([.. tables.SelectMany(Rows)], digests);
        await change.WriteMany([.. tables.SelectMany(Cells)], digests);
        await change.WriteMany([.. tables.SelectMany(Notes)], digests);
        await change.WriteMany([.. read.ResultUnits.Select(ResultUnit)], digests);
    }

    private StoredPrintedTable Table(PrintedTable table, int position) =>
        new()
        {
            MunicipalityId = municipality,
            ReadingId = reading,
            Position = position,
            Kind = table.Kind,
            Title = table.Title,
            Area = table.Area,
            Unit = table.Unit,
            FirstLine = table.Lines.First,
            LastLine = table.Lines.Last,
        };

    private IEnumerable<StoredPrintedColumn> Columns(PrintedTable table, int position) =>
        table.Columns.Select(
            (header, i) =>
            {
                var meaning = i < table.Meanings.Count ? table.Meanings[i] : null;
                return new StoredPrintedColumn
                {
                    MunicipalityId = municipality,
                    ReadingId = reading,
                    TablePosition = position,
                    Position = i,
                    Header = header,
                    Kind = meaning?.Kind,
                    Year = meaning?.Year,
                    Side = meaning?.Side,
                    Deviation = meaning?.Deviation ?? false,
                };
            }
        );

    private IEnumerable<StoredPrintedRow> Rows(PrintedTable table, int position) =>
        table.Rows.Select(
            (row, i) =>
                new StoredPrintedRow
                {
                    MunicipalityId = municipality,
                    ReadingId = reading,
                    TablePosition = position,
                    Position = i,
                    Label = row.Label,
                    RowGroup = row.Group,
                    Level = row.Level,
                    Total = row.Total,
                    FirstLine = row.Lines.First,
                    LastLine = row.Lines.Last,
                }
        );

    private IEnumerable<StoredPrintedCell> Cells(PrintedTable table, int position) =>
        table.Rows.SelectMany(
            (row, r) =>
                row.Cells.Select(
                    (cell, i) =>
                        new StoredPrintedCell
                        {
                            MunicipalityId = municipality,
                            ReadingId = reading,
                            TablePosition = position,
                            RowPosition = r,
                            Position = i,
                            Text = cell.Text,
                            Millionths = cell.Value?.Millionths,
                            Decimals = cell.Value?.Decimals,
                        }
                )
        );

    private IEnumerable<StoredPrintedNote> Notes(PrintedTable table, int position) =>
        table.Notes.Select(
            (note, i) =>
                new StoredPrintedNote
                {
                    MunicipalityId = municipality,
                    ReadingId = reading,
                    TablePosition = position,
                    Position = i,
                    Text = note.Text,
                    FirstLine = note.Lines.First,
                    LastLine = note.Lines.Last,
                }
        );

    private StoredPrintedResultUnit ResultUnit(PrintedResultUnit unit, int position) =>
        new()
        {
            MunicipalityId = municipality,
            ReadingId = reading,
            Position = position,
            Code = unit.Code,
            Name = unit.Name,
            GrossBudget = unit.GrossBudget?.Ore,
            FundIn = unit.FundIn?.Ore,
            Result = unit.Result?.Ore,
            FundOut = unit.FundOut?.Ore,
            FirstLine = unit.Lines.First,
            LastLine = unit.Lines.Last,
        };
}
