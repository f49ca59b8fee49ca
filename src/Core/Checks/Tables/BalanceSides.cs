using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Core.Checks.Tables;

/// <summary>The two sides of a balance sheet: assets equal liabilities and equity.</summary>
internal static class BalanceSides
{
    /// <summary>The differences between the totals of two balance tables that stand side by side.</summary>
    public static IEnumerable<Finding> Find(CheckedDocument document)
    {
        var sides = document.Tables.Grids.Where(g => g.Table.Kind == TableKind.Balance).ToList();
        for (var i = 0; i + 1 < sides.Count; i++)
        {
            var (assets, debts) = (sides[i], sides[i + 1]);
            var (first, second) = (Total(assets), Total(debts));
            if (first < 0 || second < 0 || assets.Table.Lines != debts.Table.Lines)
            {
                continue;
            }
            for (var c = 0; c < Math.Min(assets.Width, debts.Width); c++)
            {
                if (
                    assets[first, c] is { } left
                    && debts[second, c] is { } right
                    && Differ(assets, debts, c, left, right)
                )
                {
                    yield return Describe(assets, first, c, left, right);
                }
            }
        }
    }

    private static int Total(TableGrid grid)
    {
        for (var r = grid.Height - 1; r >= 0; r--)
        {
            if (grid.Roles[r] == RowRole.Total)
            {
                return r;
            }
        }
        return -1;
    }

    private static bool Differ(TableGrid assets, TableGrid debts, int column, decimal left, decimal right) =>
        !Rounding.Explains(Math.Abs(left) - Math.Abs(right), assets.HalfPlace(column), debts.HalfPlace(column));

    private static Finding Describe(TableGrid assets, int row, int column, decimal left, decimal right)
    {
        var lines = assets.Table.Rows[row].Lines;
        var (found, expected) = (
            SwedishNumber.Print(Math.Abs(left), assets.Decimals(column)),
            SwedishNumber.Print(Math.Abs(right), assets.Decimals(column))
        );
        return new Finding(
            SubtableAgainstTable.Check.Name,
            Severity.Error,
            $"Balansräkningen (rad {lines.First}, {assets.ColumnName(column)}) går inte ihop: tillgångarna är "
                + $"{found}, skulder och kapital {expected}.",
            "Rätta den sida som är fel.",
            expected,
            found,
            lines
        );
    }
}
