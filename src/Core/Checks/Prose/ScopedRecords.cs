using Styrkedja.Core.Goals;
using Styrkedja.Core.Organisation;
using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Core.Checks.Prose;

/// <summary>The records of a document by the goal they stand under, and how many they are. Each number is worked out once.</summary>
internal sealed class ScopedRecords(SteeringDocument document)
{
    private readonly Dictionary<(Counted, GoalScope, Owner?), int> _counts = [];
    private readonly Dictionary<(GoalScope, Owner?), IReadOnlyList<PrintedIndicator>> _indicators = [];
    private readonly Dictionary<(GoalScope, Owner?), IReadOnlyList<PrintedActivity>> _activities = [];
    private readonly Dictionary<(Counted, GoalScope), bool> _lacking = [];

    /// <summary>How many records of a kind there are; what is printed twice counts once.</summary>
    public int Count(Counted what, GoalScope scope, Owner? owner)
    {
        if (!_counts.TryGetValue((what, scope, owner), out var count))
        {
            count = what switch
            {
                Counted.Indicators => Distinct(
                    Indicators(scope, owner).Select(i => (i.Name, i.Owner, i.Goal, i.BoardGoal))
                ),
                Counted.Activities => Distinct(
                    Activities(scope, owner).Select(a => (a.Text, a.Owner, a.Goal, a.BoardGoal))
                ),
                Counted.ExpectedResults => Goals(Counted.BoardGoals, scope).Sum(g => g.ExpectedResults.Count),
                Counted.DirectionGoals or Counted.AreaGoals or Counted.BoardGoals => Goals(what, scope).Count(),
            };
            _counts.Add((what, scope, owner), count);
        }
        return count;
    }

    /// <summary>How many rows are printed, where some are printed twice; else the same as <see cref="Count"/>.</summary>
    public int Printed(Counted what, GoalScope scope, Owner? owner) =>
        what switch
        {
            Counted.Indicators => Indicators(scope, owner).Count,
            Counted.Activities => Activities(scope, owner).Count,
            Counted.DirectionGoals or Counted.AreaGoals or Counted.BoardGoals or Counted.ExpectedResults => Count(
                what,
                scope,
                owner
            ),
        };

    /// <summary>The goals of one level, in order.</summary>
    public IEnumerable<PrintedGoal> Goals(Counted what, GoalScope scope)
    {
        var level = what switch
        {
            Counted.DirectionGoals => GoalLevel.Direction,
            Counted.AreaGoals => GoalLevel.Area,
            Counted.BoardGoals or Counted.ExpectedResults or Counted.Indicators or Counted.Activities =>
                GoalLevel.Board,
        };
        return document.Goals.Where(g =>
            g.Level == level
            && IsUnder(level == GoalLevel.Direction ? g.Code : g.Area, scope.Code)
            && (scope.BoardGoal is null || g.Title == scope.BoardGoal)
        );
    }

    /// <summary>True where the numbers of the goals have a gap, so that some stand in no record.</summary>
    public bool LackGoals(Counted what, GoalScope scope)
    {
        if (!_lacking.TryGetValue((what, scope), out var lacking))
        {
            lacking = Goals(what, scope)
                .GroupBy(g => g.Code is { } code && code.Contains('.') ? code[..code.LastIndexOf('.')] : "")
                .Any(g => g.Max(goal => LastNumber(goal.Code)) > g.Count());
            _lacking.Add((what, scope), lacking);
        }
        return lacking;
    }

    /// <summary>The indicators, in order.</summary>
    public IReadOnlyList<PrintedIndicator> Indicators(GoalScope scope, Owner? owner)
    {
        if (!_indicators.TryGetValue((scope, owner), out var rows))
        {
            rows = [.. document.Indicators.Where(i => Holds(scope, owner, i.Goal, i.BoardGoal, i.Owner))];
            _indicators.Add((scope, owner), rows);
        }
        return rows;
    }

    /// <summary>The activities, in order.</summary>
    public IReadOnlyList<PrintedActivity> Activities(GoalScope scope, Owner? owner)
    {
        if (!_activities.TryGetValue((scope, owner), out var rows))
        {
            rows = [.. document.Activities.Where(a => Holds(scope, owner, a.Goal, a.BoardGoal, a.Owner))];
            _activities.Add((scope, owner), rows);
        }
        return rows;
    }

    private static bool Holds(GoalScope scope, Owner? owner, string? goal, string? boardGoal, Owner rows) =>
        (owner is null || rows == owner)
        && IsUnder(goal, scope.Code)
        && (scope.BoardGoal is null || boardGoal == scope.BoardGoal);

    private static bool IsUnder(string? code, string? above) =>
        above is null
        || code == above
        || (
            code is not null
            && code.Length > above.Length
            && code[above.Length] == '.'
            && code.StartsWith(above, StringComparison.Ordinal)
        );

    private static int LastNumber(string? code) =>
        code is not null && SwedishNumber.TryRead(code[(code.LastIndexOf('.') + 1)..], out var number)
            ? (int)Math.Min(number.Value, 1000)
            : 0;

    private static int Distinct(IEnumerable<(string Text, Owner, string?, string?)> rows) =>
        rows.Select(r => r with { Text = SwedishText.Fold(r.Text) }).Distinct().Count();
}
