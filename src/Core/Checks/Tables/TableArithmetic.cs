using Styrkedja.Core.Economy;
using Styrkedja.Core.Printed;

namespace Styrkedja.Core.Checks.Tables;

/// <summary>The tables of a document as numbers: every equation they must satisfy, and what each figure is about.</summary>
internal sealed class TableArithmetic
{
    // How many equations around a cell speak for it, less twice those that speak against it, by table.
    private readonly int[]?[] _trust;
    private readonly Lazy<IReadOnlyList<Fact>> _facts;

    /// <summary>Finds the structure of the tables.</summary>
    public TableArithmetic(IReadOnlyList<PrintedTable> tables, BudgetAreas areas)
    {
        Grids = [.. tables.Select((t, i) => new TableGrid(t, i))];
        Rules = [.. Grids.SelectMany(g => ColumnRules.Of(g).Select(r => (g, r)))];
        var rules = Rules.ToLookup(r => r.Grid.Index, r => r.Rule);
        var parts = PartSets.Of(Grids, areas);
        Equations = [.. Grids.SelectMany(g => Certain(g, TableEquations.Of(g, rules[g.Index])).Concat(parts[g.Index]))];
        _trust = new int[]?[Grids.Count];
        foreach (var equation in Equations)
        {
            var cells = _trust[equation.Grid.Index] ??= new int[equation.Grid.Height * equation.Grid.Width];
            foreach (var cell in equation.Cells)
            {
                cells[(cell.Row * equation.Grid.Width) + cell.Column] += equation.Holds ? 1 : -2;
            }
        }
        _facts = new(() => Tables.Facts.Of(Grids, areas));
    }

    // Of a table that may lack rows, only those sums of rows are known that its rows give.
    private IEnumerable<Equation> Certain(TableGrid grid, IEnumerable<Equation> equations) =>
        TornTables.MayLackRows(grid, grid.Index > 0 ? Grids[grid.Index - 1] : null)
            ? equations.Where(e => e.Holds || e.IsAcross)
            : equations;

    /// <summary>The tables.</summary>
    public IReadOnlyList<TableGrid> Grids { get; }

    /// <summary>How columns are computed from others, by table.</summary>
    public IReadOnlyList<(TableGrid Grid, ColumnRule Rule)> Rules { get; }

    /// <summary>The equations of all tables.</summary>
    public IReadOnlyList<Equation> Equations { get; }

    /// <summary>The figures that other tables may repeat.</summary>
    public IReadOnlyList<Fact> Facts => _facts.Value;

    /// <summary>
    /// How much the sums around a figure speak against it: the higher, the likelier it is the wrong one of two.
    /// </summary>
    public int Doubt(Fact fact) =>
        -(_trust[fact.Grid.Index]?[(fact.Cell.Row * fact.Grid.Width) + fact.Cell.Column] ?? 0);
}
