using Styrkedja.Core.Swedish;

namespace Styrkedja.Core.Indicators;

/// <summary>
/// What sort of thing a printed unit counts, so that "st" and "personer" are alike and "st" and "%" are not. A unit that
/// is not known is of no sort: nothing is said of it.
/// </summary>
internal static class UnitSort
{
    public const string Share = "share";

    private static readonly Dictionary<string, string> Sorts = new(StringComparer.Ordinal)
    {
        ["st"] = "count",
        ["styck"] = "count",
        ["stycken"] = "count",
        ["antal"] = "count",
        ["person"] = "count",
        ["personer"] = "count",
        ["barn"] = "count",
        ["elever"] = "count",
        ["platser"] = "count",
        ["kr"] = "money",
        ["kronor"] = "money",
        ["tkr"] = "money",
        ["mkr"] = "money",
        ["mnr"] = "money",
        ["mnkr"] = "money",
        ["mdkr"] = "money",
        ["kwh"] = "energy",
        ["mwh"] = "energy",
        ["gwh"] = "energy",
        ["kg"] = "weight",
        ["ton"] = "weight",
        ["timmar"] = "time",
        ["dagar"] = "time",
    };

    /// <summary>The sort of a unit; null where there is none or it is not known.</summary>
    public static string? Of(string? unit)
    {
        if (unit is null || unit.Length == 0)
        {
            return null;
        }
        if (unit[0] is '%' or '‰')
        {
            return Share;
        }
        var folded = SwedishText.Fold(unit);
        return folded.StartsWith("procent", StringComparison.Ordinal) ? Share : Sorts.GetValueOrDefault(folded);
    }

    /// <summary>True where both have a unit of a known sort and the sorts differ.</summary>
    public static bool Differ(string? one, string? other) =>
        Of(one) is { } first && Of(other) is { } second && first != second;

    /// <summary>
    /// True where one number can be held against the other: the same unit, or one without. A number up to 1 beside a
    /// percentage may be a fraction and is not compared.
    /// </summary>
    public static bool AreComparable(Measure one, Measure other)
    {
        if (one.Unit is not null && other.Unit is not null)
        {
            return Of(one.Unit) == Share && Of(other.Unit) == Share || Key(one.Unit) == Key(other.Unit);
        }
        var (bare, named) = one.Unit is null ? (one, other) : (other, one);
        return Of(named.Unit) != Share || Math.Abs(bare.Quantity.Value) > 1;
    }

    private static string Key(string unit) => SwedishText.Fold(unit);
}
