namespace Styrkedja.Core.Indicators;

/// <summary>Proposes whose number the council's target is, for an indicator that is not in the catalogue (R2).</summary>
public static class ScopeProposal
{
    /// <summary>From how many times the board's target on the council's number must be a city's total.</summary>
    public const int CityFactor = 5;

    /// <summary>
    /// City where both print a number that is no share and the council's is at least <see cref="CityFactor"/> times the
    /// board's ("3,12 GWh" of "1 735 GWh"); else board.
    /// </summary>
    public static TargetScope For(Target board, Target council)
    {
        if (board.Value is not { } own || council.Value is not { } city || own.Unit == "%" || city.Unit == "%")
        {
            return TargetScope.Board;
        }
        var larger = own.Quantity.Value > 0 && city.Quantity.Value >= CityFactor * own.Quantity.Value;
        return larger ? TargetScope.City : TargetScope.Board;
    }
}
