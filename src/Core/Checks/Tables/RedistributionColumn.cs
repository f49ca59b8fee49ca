using Styrkedja.Core.Economy;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Core.Checks.Tables;

/// <summary>A column that moves money between areas, which sums to zero (R12).</summary>
/// <param name="Grid">Its table.</param>
/// <param name="Column">The column.</param>
/// <param name="Total">The row that prints its sum; null where none does.</param>
/// <param name="Sum">That sum, else what the rows give.</param>
/// <param name="Holds">True where it is zero but for rounding.</param>
internal sealed record RedistributionColumn(TableGrid Grid, int Column, int? Total, decimal Sum, bool Holds)
{
    /// <summary>The columns of a table that spans several areas.</summary>
    public static IEnumerable<RedistributionColumn> Of(TableGrid grid, BudgetAreas areas)
    {
        if (IsOfOneArea(grid, areas))
        {
            yield break;
        }
        foreach (var column in grid.NumberColumns.Where(c => grid.Meaning(c).Kind == AmountKind.Redistribution))
        {
            var rows = Enumerable.Range(0, grid.Height).Where(r => grid[r, column] is not null).ToList();
            var items = rows.FindAll(r => grid.Roles[r] == RowRole.Item);
            if (items.Count < 2 || Enumerable.Range(0, grid.Height).Any(r => grid.IsUnread(new CellAt(r, column))))
            {
                continue;
            }
            // The last is the total of the table, those before it are of groups.
            int? total = rows.FindLastIndex(r => grid.Roles[r] is RowRole.Total) is var at and >= 0 ? rows[at] : null;
            var sum = total is { } row ? grid[row, column]!.Value : items.Sum(r => grid[r, column]!.Value);
            var tolerance = grid.HalfPlace(column) * (total is null ? items.Count : 2);
            yield return new RedistributionColumn(grid, column, total, sum, Rounding.Explains(sum, tolerance));
        }
    }

    // What one area takes over from others does not sum to zero in its own table.
    private static bool IsOfOneArea(TableGrid grid, BudgetAreas areas) =>
        grid.Table.Area is { } name
        && areas.Of(name) is { } own
        && grid.Table.Rows.Count(r =>
            r.Level == 0 && areas.Of(r.Label) is { } area && area.Code != own.Code && area.Parent != own.Code
        ) < 2;
}
