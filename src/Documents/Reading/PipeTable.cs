using System.Text;
using Styrkedja.Documents.Model;

namespace Styrkedja.Documents.Reading;

/// <summary>Tables of Markdown: a row on a line between pipes.</summary>
internal static class PipeTable
{
    /// <summary>Reads the table that begins at a line; null where none does.</summary>
    public static (TableBlock Table, int Next)? TryRead(IReadOnlyList<RawLine> lines, int start)
    {
        // Bars between cells and none around them make a table of two lines or more.
        var open =
            !IsRow(lines[start].Text)
            && IsOpenRow(lines[start].Text)
            && start + 1 < lines.Count
            && IsOpenRow(lines[start + 1].Text);
        if (!open && !IsRow(lines[start].Text))
        {
            return null;
        }
        var rows = new List<Row>();
        var at = start;
        while (at < lines.Count && (open ? IsOpenRow(lines[at].Text) : IsRow(lines[at].Text)))
        {
            var raw = Cells(open ? "|" + lines[at].Text : lines[at].Text);
            if (at == start && at + 1 < lines.Count && IsRule(lines[at + 1].Text))
            {
                rows.AddRange(PipeHead.Part(raw, lines[at].Number));
            }
            else
            {
                List<string> cells = [.. raw.Select(c => PrintedText.Clean(c, markup: true))];
                var row = new Row(cells, [lines[at].Number], Rule: IsRule(lines[at].Text));
                rows.Add(IsUnderNameless(rows) ? PipeHead.Doubted(raw, row) : row);
            }
            at++;
        }
        return (new TableBlock(rows), at);
    }

    /// <summary>True for a line between bars with a bar within.</summary>
    public static bool IsRow(string line)
    {
        var text = line.AsSpan().Trim();
        return text.Length > 1 && text.Length < TextBlocks.LongestLine && text[0] == '|' && text[1..].Contains('|');
    }

    private static bool IsOpenRow(string line) =>
        line.Length < TextBlocks.LongestLine && line.AsSpan().Count(" | ") > 1;

    private static bool IsUnderNameless(List<Row> rows) => rows is [{ Cells: ["", ..] }, { Rule: true }];

    private static bool IsRule(string line) =>
        line.AsSpan().IndexOfAnyExcept("|-: \t") < 0 && line.Contains('-', StringComparison.Ordinal);

    /// <summary>The cells of a row between bars; a bar that is marked belongs to its cell.</summary>
    public static List<string> Cells(string line)
    {
        var text = line.AsSpan().Trim()[1..];
        var cells = new List<string>();
        var cell = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length && text[i + 1] == '|')
            {
                cell.Append('|');
                i++;
            }
            else if (text[i] == '|')
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(text[i]);
            }
        }
        if (cell.ToString().Trim().Length > 0)
        {
            cells.Add(cell.ToString());
        }
        return cells;
    }
}
