using Styrkedja.Core.Economy;
using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Core.Checks.Tables;

/// <summary>The check <c>adherence</c>: the budget adherence that an indicator prints against the accounts (R6).</summary>
internal static class AdherenceCheck
{
    public static Check Check { get; } =
        new(
            "adherence",
            "Budgetföljsamhet",
            [Severity.Error],
            "Budget adherence (budgetföljsamhet), before or after transfers, is not net ÷ adjusted net budget in per cent; net "
                + "is the closing in an annual report and the full-year forecast in a tertial report (R6).",
            Find
        );

    private static IEnumerable<Finding> Find(CheckedDocument document)
    {
        if (document.Records.Kind == DocumentKind.Plan)
        {
            yield break;
        }
        var (before, after) = (
            new Lazy<Computed?>(() => Adherence(document, after: false)),
            new Lazy<Computed?>(() => Adherence(document, after: true))
        );
        foreach (var row in document.Records.Indicators)
        {
            var name = SwedishText.Fold(row.Name);
            if (
                name.Contains("budgetfoljsamhet", StringComparison.Ordinal)
                && (row.Forecast is { IsEmpty: false } forecast ? forecast : row.Outcome)?.Measure is { } printed
                && (name.Contains("efter", StringComparison.Ordinal) ? after : before).Value is { } computed
                && !Rounding.Explains(
                    computed.Percent - printed.Quantity.Value,
                    printed.Quantity.HalfPlace,
                    computed.Half
                )
            )
            {
                yield return Describe(row, printed.Quantity, computed);
            }
        }
    }

    /// <summary>What the accounts give.</summary>
    private sealed record Computed(decimal Percent, decimal Half, Fact Net, Fact Budget);

    private static Computed? Adherence(CheckedDocument document, bool after)
    {
        var kind = document.Records.Kind == DocumentKind.AnnualReport ? AmountKind.Closing : AmountKind.Forecast;
        var nets = Nets(document, k => k == kind);
        var budget =
            Nets(document, k => k == AmountKind.AdjustedBudget).FirstOrDefault()
            ?? Nets(document, k => k == AmountKind.Budget).FirstOrDefault();
        var net =
            nets.Find(f => f.Stage == (after ? Stage.After : Stage.Before))
            ?? (after ? null : nets.Find(f => f.Stage == Stage.Unsaid));
        if (net is null || budget is null || budget.Kronor <= 0)
        {
            return null;
        }
        var half = Rounding.HalfOfPercent(net.Kronor, net.Half, budget.Kronor, budget.Half);
        return new Computed(100 * net.Kronor / budget.Kronor, half, net, budget);
    }

    private static List<Fact> Nets(CheckedDocument document, Func<AmountKind, bool> kind) =>
        document
            .Tables.Facts.Where(f =>
                f.Key is { Figure: FigureKind.Account, Area: AreaKeys.All, Side: AmountSide.Net, Deviation: false }
                && f.Key.Year == document.Records.Year
                && kind(f.Key.Kind)
            )
            .ToList();

    private static Finding Describe(PrintedIndicator row, Quantity printed, Computed computed)
    {
        var expected = SwedishNumber.Print(computed.Percent, Math.Max(1, printed.Decimals));
        var found = SwedishNumber.Print(printed.Value, printed.Decimals);
        return new Finding(
            Check.Name,
            Severity.Error,
            $"”{row.Name}” (rad {row.Lines.First}) är {found} %, men nettot {Amount(computed.Net)} (rad {computed.Net.Line}) genom "
                + $"nettobudgeten {Amount(computed.Budget)} (rad {computed.Budget.Line}) är {expected} %.",
            "Räkna om indikatorn, eller rätta det belopp som är fel.",
            expected + " %",
            found + " %",
            row.Lines
        );
    }

    private static string Amount(Fact fact) => SwedishNumber.Print(fact.Printed, fact.Grid.Decimals(fact.Cell.Column));
}
