using Styrkedja.Core.Checks.Prose;
using Styrkedja.Core.Economy;
using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Core.Checks.Decisions;

/// <summary>
/// What is applied for: a decision point and the row of an application table that speaks of the same thing, by the words
/// that they share and share with no other row.
/// </summary>
internal static class Applications
{
    /// <summary>Amounts that differ from their row.</summary>
    public static IEnumerable<Finding> Find(CheckedDocument document)
    {
        foreach (var (point, row) in Pairs(document))
        {
            if (
                point.Amounts.Count == 1
                && !DecisionAgainstTable.IsOfOtherTable(point)
                && !DecisionAgainstTable.Agrees(point.Amounts[0], row.Kronor, row.Half)
            )
            {
                yield return DecisionAgainstTable.Describe(
                    point,
                    point.Amounts[0],
                    row.Kronor,
                    $"”{row.Label}” i tabellen (rad {row.Lines.First})"
                );
            }
        }
    }

    /// <summary>Points that name the purpose of another row than the one they describe.</summary>
    public static IEnumerable<Finding> WrongPurposes(CheckedDocument document)
    {
        var purposes = Rows(document).Select(r => r.Purpose).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        foreach (var (point, row) in Pairs(document).Where(p => p.Row.HasDescription))
        {
            var named = purposes.Find(p =>
                p.Length > 5 && !Same(p, row.Purpose) && point.Text.Contains(p, StringComparison.OrdinalIgnoreCase)
            );
            if (named is not null && Words.Shared(Words.Of(row.Purpose), Words.Of(point.Text)) == 0)
            {
                yield return new Finding(
                    "contradiction",
                    Severity.Warning,
                    $"Beslutspunkt {point.Number} (rad {point.Lines.First}) säger ”{named.ToLowerInvariant()}”, men raden i tabellen "
                        + $"(rad {row.Lines.First}) står under ”{row.Label}”.",
                    "Ta reda på vilket ändamål som gäller och rätta det andra.",
                    row.Label,
                    named.ToLowerInvariant(),
                    point.Lines
                );
            }
        }
    }

    private static bool Same(string a, string b) => SwedishText.Fold(a) == SwedishText.Fold(b);

    private sealed record ApplicationRow(
        string Label,
        string Purpose,
        bool HasDescription,
        IReadOnlyList<string> Words,
        decimal Kronor,
        decimal Half,
        SourceLines Lines
    );

    private static IEnumerable<(PrintedDecision Point, ApplicationRow Row)> Pairs(CheckedDocument document)
    {
        var rows = Rows(document).ToList();
        foreach (var point in document.Records.Decisions.Where(p => p.Amounts.Count > 0))
        {
            var words = Words.Of(point.Text);
            var scored = rows.Select(r => (Row: r, Score: Words.Shared(r.Words, words)))
                .OrderByDescending(r => r.Score)
                .ToList();
            if (scored.Count > 0 && scored[0].Score > 0 && (scored.Count == 1 || scored[1].Score < scored[0].Score))
            {
                yield return (point, scored[0].Row);
            }
        }
    }

    private static IEnumerable<ApplicationRow> Rows(CheckedDocument document)
    {
        foreach (var table in document.Records.Tables.Where(t => t.Kind == TableKind.Applications))
        {
            if (table.MoneyUnit is not { } unit)
            {
                continue;
            }
            foreach (var row in table.Rows.Where(r => !r.Total))
            {
                if (row.Cells.LastOrDefault(c => c.Value is not null)?.Value is { } amount)
                {
                    var description = string.Join(' ', row.Cells.Where(c => c.Value is null).Select(c => c.Text));
                    yield return new ApplicationRow(
                        row.Label,
                        row.Label.Split('(')[0].TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', ' '),
                        description.Length > 12,
                        Words.Of(row.Label + " " + description),
                        amount.Value * unit.Kronor(),
                        amount.HalfPlace * unit.Kronor(),
                        row.Lines
                    );
                }
            }
        }
    }
}
