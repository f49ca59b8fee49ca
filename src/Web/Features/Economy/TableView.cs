using System.Globalization;
using Styrkedja.Core.Checks;
using Styrkedja.Core.Economy;
using Styrkedja.Core.Printed;
using Styrkedja.Documents.Writing.Spreadsheets;

namespace Styrkedja.Web.Features.Economy;

/// <summary>A table as a page shows it.</summary>
/// <param name="economy">The document's tables.</param>
/// <param name="index">Which of them, from 0.</param>
/// <param name="showsParts">False where rows that are parts of the row above ("varav") are left out.</param>
public sealed class TableView(DocumentEconomy economy, int index, bool showsParts)
{
    // A page weighs less than 200 kB: where there are more figures, the link of a row stands on its label.
    private const int MostLinks = 1_000;

    private readonly ComputedTable _computed = economy.Computed[index];

    /// <summary>The table.</summary>
    public PrintedTable Table { get; } = economy.Tables[index];

    /// <summary>Its place in the document, from 1.</summary>
    public int Number { get; } = index + 1;

    /// <summary>Whether parts are shown.</summary>
    public bool ShowsParts => showsParts;

    /// <summary>How many rows are parts of the row above.</summary>
    public int Parts => Table.Rows.Count(r => r.Level > 0);

    /// <summary>True where every figure is a link; else the label of its row is.</summary>
    public bool LinksFigures => Table.Rows.Sum(r => r.Cells.Count) <= MostLinks;

    /// <summary>What the table shows; what it is called where nothing else is said.</summary>
    public string Title { get; init; } = economy.Names[index];

    /// <summary>The same with its unit.</summary>
    public string Caption => Table.Unit is null ? Title : $"{Title} ({Table.Unit})";

    /// <summary>A header for every column that a row has a cell in.</summary>
    public IReadOnlyList<string> Headers { get; } = HeadersOf(economy.Tables[index]);

    /// <summary>What each column holds, in words; null where that is not known, or where it holds no numbers.</summary>
    public IReadOnlyList<string?> Meanings { get; } = ColumnWords.Of(economy.Tables[index]);

    /// <summary>Which columns hold numbers.</summary>
    public IReadOnlyList<bool> IsNumeric { get; } =
    [
        .. Enumerable
            .Range(0, HeadersOf(economy.Tables[index]).Count)
            .Select(c => economy.Tables[index].Rows.Any(r => c < r.Cells.Count && r.Cells[c].Value is not null)),
    ];

    /// <summary>What a cell should hold; null where nothing is computed there.</summary>
    public ComputedCell? At(int row, int column) => _computed[row, column];

    /// <summary>The rows that are shown, in groups of the same name, each row with its place.</summary>
    public IEnumerable<(string? Name, List<(PrintedRow Row, int At)> Rows)> Groups()
    {
        var rows = Table.Rows.Select((row, at) => (Row: row, At: at)).Where(r => showsParts || r.Row.Level == 0);
        (string? Name, List<(PrintedRow, int)> Rows) group = (null, []);
        foreach (var row in rows)
        {
            if (row.Row.Group != group.Name && group.Rows.Count > 0)
            {
                yield return group;
                group = (null, []);
            }
            group.Name = row.Row.Group;
            group.Rows.Add(row);
        }
        yield return group;
    }

    /// <summary>How the computed figures come about, and how many of them agree.</summary>
    public IReadOnlyList<Calculation> Calculations() =>
        [
            .. Cells()
                .GroupBy(c => c.Cell.How)
                .Select(g => new Calculation(
                    g.Key,
                    Where([.. g.Select(c => (c.Row, c.Column))]),
                    g.Count(c => c.Cell.Agreement == Agreement.Equal),
                    g.Count(c => c.Cell.Agreement == Agreement.WithinRounding),
                    g.Count(c => c.Cell.Agreement == Agreement.Differs)
                )),
        ];

    /// <summary>The whole table for a spreadsheet: every column as printed, then every column as computed.</summary>
    public (IReadOnlyList<string> Header, IEnumerable<SheetCell[]> Rows) Csv() =>
        (
            [
                "Benämning",
                "Grupp",
                "Nivå",
                .. Headers.Select(WithMeaning),
                .. Headers.Select((h, c) => "Beräknat: " + WithMeaning(h, c)),
                "Rad i dokumentet",
            ],
            Table.Rows.Select(
                (row, r) =>
                    (SheetCell[])
                        [
                            row.Label,
                            row.Group,
                            row.Level,
                            .. Headers.Select((_, c) => c < row.Cells.Count ? Printed(row.Cells[c]) : SheetCell.Empty),
                            .. Headers.Select((_, c) => Computed(_computed[r, c])),
                            row.Lines.First,
                        ]
            )
        );

    private string WithMeaning(string header, int column) =>
        Meanings.ElementAtOrDefault(column) is { } meaning ? $"{header} ({meaning})" : header;

    private static SheetCell Printed(PrintedCell cell) => cell.Value is { } value ? value : cell.Text;

    private static SheetCell Computed(ComputedCell? cell) =>
        cell is null ? SheetCell.Empty : SheetCell.FromDecimal(cell.Value, cell.Decimals);

    private static List<string> HeadersOf(PrintedTable table) =>
        [
            .. Enumerable
                .Range(0, Math.Max(table.Columns.Count, table.Rows.Select(r => r.Cells.Count).DefaultIfEmpty().Max()))
                .Select(c =>
                    c < table.Columns.Count && !string.IsNullOrWhiteSpace(table.Columns[c])
                        ? table.Columns[c]
                        : "Kolumn " + (c + 1).ToString(CultureInfo.InvariantCulture)
                ),
        ];

    private IEnumerable<(int Row, int Column, ComputedCell Cell)> Cells() =>
        from r in Enumerable.Range(0, Table.Rows.Count)
        from c in Enumerable.Range(0, Headers.Count)
        let cell = _computed[r, c]
        where cell is not null
        select (r, c, cell);

    private string Where(List<(int Row, int Column)> cells)
    {
        var rows = cells.Select(c => c.Row).Distinct().ToList();
        var columns = cells.Select(c => c.Column).Distinct().ToList();
        return rows.Count == 1 ? Table.Rows[rows[0]].Label
            : columns.Count == 1 ? Headers[columns[0]]
            : Counts.Of(rows.Count, "rad", "rader");
    }
}

/// <summary>Figures of a table that are computed in one way.</summary>
/// <param name="How">How.</param>
/// <param name="Where">The row or column that they stand in.</param>
/// <param name="Equal">How many are as printed.</param>
/// <param name="Rounding">How many differ within rounding.</param>
/// <param name="Differing">How many differ by more.</param>
public sealed record Calculation(string How, string Where, int Equal, int Rounding, int Differing);
