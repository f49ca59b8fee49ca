using Styrkedja.Core.Swedish;

namespace Styrkedja.Core.Checks.Tables;

/// <summary>A cell of a table, by row and column.</summary>
internal sealed record CellAt(int Row, int Column);

/// <summary>A cell and how it counts in an equation.</summary>
internal sealed record Term(CellAt Cell, int Sign);

/// <summary>What an equation says.</summary>
internal enum EquationKind
{
    /// <summary>A total is the sum of its parts.</summary>
    Total,

    /// <summary>A row is the sum of its complete "varav" rows.</summary>
    Parts,

    /// <summary>Net is costs less income.</summary>
    Net,

    /// <summary>A change or deviation is the difference of two amounts.</summary>
    Change,

    /// <summary>A budget is its frame with the redistributions (R12).</summary>
    Redistribution,

    /// <summary>T1 + T2 + VB (R5).</summary>
    Accumulation,

    /// <summary>A column is the mean of the others.</summary>
    Mean,

    /// <summary>A column is the change in per cent.</summary>
    Percent,
}

/// <summary>One equation that the figures of a table must satisfy at printed precision.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="Grid">The table.</param>
/// <param name="Target">The cell that is a result.</param>
/// <param name="Terms">The cells it is computed from.</param>
/// <param name="Computed">What they give.</param>
/// <param name="Tolerance">
/// What rounding allows: half of the last printed place of every figure, the result's own included.
/// </param>
internal sealed record Equation(
    EquationKind Kind,
    TableGrid Grid,
    CellAt Target,
    IReadOnlyList<Term> Terms,
    decimal Computed,
    decimal Tolerance
)
{
    /// <summary>The printed result.</summary>
    public decimal Printed { get; } = Grid[Target.Row, Target.Column] ?? 0;

    /// <summary>Printed less computed.</summary>
    public decimal Difference => Printed - Computed;

    /// <summary>True where the difference is one that rounding explains.</summary>
    public bool Holds => Rounding.Explains(Difference, Tolerance);

    /// <summary>True where some figure is not zero: zeros satisfy anything.</summary>
    public bool Tells => Printed != 0 || Terms.Any(t => Grid[t.Cell.Row, t.Cell.Column] is not (null or 0));

    /// <summary>True where it is one of columns, within a row; false for one of rows, within a column.</summary>
    public bool IsAcross => Terms[0].Cell.Row == Target.Row;

    /// <summary>Decimals to print it with: enough to show a sum whole, and to tell the two numbers apart.</summary>
    public int Decimals
    {
        get
        {
            var decimals = Kind is EquationKind.Mean or EquationKind.Percent
                ? Grid.Decimals(Target)
                : Cells.Where(c => Grid[c.Row, c.Column] is not null).Max(Grid.Decimals);
            while (
                decimals < 6
                && Computed != Printed
                && SwedishNumber.Print(Computed, decimals) == SwedishNumber.Print(Printed, decimals)
            )
            {
                decimals++;
            }
            return decimals;
        }
    }

    /// <summary>Every cell in it.</summary>
    public IEnumerable<CellAt> Cells => Terms.Select(t => t.Cell).Prepend(Target);

    /// <summary>
    /// A sum of cells; empty cells count as zero. Null where the result or every term has none, and where a cell of it
    /// could not be read: then nobody knows whether it holds.
    /// </summary>
    public static Equation? Sum(EquationKind kind, TableGrid grid, CellAt target, IReadOnlyList<Term> terms)
    {
        if (grid[target.Row, target.Column] is null)
        {
            return null;
        }
        var (sum, tolerance, figures) = (0m, grid.HalfPlace(target.Column), 0);
        foreach (var term in terms)
        {
            if (grid[term.Cell.Row, term.Cell.Column] is { } value)
            {
                sum += term.Sign * value;
                tolerance += grid.HalfPlace(term.Cell.Column);
                figures++;
            }
            else if (grid.IsUnread(term.Cell) || (kind == EquationKind.Total && grid.IsWords(term.Cell)))
            {
                return null;
            }
        }
        return figures == 0 ? null : new Equation(kind, grid, target, terms, sum, tolerance);
    }
}
