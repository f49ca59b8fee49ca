using Styrkedja.Core.Swedish;

namespace Styrkedja.Core.Checks.Tables;

/// <summary>
/// Finds which rows a total adds: those since the last total, that total with them, or all totals before. Rows that are
/// parts of the row above them, though no "varav" says so, are found by their figures.
/// </summary>
internal static class Totals
{
    private const int MostParts = 12;

    // More totals than that are no parts of another: a list whose rows all happen to be called so.
    private const int MostTotals = 24;

    /// <summary>The equations of every total of a table, column by column.</summary>
    /// <param name="grid">The table.</param>
    /// <param name="taken">Rows whose equation is known otherwise: the net of an account in rows.</param>
    public static IEnumerable<Equation> Of(TableGrid grid, IReadOnlySet<int> taken)
    {
        var before = new Before([], [], []);
        for (var r = 0; r < grid.Height; r++)
        {
            var role = grid.Roles[r];
            if (role is RowRole.Empty or RowRole.Part)
            {
                continue;
            }
            if (taken.Contains(r))
            {
                // An account ends with its net: its costs and income are no parts of what follows.
                before.Items.RemoveAll(i => grid.Roles[i] is RowRole.Costs or RowRole.Income);
            }
            if (role is not (RowRole.Total or RowRole.Net) || taken.Contains(r))
            {
                before.Items.Add(r);
                continue;
            }
            foreach (var equation in Best(grid, r, before))
            {
                yield return equation;
            }
            before.Totals.Add(r);
            before.SinceNet.Add(r);
            before.Items.Clear();
            if (role == RowRole.Net)
            {
                before.SinceNet.Clear();
            }
        }
    }

    /// <summary>What stands above a total.</summary>
    /// <param name="Items">Rows since the last total.</param>
    /// <param name="Totals">All totals.</param>
    /// <param name="SinceNet">Totals since the last net.</param>
    private sealed record Before(List<int> Items, List<int> Totals, List<int> SinceNet)
    {
        public int Last => Totals.Count > 0 ? Totals[^1] : -1;
    }

    private static List<Equation> Best(TableGrid grid, int total, Before before)
    {
        var best = new List<Equation>();
        var most = -1;
        foreach (var parts in Candidates(before))
        {
            foreach (var rows in WithoutParts(grid, parts))
            {
                foreach (var isNet in Signs(grid, total, rows))
                {
                    var equations = Equations(grid, total, rows, before, isNet);
                    var holding = equations.Count(e => e.Holds && e.Tells);
                    if (holding > most)
                    {
                        (best, most) = (equations, holding);
                    }
                }
            }
        }
        if (most == 0 && (IsMean(best) || !IsSurelySum(grid, total)))
        {
            return [];
        }
        // The result of a period is the sum of what stands over it where most columns say so, and not where one happens to.
        if (IsOfPeriod(grid, total) && most * 2 <= best.Count(e => e.Tells))
        {
            return [];
        }
        // A total right under another is a sum of totals only where its name or its figures say so.
        var telling = best.Count(e => e.Tells);
        return before.Items.Count == 0 && (most == 0 ? !IsBare(grid, total) : most * 2 < telling) ? [] : best;
    }

    private static IEnumerable<List<int>> Candidates(Before before)
    {
        var (items, totals) = (before.Items, before.Totals);
        if (items.Count > 0)
        {
            yield return items;
        }
        if (before.Last >= 0 && items.Count > 0)
        {
            yield return [before.Last, .. items];
        }
        if (before.SinceNet.Count is > 1 and <= MostTotals && before.SinceNet.Count < totals.Count)
        {
            yield return [.. before.SinceNet, .. items];
        }
        if (totals.Count is > 1 and <= MostTotals)
        {
            yield return [.. totals, .. items];
        }
    }

    // Whether income is taken from costs: in a net it is, unless printed with its minus.
    private static bool[] Signs(TableGrid grid, int total, List<int> rows)
    {
        var income = rows.FindAll(r => IsIncome(grid, r));
        if (income.Count == 0 || income.Count == rows.Count)
        {
            return [false];
        }
        var positive = income.Exists(r => grid.NumberColumns.Any(c => grid[r, c] > 0));
        return grid.Roles[total] == RowRole.Net && positive ? [true, false] : [false, true];
    }

    private static bool IsIncome(TableGrid grid, int row)
    {
        if (grid.Roles[row] != RowRole.Total)
        {
            return grid.Roles[row] == RowRole.Income;
        }
        var folded = SwedishText.Fold(grid.Table.Rows[row].Label);
        return folded.Contains("intakt", StringComparison.Ordinal)
            && !folded.Contains("kostnad", StringComparison.Ordinal);
    }

    private static bool IsBare(TableGrid grid, int row) =>
        SwedishText.Fold(grid.Table.Rows[row].Label)
            is "summa"
                or "total"
                or "totalt"
                or "summatotalt"
                or "totalsumma"
                or "slutsumma"
                or "netto";

    private static bool IsOfPeriod(TableGrid grid, int row) =>
        SwedishText.Fold(grid.Table.Rows[row].Label).StartsWith("periodensresultat", StringComparison.Ordinal);

    // "Nettoinvesteringar" may be a row of a block of its own, "Årets resultat" of an account: where no column adds up, they
    // are sums of other rows than those above.
    private static bool IsSurelySum(TableGrid grid, int row)
    {
        var folded = SwedishText.Fold(grid.Table.Rows[row].Label);
        return IsBare(grid, row)
            || folded.StartsWith("summa", StringComparison.Ordinal)
            || folded.StartsWith("total", StringComparison.Ordinal)
            || folded.StartsWith("delsumma", StringComparison.Ordinal)
            || folded.StartsWith("slut", StringComparison.Ordinal);
    }

    // The rows themselves, and the rows without those that are parts of another by their figures.
    private static IEnumerable<List<int>> WithoutParts(TableGrid grid, List<int> rows)
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
            var telling = 0;
            // Most sets fail in their first column: the others are not added up.
            var holds = grid.NumberColumns.All(c =>
            {
                var equation = Column(EquationKind.Parts, grid, rows[at], parts, c);
                telling += equation is { Tells: true } ? 1 : 0;
                return equation is null or { Holds: true };
            });
            if (holds && telling >= 2)
            {
                return count;
            }
        }
        return 0;
    }

    private static List<Equation> Equations(TableGrid grid, int total, List<int> rows, Before before, bool isNet)
    {
        var equations = new List<Equation>();
        var items = before.Items;
        foreach (var column in grid.NumberColumns)
        {
            // With nothing since the last total, a column says nothing about the sum.
            if (items.Count > 0 && rows.Contains(before.Last) && items.TrueForAll(r => grid[r, column] is null))
            {
                continue;
            }
            if (
                Column(isNet ? EquationKind.Net : EquationKind.Total, grid, total, rows, column, isNet) is { } equation
                && (equation.Holds || !grid.IsRatio(column))
            )
            {
                equations.Add(equation);
            }
        }
        return equations;
    }

    private static Equation? Column(
        EquationKind kind,
        TableGrid grid,
        int target,
        List<int> rows,
        int column,
        bool isNet = false
    ) =>
        Equation.Sum(
            kind,
            grid,
            new CellAt(target, column),
            [.. rows.Select(r => new Term(new CellAt(r, column), isNet && IsIncome(grid, r) ? -1 : 1))]
        );

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
