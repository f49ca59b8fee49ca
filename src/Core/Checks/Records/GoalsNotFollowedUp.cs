using Styrkedja.Core.Goals;
using Styrkedja.Core.Printed;
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
            .Where(g => !HasDoubted(records, g.goal))
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

    // Rows under the goals that follow each other, of which one may be this goal's.
    private static bool HasDoubted(SteeringDocument records, PrintedGoal goal)
    {
        var rows = records
            .Indicators.Select(i => (i.Lines.First, i.Ambiguous))
            .Concat(records.Activities.Select(a => (a.Lines.First, a.Ambiguous)))
            .Where(r => r.First > goal.Lines.First)
            .OrderBy(r => r.First)
            .ToList();
        var ends = records.Goals.Where(g => rows.Count > 0 && g.Lines.First > rows[0].First).Select(g => g.Lines.First);
        var end = ends.DefaultIfEmpty(int.MaxValue).Min();
        return rows.TakeWhile(r => r.First < end).Any(r => r.Ambiguous is not null);
    }

    // Right under a direction goal there is no area: its rows carry the direction's code.
    private static (string?, string) Key(string? area, string? title) =>
        (area is not null && area.Contains('.', StringComparison.Ordinal) ? area : null, SwedishText.Fold(title ?? ""));
}
