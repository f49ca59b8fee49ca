using Styrkedja.Core.Economy;
using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Core.Checks.Tables;

/// <summary>The checks of rules R8, R10 and R12: what a row or column of a certain kind of table must be.</summary>
internal static class AccountRules
{
    // Öre: 10¹⁶ kronor. No fund is larger, and sums of such amounts can be computed.
    private const long Largest = 1_000_000_000_000_000_000;

    public static Check GrossNeutral { get; } =
        new(
            "gross-neutral",
            "Omslutning utan netto",
            [Severity.Error],
            "A gross change (omslutningsförändring) has equal extra costs and extra income: its net is always zero (R10).",
            FindGross
        );

    public static Check RedistributionZero { get; } =
        new(
            "redistribution-zero",
            "Omfördelning utan summa",
            [Severity.Error],
            "A column that moves money between areas sums to zero (R12).",
            FindRedistributions
        );

    public static Check FundRule { get; } =
        new(
            "fund-rule",
            "Regeln för resultatfonder",
            [Severity.Error],
            "What a result unit hands on is its fund and the year's result, at most 5 % of its gross budget a year and 10 % "
                + "in all, rounded down to thousands of kronor (R8).",
            FindFunds
        );

    private static IEnumerable<Finding> FindGross(CheckedDocument document) =>
        GrossPairs(document.Tables.Facts)
            .Where(p => !AreEqual(p.Costs, p.Income))
            .Select(p => DescribeGross(p.Costs, p.Income));

    /// <summary>The costs and the income of every gross change.</summary>
    public static IEnumerable<(Fact Costs, Fact Income)> GrossPairs(IReadOnlyList<Fact> facts) =>
        facts
            .Where(f => f.Key is { Figure: FigureKind.GrossChange, Side: AmountSide.Costs or AmountSide.Income })
            // Each year and kind of a row by itself.
            .GroupBy(f => (f.Grid.Index, f.Cell.Row, Key: f.Key with { Side = null }))
            .Select(row =>
                (
                    Costs: row.FirstOrDefault(f => f.Key.Side == AmountSide.Costs),
                    Income: row.FirstOrDefault(f => f.Key.Side == AmountSide.Income)
                )
            )
            .Where(p => p is { Costs: not null, Income: not null })
            .Select(p => (p.Costs!, p.Income!));

    /// <summary>True where a gross change is neutral, whatever the signs: less of both is one too.</summary>
    public static bool AreEqual(Fact costs, Fact income) =>
        Rounding.Explains(Math.Abs(costs.Kronor) - Math.Abs(income.Kronor), costs.Half, income.Half);

    /// <summary>What the income would be: as the document prints it, with or without its minus.</summary>
    public static decimal Neutral(Fact costs, Fact income) => Math.Abs(costs.Printed) * (income.Printed < 0 ? -1 : 1);

    private static Finding DescribeGross(Fact costs, Fact income)
    {
        var row = costs.Grid.Table.Rows[costs.Cell.Row];
        var decimals = costs.Grid.Decimals(costs.Cell.Column);
        var expected = SwedishNumber.Print(Neutral(costs, income), decimals);
        var found = SwedishNumber.Print(income.Printed, decimals);
        return new Finding(
            GrossNeutral.Name,
            Severity.Error,
            $"Omslutningsförändringen ”{row.Label}” (rad {row.Lines.First}) har kostnader {SwedishNumber.Print(costs.Printed, decimals)} "
                + $"men intäkter {found}. De ska vara lika stora, {expected}.",
            "Rätta kostnaden eller intäkten så att nettot blir noll.",
            expected,
            found,
            row.Lines
        );
    }

    private static IEnumerable<Finding> FindRedistributions(CheckedDocument document) =>
        document
            .Tables.Grids.SelectMany(g => RedistributionColumn.Of(g, document.Areas))
            .Where(c => !c.Holds)
            .Select(DescribeRedistribution);

    private static Finding DescribeRedistribution(RedistributionColumn redistribution)
    {
        var (grid, column) = (redistribution.Grid, redistribution.Column);
        var lines = redistribution.Total is { } total ? grid.Table.Rows[total].Lines : grid.Table.Lines;
        var decimals = grid.Decimals(column);
        var (zero, sum) = (SwedishNumber.Print(0, decimals), SwedishNumber.Print(redistribution.Sum, decimals));
        return new Finding(
            RedistributionZero.Name,
            Severity.Error,
            $"Omfördelningen ”{grid.Table.Columns[column]}” (rad {lines.First}) blir tillsammans "
                + $"{sum}, men det som flyttas mellan områden ska bli {zero}.",
            "Rätta det område där för mycket eller för lite har flyttats.",
            zero,
            sum,
            lines
        );
    }

    private static IEnumerable<Finding> FindFunds(CheckedDocument document)
    {
        foreach (var unit in document.Records.ResultUnits)
        {
            if (FundOf(unit) is not { } transfer || HoldsFor(unit, transfer))
            {
                continue;
            }
            var (budget, fundIn, result, printed) = (
                unit.GrossBudget!.Value,
                unit.FundIn!.Value,
                unit.Result!.Value,
                unit.FundOut!.Value
            );
            var (expected, found) = (Thousands(transfer.FundOut), Thousands(printed));
            var cut = transfer.Cut.Kronor >= 1_000 ? $" {Thousands(transfer.Cut)} tkr stannar då hos nämnden." : "";
            yield return new Finding(
                FundRule.Name,
                Severity.Error,
                $"Resultatenheten ”{unit.Name}” (rad {unit.Lines.First}) för {found} tkr vidare, men fonden {Thousands(fundIn)} tkr och "
                    + $"resultatet {Thousands(result)} tkr ger {expected} tkr när högst 5 procent av bruttobudgeten "
                    + $"({Thousands(budget)} tkr) förs över och fonden är högst 10 procent av den.{cut}",
                "Rätta överföringen, eller förklara varför den avviker från regeln.",
                expected,
                found,
                unit.Lines
            );
        }
    }

    /// <summary>What the rule lets a unit hand on; null where its row does not print what that takes.</summary>
    public static FundTransfer? FundOf(PrintedResultUnit unit) =>
        unit
            is {
                GrossBudget: { Ore: > 0 and < Largest } budget,
                FundIn: { Ore: > -Largest and < Largest } fundIn,
                Result: { Ore: > -Largest and < Largest } result,
                FundOut: not null
            }
            ? ResultFund.Transfer(budget, fundIn, result, ResultFundRule.Default)
            : null;

    /// <summary>True where a unit hands that on, but for a thousand: what it is computed from is rounded.</summary>
    public static bool HoldsFor(PrintedResultUnit unit, FundTransfer transfer) =>
        Math.Abs(transfer.FundOut.Kronor - unit.FundOut!.Value.Kronor) <= 1_000;

    private static string Thousands(Money amount) => SwedishNumber.Print(amount.Kronor / 1_000, 0);
}
