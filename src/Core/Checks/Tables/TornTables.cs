using System.Text.RegularExpressions;

namespace Styrkedja.Core.Checks.Tables;

/// <summary>
/// Tables that may lack rows: a sum that differs from the rows that were read says nothing of the document then, and one that
/// agrees with them is still known.
/// </summary>
internal static partial class TornTables
{
    /// <summary>True where rows of a table may be missing.</summary>
    /// <param name="grid">The table.</param>
    /// <param name="before">The table before it; null for none.</param>
    public static bool MayLackRows(TableGrid grid, TableGrid? before) =>
        IsHeadless(grid) || HoldsAmounts(grid) || LacksGroup(grid) || GoesOn(grid, before);

    private static bool IsHeadless(TableGrid grid) =>
        grid.Width > 1 && grid.Table.Columns.All(string.IsNullOrWhiteSpace);

    // "Bokslut 2031 -1,6": the first row stands in the head.
    private static bool HoldsAmounts(TableGrid grid)
    {
        var heads = grid.Table.Columns.Where(c => !string.IsNullOrWhiteSpace(c)).ToList();
        return heads.Count > 0 && heads.Count(c => Amount().IsMatch(c)) * 2 > heads.Count;
    }

    // The rows of an account whose name stood on the page before.
    private static bool LacksGroup(TableGrid grid)
    {
        var first = grid.Table.Rows.TakeWhile(r => r.Group is null).Count();
        if (first > 0 && first < grid.Height)
        {
            return grid.Roles.Take(first).Any(r => r is RowRole.Costs or RowRole.Income or RowRole.Net);
        }
        // One side of an account and its net.
        return grid.Roles.Where(r => r != RowRole.Empty).Take(2).ToList()
            is [RowRole.Costs or RowRole.Income, RowRole.Net];
    }

    // The same columns as the table before, which ended without a sum.
    private static bool GoesOn(TableGrid grid, TableGrid? before) =>
        before is not null
        && grid.Width > 1
        && before.Roles.All(r => r is not (RowRole.Total or RowRole.Net))
        && before.Table.Columns.SequenceEqual(grid.Table.Columns, StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex(@"\p{L}.*\s[-−–+]?\s?\d[\d\s]*,\d+\s?\p{L}{0,4}$", RegexOptions.CultureInvariant)]
    private static partial Regex Amount();
}
