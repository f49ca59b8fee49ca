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
        var rows = records
            .Indicators.Select(i => (i.Lines.First, i.Ambiguous))
            .Concat(records.Activities.Select(a => (a.Lines.First, a.Ambiguous)))
            .OrderBy(r => r.First)
            .ToList();
        return records
            .Goals.Select((goal, at) => (goal, at))
            .Where(g => g.goal.Level == GoalLevel.Board && !followed.Contains(Key(g.goal.Area, g.goal.Title)))
            .Where(g => !HasDoubted(rows, g.goal, records.Goals))
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
    private static bool HasDoubted(
        List<(int First, string? Ambiguous)> rows,
        PrintedGoal goal,
        IReadOnlyList<PrintedGoal> goals
    )
    {
        var at = rows.FindIndex(r => r.First > goal.Lines.First);
        if (at < 0)
        {
            return false;
        }
        var end = goals.Select(g => g.Lines.First).Where(g => g > rows[at].First).DefaultIfEmpty(int.MaxValue).Min();
        return rows.Skip(at).TakeWhile(r => r.First < end).Any(r => r.Ambiguous is not null);
    }

    // Right under a direction goal there is no area: its rows carry the direction's code.
    private static (string?, string) Key(string? area, string? title) =>
        (area is not null && area.Contains('.', StringComparison.Ordinal) ? area : null, SwedishText.Fold(title ?? ""));
}
