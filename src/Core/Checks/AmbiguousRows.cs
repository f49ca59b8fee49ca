using Styrkedja.Core.Activities;
using Styrkedja.Core.Indicators;
using Styrkedja.Core.SteeringDocuments;

namespace Styrkedja.Core.Checks;

/// <summary>The check <c>ambiguous-row</c>: a row that the reading could not decide alone.</summary>
public static class AmbiguousRows
{
    /// <summary>The name of the check.</summary>
    public const string Name = "ambiguous-row";

    /// <summary>One finding for each ambiguous row, in the order of the document.</summary>
    public static IReadOnlyList<Finding> Find(
        IReadOnlyList<IndicatorRow> indicators,
        IReadOnlyList<Activity> activities
    )
    {
        var rows = indicators
            .Where(i => i.Ambiguous is not null)
            .Select(i => (What: $"Indikatorn ”{i.Name}”", Why: i.Ambiguous!, i.Lines))
            .Concat(
                activities
                    .Where(a => a.Ambiguous is not null)
                    .Select(a => (What: $"Aktiviteten ”{a.Text}”", Why: a.Ambiguous!, a.Lines))
            );
        return [.. rows.OrderBy(r => r.Lines.First).Select(r => Describe(r.What, r.Why, r.Lines))];
    }

    private static Finding Describe(string what, string why, SourceLines lines) =>
        new(
            Name,
            Severity.Info,
            $"{what} (rad {lines.First}) kan tolkas på mer än ett sätt: {why}.",
            "Jämför med källan och rätta tolkningen vid granskningen.",
            Expected: null,
            Found: null,
            lines
        );
}
