using Styrkedja.Core.Checks.Tables;
using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Core.Economy;

/// <summary>A row of a table with its deviation from the budget.</summary>
/// <param name="Label">What the row is, as printed.</param>
/// <param name="Level">0 for a row of its own, 1 for a part of the row above.</param>
/// <param name="Total">True for a sum.</param>
/// <param name="Deviation">The deviation, surplus positive; null where none is printed.</param>
/// <param name="Lines">Where.</param>
public sealed record DeviationRow(string Label, int Level, bool Total, Money? Deviation, SourceLines Lines);

/// <summary>The deviations from budget that a table prints, surplus positive whatever sign the table gives it.</summary>
/// <param name="Table">The table.</param>
/// <param name="Column">The column they stand in, from 0.</param>
/// <param name="Rows">The rows with numbers, in order.</param>
public sealed record DeviationRows(PrintedTable Table, int Column, IReadOnlyList<DeviationRow> Rows)
{
    /// <summary>True where the rows are costs, income and what is left: no areas to set beside each other.</summary>
    public bool IsAccount { get; private init; }

    /// <summary>The header of the column.</summary>
    public string Header => Table.Columns[Column];

    /// <summary>The year of the deviations, where the table says one.</summary>
    public int? Year => Table.Meanings[Column].Year;

    /// <summary>
    /// The deviations of a table. Of several columns the one of the latest year counts, of the closing before a forecast,
    /// after transfers of result units before others.
    /// </summary>
    /// <param name="table">The table.</param>
    /// <returns>Null where it prints no deviation of the net, or no unit of money.</returns>
    public static DeviationRows? Of(PrintedTable table) => Of(new TableGrid(table, 0));

    internal static DeviationRows? Of(TableGrid grid)
    {
        if (grid.Table.MoneyUnit is not { } unit || Best(grid) is not { } column)
        {
            return null;
        }
        var sign = NetSign.OfDeviation(grid, column);
        var rows = Enumerable
            .Range(0, grid.Height)
            .Where(r => grid.Roles[r] != RowRole.Empty)
            .Select(r => Row(grid.Table.Rows[r], column, unit, sign))
            .ToList();
        return rows.Exists(r => r.Deviation is not null)
            ? new DeviationRows(grid.Table, column, rows)
            {
                IsAccount = grid.Roles.Any(role => role is RowRole.Costs or RowRole.Income),
            }
            : null;
    }

    private static DeviationRow Row(PrintedRow row, int column, MoneyUnit unit, int sign)
    {
        Money? deviation =
            column < row.Cells.Count
            && row.Cells[column].Value is { } value
            && Money.TryFrom(value with { Millionths = sign * value.Millionths }, unit, out var money)
                ? money
                : null;
        return new DeviationRow(row.Label, row.Level, row.Total, deviation, row.Lines);
    }

    private static int? Best(TableGrid grid) =>
        grid
            .NumberColumns.Where(c => IsDeviation(grid, c))
            .OrderByDescending(c => grid.Meaning(c).Year ?? 0)
            .ThenBy(c => grid.Meaning(c).Kind == AmountKind.Forecast)
            .ThenBy(c => SwedishText.Fold(grid.Table.Columns[c]).EndsWith("t1", StringComparison.Ordinal))
            .ThenBy(c =>
                Stages.Of(grid.Table.Columns[c]) switch
                {
                    Stage.After => 0,
                    Stage.Unsaid => 1,
                    Stage.Before => 2,
                }
            )
            .Select(c => (int?)c)
            .FirstOrDefault();

    // "Avvikelse mellan prognos och bokslut" is no deviation from the budget.
    private static bool IsDeviation(TableGrid grid, int column) =>
        grid.Meaning(column) is { Deviation: true, Side: null or AmountSide.Net }
        && !grid.IsRatio(column)
        && !grid.Table.Columns[column].Contains("mellan", StringComparison.OrdinalIgnoreCase);
}
