using Styrkedja.Core.Indicators;
using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Core.Checks.Records;

/// <summary>
/// The check <c>total-outside-parts</c>: a share or mean of all lies between that of men and that of women. A count is
/// their sum, and is let be.
/// </summary>
internal static class TotalsOutsideParts
{
    public static Check Check { get; } =
        new(
            "total-outside-parts",
            "Totalen utanför könen",
            [Severity.Warning],
            "The outcome of all lies outside the values of men and women by more than rounding.",
            Find
        );

    private static IEnumerable<Finding> Find(CheckedDocument document)
    {
        foreach (var row in document.Records.Indicators)
        {
            if (
                row.Outcome?.Measure is { } total
                && row.Men?.Measure is { } men
                && row.Women?.Measure is { } women
                && !UnitSort.Differ(total.Unit, men.Unit)
                && !UnitSort.Differ(total.Unit, women.Unit)
                && IsOutside(row.Name, total.Quantity, men.Quantity, women.Quantity)
            )
            {
                yield return Describe(row, total.Quantity, men.Quantity, women.Quantity);
            }
        }
    }

    private static bool IsOutside(string name, Quantity total, Quantity men, Quantity women)
    {
        var (low, high) = men.Value <= women.Value ? (men, women) : (women, men);
        var (near, distance) =
            total.Value < low.Value ? (low, low.Value - total.Value) : (high, total.Value - high.Value);
        var rounding = total.HalfPlace + near.HalfPlace;
        // Equal parts may each be just below the figure that all are rounded up to. Parts that differ pull the total
        // away from the nearer one, so that a whole place beyond it is too much.
        var outside = low.Value == high.Value ? distance > rounding : distance >= rounding;
        return outside && !IsCount(name, total, men, women);
    }

    private static bool IsCount(string name, Quantity total, Quantity men, Quantity women)
    {
        var beyond = total.Value - men.Value - women.Value;
        var counts = SwedishText.Fold(name).StartsWith("antal", StringComparison.Ordinal);
        // Some of those counted may be of neither group.
        return Rounding.Explains(beyond, total.HalfPlace, men.HalfPlace, women.HalfPlace) && total.Value != 0
            || counts && beyond > 0;
    }

    private static Finding Describe(PrintedIndicator row, Quantity total, Quantity men, Quantity women)
    {
        var (low, high) = men.Value <= women.Value ? (men, women) : (women, men);
        var between = low.Value == high.Value ? Print(low) : $"{Print(low)}-{Print(high)}";
        return new Finding(
            Check.Name,
            Severity.Warning,
            $"Utfallet {row.Outcome!.Value.Text} för ”{row.Name}” (rad {row.Lines.First}) ligger utanför männens "
                + $"{row.Men!.Value.Text} och kvinnornas {row.Women!.Value.Text}.",
            "Kontrollera de tre utfallen mot källan.",
            between,
            Print(total),
            row.Lines
        );
    }

    private static string Print(Quantity quantity) => SwedishNumber.Print(quantity.Value, quantity.Decimals);
}
