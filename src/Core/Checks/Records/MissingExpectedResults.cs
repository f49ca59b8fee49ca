using Styrkedja.Core.Goals;

namespace Styrkedja.Core.Checks.Records;

/// <summary>
/// The check <c>expected-result-missing</c>: a board goal without expected result, in a document where board goals have
/// them.
/// </summary>
internal static class MissingExpectedResults
{
    public static Check Check { get; } =
        new(
            "expected-result-missing",
            "Förväntat resultat saknas",
            [Severity.Info],
            "A board goal has no expected result, though the document's other board goals have.",
            Find
        );

    private static IEnumerable<Finding> Find(CheckedDocument document)
    {
        var records = document.Records;
        var goals = records.Goals.Select((goal, at) => (goal, at)).Where(g => g.goal.Level == GoalLevel.Board).ToList();
        var without = goals.Where(g => g.goal.ExpectedResults.Count == 0).ToList();
        // Where most goals lack them it is the custom of the house, not an oversight.
        return 2 * without.Count > goals.Count
            ? []
            : without.Select(g => new Finding(
                Check.Name,
                Severity.Info,
                $"Nämndmålet ”{g.goal.Title}” (rad {g.goal.Lines.First}) saknar förväntat resultat; "
                    + "dokumentets övriga nämndmål har sådana.",
                "Skriv vad som ska vara sant när målet är nått.",
                "Förväntat resultat",
                Found: null,
                GoalPlace.Of(records, g.at)
            ));
    }
}
