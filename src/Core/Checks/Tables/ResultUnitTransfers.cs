using System.Globalization;
using Styrkedja.Core.Economy;
using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Core.Checks.Tables;

/// <summary>The funds that the result overview takes in and hands on, against the table of result units (R9).</summary>
internal static class ResultUnitTransfers
{
    /// <summary>The differences.</summary>
    public static IEnumerable<Finding> Find(CheckedDocument document)
    {
        var units = document.Records.ResultUnits;
        if (document.Records.Year is not { } year || units.Count == 0)
        {
            yield break;
        }
        var fundIn = Sum(units.Select(u => u.FundIn));
        var fundOut = Sum(units.Select(u => u.FundOut));
        foreach (var grid in document.Tables.Grids.Where(g => g.Table is { Kind: TableKind.Result, Area: null }))
        {
            for (var r = 0; r < grid.Height; r++)
            {
                var label = grid.Table.Rows[r].Label;
                var fund =
                    !SwedishText.Fold(label).Contains("resultat", StringComparison.Ordinal) ? null
                    : label.Contains("från " + Text(year - 1), StringComparison.Ordinal) ? fundIn
                    : label.Contains("till " + Text(year + 1), StringComparison.Ordinal) ? fundOut
                    : null;
                if (fund is { } kronor && Describe(grid, r, year, kronor) is { } finding)
                {
                    yield return finding;
                }
            }
        }
    }

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);

    private static decimal? Sum(IEnumerable<Money?> amounts)
    {
        var all = amounts.ToList();
        return all.TrueForAll(a => a is not null) ? all.Sum(a => a!.Value.Kronor) : null;
    }

    // The year's own column is the first that holds a number and is not said to be of another year.
    private static Finding? Describe(TableGrid grid, int row, int year, decimal kronor)
    {
        var columns = grid
            .NumberColumns.Where(c => grid[row, c] is not null && (grid.Meaning(c).Year ?? year) == year)
            .ToList();
        if (columns.Count == 0 || grid.Table.MoneyUnit is not { } unit)
        {
            return null;
        }
        var column = columns[0];
        var printed = Math.Abs(grid[row, column]!.Value);
        var expected = Math.Abs(kronor) / unit.Kronor();
        if (Rounding.Explains(printed - expected, grid.HalfPlace(column), ResultFund.HalfPlace / unit.Kronor()))
        {
            return null;
        }
        var lines = grid.Table.Rows[row].Lines;
        var (found, should) = (
            SwedishNumber.Print(printed, grid.Decimals(column)),
            SwedishNumber.Print(expected, grid.Decimals(column))
        );
        return new Finding(
            SubtableAgainstTable.Check.Name,
            Severity.Error,
            $"”{grid.Table.Rows[row].Label}” (rad {lines.First}) är {found} {grid.Table.Unit}, men resultatenheternas tabell ger "
                + $"{should} {grid.Table.Unit}.",
            "Ta reda på vilket av talen som gäller och rätta det andra.",
            should,
            found,
            lines
        );
    }
}
