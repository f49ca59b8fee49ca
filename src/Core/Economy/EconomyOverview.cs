using Styrkedja.Core.Checks.Tables;
using Styrkedja.Core.Printed;

namespace Styrkedja.Core.Economy;

/// <summary>A board's economy in one table and a few figures, picked from the tables of a plan or report.</summary>
public sealed record EconomyOverview
{
    /// <summary>
    /// The table that shows the board by budget area: its deviations where one is printed, else its budget; or null.
    /// </summary>
    public required PrintedTable? Table { get; init; }

    /// <summary>The deviations of <see cref="Table"/>; null where it has none, as in a plan.</summary>
    public required DeviationRows? Deviations { get; init; }

    /// <summary>The figures of the whole board.</summary>
    public required EconomyFigures Figures { get; init; }

    /// <summary>The overview of a document.</summary>
    /// <param name="tables">Its tables.</param>
    /// <param name="areas">The budget areas and their names.</param>
    public static EconomyOverview Of(IReadOnlyList<PrintedTable> tables, BudgetAreas areas)
    {
        List<TableGrid> grids = [.. tables.Select((t, i) => new TableGrid(t, i))];
        var whole = Whole(grids);
        var results =
            from grid in whole
            where Deviates(grid)
            let rows = DeviationRows.Of(grid)
            where rows is not null
            // A comparison of forecasts has deviations too, and neither budget nor outcome.
            orderby HasYear(grid) descending, grid.Table.Kind == TableKind.Result descending, Items(grid) descending
            select rows;
        var deviations = results.FirstOrDefault();
        return new EconomyOverview
        {
            Table = deviations?.Table ?? Budget(whole)?.Table,
            Deviations = deviations,
            Figures = EconomyFigures.Of(Facts.Of(grids, areas)),
        };
    }

    // Tables by area with about as many areas as any; an account in rows of costs and income is not by area.
    private static List<TableGrid> Whole(List<TableGrid> grids)
    {
        var byArea = grids.FindAll(g =>
            g.Table is { Kind: TableKind.Budget or TableKind.Result, MoneyUnit: not null }
            && !g.Roles.Any(r => r is RowRole.Costs or RowRole.Income)
            && Items(g) > 1
        );
        var most = byArea.Count == 0 ? 0 : byArea.Max(Items);
        return byArea.FindAll(g => Items(g) * 2 >= most);
    }

    private static int Items(TableGrid grid) => grid.Roles.Count(r => r == RowRole.Item);

    private static bool Deviates(TableGrid grid) => grid.NumberColumns.Any(c => grid.Meaning(c).Deviation);

    // What was to be, and what became of it.
    private static bool HasYear(TableGrid grid) =>
        grid.NumberColumns.Any(c => IsNet(grid.Meaning(c)))
        && grid.NumberColumns.Any(c =>
            grid.Meaning(c)
                is { Side: null or AmountSide.Net, Deviation: false, Kind: AmountKind.Closing or AmountKind.Forecast }
        );

    private static TableGrid? Budget(List<TableGrid> whole) =>
        whole
            .Where(g => g.NumberColumns.Any(c => IsNet(g.Meaning(c))))
            .OrderByDescending(g => g.NumberColumns.Any(c => g.Meaning(c).Kind == AmountKind.Budget))
            .ThenByDescending(Items)
            .FirstOrDefault();

    private static bool IsNet(ColumnMeaning meaning) =>
        meaning
            is {
                Side: null or AmountSide.Net,
                Deviation: false,
                Kind: AmountKind.Frame or AmountKind.Budget or AmountKind.AdjustedBudget
            };
}
