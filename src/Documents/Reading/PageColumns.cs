using Styrkedja.Core.Swedish;

namespace Styrkedja.Documents.Reading;

/// <summary>
/// Where the columns of a table on a page begin and end. Between two columns lies the place that the fewest lines cross,
/// as near to the right one as it goes: names run ragged to the right, values begin under each other.
/// </summary>
internal sealed class PageColumns
{
    private const int Slack = 4;

    private readonly List<int> _bounds = [];

    /// <summary>Finds the bounds between columns.</summary>
    /// <param name="lines">The segments of each line under the header.</param>
    /// <param name="columns">Where the header of each column stands, from left to right.</param>
    public PageColumns(IReadOnlyList<List<Segment>> lines, IReadOnlyList<(int Start, int End)> columns)
    {
        var taken = Taken(lines);
        if (Spans(taken, columns) is not { } spans)
        {
            LeastCrossed(lines, taken.Length, columns);
            return;
        }
        for (var c = 0; c + 1 < columns.Count; c++)
        {
            var left = spans[c]?.End ?? columns[c].Start;
            _bounds.Add(spans[c + 1] is { } right ? right.Start - 1 : Math.Max(left, columns[c + 1].Start - 1));
        }
    }

    // How many lines have text at each place.
    private static int[] Taken(IReadOnlyList<List<Segment>> lines)
    {
        var taken = new int[lines.SelectMany(l => l).Select(s => s.End).DefaultIfEmpty(0).Max() + 2];
        foreach (var segment in lines.SelectMany(l => l))
        {
            for (var x = segment.Start; x < segment.End; x++)
            {
                taken[x]++;
            }
        }
        return taken;
    }

    // Where nothing crosses, what stands between two gaps belongs to the nearest header. Null where columns touch.
    private static (int Start, int End)?[]? Spans(int[] taken, IReadOnlyList<(int Start, int End)> columns)
    {
        var spans = new (int Start, int End)?[columns.Count];
        var last = 0;
        for (var x = 0; x < taken.Length; x++)
        {
            if (taken[x] == 0)
            {
                continue;
            }
            var start = x;
            while (taken[x] > 0)
            {
                x++;
            }
            var span = (Start: start, End: x);
            var nearest = Enumerable.Range(0, columns.Count).MinBy(c => Distance(span, columns[c]));
            var touching = columns.Count(c => Overlap(span, c) > 0);
            if (nearest < last || touching > 1)
            {
                return null;
            }
            spans[nearest] = (spans[nearest]?.Start ?? span.Start, span.End);
            last = nearest;
        }
        return spans;
    }

    private static int Distance((int Start, int End) a, (int Start, int End) b) =>
        Overlap(a, b) > 0 ? -Overlap(a, b) : Math.Max(a.Start - b.End, b.Start - a.End);

    private static int Overlap((int Start, int End) a, (int Start, int End) b) =>
        Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start);

    // Where columns touch: the place that few letters stand on, that many texts begin after, and that is near the header.
    private void LeastCrossed(
        IReadOnlyList<List<Segment>> lines,
        int width,
        IReadOnlyList<(int Start, int End)> columns
    )
    {
        var (begins, letters) = (new int[width + 1], new int[width + 1]);
        foreach (var segment in lines.SelectMany(l => l))
        {
            begins[segment.Start]++;
            for (var i = 0; i < segment.Text.Length; i++)
            {
                letters[segment.Start + i] += segment.Text[i] == ' ' ? 0 : 1;
            }
        }
        for (var c = 0; c + 1 < columns.Count; c++)
        {
            var header = columns[c + 1].Start - 1;
            int Score(int x) => (8 * begins[x + 1]) - (4 * letters[x]) - Math.Min(Math.Abs(x - header), 8);
            var from = Math.Min(columns[c].Start + 1, width - 1);
            var to = Math.Clamp(columns[c + 1].End - 1, from, width - 1);
            _bounds.Add(Enumerable.Range(from, to - from + 1).MaxBy(Score));
        }
    }

    /// <summary>How many columns.</summary>
    public int Count => _bounds.Count + 1;

    /// <summary>The text of a line in each column.</summary>
    public string[] Cells(List<Segment> line)
    {
        var cells = new string[Count];
        Array.Fill(cells, "");
        foreach (var segment in line)
        {
            Place(segment, cells, 0);
        }
        return cells;
    }

    private void Place(Segment segment, string[] cells, int leftmost)
    {
        var column = Math.Max(leftmost, ColumnOf(segment.Start));
        var bound = column < _bounds.Count ? _bounds[column] : int.MaxValue;
        var cut = bound - segment.Start;
        if (segment.End > bound && cut > 0 && PartAt(segment.Text, cut, isName: column == 0) is var blank and > 0)
        {
            Append(cells, column, segment.Text[..blank]);
            Place(new Segment(segment.Start + blank + 1, segment.Text[(blank + 1)..]), cells, column + 1);
            return;
        }
        // What begins left of a bound and lies mostly right of it belongs to the right.
        Append(cells, segment.End > bound && segment.Middle > bound ? column + 1 : column, segment.Text);
    }

    private int ColumnOf(int x)
    {
        var column = 0;
        while (column < _bounds.Count && x > _bounds[column])
        {
            column++;
        }
        return column;
    }

    // A whole value before the bound tells best where a text over two columns is parted.
    private static int PartAt(string text, int cut, bool isName)
    {
        var value = isName ? 0 : SpacedValues.FirstValue(text);
        return value > 0 && Math.Abs(value - cut) <= 3 * Slack ? value : NearestBlank(text, cut);
    }

    // Proportional type moves a cell a few places; the blank nearest to the bound parts it.
    private static int NearestBlank(string text, int at)
    {
        for (var distance = 0; distance <= Slack; distance++)
        {
            if (at - distance > 0 && at - distance < text.Length && text[at - distance] == ' ')
            {
                return at - distance;
            }
            if (distance <= Slack / 2 && at + distance < text.Length && text[at + distance] == ' ')
            {
                return at + distance;
            }
        }
        return -1;
    }

    private static void Append(string[] cells, int column, string text) =>
        cells[column] = SwedishText.Join(cells[column], text.Trim());
}
