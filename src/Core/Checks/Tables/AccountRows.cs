namespace Styrkedja.Core.Checks.Tables;

/// <summary>Accounts printed in rows: costs, income and their net; and the result before and after transfers (R9).</summary>
internal static class AccountRows
{
    /// <summary>The equations of a table, and the rows whose result they are.</summary>
    public static (List<Equation> Equations, HashSet<int> Results) Of(TableGrid grid)
    {
        var (equations, results) = (new List<Equation>(), new HashSet<int>());
        var own = Rows(grid);
        for (var at = 0; at + 1 < own.Count; at++)
        {
            if (PairAt(grid, own, at) is not var (costs, income) || NetOf(grid, own, at) is not { } net)
            {
                continue;
            }
            results.Add(net);
            equations.AddRange(Signed(grid, net, costs, income));
        }
        AddTransfers(grid, own, equations, results);
        return (equations, results);
    }

    private static (int Costs, int Income)? PairAt(TableGrid grid, List<int> own, int at) =>
        (grid.Roles[own[at]], grid.Roles[own[at + 1]]) switch
        {
            (RowRole.Costs, RowRole.Income) => (own[at], own[at + 1]),
            (RowRole.Income, RowRole.Costs) => (own[at + 1], own[at]),
            _ => null,
        };

    private static List<int> Rows(TableGrid grid) =>
        [.. Enumerable.Range(0, grid.Height).Where(r => grid.Roles[r] is not (RowRole.Empty or RowRole.Part))];

    // The net stands after the two, else before them.
    private static int? NetOf(TableGrid grid, List<int> own, int at)
    {
        if (at + 2 < own.Count && grid.Roles[own[at + 2]] is RowRole.Net or RowRole.Total)
        {
            return own[at + 2];
        }
        return at >= 1 && grid.Roles[own[at - 1]] == RowRole.Net ? own[at - 1] : null;
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
    private static void AddTransfers(TableGrid grid, List<int> own, List<Equation> equations, HashSet<int> results)
    {
        var before = -1;
        for (var at = 0; at < own.Count; at++)
        {
            var label = grid.Table.Rows[own[at]].Label;
            var stage = grid.Roles[own[at]] == RowRole.Item ? Stages.Of(label) : Stage.Unsaid;
            if (stage == Stage.Before)
            {
                before = at;
            }
            else if (stage == Stage.After && before >= 0 && at - before > 1)
            {
                var (result, rows) = (own[at], own.GetRange(before, at - before));
                equations.AddRange(
                    grid.NumberColumns.Select(c =>
                            Equation.Sum(
                                EquationKind.Total,
                                grid,
                                new CellAt(result, c),
                                [.. rows.Select(x => new Term(new CellAt(x, c), 1))]
                            )
                        )
                        .OfType<Equation>()
                        .Where(e => e.Holds || !grid.IsRatio(e.Target.Column))
                );
                results.Add(result);
                before = -1;
            }
        }
    }
}
