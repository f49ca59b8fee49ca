using System.Globalization;
using Styrkedja.Core.Indicators;
using Styrkedja.Core.Printed;
using Styrkedja.Integration.Serving;
using Styrkedja.Store.Mapping;
using Styrkedja.Store.Printed;

namespace Styrkedja.Integration;

/// <summary>That documents are in a database with all that is theirs, or not at all.</summary>
internal static class StoreWhole
{
    /// <summary>Fails where anything is missing or too much. Others may write meanwhile.</summary>
    /// <returns>Hashes of the documents that are accepted.</returns>
    public static async Task<HashSet<string>> Check(
        TestDatabase database,
        IReadOnlyDictionary<string, DocumentFile> read
    )
    {
        await using var rows = await StoreRows.Look(database);
        var tables = await rows.Tables();
        Assert.NotEmpty(tables);
        foreach (var table in tables.Where(t => t.Value.Contains("document_id")).Select(t => t.Key))
        {
            var orphans = await rows.Count(
                $"select count(*) from {table} where document_id not in (select id from document)"
            );
            Assert.True(orphans == 0, $"{table} has {orphans} rows of no document.");
        }
        foreach (var table in tables.Where(t => t.Value.Contains("reading_id")).Select(t => t.Key))
        {
            var orphans = await rows.Count(
                $"select count(*) from {table} where reading_id not in (select id from printed_reading)"
            );
            Assert.True(orphans == 0, $"{table} has {orphans} rows of no reading.");
        }
        Assert.Equal(
            0,
            await rows.Count("select count(*) from stored_file where sha256 not in (select sha256 from document)")
        );
        Assert.Empty(
            await rows.All(
                "select board_id from document where state = 'Accepted' group by board_id, kind, year having count(*) > 1"
            )
        );
        var accepted = new HashSet<string>();
        foreach (var row in await rows.All("select id, sha256, state from document"))
        {
            var (id, sha256, state) = (row[0], row[1], row[2]);
            var found = await Found(rows, id);
            Assert.Equal((sha256, Expected(read[sha256], state)), (sha256, found));
            if (state == nameof(DocumentState.Accepted))
            {
                accepted.Add(sha256);
            }
        }
        return accepted;
    }

    private static async Task<string> Found(StoreRows rows, string id)
    {
        var text = new List<string>();
        foreach (var (name, sql) in Counted)
        {
            var count = await rows.Count(
                string.Format(
                    CultureInfo.InvariantCulture,
                    sql,
                    $"document_id = '{id}'",
                    $"reading_id in (select id from printed_reading where document_id = '{id}' and is_current)",
                    $"batch_id in (select id from value_batch where document_id = '{id}')"
                )
            );
            text.Add(Line(name, count));
        }
        return string.Join('\n', text);
    }

    private static readonly (string Name, string Sql)[] Counted =
    [
        ("lines", "select coalesce(sum(last_line - first_line + 1), 0) from printed_lines where {1}"),
        ("signs", "select coalesce(sum(length(classes) + length(blocks)), 0) from printed_lines where {1}"),
        ("decisions", "select count(*) from printed_decision where {1}"),
        ("amounts", "select count(*) from printed_decision_amount where {1}"),
        ("goals", "select count(*) from printed_goal where {1}"),
        ("expected results", "select count(*) from printed_expected_result where {1}"),
        ("indicators", "select count(*) from printed_indicator where {1}"),
        ("activities", "select count(*) from printed_activity where {1}"),
        ("sections", "select count(*) from printed_section where {1}"),
        ("paragraphs", "select count(*) from printed_paragraph where {1}"),
        ("tables", "select count(*) from printed_table where {1}"),
        ("columns", "select count(*) from printed_column where {1}"),
        ("rows", "select count(*) from printed_row where {1}"),
        ("cells", "select count(*) from printed_cell where {1}"),
        ("notes", "select count(*) from printed_note where {1}"),
        ("remarks", "select count(*) from printed_remark where {1}"),
        ("result units", "select count(*) from printed_result_unit where {1}"),
        ("findings", "select count(*) from printed_finding where {1}"),
        ("defined", "select count(*) from printed_indicator where indicator_id is not null and {1}"),
        ("facts", "select count(*) from indicator_value where superseded_at is null and {2}"),
        ("facts before", "select count(*) from indicator_value where superseded_at is not null and {2}"),
        ("to be searched", "select count(*) from search_entry where {0}"),
    ];

    private static string Expected(DocumentFile file, string state)
    {
        var read = file.Document;
        var known = state is nameof(DocumentState.Accepted) or nameof(DocumentState.Superseded);
        var current = state == nameof(DocumentState.Accepted);
        var facts = read.Indicators.Sum(row => Facts(row, read.Kind));
        var paragraphs = read.Sections.Sum(s => s.Paragraphs.Count);
        var entries =
            read.Goals.Count + read.Indicators.Count + read.Activities.Count + read.Decisions.Count + paragraphs;
        return string.Join(
            '\n',
            Line("lines", file.Lines.Count),
            Line("signs", 2 * file.Lines.Count),
            Line("decisions", read.Decisions.Count),
            Line("amounts", read.Decisions.Sum(d => d.Amounts.Count)),
            Line("goals", read.Goals.Count),
            Line("expected results", read.Goals.Sum(g => g.ExpectedResults.Count)),
            Line("indicators", read.Indicators.Count),
            Line("activities", read.Activities.Count),
            Line("sections", read.Sections.Count),
            Line("paragraphs", paragraphs),
            Line("tables", read.Tables.Count),
            Line("columns", read.Tables.Sum(t => t.Columns.Count)),
            Line("rows", read.Tables.Sum(t => t.Rows.Count)),
            Line("cells", read.Tables.Sum(t => t.Rows.Sum(r => r.Cells.Count))),
            Line("notes", read.Tables.Sum(t => t.Notes.Count)),
            Line(
                "remarks",
                read.Coverage.Cover.Count
                    + read.Coverage.Unfilled.Count
                    + read.Coverage.Missed.Count
                    + new[] { read.Coverage.Said.Kind, read.Coverage.Said.Year, read.Coverage.Said.Board }.Count(s =>
                        s is not null
                    )
            ),
            Line("result units", read.ResultUnits.Count),
            Line("findings", file.Findings.Count),
            Line("defined", known ? read.Indicators.Count : 0),
            Line("facts", current ? facts : 0),
            Line("facts before", known && !current ? facts : 0),
            Line("to be searched", current ? entries : 0)
        );
    }

    // A target of each kind, a forecast, the year before, and in a report what was measured.
    private static int Facts(PrintedIndicator row, DocumentKind kind)
    {
        var reported = kind is DocumentKind.Tertial1 or DocumentKind.Tertial2 or DocumentKind.AnnualReport;
        string?[] values =
        [
            row.Forecast?.Text,
            row.Previous?.Text,
            reported ? row.Outcome?.Text : null,
            reported ? row.Men?.Text : null,
            reported ? row.Women?.Text : null,
        ];
        return values.Count(text => text is not null && !PrintedValue.Read(text).IsEmpty)
            + ((Target[])[row.Target, row.CouncilTarget]).Count(t => TargetColumns.KindOf(t) != TargetKind.None);
    }

    private static string Line(string name, long count) =>
        string.Create(CultureInfo.InvariantCulture, $"{name} {count}");
}
