using Styrkedja.Core.Checks.Tables;
using Styrkedja.Core.Economy;
using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Core.Checks;

/// <summary>
/// What the cells of a table should hold by its own figures, from the same equations as the checks: a cell differs
/// exactly where one of them reports an error in its row.
/// </summary>
public sealed class ComputedTable
{
    private readonly ComputedCell?[,] _cells;
    private readonly int[,] _ranks;

    private ComputedTable(TableGrid grid) =>
        (_cells, _ranks) = (new ComputedCell?[grid.Height, grid.Width], new int[grid.Height, grid.Width]);

    /// <summary>What a cell should hold; null where nothing is computed there, or the cell has no number.</summary>
    /// <param name="row">Its row, from 0.</param>
    /// <param name="column">Its column, from 0; a row may print more cells than the table has columns.</param>
    public ComputedCell? this[int row, int column] => column < _cells.GetLength(1) ? _cells[row, column] : null;

    /// <summary>
    /// One table by itself. Whether "varav" rows are complete, and what a gross change is, may be known from other
    /// tables of the document alone: see <see cref="Of(SteeringDocument, BudgetAreas)"/>.
    /// </summary>
    /// <param name="table">The table.</param>
    /// <param name="areas">The budget areas and their names.</param>
    public static ComputedTable Of(PrintedTable table, BudgetAreas areas) =>
        Of(new TableArithmetic([table], areas), areas, [])[0];

    /// <summary>Every table of a document, in order.</summary>
    /// <param name="document">The records.</param>
    /// <param name="areas">The budget areas and their names.</param>
    public static IReadOnlyList<ComputedTable> Of(SteeringDocument document, BudgetAreas areas) =>
        Of(document.Tables, document.ResultUnits, areas);

    /// <summary>Every table of a document, in order.</summary>
    /// <param name="tables">All of its tables.</param>
    /// <param name="units">Its result units.</param>
    /// <param name="areas">The budget areas and their names.</param>
    public static IReadOnlyList<ComputedTable> Of(
        IReadOnlyList<PrintedTable> tables,
        IReadOnlyList<PrintedResultUnit> units,
        BudgetAreas areas
    ) => Of(new TableArithmetic(tables, areas), areas, units);

    private static List<ComputedTable> Of(
        TableArithmetic tables,
        BudgetAreas areas,
        IReadOnlyList<PrintedResultUnit> units
    )
    {
        var computed = tables.Grids.Select(g => new ComputedTable(g)).ToList();
        foreach (var equation in tables.Equations)
        {
            computed[equation.Grid.Index].Take(equation.Target, Cell(equation), Rank(equation));
        }
        // What every figure is about takes time to find, and is asked for gross changes alone.
        var facts = tables.Grids.Any(HasGrossChanges) ? tables.Facts : [];
        foreach (var (costs, income) in AccountRules.GrossPairs(facts))
        {
            computed[income.Grid.Index].Take(income.Cell, Gross(costs, income), LastRank);
        }
        foreach (var column in tables.Grids.SelectMany(g => RedistributionColumn.Of(g, areas)))
        {
            if (column.Total is { } row)
            {
                computed[column.Grid.Index].Take(new CellAt(row, column.Column), Zero(column), LastRank);
            }
        }
        foreach (var fund in FundCell.Of(tables.Grids, units))
        {
            computed[fund.Grid.Index].Take(fund.Cell, Fund(fund), LastRank);
        }
        return computed;
    }

    private const int LastRank = 4;

    private static bool HasGrossChanges(TableGrid grid) =>
        grid.Table.Kind == TableKind.GrossChanges || grid.Table.Rows.Any(RowRoles.IsGrossChange);

    // A reader expects a total to be the sum of its rows, and any other figure to follow from its own row.
    private static int Rank(Equation equation) =>
        equation.Kind switch
        {
            EquationKind.Total when !equation.IsAcross => 1,
            EquationKind.Parts => 3,
            EquationKind.Total
            or EquationKind.Net
            or EquationKind.Change
            or EquationKind.Redistribution
            or EquationKind.Accumulation
            or EquationKind.Mean
            or EquationKind.Percent => 2,
        };

    // What differs goes before what agrees, lest an error be hidden.
    private void Take(CellAt at, ComputedCell cell, int rank)
    {
        var place = cell.Agreement == Agreement.Differs ? rank : rank + LastRank;
        ref var taken = ref _ranks[at.Row, at.Column];
        if (taken == 0 || place < taken)
        {
            (taken, _cells[at.Row, at.Column]) = (place, cell);
        }
    }

    private static ComputedCell Cell(Equation equation)
    {
        var isRounded = equation.Kind is EquationKind.Mean or EquationKind.Percent;
        var decimals = equation.Holds && isRounded ? equation.Grid.Decimals(equation.Target) : equation.Decimals;
        var same = isRounded ? Rounding.Of(equation.Computed, decimals) == equation.Printed : equation.Difference == 0;
        return new ComputedCell(equation.Computed, decimals, Formula.Of(equation), Judge(equation.Holds, same));
    }

    private static ComputedCell Gross(Fact costs, Fact income)
    {
        var value = AccountRules.Neutral(costs, income);
        return new ComputedCell(
            value,
            income.Grid.Decimals(income.Cell),
            "lika stora som kostnaderna",
            Judge(AccountRules.AreEqual(costs, income), value == income.Printed)
        );
    }

    private static ComputedCell Zero(RedistributionColumn column) =>
        new(
            0,
            column.Grid.Decimals(column.Column),
            "omfördelningar tar ut varandra",
            Judge(column.Holds, column.Sum == 0)
        );

    private static ComputedCell Fund(FundCell fund) =>
        new(
            fund.Value,
            fund.Grid.Decimals(fund.Cell),
            "fonden + resultatet, inom reglerna för resultatfonder",
            Judge(fund.Holds, fund.Value == fund.Grid[fund.Cell.Row, fund.Cell.Column])
        );

    private static Agreement Judge(bool holds, bool same) =>
        !holds ? Agreement.Differs
        : same ? Agreement.Equal
        : Agreement.WithinRounding;
}
