using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Goals;
using Styrkedja.Store;

namespace Styrkedja.Web.Features.Goals;

/// <summary>The goals of a document, to be named beside what stands under them.</summary>
public sealed class GoalHeadings
{
    private readonly Dictionary<int, GoalHeading> _byPosition;

    private GoalHeadings(List<GoalHeading> all) => (All, _byPosition) = (all, all.ToDictionary(g => g.Position));

    /// <summary>All, in the order of the document.</summary>
    public IReadOnlyList<GoalHeading> All { get; }

    /// <summary>The goal at a position; null where there is none.</summary>
    public GoalHeading? At(int? position) => position is { } known ? _byPosition.GetValueOrDefault(known) : null;

    /// <summary>The area goals; and the goal that is asked for, where it is another.</summary>
    public IEnumerable<GoalHeading> Choices(string asked) =>
        All.Where(goal => goal.Level == GoalLevel.Area || goal.Address == asked);

    /// <summary>The area goal that a goal is or stands under; the goal itself where there is none.</summary>
    public GoalHeading? AreaOf(int? position) =>
        At(position) is not { } goal ? null
        : goal.Level is GoalLevel.Board or GoalLevel.Unit
            ? All.FirstOrDefault(area => goal.Address.StartsWith(area.Address + "/", StringComparison.Ordinal)) ?? goal
        : goal;

    /// <summary>Whether a goal is the one with an address ("1", "1.3", "1.3/2"), or stands below it.</summary>
    public bool IsUnder(int? position, string address) =>
        At(position) is { } goal
        && goal.Address.StartsWith(address, StringComparison.Ordinal)
        && (goal.Address.Length == address.Length || goal.Address[address.Length] is '.' or '/');

    /// <summary>Loads them.</summary>
    public static async Task<GoalHeadings> Load(StyrkedjaDb db, Guid reading) =>
        new(
            await db
                .PrintedGoals.Where(g => g.ReadingId == reading)
                .OrderBy(g => g.Position)
                .Select(g => new GoalHeading(
                    g.Position,
                    g.Level,
                    g.Code,
                    g.CodePrinted,
                    g.Address,
                    g.Title,
                    g.Status,
                    g.FirstLine,
                    g.LastLine
                ))
                .ToListAsync()
        );
}
