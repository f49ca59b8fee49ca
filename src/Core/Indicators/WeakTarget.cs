namespace Styrkedja.Core.Indicators;

/// <summary>Whether a board aims lower than the council asks (R2). Golden: exactly 000:369, 003:1607 and 004:902.</summary>
public static class WeakTarget
{
    /// <summary>True where both are numbers of the board in one unit, and the board's is the weaker.</summary>
    /// <param name="board">The board's target.</param>
    /// <param name="council">The council's target.</param>
    /// <param name="direction">Which way is good.</param>
    /// <param name="shipped">The definition of the indicator; null where there is none.</param>
    public static bool IsWeaker(Target board, Target council, Direction direction, IndicatorDefinition? shipped = null)
    {
        if (
            board.Value is not { } own
            || council.Value is not { } asked
            || ScopeProposal.For(board, council, shipped) != TargetScope.Board
            || board is Target.Band != council is Target.Band
            || !UnitSort.AreComparable(own, asked)
        )
        {
            return false;
        }
        return direction == Direction.Higher
            ? own.Quantity.Value < asked.Quantity.Value
            : own.Quantity.Value > asked.Quantity.Value;
    }
}
