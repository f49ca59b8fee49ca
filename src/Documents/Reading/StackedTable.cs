using Styrkedja.Core.Indicators;
using Styrkedja.Core.Swedish;
using Styrkedja.Documents.FieldWords;
using Styrkedja.Documents.Model;

namespace Styrkedja.Documents.Reading;

/// <summary>
/// Tables of indicators whose cells are paragraphs under each other, as text from a web page has them: the head says how many
/// make a row. Only a table in which every row is whole is read; where a cell is missing nobody can say which.
/// </summary>
internal static class StackedTable
{
    private const int FewestRows = 2;
    private const int LongestHead = 40;
    private const int LongestName = 250;
    private const int LongestValue = 30;
    private const int MostColumns = 8;

    /// <summary>Reads the table that begins at a line; null where none does.</summary>
    public static (TableBlock Table, int Next)? TryRead(IReadOnlyList<RawLine> lines, int start, HashSet<int> furniture)
    {
        if (lines[start].Text.Length > LongestHead || !TableHeader.Spells(lines[start].Text))
        {
            return null;
        }
        var head = new List<int> { start };
        while (
            head.Count < MostColumns
            && NextCell(lines, head[^1], furniture) is var next and > 0
            && IsHead(lines[next].Text)
        )
        {
            head.Add(next);
        }
        List<string> names = [.. head.Select(at => Clean(lines[at]))];
        if (
            head.Count < 2
            || !IsAlone(lines, start)
            || TableHeader.Recognise(names) is not { IsIndicators: true, NameAt: 0 } header
            || header.Columns.Contains(Column.Unknown)
        )
        {
            return null;
        }
        var rows = new List<Row> { new(names, [.. head.Select(at => lines[at].Number)]) };
        var last = head[^1];
        while (RowAfter(lines, last, header, furniture) is { } cells)
        {
            rows.Add(new Row([.. cells.Select(at => Clean(lines[at]))], [.. cells.Select(at => lines[at].Number)]));
            last = cells[^1];
        }
        return rows.Count > FewestRows && !GoesOn(lines, last, header, furniture)
            ? (new TableBlock(rows), last + 1)
            : null;
    }

    private static List<int>? RowAfter(
        IReadOnlyList<RawLine> lines,
        int last,
        TableHeader header,
        HashSet<int> furniture
    )
    {
        var cells = new List<int>();
        foreach (var column in header.Columns)
        {
            var next = NextCell(lines, last, furniture);
            if (next < 0 || !Suits(Clean(lines[next]), column))
            {
                return null;
            }
            cells.Add(next);
            last = next;
        }
        return cells;
    }

    // A value near under the last whole row: one of its cells is missing.
    private static bool GoesOn(IReadOnlyList<RawLine> lines, int last, TableHeader header, HashSet<int> furniture)
    {
        for (var i = 0; i <= header.Columns.Count && NextCell(lines, last, furniture) is var next and > 0; i++)
        {
            if (header.Columns.Skip(1).Any(c => Suits(Clean(lines[next]), c)))
            {
                return true;
            }
            last = next;
        }
        return false;
    }

    // The next paragraph of one line, or -1.
    private static int NextCell(IReadOnlyList<RawLine> lines, int at, HashSet<int> furniture)
    {
        var next = at + 1;
        while (next < lines.Count && lines[next].IsBlank)
        {
            next++;
        }
        return next < lines.Count && next > at + 1 && IsAlone(lines, next) && !furniture.Contains(lines[next].Number)
            ? next
            : -1;
    }

    private static bool IsAlone(IReadOnlyList<RawLine> lines, int at) =>
        (at == 0 || lines[at - 1].IsBlank) && (at + 1 == lines.Count || lines[at + 1].IsBlank);

    private static bool IsHead(string text) =>
        text.Length <= LongestHead && (TableHeader.Spells(text) || SwedishText.Fold(text) == "mal");

    private static bool Suits(string text, Column column)
    {
        if (column == Column.Indicator)
        {
            return text.Length <= LongestName
                && text.Count(char.IsLetter) > 2
                && !IsHead(text)
                && !SpacedTable.IsGoalOrField(text)
                && !IsValue(text);
        }
        if (column == Column.Periodicity)
        {
            return Vocabulary.Named("periodicity").KeyOf(text) is not null;
        }
        return column is Column.Period or Column.Status ? text.Length <= LongestValue : IsValue(text);
    }

    private static bool IsValue(string text) =>
        text is "-" or "–" || (text.Length <= LongestValue && Target.Read(text) is not Target.None);

    private static string Clean(RawLine line) => PrintedText.CleanLine(line.Text, markup: true);
}
