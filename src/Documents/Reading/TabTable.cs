using System.Buffers;
using Styrkedja.Documents.Model;

namespace Styrkedja.Documents.Reading;

/// <summary>Tables whose cells are parted by tabs. A line without a tab between two rows is a row that wraps.</summary>
internal static class TabTable
{
    private static readonly SearchValues<char> ListMark = SearchValues.Create("-*•·.)0123456789");

    /// <summary>Reads the table that begins at a line; null where none does.</summary>
    public static (TableBlock Table, int Next)? TryRead(IReadOnlyList<RawLine> lines, int start)
    {
        if (!IsRow(lines[start].Text))
        {
            return null;
        }
        var rows = new List<Row>();
        var at = start;
        while (at < lines.Count && !lines[at].IsBlank && lines[at].Text.Length <= TextBlocks.LongestLine)
        {
            var text = lines[at].Text;
            if (IsRow(text))
            {
                rows.Add(
                    new Row([.. text.Split('\t').Select(c => PrintedText.Clean(c, markup: true))], [lines[at].Number])
                );
            }
            else if (rows.Count > 0 && at + 1 < lines.Count && IsRow(lines[at + 1].Text) && !lines[at + 1].IsBlank)
            {
                rows.Add(new Row([PrintedText.Clean(text, markup: true)], [lines[at].Number]));
            }
            else
            {
                break;
            }
            at++;
        }
        return (new TableBlock(rows), at);
    }

    /// <summary>True for a line of cells. A lone tab before the text, or after a list mark, only indents.</summary>
    public static bool IsRow(string line)
    {
        var tab = line.IndexOf('\t', StringComparison.Ordinal);
        if (tab < 0)
        {
            return false;
        }
        var before = line.AsSpan(0, tab).Trim();
        var indents =
            before.Length == 0
            || (before.Length <= 4 && !before.ContainsAnyExcept(ListMark) && !char.IsAsciiDigit(before[^1]));
        return !indents || line.AsSpan(tab + 1).Contains('\t');
    }
}
