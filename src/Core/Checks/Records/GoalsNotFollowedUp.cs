using Styrkedja.Core.Goals;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Core.Checks.Records;

/// <summary>The check <c>goal-not-followed-up</c>: a board goal with neither an indicator nor an activity.</summary>
internal static class GoalsNotFollowedUp
{
    public static Check Check { get; } =
        new(
            "goal-not-followed-up",
            "Mål utan uppföljning",
            [Severity.Info],
            "A board goal has neither an indicator nor an activity: nothing tells whether it is reached.",
            Find
        );

    private static IEnumerable<Finding> Find(CheckedDocument document)
    {
        var records = document.Records;
        var followed = records
            .Indicators.Select(i => Key(i.Goal, i.BoardGoal))
            .Concat(records.Activities.Select(a => Key(a.Goal, a.BoardGoal)))
            .ToHashSet();
        return records
            .Goals.Select((goal, at) => (goal, at))
            .Where(g => g.goal.Level == GoalLevel.Board && !followed.Contains(Key(g.goal.Area, g.goal.Title)))
            .Select(g => new Finding(
                Check.Name,
                Severity.Info,
                $"Nämndmålet ”{g.goal.Title}” (rad {g.goal.Lines.First}) har varken indikator eller aktivitet.",
                "Lägg till en indikator eller en aktivitet som visar om målet nås.",
                "en indikator eller aktivitet",
                Found: null,
                GoalPlace.Of(records, g.at)
            ));
    }

    // Right under a direction goal there is no area: its rows carry the direction's code.
    private static (string?, string) Key(string? area, string? title) =>
        (area is not null && area.Contains('.', StringComparison.Ordinal) ? area : null, SwedishText.Fold(title ?? ""));
}
