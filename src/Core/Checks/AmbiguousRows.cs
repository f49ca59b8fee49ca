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
        var findings = new List<Finding>();
        foreach (var row in indicators.Where(i => i.Ambiguous is not null))
        {
            findings.Add(Describe($"Indikatorn ”{row.Name}”", row.Ambiguous!, row.Lines));
        }
        foreach (var row in activities.Where(a => a.Ambiguous is not null))
        {
            findings.Add(Describe($"Aktiviteten ”{row.Text}”", row.Ambiguous!, row.Lines));
        }
        findings.Sort((a, b) => a.Lines.First.CompareTo(b.Lines.First));
        return findings;
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
