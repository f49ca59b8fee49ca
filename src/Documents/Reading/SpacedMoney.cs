using Styrkedja.Documents.Model;

namespace Styrkedja.Documents.Reading;

/// <summary>Money tables whose columns are parted by single spaces: the header tells how many numbers a row ends with.</summary>
internal static class SpacedMoney
{
    private const int LongestLine = 400;

    /// <summary>Reads the table that begins at a line; null where none does.</summary>
    public static (TableBlock Table, int Next)? TryRead(IReadOnlyList<RawLine> lines, int start, HashSet<int> furniture)
    {
        var line = lines[start].Text;
        if (
            line.Length > LongestLine
            || !MayNameUnit(line)
            || line.Contains('\t', StringComparison.Ordinal)
            || SpacedMoneyHeader.Read(lines, start, furniture) is not { } header
        )
        {
            return null;
        }
        var (rows, next) = new SpacedMoneyRows(lines, furniture, header.Columns).Read(header.Next);
        // Rows without names are numbers of rows that were not understood; the lines stay text, and are listed.
        return rows.Count == 0 || rows.Count(r => !r.Cells[0].Any(char.IsLetter)) * 2 > rows.Count
            ? null
            : (new TableBlock([new Row([header.Label, .. header.Columns], header.Numbers), .. rows]), next);
    }

    // Asked of every line: most name no unit of money.
    private static bool MayNameUnit(string line) =>
        line.Contains("kr", StringComparison.OrdinalIgnoreCase)
        || line.Contains("mnr", StringComparison.OrdinalIgnoreCase);
}
