namespace Styrkedja.Core.Checks.Tables;

/// <summary>The equations of one table: accounts in rows, totals, and the rules of its columns in every row.</summary>
internal static class TableEquations
{
    /// <summary>The equations; those of "varav" rows need the whole document, see <see cref="PartSets"/>.</summary>
    public static IEnumerable<Equation> Of(TableGrid grid, IEnumerable<ColumnRule> columns)
    {
        var (account, results) = AccountRows.Of(grid);
        var rules = columns.ToList();
        return account
            .Concat(Totals.Of(grid, results))
            .Concat(
                Enumerable
                    .Range(0, grid.Height)
                    .SelectMany(r => rules.Select(rule => rule.In(grid, r)).OfType<Equation>())
            );
    }
}
