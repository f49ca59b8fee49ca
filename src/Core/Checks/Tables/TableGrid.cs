using System.Globalization;
using Styrkedja.Core.Economy;
using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Core.Checks.Tables;

/// <summary>A table as numbers: values, their last printed place, and what each row is.</summary>
internal sealed class TableGrid
{
    // "i.u." says that there is nothing.
    private const int MostLetters = 4;

    private readonly decimal?[,] _values;
    private readonly int[] _decimals;
    private readonly decimal[] _halfPlaces;
    private readonly bool[] _ratios;

    /// <summary>Makes the grid.</summary>
    /// <param name="table">The table.</param>
    /// <param name="index">Its place among the tables of the document.</param>
    public TableGrid(PrintedTable table, int index)
    {
        (Table, Index, Width) = (table, index, table.Columns.Count);
        Roles = [.. table.Rows.Select(RowRoles.Of)];
        _values = new decimal?[table.Rows.Count, Width];
        for (var r = 0; r < table.Rows.Count; r++)
        {
            for (var c = 0; c < Math.Min(Width, table.Rows[r].Cells.Count); c++)
            {
                _values[r, c] = table.Rows[r].Cells[c].Value?.Value;
            }
        }
        _decimals = DecimalsOfColumns(table, Width);
        _halfPlaces = [.. Enumerable.Range(0, Width).Select(c => IsCount(c) ? 0 : HalfUnit(c))];
        NumberColumns =
        [
            .. Enumerable.Range(0, Width).Where(c => Enumerable.Range(0, Height).Any(r => _values[r, c] is not null)),
        ];
        _ratios = [.. Enumerable.Range(0, Width).Select(c => Ratios.IsRatio(table, c))];
    }

    /// <summary>The table.</summary>
    public PrintedTable Table { get; }

    /// <summary>Its place among the tables of the document.</summary>
    public int Index { get; }

    /// <summary>How many value columns there are.</summary>
    public int Width { get; }

    /// <summary>How many rows there are.</summary>
    public int Height => Table.Rows.Count;

    /// <summary>What each row is.</summary>
    public IReadOnlyList<RowRole> Roles { get; }

    /// <summary>The number in a cell, in the unit and with the sign printed; null where there is none.</summary>
    public decimal? this[int row, int column] => _values[row, column];

    /// <summary>True for a cell in which figures are printed that could not be read.</summary>
    public bool IsUnread(CellAt cell) =>
        cell.Column < Table.Rows[cell.Row].Cells.Count && Table.Rows[cell.Row].Cells[cell.Column].IsUnread;

    /// <summary>True for a cell in which words stand instead of a number: "årligen". What it counts for is not said.</summary>
    public bool IsWords(CellAt cell) =>
        cell.Column < Table.Rows[cell.Row].Cells.Count
        && Table.Rows[cell.Row].Cells[cell.Column] is { Value: null } printed
        && printed.Text.Count(char.IsLetter) > MostLetters;

    /// <summary>Decimals that a column prints: "54" in a column of one decimal is 54,0.</summary>
    public int Decimals(int column) => _decimals[column];

    /// <summary>Half of the last place that a column prints; zero for a count, which is not rounded.</summary>
    public decimal HalfPlace(int column) => _halfPlaces[column];

    /// <summary>Half of the last place that a column prints, for counts too: what a mean of them is rounded to.</summary>
    public decimal HalfUnit(int column) => Rounding.HalfPlace(_decimals[column]);

    private bool IsCount(int column) =>
        _decimals[column] == 0 && Table is { Unit: null, Kind: TableKind.Volumes or TableKind.Feedback };

    /// <summary>What a column means; nothing where the table does not say.</summary>
    public ColumnMeaning Meaning(int column) =>
        column < Table.Meanings.Count ? Table.Meanings[column] : new ColumnMeaning(null, null, null, false);

    /// <summary>The columns with at least one number.</summary>
    public IReadOnlyList<int> NumberColumns { get; }

    /// <summary>True for a column of shares, means or prices: what stands in its total row is no sum.</summary>
    public bool IsRatio(int column) => _ratios[column];

    /// <summary>The decimals that a finding quotes a cell with: those of its column, or its own where it has more.</summary>
    public int Decimals(CellAt cell) =>
        Math.Max(_decimals[cell.Column], Table.Rows[cell.Row].Cells[cell.Column].Value?.Decimals ?? 0);

    /// <summary>A column as a finding names it: by its header, by its place where it has none.</summary>
    public string ColumnName(int column) =>
        string.IsNullOrWhiteSpace(Table.Columns[column])
            ? $"kolumn {(column + 1).ToString(CultureInfo.InvariantCulture)} utan rubrik"
            : $"kolumnen ”{Table.Columns[column]}”";

    // The decimals most cells of the column print; where it prints whole numbers only, those of a table that else does not.
    private static int[] DecimalsOfColumns(PrintedTable table, int width)
    {
        var printed = Enumerable
            .Range(0, width)
            .Select(c =>
                table.Rows.Where(r => c < r.Cells.Count).Select(r => r.Cells[c].Value?.Decimals).OfType<int>().ToList()
            )
            .ToList();
        var all = printed.SelectMany(d => d).ToList();
        var usual = all.Count(d => d > 0) * 2 >= all.Count ? MostCommon(all) : 0;
        return [.. printed.Select(d => d.Count(x => x > 0) * 3 >= Math.Max(1, d.Count) ? MostCommon(d) : usual)];
    }

    private static int MostCommon(List<int> decimals) =>
        decimals
            .Where(d => d > 0)
            .GroupBy(d => d)
            .OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key)
            .Select(g => g.Key)
            .FirstOrDefault();
}
