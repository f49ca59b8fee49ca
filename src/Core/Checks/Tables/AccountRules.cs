using Styrkedja.Core.Economy;
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
        document
            .Tables.Facts.Where(f =>
                f.Key is { Figure: FigureKind.GrossChange, Side: AmountSide.Costs or AmountSide.Income }
            )
            // Each year and kind of a row by itself.
            .GroupBy(f => (f.Grid.Index, f.Cell.Row, Key: f.Key with { Side = null }))
            .Select(row =>
                (
                    Costs: row.FirstOrDefault(f => f.Key.Side == AmountSide.Costs),
                    Income: row.FirstOrDefault(f => f.Key.Side == AmountSide.Income)
                )
            )
            .Where(p => p is { Costs: not null, Income: not null } && !AreEqual(p.Costs, p.Income))
            .Select(p => DescribeGross(p.Costs!, p.Income!));

    // Whatever the signs: less costs and less income are a gross change too, and income may carry a minus.
    private static bool AreEqual(Fact costs, Fact income) =>
        Math.Abs(Math.Abs(costs.Kronor) - Math.Abs(income.Kronor)) <= costs.Half + income.Half;

    private static Finding DescribeGross(Fact costs, Fact income)
    {
        var row = costs.Grid.Table.Rows[costs.Cell.Row];
        var decimals = costs.Grid.Decimals(costs.Cell.Column);
        // Income stands as the document prints it, with or without its minus.
        var amount = Math.Abs(costs.Printed);
        var expected = SwedishNumber.Print(income.Printed < 0 ? -amount : amount, decimals);
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

    private static IEnumerable<Finding> FindRedistributions(CheckedDocument document)
    {
        foreach (var grid in document.Tables.Grids.Where(g => !IsOfOneArea(g, document.Areas)))
        {
            foreach (var column in grid.NumberColumns.Where(c => grid.Meaning(c).Kind == AmountKind.Redistribution))
            {
                var rows = Enumerable.Range(0, grid.Height).Where(r => grid[r, column] is not null).ToList();
                var items = rows.FindAll(r => grid.Roles[r] == RowRole.Item);
                // The last is the total of the table, those before it are of groups.
                var total = rows.FindLastIndex(r => grid.Roles[r] is RowRole.Total) is var at and >= 0 ? rows[at] : -1;
                var hasTotal = total >= 0;
                var sum = hasTotal ? grid[total, column]!.Value : items.Sum(r => grid[r, column]!.Value);
                var tolerance = grid.HalfPlace(column) * (hasTotal ? 2 : items.Count);
                if (items.Count < 2 || Math.Abs(sum) <= tolerance)
                {
                    continue;
                }
                var lines = hasTotal ? grid.Table.Rows[total].Lines : grid.Table.Lines;
                var decimals = grid.Decimals(column);
                yield return new Finding(
                    RedistributionZero.Name,
                    Severity.Error,
                    $"Omfördelningen ”{grid.Table.Columns[column]}” (rad {lines.First}) blir tillsammans "
                        + $"{SwedishNumber.Print(sum, decimals)}, men det som flyttas mellan områden ska bli {SwedishNumber.Print(0, decimals)}.",
                    "Rätta det område där för mycket eller för lite har flyttats.",
                    SwedishNumber.Print(0, decimals),
                    SwedishNumber.Print(sum, decimals),
                    lines
                );
            }
        }
    }

    // What one area takes over from others does not sum to zero in its own table.
    private static bool IsOfOneArea(TableGrid grid, BudgetAreas areas) =>
        grid.Table.Area is { } name
        && areas.Of(name) is { } own
        && grid.Table.Rows.Count(r =>
            r.Level == 0 && areas.Of(r.Label) is { } area && area.Code != own.Code && area.Parent != own.Code
        ) < 2;

    private static IEnumerable<Finding> FindFunds(CheckedDocument document)
    {
        foreach (var unit in document.Records.ResultUnits)
        {
            if (
                unit
                is not {
                    GrossBudget: { Ore: > 0 and < Largest } budget,
                    FundIn: { Ore: > -Largest and < Largest } fundIn,
                    Result: { Ore: > -Largest and < Largest } result,
                    FundOut: { } printed
                }
            )
            {
                continue;
            }
            var transfer = ResultFund.Transfer(budget, fundIn, result, ResultFundRule.Default);
            // A thousand for the rounding of what it is computed from.
            if (Math.Abs(transfer.FundOut.Kronor - printed.Kronor) <= 1_000)
            {
                continue;
            }
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

    private static string Thousands(Money amount) => SwedishNumber.Print(amount.Kronor / 1_000, 0);
}
