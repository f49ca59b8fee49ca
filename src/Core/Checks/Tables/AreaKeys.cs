using Styrkedja.Core.Economy;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Core.Checks.Tables;

/// <summary>
/// What a label names, so that rows of different tables can be compared: the code of a budget area, else the label
/// itself, folded.
/// </summary>
internal static class AreaKeys
{
    /// <summary>The whole board.</summary>
    public const string All = "*";

    /// <summary>The key of a label, "varav" left out.</summary>
    public static string OfLabel(string label, BudgetAreas areas)
    {
        if (areas.Of(label) is { } area)
        {
            return area.Code;
        }
        var folded = SwedishText.Fold(label);
        return folded.StartsWith("varav", StringComparison.Ordinal) ? folded[5..] : folded;
    }
}
