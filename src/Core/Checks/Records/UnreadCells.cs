using Styrkedja.Core.Checks.Prose;
using Styrkedja.Core.Checks.Tables;

namespace Styrkedja.Core.Checks.Records;

/// <summary>
/// The check <c>unread-cell</c>: figures among numbers that could not be read, which no other check can then judge; and what
/// a spreadsheet writes where it could not compute.
/// </summary>
internal static class UnreadCells
{
    // A column of numbers has some; a lone one among texts makes none.
    private const int FewestNumbers = 2;

    private static readonly string[] Errors =
    [
        "#SAKNAS!",
        "#DIVISION/0!",
        "#VÄRDEFEL!",
        "#REFERENS!",
        "#OGILTIGT!",
        "#NAMN?",
        "#SKÄRNING!",
        "#SPILL!",
        "#N/A",
        "#DIV/0!",
        "#VALUE!",
        "#REF!",
        "#NUM!",
        "#NAME?",
        "#NULL!",
    ];

    public static Check Check { get; } =
        new(
            "unread-cell",
            "Cell som inte gick att läsa",
            [Severity.Info, Severity.Warning],
            "A cell in a column of numbers holds figures that are no number, or that may be two (\"1.250\"); sums with it are "
                + "not judged. What a spreadsheet prints where it could not compute (\"#DIVISION/0!\") is a warning.",
            Find
        );

    private static IEnumerable<Finding> Find(CheckedDocument document) =>
        document
            .Tables.Grids.SelectMany(Unread)
            .Concat(TextPiece.Of(document.Records).Where(t => ErrorIn(t.Text) is not null).Select(Failed));

    private static IEnumerable<Finding> Unread(TableGrid grid)
    {
        foreach (var column in grid.NumberColumns)
        {
            var rows = Enumerable.Range(0, grid.Height).ToList();
            if (rows.Count(r => grid[r, column] is not null) < FewestNumbers)
            {
                continue;
            }
            foreach (var row in rows.Where(r => grid.IsUnread(new CellAt(r, column))))
            {
                var (printed, text) = (grid.Table.Rows[row], grid.Table.Rows[row].Cells[column].Text);
                if (ErrorIn(text) is null)
                {
                    yield return new Finding(
                        Check.Name,
                        Severity.Info,
                        $"”{text}” vid ”{printed.Label}” i {grid.ColumnName(column)} (rad {printed.Lines.First}) gick inte att "
                            + "läsa som ett tal. Summor där det ingår är inte kontrollerade.",
                        "Jämför med källan. Skriv talet med decimalkomma och mellanslag mellan tusental.",
                        Expected: null,
                        text,
                        printed.Lines
                    );
                }
            }
        }
    }

    private static string? ErrorIn(string text) =>
        text.Contains('#', StringComparison.Ordinal)
            ? Array.Find(Errors, e => text.Contains(e, StringComparison.OrdinalIgnoreCase)) ?? TooNarrow(text)
            : null;

    // A column that was too narrow for its number.
    private static string? TooNarrow(string text) =>
        text.Length > 2 && text.AsSpan().IndexOfAnyExcept('#') < 0 ? text : null;

    private static Finding Failed(TextPiece text) =>
        new(
            Check.Name,
            Severity.Warning,
            $"På rad {text.Lines.First} står ”{ErrorIn(text.Text)}”, som ett kalkylprogram skriver där det inte kunde räkna.",
            "Rätta formeln i kalkylen och hämta värdet på nytt.",
            Expected: null,
            ErrorIn(text.Text),
            text.Lines
        );
}
