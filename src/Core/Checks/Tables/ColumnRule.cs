using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Core.Checks.Tables;

/// <summary>How one column of a table is computed from others, the same in every row.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="Target">The column computed.</param>
/// <param name="Terms">The columns it is computed from, with signs.</param>
internal sealed record ColumnRule(EquationKind Kind, int Target, IReadOnlyList<(int Column, int Sign)> Terms)
{
    // What many rows say, more need not repeat.
    private const int MostRows = 200;

    /// <summary>Which of the terms a percentage is of: the second (the earlier, the budget), unless said.</summary>
    public int Base { get; init; } = 1;

    /// <summary>The rule in one row; null where a figure that it needs is missing.</summary>
    public Equation? In(TableGrid grid, int row)
    {
        var numbers = Terms.Count(t => grid[row, t.Column] is not null);
        var needed = Kind is EquationKind.Change or EquationKind.Mean or EquationKind.Percent ? Terms.Count : 1;
        if (numbers < needed)
        {
            return null;
        }
        var target = new CellAt(row, Target);
        var equation = Equation.Sum(
            Kind,
            grid,
            target,
            [.. Terms.Select(t => new Term(new CellAt(row, t.Column), t.Sign))]
        );
        if (equation is not null && MayHoldMore(equation))
        {
            return null;
        }
        return Kind switch
        {
            EquationKind.Mean => Mean(equation),
            EquationKind.Percent => Percent(grid, equation, row),
            // What is counted and not measured is not rounded.
            EquationKind.Accumulation when IsCounted(grid) => equation is null ? null : equation with { Tolerance = 0 },
            EquationKind.Total
            or EquationKind.Parts
            or EquationKind.Net
            or EquationKind.Change
            or EquationKind.Redistribution
            or EquationKind.Accumulation => equation,
        };
    }

    /// <summary>In how many rows it says something, and in how many of these it holds.</summary>
    public (int Telling, int Holding) Count(TableGrid grid)
    {
        var (telling, holding) = (0, 0);
        for (var r = 0; r < Math.Min(grid.Height, MostRows); r++)
        {
            // A total that is wrong is wrong across too: whether columns are summed is told by the rows themselves.
            if (Kind == EquationKind.Total && grid.Roles[r] is RowRole.Total or RowRole.Net)
            {
                continue;
            }
            if (Kind == EquationKind.Change)
            {
                Count(grid, r, ref telling, ref holding);
            }
            else if (In(grid, r) is { Tells: true } equation)
            {
                telling++;
                holding += equation.Holds ? 1 : 0;
            }
        }
        return (telling, holding);
    }

    /// <summary>The equations of the rows in which it says something.</summary>
    public List<Equation> Telling(TableGrid grid) =>
        [
            .. Enumerable
                .Range(0, Math.Min(grid.Height, MostRows))
                .Select(r => In(grid, r))
                .OfType<Equation>()
                .Where(e => e.Tells),
        ];

    // Every pair of columns is tried for a change: the same as In, without making the equation.
    private void Count(TableGrid grid, int row, ref int telling, ref int holding)
    {
        if (grid[row, Target] is not { } printed)
        {
            return;
        }
        var (sum, tolerance, tells) = (0m, grid.HalfPlace(Target), printed != 0);
        foreach (var (column, sign) in Terms)
        {
            if (grid[row, column] is not { } value)
            {
                return;
            }
            sum += sign * value;
            tolerance += grid.HalfPlace(column);
            tells |= value != 0;
        }
        telling += tells ? 1 : 0;
        holding += tells && Rounding.Explains(printed - sum, tolerance) ? 1 : 0;
    }

    private bool IsCounted(TableGrid grid) =>
        grid.Table.Unit is null
        && Terms.Select(t => t.Column).Append(Target).All(c => grid.HalfPlace(c) is 0 or 0.5m && !grid.IsRatio(c));

    // What a project costs in all may hold years before those that the table prints.
    private static bool MayHoldMore(Equation equation) =>
        equation.Kind == EquationKind.Total
        && equation.Grid.Table.Kind == TableKind.Investments
        && !equation.Holds
        && Math.Abs(equation.Printed) > Math.Abs(equation.Computed);

    private static Equation? Mean(Equation? sum) =>
        sum is null
            ? null
            : sum with
            {
                Computed = sum.Computed / sum.Terms.Count,
                Tolerance = 2 * sum.Grid.HalfUnit(sum.Target.Column),
            };

    // The difference of two, of one of them, in per cent; what rounding of the two allows is asked for at both ends.
    private Equation? Percent(TableGrid grid, Equation? change, int row)
    {
        if (change is null || grid[row, Terms[Base].Column] is not { } whole || whole == 0)
        {
            return null;
        }
        var half = grid.HalfPlace(Terms[0].Column) + grid.HalfPlace(Terms[1].Column);
        return change with
        {
            Computed = 100 * change.Computed / whole,
            Tolerance = grid.HalfPlace(Target) + Rounding.HalfOfPercent(change.Computed, half, whole, half),
        };
    }
}
