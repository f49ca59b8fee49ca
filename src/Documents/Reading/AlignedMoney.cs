using Styrkedja.Core.Swedish;
using Styrkedja.Documents.Model;

namespace Styrkedja.Documents.Reading;

/// <summary>Tables of numbers on a page: the columns are where numbers stand under each other.</summary>
internal static class AlignedMoney
{
    private const int FewestRows = 2;

    /// <summary>Reads a block of lines; null where it is no table of numbers.</summary>
    public static (TableBlock Table, int Next)? TryRead(
        IReadOnlyList<RawLine> lines,
        int start,
        List<List<Segment>> block
    )
    {
        if (block.Count < FewestRows)
        {
            return null;
        }
        var numbers = block.Select(l => l.Where(s => IsFigure(s.Text)).ToList()).ToList();
        var full = numbers.Max(n => n.Count);
        if (
            full == 0
            || numbers.Count(n => n.Count > 0) < FewestRows
            || block.Count(l => l.Count > 1) * 2 < block.Count
        )
        {
            return null;
        }
        var columns = Columns(numbers.SelectMany(n => n));
        var left = block.SelectMany(l => l).Min(s => s.Start);
        if (columns.Count == 0 || columns[0].Start <= left + 2)
        {
            return null;
        }
        var firstNumber = numbers.FindIndex(n => n.Count > 0);
        var header = 0;
        while (header < firstNumber && !(block[header].Count == 1 && block[header][0].Start <= left + 1))
        {
            header++;
        }
        if (header == 0)
        {
            return null;
        }
        var page = new PageColumns(block.Skip(header).ToList(), [(left, columns[0].Start - 1), .. columns]);
        var cells = block.Skip(header).Select(page.Cells).ToList();
        var anchor = Enumerable.Range(1, page.Count - 1).MaxBy(c => cells.Count(l => l[c].Length > 0));
        var rows = new List<Row>
        {
            new(
                HeaderCells(block.Take(header), page, columns, left),
                [.. Enumerable.Range(start, header).Select(i => lines[i].Number)]
            ),
        };
        foreach (var (first, last) in PageRows.Cut(cells, 0, anchor, c => IsNumber(c) || c == "-"))
        {
            rows.Add(AlignedTable.Join(cells, first, last, lines, start + header));
        }
        return (new TableBlock(rows), start + block.Count);
    }

    private static bool IsFigure(string text) =>
        IsNumber(text) && !(text.Length == 4 && text.All(char.IsAsciiDigit) && text[0] is '1' or '2');

    private static bool IsNumber(string text) =>
        Measure.TryRead(text.Trim(), out var measure) && measure.Unit is null or "%" or "st";

    // Spans of numbers that stand under each other; a column of one number among many is chance.
    private static List<(int Start, int End)> Columns(IEnumerable<Segment> numbers)
    {
        var columns = new List<(int Start, int End, int Count)>();
        foreach (var number in numbers.OrderBy(n => n.Start))
        {
            if (columns.Count > 0 && number.Start < columns[^1].End)
            {
                columns[^1] = (columns[^1].Start, Math.Max(columns[^1].End, number.End), columns[^1].Count + 1);
            }
            else
            {
                columns.Add((number.Start, number.End, 1));
            }
        }
        return [.. columns.Select(c => (c.Start, c.End))];
    }

    // Two headers with a single blank between them: a segment over two columns is taken word by word.
    private static List<Segment> Split(Segment segment, List<(int Start, int End)> columns)
    {
        if (columns.Count(c => segment.Start < c.End && c.Start < segment.End) < 2)
        {
            return [segment];
        }
        var words = new List<Segment>();
        for (var at = 0; at < segment.Text.Length; )
        {
            var blank = segment.Text.IndexOf(' ', at) is var found and >= 0 ? found : segment.Text.Length;
            words.Add(new Segment(segment.Start + at, segment.Text[at..blank]));
            at = blank + 1;
        }
        return words;
    }

    private static List<string> HeaderCells(
        IEnumerable<List<Segment>> lines,
        PageColumns page,
        List<(int Start, int End)> columns,
        int left
    )
    {
        var cells = new string[page.Count];
        Array.Fill(cells, "");
        foreach (var segment in lines.SelectMany(l => l).SelectMany(s => Split(s, columns)))
        {
            var nearest = Enumerable
                .Range(0, columns.Count)
                .MinBy(i => Math.Abs(segment.Middle - ((columns[i].Start + columns[i].End) / 2)));
            var label = segment.End < columns[0].Start - 1 || segment.Start <= left + 1;
            cells[label ? 0 : nearest + 1] = SwedishText.Join(cells[label ? 0 : nearest + 1], segment.Text);
        }
        return [.. cells.Select(c => PrintedText.Clean(c, markup: false))];
    }
}
