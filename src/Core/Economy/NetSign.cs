using System.Text.RegularExpressions;
using Styrkedja.Core.Checks.Tables;
using Styrkedja.Core.Printed;

namespace Styrkedja.Core.Economy;

/// <summary>Which sign a table gives to net costs and to surpluses: documents print both ways.</summary>
internal static partial class NetSign
{
    /// <summary>1 where the table prints costs above zero, the usual way; -1 where it prints them below.</summary>
    public static int OfCosts(TableGrid grid)
    {
        var costs = Balance(grid, (r, c) => IsAmount(grid, c) && Side(grid, r, c) == AmountSide.Costs);
        var all =
            costs == 0 ? Balance(grid, (r, c) => IsAmount(grid, c) && Side(grid, r, c) != AmountSide.Income) : costs;
        return all < 0 ? -1 : 1;
    }

    /// <summary>
    /// 1 where a column of deviations prints surpluses above zero, -1 where below. What it is computed from tells; where
    /// the table does not show that, what it says of its signs; else a surplus is above zero.
    /// </summary>
    public static int OfDeviation(TableGrid grid, int column)
    {
        var rule = ColumnRules.Of(grid).FirstOrDefault(r => r.Target == column && r.Kind == EquationKind.Change);
        if (rule is { Terms.Count: 2 })
        {
            var budget = rule.Terms.FirstOrDefault(t =>
                grid.Meaning(t.Column).Kind is AmountKind.Budget or AmountKind.AdjustedBudget or AmountKind.Frame
            );
            if (budget.Sign != 0)
            {
                return budget.Sign * OfCosts(grid);
            }
        }
        return SaysDeficitAbove(grid.Table) ? -1 : 1;
    }

    // How many figures are above zero, less those below.
    private static int Balance(TableGrid grid, Func<int, int, bool> counts)
    {
        var balance = 0;
        for (var r = 0; r < grid.Height; r++)
        {
            foreach (var c in grid.NumberColumns)
            {
                if (grid[r, c] is { } value && counts(r, c))
                {
                    balance += Math.Sign(value);
                }
            }
        }
        return balance;
    }

    private static bool IsAmount(TableGrid grid, int column) =>
        grid.Meaning(column)
            is {
                Deviation: false,
                Kind: AmountKind.Frame
                    or AmountKind.Budget
                    or AmountKind.AdjustedBudget
                    or AmountKind.Forecast
                    or AmountKind.Closing
            };

    private static AmountSide? Side(TableGrid grid, int row, int column) =>
        grid.Meaning(column).Side is { } side and not AmountSide.Net
            ? side
            : grid.Roles[row] switch
            {
                RowRole.Costs => AmountSide.Costs,
                RowRole.Income => AmountSide.Income,
                RowRole.Empty or RowRole.Item or RowRole.Part or RowRole.Net or RowRole.Total => AmountSide.Net,
            };

    private static bool SaysDeficitAbove(PrintedTable table) =>
        table.Columns.Concat(table.Notes.Select(n => n.Text)).Prepend(table.Title).Any(t => DeficitAbove().IsMatch(t));

    // "Minustecken anger överskott", "positivt tal är underskott".
    [GeneratedRegex(
        @"\bminus\w*[^.,;]{0,30}\böverskott|\b(?:plus|positiv)\w*[^.,;]{0,30}\bunderskott",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex DeficitAbove();
}
