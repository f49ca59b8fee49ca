using Styrkedja.Core.Swedish;

namespace Styrkedja.Core.Checks.Tables;

/// <summary>Accounts printed in rows: costs, income and their net; and the result before and after transfers (R9).</summary>
internal static class AccountRows
{
    /// <summary>The equations of a table, and the rows whose result they are.</summary>
    public static (List<Equation> Equations, HashSet<int> Results) Of(TableGrid grid)
    {
        var (equations, results) = (new List<Equation>(), new HashSet<int>());
        foreach (var (costs, income) in Pairs(grid))
        {
            if (NetOf(grid, costs, income) is not { } net)
            {
                continue;
            }
            results.Add(net);
            equations.AddRange(Signed(grid, net, costs, income));
        }
        AddTransfers(grid, equations, results);
        return (equations, results);
    }

    private static IEnumerable<(int Costs, int Income)> Pairs(TableGrid grid)
    {
        var own = Rows(grid);
        for (var i = 0; i + 1 < own.Count; i++)
        {
            var (a, b) = (grid.Roles[own[i]], grid.Roles[own[i + 1]]);
            if (a == RowRole.Costs && b == RowRole.Income)
            {
                yield return (own[i], own[i + 1]);
            }
            else if (a == RowRole.Income && b == RowRole.Costs)
            {
                yield return (own[i + 1], own[i]);
            }
        }
    }

    private static List<int> Rows(TableGrid grid) =>
        [.. Enumerable.Range(0, grid.Height).Where(r => grid.Roles[r] is not (RowRole.Empty or RowRole.Part))];

    // The net stands after the two, else before them.
    private static int? NetOf(TableGrid grid, int costs, int income)
    {
        var own = Rows(grid);
        var at = own.IndexOf(Math.Max(costs, income));
        if (at + 1 < own.Count && grid.Roles[own[at + 1]] is RowRole.Net or RowRole.Total)
        {
            return own[at + 1];
        }
        return at >= 2 && grid.Roles[own[at - 2]] == RowRole.Net ? own[at - 2] : null;
    }

    // Income may be printed with or without its minus; the table prints one way.
    private static List<Equation> Signed(TableGrid grid, int net, int costs, int income)
    {
        var ways = new[] { -1, 1 }
            .Select(sign =>
                grid.NumberColumns.Select(c =>
                        Equation.Sum(
                            EquationKind.Net,
                            grid,
                            new CellAt(net, c),
                            [new Term(new CellAt(costs, c), 1), new Term(new CellAt(income, c), sign)]
                        )
                    )
                    .OfType<Equation>()
                    .ToList()
            )
            .ToList();
        var negative =
            grid.NumberColumns.Count(c => grid[income, c] < 0) > grid.NumberColumns.Count(c => grid[income, c] > 0);
        var (minus, plus) = (ways[0].Count(e => e.Holds && e.Tells), ways[1].Count(e => e.Holds && e.Tells));
        return minus == plus ? (negative ? ways[1] : ways[0])
            : minus > plus ? ways[0]
            : ways[1];
    }

    // Result after = result before + the rows between, where neither is called a total.
    private static void AddTransfers(TableGrid grid, List<Equation> equations, HashSet<int> results)
    {
        var before = -1;
        for (var r = 0; r < grid.Height; r++)
        {
            var label = SwedishText.Fold(grid.Table.Rows[r].Label);
            if (
                grid.Roles[r] != RowRole.Item
                || !label.Contains("disposition", StringComparison.Ordinal)
                    && !label.Contains("overforing", StringComparison.Ordinal)
            )
            {
                continue;
            }
            if (label.Contains("fore", StringComparison.Ordinal))
            {
                before = r;
            }
            else if (before >= 0 && r - before > 1 && label.Contains("efter", StringComparison.Ordinal))
            {
                var rows = Enumerable.Range(before, r - before).ToList();
                equations.AddRange(
                    grid.NumberColumns.Select(c =>
                            Equation.Sum(
                                EquationKind.Total,
                                grid,
                                new CellAt(r, c),
                                [.. rows.Select(x => new Term(new CellAt(x, c), 1))]
                            )
                        )
                        .OfType<Equation>()
                );
                results.Add(r);
                before = -1;
            }
        }
    }
}
