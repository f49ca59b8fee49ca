namespace Styrkedja.Core.Checks.Tables;

/// <summary>
/// Finds which rows a total adds: those since the last total, that total with them, or all totals before. Rows that are
/// parts of the row above them, though no "varav" says so, are found by their figures.
/// </summary>
internal static class Totals
{
    private const int MostParts = 12;

    /// <summary>The equations of every total of a table, column by column.</summary>
    /// <param name="grid">The table.</param>
    /// <param name="taken">Rows whose equation is known otherwise: the net of an account in rows.</param>
    public static IEnumerable<Equation> Of(TableGrid grid, IReadOnlySet<int> taken)
    {
        var (items, totals) = (new List<int>(), new List<int>());
        var last = -1;
        for (var r = 0; r < grid.Height; r++)
        {
            var role = grid.Roles[r];
            if (role is RowRole.Empty or RowRole.Part)
            {
                continue;
            }
            if (role is not (RowRole.Total or RowRole.Net) || taken.Contains(r))
            {
                items.Add(r);
                continue;
            }
            foreach (var equation in Best(grid, r, items, totals, last))
            {
                yield return equation;
            }
            totals.Add(r);
            items.Clear();
            last = r;
        }
    }

    private static List<Equation> Best(TableGrid grid, int total, List<int> items, List<int> totals, int last)
    {
        var best = new List<Equation>();
        var most = -1;
        foreach (var parts in Candidates(items, totals, last))
        {
            foreach (var rows in WithoutParts(grid, total, parts))
            {
                var equations = Equations(grid, total, rows, last, items);
                var holding = equations.Count(e => e.Holds && e.Tells);
                if (holding > most)
                {
                    (best, most) = (equations, holding);
                }
            }
        }
        return most == 0 && IsMean(best) ? [] : best;
    }

    private static IEnumerable<List<int>> Candidates(List<int> items, List<int> totals, int last)
    {
        if (items.Count > 0)
        {
            yield return items;
        }
        if (last >= 0 && items.Count > 0)
        {
            yield return [last, .. items];
        }
        if (totals.Count > 1)
        {
            yield return [.. totals, .. items];
        }
    }

    // The rows themselves, and the rows without those that are parts of another by their figures.
    private static IEnumerable<List<int>> WithoutParts(TableGrid grid, int total, List<int> rows)
    {
        yield return rows;
        var own = new List<int>();
        for (var i = 0; i < rows.Count; i++)
        {
            own.Add(rows[i]);
            i += PartsAfter(grid, rows, i);
        }
        if (own.Count < rows.Count && own.Count > 0)
        {
            yield return own;
        }
    }

    // How many rows after this one add up to it in every column, two columns at least with something in them.
    private static int PartsAfter(TableGrid grid, List<int> rows, int at)
    {
        for (var count = 2; count <= MostParts && at + count < rows.Count; count++)
        {
            var parts = rows.GetRange(at + 1, count);
            var equations = grid
                .NumberColumns.Select(c => Column(EquationKind.Parts, grid, rows[at], parts, c))
                .OfType<Equation>()
                .ToList();
            if (equations.TrueForAll(e => e.Holds) && equations.Count(e => e.Tells) >= 2)
            {
                return count;
            }
        }
        return 0;
    }

    private static List<Equation> Equations(TableGrid grid, int total, List<int> rows, int last, List<int> items)
    {
        var equations = new List<Equation>();
        foreach (var column in grid.NumberColumns)
        {
            // With nothing since the last total, a column says nothing about the sum.
            if (last >= 0 && rows.Contains(last) && items.TrueForAll(r => grid[r, column] is null))
            {
                continue;
            }
            if (Column(EquationKind.Total, grid, total, rows, column) is { } equation)
            {
                equations.Add(equation);
            }
        }
        return equations;
    }

    private static Equation? Column(EquationKind kind, TableGrid grid, int target, List<int> rows, int column) =>
        Equation.Sum(kind, grid, new CellAt(target, column), [.. rows.Select(r => new Term(new CellAt(r, column), 1))]);

    // A "total" of shares or counts that lies among its parts in every column is a mean; money has sums.
    private static bool IsMean(List<Equation> equations) =>
        equations.TrueForAll(e =>
        {
            var values = e.Terms.Select(t => e.Grid[t.Cell.Row, t.Cell.Column]).OfType<decimal>().ToList();
            return e.Grid.Table.Unit is null
                && !e.Grid.Table.Rows[e.Target.Row].Label.StartsWith("Summa", StringComparison.OrdinalIgnoreCase)
                && values.Count > 1
                && values.Min() > 0
                && e.Printed >= values.Min()
                && e.Printed <= values.Max();
        });
}
