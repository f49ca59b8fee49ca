using Styrkedja.Core.Goals;

namespace Styrkedja.Core.Plans;

/// <summary>What may stand under what in a plan.</summary>
public static class PlanPlaces
{
    /// <summary>Whether an item may stand under a goal.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="level">Its level, where it is a goal.</param>
    /// <param name="above">The level of the goal; null for none.</param>
    public static bool MayStand(PlanItemKind kind, GoalLevel? level, GoalLevel? above) =>
        kind switch
        {
            PlanItemKind.Goal => level switch
            {
                GoalLevel.Direction => above is null,
                GoalLevel.Area => above is null or GoalLevel.Direction,
                // Some municipalities have no goals for areas, some not even directions.
                GoalLevel.Board => above is null or GoalLevel.Direction or GoalLevel.Area,
                GoalLevel.Unit => above is GoalLevel.Board,
                null => false,
            },
            PlanItemKind.ExpectedResult => above is GoalLevel.Board or GoalLevel.Unit,
            PlanItemKind.Indicator or PlanItemKind.Activity => above is not null,
            PlanItemKind.Contribution or PlanItemKind.Assignment => above
                is null
                    or GoalLevel.Direction
                    or GoalLevel.Area,
        };

    /// <summary>Whether an item may be written in a plan, wherever it stands.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="level">Its level, where it is a goal.</param>
    /// <param name="side">Whose plan it is.</param>
    /// <param name="follows">Whether the plan shows the council's: then those of the council are written there alone.</param>
    public static bool MayBeWritten(PlanItemKind kind, GoalLevel? level, PlanSide side, bool follows) =>
        side == PlanSide.Council
            ? kind != PlanItemKind.ExpectedResult && level is not (GoalLevel.Board or GoalLevel.Unit)
            : !follows || !GoalLevels.IsOfCouncil(level);

    /// <summary>The levels of goals that may stand right under a goal, from the top.</summary>
    /// <param name="above">Its level; null for none.</param>
    public static IEnumerable<GoalLevel> LevelsUnder(GoalLevel? above) =>
        Enum.GetValues<GoalLevel>().Where(level => MayStand(PlanItemKind.Goal, level, above));

    /// <summary>
    /// Whether an item is what a part of the organisation adds of its own: a goal of a unit with all that stands under it, an
    /// indicator or an activity under a goal of the board. The rest is the board's.
    /// </summary>
    /// <param name="kind">What it is.</param>
    /// <param name="level">Its level, where it is a goal.</param>
    /// <param name="above">The level of the goal that it stands under; null for none.</param>
    public static bool IsOfPart(PlanItemKind kind, GoalLevel? level, GoalLevel? above) =>
        level == GoalLevel.Unit
        || above == GoalLevel.Unit
        || (above == GoalLevel.Board && kind is PlanItemKind.Indicator or PlanItemKind.Activity);
}
