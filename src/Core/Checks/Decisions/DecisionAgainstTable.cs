using Styrkedja.Core.Checks.Tables;
using Styrkedja.Core.Economy;
using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Core.Checks.Decisions;

/// <summary>The check <c>decision-vs-table</c>: an amount to decide against the table that must confirm it (R18).</summary>
internal static class DecisionAgainstTable
{
    private const string GrossWord = "omslutning";
    private const string UnitWord = "resultatenhet";

    public static Check Check { get; } =
        new(
            "decision-vs-table",
            "Beslut mot tabell",
            [Severity.Error],
            "An amount in a decision point is not that of its table at printed precision and scale (R18): gross changes, the "
                + "funds that result units hand on, and what is applied for, row by row.",
            d => GrossChanges(d).Concat(Funds(d)).Concat(Applications.Find(d))
        );

    private static IEnumerable<Finding> GrossChanges(CheckedDocument document)
    {
        var totals = document
            .Tables.Facts.Where(f =>
                f.Key is { Figure: FigureKind.GrossChange, Area: AreaKeys.All, Side: AmountSide.Costs }
                && f.Grid.Table.Kind == TableKind.GrossChanges
            )
            .ToList();
        return totals.Count == 0
            ? []
            : Points(document, GrossWord)
                .Where(p => p.Amounts.Count == 1 && !totals.Exists(t => Agrees(p.Amounts[0], t.Kronor, t.Half)))
                .Select(p =>
                    Describe(p, p.Amounts[0], totals[0].Kronor, $"omslutningsförändringarna (rad {totals[0].Line})")
                );
    }

    private static IEnumerable<Finding> Funds(CheckedDocument document)
    {
        var units = document.Records.ResultUnits;
        if (units.Count == 0 || units.Any(u => u.FundOut is null))
        {
            return [];
        }
        var sum = units.Sum(u => u.FundOut!.Value.Kronor);
        return Points(document, UnitWord)
            // A point that names one of the units is about that unit.
            .Where(p =>
                p.Amounts.Count == 1
                && !Agrees(p.Amounts[0], sum, ResultFund.HalfPlace)
                && !units.Any(u => u.Name.Length > 0 && p.Text.Contains(u.Name, StringComparison.OrdinalIgnoreCase))
            )
            .Select(p => Describe(p, p.Amounts[0], sum, "resultatenheternas överföringar till nästa år"));
    }

    /// <summary>True for a point that another table confirms than one of applications.</summary>
    internal static bool IsOfOtherTable(PrintedDecision point)
    {
        var folded = SwedishText.Fold(point.Text);
        return folded.Contains(GrossWord, StringComparison.Ordinal)
            || folded.Contains(UnitWord, StringComparison.Ordinal);
    }

    private static IEnumerable<PrintedDecision> Points(CheckedDocument document, string word) =>
        document.Records.Decisions.Where(p => SwedishText.Fold(p.Text).Contains(word, StringComparison.Ordinal));

    /// <summary>True where an amount in text is a sum of the table at the text's own precision.</summary>
    internal static bool Agrees(PrintedAmount amount, decimal kronor, decimal half) =>
        Rounding.Explains(amount.Amount.Kronor - kronor, amount.HalfPlace, half);

    internal static Finding Describe(PrintedDecision point, PrintedAmount amount, decimal kronor, string what)
    {
        var expected = amount.Print(kronor);
        return new Finding(
            Check.Name,
            Severity.Error,
            $"Beslutspunkt {point.Number} (rad {point.Lines.First}) säger {amount.Text}, men {what} är {expected}.",
            "Rätta beslutspunkten eller tabellen så att de stämmer överens.",
            expected,
            amount.Text,
            point.Lines
        );
    }
}
