using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Economy;
using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;
using Styrkedja.Store;

namespace Styrkedja.Web.Features.Economy;

/// <summary>The printed tables of a document, back from the store: a query for each kind of row, by its primary key.</summary>
internal static class StoredTables
{
    /// <summary>All tables, in the order of the document.</summary>
    public static async Task<IReadOnlyList<PrintedTable>> Load(StyrkedjaDb db, Guid reading)
    {
        var tables = await db
            .PrintedTables.Where(t => t.ReadingId == reading)
            .OrderBy(t => t.Position)
            .Select(t => new
            {
                t.Position,
                t.Kind,
                t.Title,
                t.Area,
                t.Unit,
                Lines = new SourceLines(t.FirstLine, t.LastLine),
            })
            .ToListAsync();
        var columns = (
            await db
                .PrintedColumns.Where(c => c.ReadingId == reading)
                .OrderBy(c => c.TablePosition)
                .ThenBy(c => c.Position)
                .Select(c => new
                {
                    c.TablePosition,
                    c.Header,
                    Meaning = new ColumnMeaning(c.Kind, c.Year, c.Side, c.Deviation),
                })
                .ToListAsync()
        ).ToLookup(c => c.TablePosition);
        var cells = await Cells(db, reading);
        var rows = (
            await db
                .PrintedRows.Where(r => r.ReadingId == reading)
                .OrderBy(r => r.TablePosition)
                .ThenBy(r => r.Position)
                .Select(r => new
                {
                    r.TablePosition,
                    r.Position,
                    r.Label,
                    r.RowGroup,
                    r.Level,
                    r.Total,
                    Lines = new SourceLines(r.FirstLine, r.LastLine),
                })
                .ToListAsync()
        ).ToLookup(
            r => r.TablePosition,
            r => new PrintedRow(
                r.Label,
                r.RowGroup,
                r.Level,
                r.Total,
                [.. cells[(r.TablePosition, r.Position)]],
                r.Lines
            )
        );
        var notes = (
            await db
                .PrintedNotes.Where(n => n.ReadingId == reading)
                .OrderBy(n => n.TablePosition)
                .ThenBy(n => n.Position)
                .Select(n => new
                {
                    n.TablePosition,
                    Note = new PrintedNote(n.Text, new SourceLines(n.FirstLine, n.LastLine)),
                })
                .ToListAsync()
        ).ToLookup(n => n.TablePosition, n => n.Note);
        return
        [
            .. tables.Select(t => new PrintedTable
            {
                Kind = t.Kind,
                Title = t.Title,
                Area = t.Area,
                Unit = t.Unit,
                Columns = [.. columns[t.Position].Select(c => c.Header)],
                Meanings = [.. columns[t.Position].Select(c => c.Meaning)],
                Rows = [.. rows[t.Position]],
                Notes = [.. notes[t.Position]],
                Lines = t.Lines,
            }),
        ];
    }

    /// <summary>The result units, in the order of the document.</summary>
    public static async Task<IReadOnlyList<PrintedResultUnit>> LoadResultUnits(StyrkedjaDb db, Guid reading)
    {
        var units = await db
            .PrintedResultUnits.Where(u => u.ReadingId == reading)
            .OrderBy(u => u.Position)
            .ToListAsync();
        return
        [
            .. units.Select(u => new PrintedResultUnit(
                u.Code,
                u.Name,
                Ore(u.GrossBudget),
                Ore(u.FundIn),
                Ore(u.Result),
                Ore(u.FundOut),
                new SourceLines(u.FirstLine, u.LastLine)
            )),
        ];
    }

    private static async Task<ILookup<(int Table, int Row), PrintedCell>> Cells(StyrkedjaDb db, Guid reading)
    {
        var cells = await db
            .PrintedCells.Where(c => c.ReadingId == reading)
            .OrderBy(c => c.TablePosition)
            .ThenBy(c => c.RowPosition)
            .ThenBy(c => c.Position)
            .Select(c => new
            {
                c.TablePosition,
                c.RowPosition,
                c.Text,
                c.Millionths,
                c.Decimals,
            })
            .ToListAsync();
        return cells.ToLookup(
            c => (c.TablePosition, c.RowPosition),
            c => new PrintedCell(c.Text, c.Millionths is { } value ? new Quantity(value, c.Decimals ?? 0) : null)
        );
    }

    private static Money? Ore(long? ore) => ore is { } some ? new Money(some) : null;
}
