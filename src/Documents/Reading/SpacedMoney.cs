using Styrkedja.Core.Swedish;
using Styrkedja.Documents.Model;

namespace Styrkedja.Documents.Reading;

/// <summary>Money tables whose columns are parted by single spaces: the header tells how many numbers a row ends with.</summary>
internal static class SpacedMoney
{
    private const int LongestLine = 400;

    private const int FewestRows = 2;

    /// <summary>Reads the table that begins at a line; null where none does.</summary>
    public static (TableBlock Table, int Next)? TryRead(IReadOnlyList<RawLine> lines, int start, HashSet<int> furniture)
    {
        var line = lines[start].Text;
        if (
            line.Length > LongestLine
            || !(MayNameUnit(line) || SpacedMoneyHeader.NamesYears(line))
            || line.Contains('\t', StringComparison.Ordinal)
            || SpacedMoneyHeader.Read(lines, start, furniture) is not { } header
        )
        {
            return null;
        }
        var (rows, next) = new SpacedMoneyRows(lines, furniture, header.Columns).Read(header.Next);
        // Rows without names, or with more numbers than the head has columns, were not understood; the lines stay text, and
        // are listed.
        return
            rows.Count == 0
            || rows.Count(r => !r.Cells[0].Any(char.IsLetter) || AlignedColumns.EndsWithFigure(r.Cells[0])) * 2
                > rows.Count
            || (!MayNameUnit(line) && !AreWhole(rows, lines, next))
            ? null
            : (new TableBlock([new Row([header.Label, .. header.Columns], header.Numbers), .. rows]), next);
    }

    // Where no unit says that it is a table of money, each row must be one line: a name that goes on over lines may be the next
    // row's, or the one's before.
    private static bool AreWhole(IReadOnlyList<Row> rows, IReadOnlyList<RawLine> lines, int next) =>
        rows.Count >= FewestRows
        && rows.All(r => r.Numbers.Count == 1)
        && !(next < lines.Count && SwedishText.StartsLower(lines[next].Text));

    // Asked of every line: most name no unit of money.
    private static bool MayNameUnit(string line) =>
        line.Contains("kr", StringComparison.OrdinalIgnoreCase)
        || line.Contains("mnr", StringComparison.OrdinalIgnoreCase);
}
