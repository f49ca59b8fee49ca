using Styrkedja.Core.Economy;
using Styrkedja.Core.Printed;

namespace Styrkedja.Core.Checks.Tables;

/// <summary>The cell that prints what a result unit hands on, and what the rule lets it hand on (R8).</summary>
/// <param name="Grid">The table.</param>
/// <param name="Cell">The cell.</param>
/// <param name="Value">What the rule gives, in the unit and with the sign of the table.</param>
/// <param name="Holds">True where the check finds nothing to say of the unit.</param>
internal sealed record FundCell(TableGrid Grid, CellAt Cell, decimal Value, bool Holds)
{
    /// <summary>The cells of the units whose row prints all that the rule takes.</summary>
    public static IEnumerable<FundCell> Of(IReadOnlyList<TableGrid> grids, IReadOnlyList<PrintedResultUnit> units)
    {
        var rows = (
            from grid in grids
            where grid.Table is { Kind: TableKind.ResultUnits, MoneyUnit: not null }
            from row in Enumerable.Range(0, grid.Height)
            let printed = grid.Table.Rows[row]
            select (Key: (printed.Lines, printed.Label), Grid: grid, Row: row)
        ).ToLookup(r => r.Key);
        foreach (var unit in units)
        {
            if (
                AccountRules.FundOf(unit) is { } transfer
                && rows[(unit.Lines, unit.Name)].FirstOrDefault() is { Grid: { } grid, Row: var row }
                && Column(grid, row, unit.FundOut!.Value) is { } column
            )
            {
                var scale = grid.Table.MoneyUnit!.Value.Kronor();
                // A header may say that a surplus is printed with a minus.
                var turned = grid[row, column] * scale == -unit.FundOut.Value.Kronor ? -1 : 1;
                yield return new FundCell(
                    grid,
                    new CellAt(row, column),
                    turned * transfer.FundOut.Kronor / scale,
                    AccountRules.HoldsFor(unit, transfer)
                );
            }
        }
    }

    // What is handed on stands after what it is computed from.
    private static int? Column(TableGrid grid, int row, Money fundOut)
    {
        var scale = grid.Table.MoneyUnit!.Value.Kronor();
        for (var column = grid.Width - 1; column >= 0; column--)
        {
            if (grid[row, column] is { } value && Math.Abs(value * scale) == Math.Abs(fundOut.Kronor))
            {
                return column;
            }
        }
        return null;
    }
}
