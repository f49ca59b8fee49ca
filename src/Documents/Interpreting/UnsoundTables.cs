using System.Text.RegularExpressions;
using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Documents.Interpreting;

/// <summary>
/// Tables that are none, or whose columns were lost: charts, sentences beside a picture, names with the first column of
/// numbers in them. Nothing of them is given; their lines are listed.
/// </summary>
internal static partial class UnsoundTables
{
    private const int LongestName = 90;
    private const int FewestRows = 3;

    // "varav" may stand alone in a table.
    private const int LongestPart = 30;

    /// <summary>True for such a table.</summary>
    public static bool Are(IReadOnlyList<PrintedRow> rows)
    {
        var figures = rows.Where(r => r.Cells.Any(c => HasFigure(c.Text))).ToList();
        if (figures.Count == 0)
        {
            return false;
        }
        return figures.TrueForAll(r => r.IsDoubted || IsNameless(r.Label))
            || (figures.Count == 1 && rows.Count == 1 && IsSentence(rows[0]))
            || EndWithNumbers(figures);
    }

    // A year names a row, the marks of an axis do not.
    private static bool IsNameless(string label) =>
        label.Length == 0 || (label.Contains(' ', StringComparison.Ordinal) && !label.Any(char.IsLetter));

    private static bool HasFigure(string cell) => cell.Any(char.IsAsciiDigit);

    // The name of a single row is a line of running text, or a cell of it is.
    private static bool IsSentence(PrintedRow row) =>
        row.Label.Length > LongestName
        || (row.Label.Length > LongestPart && SwedishText.StartsLower(row.Label))
        || row.Cells.Any(c => c.Text.Length > LongestName);

    // "Leder 1 250" over "Bad 0": the numbers of the first column stand in the names of most rows.
    private static bool EndWithNumbers(List<PrintedRow> rows)
    {
        var numbers = rows.Select(r => Ending().Match(r.Label))
            .Where(m => m.Success)
            .Select(m => m.Value.Trim())
            .ToList();
        return numbers.Count >= FewestRows
            && numbers.Count * 3 >= rows.Count * 2
            && (
                numbers.Count(n => n.Contains(' ', StringComparison.Ordinal)) > 1
                || numbers.Count(n => n.TrimStart('-', '–', '−') is "0" || n.Contains(',', StringComparison.Ordinal))
                    > 1
            );
    }

    // A number after a word, at the end of a name or before its last words.
    [GeneratedRegex(@"(?<=\p{L}{2}.*)\s[-–−]?\d{1,3}(?: \d{3})*(?:,\d+)?(?=$|\s\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex Ending();
}
