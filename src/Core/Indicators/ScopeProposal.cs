namespace Styrkedja.Core.Indicators;

/// <summary>Proposes whose number the council's target is, for an indicator that nobody has decided it for (R2).</summary>
public static class ScopeProposal
{
    /// <summary>From how many times the board's target on the council's number must be a city's total.</summary>
    public const int CityFactor = 5;

    /// <summary>
    /// City where both print a number that is no share and the council's is at least <see cref="CityFactor"/> times the
    /// board's ("3,12 GWh" of "1 735 GWh"); else as the definition that is shipped has it, else board.
    /// </summary>
    /// <param name="board">The board's target.</param>
    /// <param name="council">The council's target.</param>
    /// <param name="shipped">The definition of the indicator; null where there is none.</param>
    public static TargetScope For(Target board, Target council, IndicatorDefinition? shipped = null) =>
        IsTotal(board, council) ? TargetScope.City : shipped?.Scope ?? TargetScope.Board;

    private static bool IsTotal(Target board, Target council) =>
        board.Value is { } own
        && council.Value is { } city
        && own.Unit != "%"
        && city.Unit != "%"
        && own.Quantity.Value > 0
        && city.Quantity.Value >= CityFactor * own.Quantity.Value;
}
