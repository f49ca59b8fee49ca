using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Economy;
using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;
using Styrkedja.Store.Mapping;

namespace Styrkedja.Store.Printed;

/// <summary>
/// The way back from rows to the record that was read: so that checks can run again, and a document can be compared and
/// written out. What is loaded equals what was read in every field.
/// </summary>
/// <param name="db">As the municipality sees it.</param>
public sealed class PrintedDocuments(StyrkedjaDb db)
{
    /// <summary>The current reading of a document; null where the municipality has no such document.</summary>
    public async Task<SteeringDocument?> Load(Guid document)
    {
        var reading = await db.Readings.SingleOrDefaultAsync(r => r.DocumentId == document && r.IsCurrent);
        return reading is null ? null : await Load(reading);
    }

    /// <summary>
    /// The current reading of a document as the file that was read, so that it can be corrected: its bytes and findings are
    /// left out.
    /// </summary>
    public async Task<DocumentFile> LoadFile(StoredDocument document, StoredReading reading)
    {
        var parts = await In(db.PrintedLines, reading.Id).OrderBy(l => l.FirstLine).ToListAsync();
        return new DocumentFile
        {
            Name = document.FileName,
            Bytes = ReadOnlyMemory<byte>.Empty,
            Sha256 = document.Sha256,
            Reader = reading.Reader ?? "",
            Form = document.Form,
            Lines = [.. parts.SelectMany(part => part.Text.Split('\n'))],
            Blocks = LineSigns.BlocksOf(string.Concat(parts.Select(part => part.Blocks))),
            Document = await Load(reading),
            Findings = [],
        };
    }

    /// <summary>Any reading.</summary>
    public async Task<SteeringDocument> Load(StoredReading reading)
    {
        var id = reading.Id;
        var results = (await In(db.PrintedExpectedResults, id).ToListAsync()).ToLookup(r => r.GoalPosition);
        var amounts = (await In(db.PrintedDecisionAmounts, id).ToListAsync()).ToLookup(a => a.DecisionPosition);
        var paragraphs = (await In(db.PrintedParagraphs, id).ToListAsync()).ToLookup(p => p.SectionPosition);
        var decisions = await In(db.PrintedDecisions, id).OrderBy(d => d.Position).ToListAsync();
        var goals = await In(db.PrintedGoals, id).OrderBy(g => g.Position).ToListAsync();
        var indicators = await In(db.PrintedIndicators, id).OrderBy(i => i.Position).ToListAsync();
        var activities = await In(db.PrintedActivities, id).OrderBy(a => a.Position).ToListAsync();
        var sections = await In(db.PrintedSections, id).OrderBy(s => s.Position).ToListAsync();
        var units = await In(db.PrintedResultUnits, id).OrderBy(u => u.Position).ToListAsync();
        return new SteeringDocument
        {
            Kind = reading.PrintedKind,
            Year = reading.PrintedYear,
            Board = reading.PrintedBoard,
            Title = reading.Title,
            Decisions = decisions.ConvertAll(d => RowsToRecords.Decision(d, amounts[d.Position])),
            Goals = goals.ConvertAll(g => RowsToRecords.Goal(g, results[g.Position])),
            Indicators = indicators.ConvertAll(RowsToRecords.Indicator),
            Activities = activities.ConvertAll(RowsToRecords.Activity),
            Sections = sections.ConvertAll(s => RowsToRecords.Section(s, paragraphs[s.Position])),
            Tables = await Tables(id),
            ResultUnits = units.ConvertAll(RowsToRecords.ResultUnit),
            Coverage = await Coverage(reading),
        };
    }

    private async Task<List<PrintedTable>> Tables(Guid reading)
    {
        var columns = (await In(db.PrintedColumns, reading).ToListAsync()).ToLookup(c => c.TablePosition);
        var rows = (await In(db.PrintedRows, reading).ToListAsync()).ToLookup(r => r.TablePosition);
        var cells = (await In(db.PrintedCells, reading).ToListAsync()).ToLookup(c => (c.TablePosition, c.RowPosition));
        var notes = (await In(db.PrintedNotes, reading).ToListAsync()).ToLookup(n => n.TablePosition);
        var tables = await In(db.PrintedTables, reading).OrderBy(t => t.Position).ToListAsync();
        return tables.ConvertAll(table =>
        {
            var headers = columns[table.Position].OrderBy(c => c.Position).ToList();
            return new PrintedTable
            {
                Kind = table.Kind,
                Title = table.Title,
                Area = table.Area,
                Unit = table.Unit,
                Columns = headers.ConvertAll(c => c.Header),
                Meanings = headers.ConvertAll(c => new ColumnMeaning(c.Kind, c.Year, c.Side, c.Deviation)),
                Rows =
                [
                    .. rows[table.Position]
                        .OrderBy(r => r.Position)
                        .Select(row => new PrintedRow(
                            row.Label,
                            row.RowGroup,
                            row.Level,
                            row.Total,
                            [.. cells[(table.Position, row.Position)].OrderBy(c => c.Position).Select(Cell)],
                            new SourceLines(row.FirstLine, row.LastLine)
                        )),
                ],
                Notes =
                [
                    .. notes[table.Position]
                        .OrderBy(n => n.Position)
                        .Select(n => new PrintedNote(n.Text, new SourceLines(n.FirstLine, n.LastLine))),
                ],
                Lines = new SourceLines(table.FirstLine, table.LastLine),
            };
        });
    }

    private static PrintedCell Cell(StoredPrintedCell cell) =>
        new(cell.Text, cell.Millionths is { } millionths ? new Quantity(millionths, cell.Decimals ?? 0) : null);

    private async Task<Coverage> Coverage(StoredReading reading)
    {
        var classes = new Dictionary<int, LineClass>();
        var places = new List<LinePlace>();
        foreach (var some in await In(db.PrintedLines, reading.Id).OrderBy(l => l.FirstLine).ToListAsync())
        {
            places.AddRange(PlaceWords.Read(some.Places));
            for (var i = 0; i < some.Classes.Length; i++)
            {
                if (LineSigns.ClassOf(some.Classes[i]) is { } known)
                {
                    classes.Add(some.FirstLine + i, known);
                }
            }
        }
        var remarks = await In(db.PrintedRemarks, reading.Id).OrderBy(r => r.Position).ToListAsync();
        return Remarks.In(new Coverage(reading.LineCount, classes) { Places = places }, remarks);
    }

    private static IQueryable<T> In<T>(IQueryable<T> rows, Guid reading)
        where T : class, IOfReading => rows.Where(row => row.ReadingId == reading);
}
