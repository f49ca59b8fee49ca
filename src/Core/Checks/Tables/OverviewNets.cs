using Styrkedja.Core.Economy;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Core.Checks.Tables;

/// <summary>
/// The net of a board in its overview, an account in rows by year, against the total of the table that parts it. They are the
/// same figure only where the budget of the one is the budget of the other.
/// </summary>
internal static class OverviewNets
{
    /// <summary>The totals that differ from the net of an overview.</summary>
    public static IEnumerable<Finding> Find(TableArithmetic tables)
    {
        var totals = tables.Grids.SelectMany(Totals).ToList();
        foreach (var net in tables.Grids.SelectMany(Nets))
        {
            foreach (var total in totals)
            {
                if (
                    total.Grid != net.Grid
                    && total.Year == net.Year
                    && total.Grid.Table.Unit == net.Grid.Table.Unit
                    && Rounding.Explains(Math.Abs(total.Budget) - Math.Abs(net.Budget), Half(total) + Half(net))
                    && !Rounding.Explains(Math.Abs(total.Closing) - Math.Abs(net.Closing), Half(total) + Half(net))
                )
                {
                    yield return Describe(total, net);
                }
            }
        }
    }

    private sealed record Pair(TableGrid Grid, int Year, int Row, int Column, decimal Closing, decimal Budget);

    // "Nettokostnader" and "Budget" under each other, in a column that is a year and nothing else.
    private static IEnumerable<Pair> Nets(TableGrid grid)
    {
        var net = Enumerable.Range(0, grid.Height).FirstOrDefault(r => grid.Roles[r] == RowRole.Net, -1);
        var budget = Enumerable
            .Range(net + 1, Math.Max(0, grid.Height - net - 1))
            .FirstOrDefault(r => SwedishText.Fold(grid.Table.Rows[r].Label) is "budget" or "budgetram" or "ram", -1);
        if (net < 0 || budget < 0 || grid.Table.Unit is null)
        {
            yield break;
        }
        foreach (var column in grid.NumberColumns)
        {
            if (
                grid.Meaning(column) is { Year: { } year, Deviation: false, Kind: null or AmountKind.Closing }
                && grid[net, column] is { } closing
                && grid[budget, column] is { } frame and not 0
            )
            {
                yield return new Pair(grid, year, net, column, closing, frame);
            }
        }
    }

    // The last total of a table with the closing and the budget of one year beside each other.
    private static IEnumerable<Pair> Totals(TableGrid grid)
    {
        var total = Enumerable
            .Range(0, grid.Height)
            .LastOrDefault(r => grid.Roles[r] is RowRole.Total or RowRole.Net, -1);
        if (total < 0 || grid.Table.Unit is null)
        {
            yield break;
        }
        foreach (var closing in grid.NumberColumns.Where(c => IsNet(grid.Meaning(c), AmountKind.Closing)))
        {
            var year = grid.Meaning(closing).Year;
            var budget = grid
                .NumberColumns.Where(c => IsNet(grid.Meaning(c), AmountKind.Budget) && grid.Meaning(c).Year == year)
                .ToList();
            if (
                budget.Count == 1
                && year is { } of
                && grid[total, closing] is { } value
                && grid[total, budget[0]] is { } frame and not 0
            )
            {
                yield return new Pair(grid, of, total, closing, value, frame);
            }
        }
    }

    private static bool IsNet(ColumnMeaning meaning, AmountKind kind) =>
        meaning is { Deviation: false, Side: null or AmountSide.Net } && meaning.Kind == kind;

    private static decimal Half(Pair pair) => 2 * pair.Grid.HalfPlace(pair.Column);

    private static Finding Describe(Pair total, Pair net)
    {
        var decimals = total.Grid.Decimals(total.Column);
        var (found, expected) = (
            SwedishNumber.Print(total.Closing, decimals),
            SwedishNumber.Print(Math.Sign(total.Closing) * Math.Abs(net.Closing), decimals)
        );
        var (row, other) = (total.Grid.Table.Rows[total.Row], net.Grid.Table.Rows[net.Row]);
        return new Finding(
            "subtable-vs-table",
            Severity.Error,
            $"”{row.Label}” i {total.Grid.ColumnName(total.Column)} (rad {row.Lines.First}) är {found}, men nettot i översikten "
                + $"(rad {other.Lines.First}, ”{other.Label}”, {net.Grid.ColumnName(net.Column)}) är {expected}. "
                + "Budgeten är densamma i de två tabellerna.",
            "Ta reda på vilket av talen som gäller och rätta det andra.",
            expected,
            found,
            row.Lines
        );
    }
}
