using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Economy;
using Styrkedja.Core.Printed;
using Styrkedja.Documents.Correcting;
using Styrkedja.Store;
using Styrkedja.Store.Mapping;

namespace Styrkedja.Web.Features.Review;

/// <summary>The tables at some lines as they were understood, row by row.</summary>
/// <param name="Tables">The tables; two may stand side by side.</param>
public sealed record OpenedTable(IReadOnlyList<OpenedTable.One> Tables)
{
    /// <summary>None.</summary>
    public static OpenedTable None { get; } = new([]);

    /// <summary>A table.</summary>
    /// <param name="Position">Which of the document.</param>
    /// <param name="Columns">Its columns of values.</param>
    /// <param name="Rows">Its rows.</param>
    public sealed record One(int Position, IReadOnlyList<TableColumn> Columns, IReadOnlyList<TableRow> Rows);

    /// <summary>A column.</summary>
    /// <param name="Header">As printed.</param>
    /// <param name="Meaning">What it holds, in words; null where that is not known.</param>
    public sealed record TableColumn(string Header, string? Meaning);

    /// <summary>A row.</summary>
    /// <param name="Label">What it is.</param>
    /// <param name="Cells">Its cells as printed.</param>
    /// <param name="Place">Where it is corrected.</param>
    public sealed record TableRow(string Label, IReadOnlyList<string> Cells, CorrectedPlace Place);

    /// <summary>Loads the tables that are printed at just these lines.</summary>
    /// <param name="db">As the municipality sees it.</param>
    /// <param name="reading">The reading.</param>
    /// <param name="tables">Those of the reading.</param>
    /// <param name="lines">The lines.</param>
    public static async Task<OpenedTable> Load(
        StyrkedjaDb db,
        Guid reading,
        IReadOnlyList<StoredPrintedTable> tables,
        SourceLines lines
    )
    {
        var at = tables
            .Where(t => t.FirstLine == lines.First && t.LastLine == lines.Last)
            .Select(t => t.Position)
            .ToList();
        if (at.Count == 0)
        {
            return None;
        }
        var columns = await db
            .PrintedColumns.Where(c => c.ReadingId == reading && at.Contains(c.TablePosition))
            .OrderBy(c => c.Position)
            .ToListAsync();
        var cells = (
            await db
                .PrintedCells.Where(c => c.ReadingId == reading && at.Contains(c.TablePosition))
                .OrderBy(c => c.Position)
                .ToListAsync()
        ).ToLookup(c => (c.TablePosition, c.RowPosition), c => c.Text);
        // A row of another table may be printed at the same lines, and comes before it or after.
        var rows = await db
            .PrintedRows.Where(r => r.ReadingId == reading && r.FirstLine >= lines.First && r.FirstLine <= lines.Last)
            .OrderBy(r => r.TablePosition)
            .ThenBy(r => r.Position)
            .ToListAsync();
        var spans = rows.ConvertAll(r => new SourceLines(r.FirstLine, r.LastLine));
        return new OpenedTable([
            .. at.Select(table => new One(
                table,
                [
                    .. columns
                        .Where(c => c.TablePosition == table)
                        .Select(c => new TableColumn(
                            c.Header,
                            ColumnWords.Of(new ColumnMeaning(c.Kind, c.Year, c.Side, c.Deviation))
                        )),
                ],
                [
                    .. rows.Select((row, i) => (Row: row, At: i))
                        .Where(r => r.Row.TablePosition == table)
                        .Select(r => new TableRow(
                            r.Row.Label,
                            [.. cells[(table, r.Row.Position)]],
                            CorrectedReading.PlaceOf(CorrectedPart.Row, spans, r.At)
                        )),
                ]
            )),
        ]);
    }
}
