using Styrkedja.Core.Swedish;

namespace Styrkedja.Documents.Reading;

/// <summary>A line of a table on a page: what stands in its columns, and prose that stands beside the table.</summary>
/// <param name="Cells">The segments within the table.</param>
/// <param name="Beside">The text right of it; empty for none.</param>
internal sealed record AlignedLine(List<Segment> Cells, string Beside);

/// <summary>
/// Where the columns of a table of numbers stand, decided by all its lines together: codes before the names, the names, the
/// numbers. What stands right of the numbers under no header is no column but prose beside the table.
/// </summary>
internal sealed class AlignedColumns
{
    private const int FewestRows = 2;
    private const int FewestNames = 3;
    private const int LongestCode = 8;
    private const int Slip = 2;

    private readonly IReadOnlyList<AlignedLine> _lines;

    private AlignedColumns(
        IReadOnlyList<AlignedLine> lines,
        int headerLines,
        IReadOnlyList<(int Start, int End)> all,
        int name
    )
    {
        (_lines, HeaderLines, All, Name) = (lines, headerLines, all, name);
    }

    /// <summary>The lines, header first.</summary>
    public IReadOnlyList<AlignedLine> Lines => _lines;

    /// <summary>How many lines the header takes.</summary>
    public int HeaderLines { get; }

    /// <summary>Every column from left to right.</summary>
    public IReadOnlyList<(int Start, int End)> All { get; }

    /// <summary>Which column holds the names of the rows; those before it hold codes.</summary>
    public int Name { get; }

    /// <summary>Finds the columns of a block of lines; null where it is no table of numbers under a header.</summary>
    public static AlignedColumns? Of(List<List<Segment>> block)
    {
        block = WithoutProse(block);
        var figures = block.ConvertAll(l => l.FindAll(s => IsFigure(s.Text)));
        if (
            figures.Count(n => n.Count > 0) < FewestRows
            || block.Count(l => l.Count > 1 || (l.Count == 1 && l[0].Start > LongestCode)) * 2
                < block.Count(l => l.Count > 0)
            || figures.TrueForAll(n => n.Count == 0)
        )
        {
            return null;
        }
        var left = block.SelectMany(l => l).Min(s => s.Start);
        var firstNumber = figures.FindIndex(n => n.Count > 0);
        var blank = block.FindIndex(0, firstNumber, l => l.Count == 0);
        var header = blank >= 0 ? blank + 1 : HeaderUntilNames(block, firstNumber, left);
        if (header == 0)
        {
            return null;
        }
        var nameAt = NameStart(block, header, left);
        var money = OfAlignment(figures.ConvertAll(l => l.FindAll(n => n.Start > nameAt + 2)));
        if (money.Count == 0 || money[0].Start <= left + 2 || !IsHeaded(block.Take(header), money))
        {
            return null;
        }
        var head = block[..header];
        var names = block.Skip(header).SelectMany(l => l.Where(s => s.End < money[0].Start)).ToList();
        if (AlignedHeads.BeginsWithTitle(head, SpanOf(names, left), money[0]))
        {
            return null;
        }
        var values = money
            .Concat(AlignedHeads.WithoutNumbers(head, SpanOf(names, left).End, money))
            .Concat(AlignedHeads.BetweenNames(head, block[header..], nameAt, money[0].Start))
            .Order()
            .ToList();
        var right = Math.Max(values[^1].End, head.SelectMany(l => l).Max(s => s.End));
        List<AlignedLine> lines =
        [
            .. block.Select((l, i) => i < header ? new AlignedLine(l, "") : LineOf(l, nameAt, values[^1].End, right)),
        ];
        var codes = Clusters(lines.Skip(header).SelectMany(l => l.Cells).Where(s => s.End < nameAt));
        return new AlignedColumns(lines, header, [.. codes, (nameAt, values[0].Start - 1), .. values], codes.Count);
    }

    /// <summary>
    /// True where lines after an empty one go on with the table before it and have no header: they begin with a name and numbers
    /// in its columns, and hold nothing but such rows and ends of names.
    /// </summary>
    /// <param name="before">The table so far.</param>
    /// <param name="after">The lines.</param>
    /// <param name="far">True where more than an empty line stands between: every column is filled then.</param>
    public static bool GoesOn(List<List<Segment>> before, List<List<Segment>> after, bool far)
    {
        var columns = OfAlignment(before.ConvertAll(l => l.FindAll(s => IsFigure(s.Text))));
        bool IsRow(List<Segment> l) =>
            l.Count > 1
            && !IsNumber(l[0].Text)
            && l.Skip(1).All(s => IsNumber(s.Text) && columns.Exists(c => s.Start < c.End && c.Start < s.End));
        // Beside a name of two lines the values may stand alone.
        bool AreValues(List<Segment> l) =>
            l.Count > 1
            && l.TrueForAll(s => IsNumber(s.Text) && columns.Exists(c => s.Start < c.End && c.Start < s.End));
        // A heading of a group may stand over the first row.
        var first = after.FindIndex(IsRow);
        return columns.Count > 0
            && first is >= 0 and < 3
            && (!(far || first > 0) || after[first].Count > columns.Count)
            && after.TrueForAll(l =>
                IsRow(l) || AreValues(l) || (l.Count == 1 && l[0].End < columns[0].Start && !IsNumber(l[0].Text))
            );
    }

    /// <summary>The words of the header in each column.</summary>
    public List<string> HeaderCells()
    {
        var cells = new string[All.Count];
        Array.Fill(cells, "");
        var head = _lines.Take(HeaderLines).Select(l => l.Cells).ToList();
        var texts = AlignedHeads.Texts(head, All[Name], [.. All.Skip(Name + 1)]);
        foreach (var segment in _lines.Take(HeaderLines).SelectMany(l => l.Cells).SelectMany(Split))
        {
            var at = ColumnOf(segment);
            cells[at] = SwedishText.Join(cells[at], segment.Text);
        }
        texts?.CopyTo(cells, Name + 1);
        return [.. cells.Select(c => PrintedText.Clean(c, markup: false))];
    }

    /// <summary>True for a number as a table of money prints it.</summary>
    public static bool IsNumber(string text) =>
        Measure.TryRead(text.Trim(), out var measure) && measure.Unit is null or "%" or "st";

    /// <summary>True for a number that is no year.</summary>
    public static bool IsFigure(string text) => IsNumber(text) && !PrintedText.IsYear(text);

    /// <summary>True for a text whose last word, after others, is such a number.</summary>
    public static bool EndsWithFigure(string text) =>
        text.LastIndexOf(' ') is var blank and > 0 && IsFigure(text[(blank + 1)..]);

    // What stands over numbers is their header where half of the columns or more have words of it over them.
    private static bool IsHeaded(IEnumerable<List<Segment>> header, List<(int Start, int End)> money)
    {
        var words = header.SelectMany(l => l).ToList();
        return money.Count(c => words.Exists(w => w.Start < c.End + Slip && c.Start - Slip < w.End)) * 2 >= money.Count;
    }

    // Lines that run over the columns, and are followed by no more numbers, are text under the table.
    private static List<List<Segment>> WithoutProse(List<List<Segment>> block)
    {
        var last = block.FindLastIndex(l => l.Count > 1 && l.Skip(1).Any(s => IsFigure(s.Text)));
        if (last < 0)
        {
            return block;
        }
        var first = block[last].Skip(1).First(s => IsFigure(s.Text));
        var prose = block.FindIndex(last + 1, l => l.Count == 1 && l[0].Start < first.Start && l[0].End > first.End);
        // What begins anew under the last row's whole name is the caption of the table, or what follows it.
        var under = last + 1;
        if (
            prose != under
            && under < block.Count
            && !IsNumber(block[last][0].Text)
            && block.Skip(under).All(l => l.Count == 1)
            && GroupLines.BeginsAnew(block[last][0].Text, block[under][0].Text)
        )
        {
            prose = under;
        }
        return prose < 0 ? block : block[..prose];
    }

    private static (int Start, int End) SpanOf(List<Segment> names, int left) =>
        names.Count == 0 ? (left, left) : (names.Min(s => s.Start), names.Max(s => s.End));

    // Without an empty line under it the header ends where the names begin.
    private static int HeaderUntilNames(List<List<Segment>> block, int firstNumber, int left)
    {
        var header = 0;
        while (header < firstNumber && !(block[header].Count == 1 && block[header][0].Start <= left + 1))
        {
            header++;
        }
        return header;
    }

    // Names begin where most lines have their last text before the numbers; numbers and short codes may stand before it.
    private static int NameStart(List<List<Segment>> block, int header, int left)
    {
        var starts = block
            .Skip(header)
            .SelectMany(l => l.Take(l.FindLastIndex(s => IsFigure(s.Text)) + 1).Where(IsName).TakeLast(1))
            .GroupBy(s => s.Start)
            .OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key)
            .Select(g => g.Key)
            .ToList();
        if (starts.Count == 0)
        {
            return left;
        }
        var usual = starts[0];
        if (usual > left && AreNames(block.Skip(header).ToList(), left, usual))
        {
            return left;
        }
        var before = block.Skip(header).SelectMany(l => l.Where(s => s.Start < usual - 1 && s.End > left)).ToList();
        var coded = before.Count(s => s.End < usual && s.Text.Length <= LongestCode);
        // A text that goes on over the place is a name and a code with one blank between them, else no code stands there.
        return
            before.Count > 0 && coded >= FewestRows && before.TrueForAll(s => s.End < usual || CutBefore(s, usual) > 0)
            ? usual
            : left;
    }

    // Words at the left that all differ, or have several numbers after them before the next name, are names and no codes.
    private static bool AreNames(List<List<Segment>> rows, int left, int usual)
    {
        var first = rows.FindAll(l => l.Count > 0 && l[0].Start <= left + 1 && l[0].End < usual);
        return first.Count >= FewestNames
            && (
                first.TrueForAll(l => IsName(l[0])) && first.DistinctBy(l => l[0].Text).Count() == first.Count
                || first.Count(l => IsName(l[0]) && l.Count(s => s.End < usual && IsFigure(s.Text)) > 1) * 2
                    > first.Count
            );
    }

    private static bool IsName(Segment segment) => !IsNumber(segment.Text) && segment.Text.Count(char.IsLetter) > 2;

    // Where a name goes on after a code and one blank; proportional type may move it a place.
    private static int CutBefore(Segment segment, int nameAt) =>
        IsBlankAt(segment, nameAt - 1) ? nameAt - segment.Start
        : IsBlankAt(segment, nameAt - 2) ? nameAt - 1 - segment.Start
        : 0;

    private static bool IsBlankAt(Segment segment, int x) =>
        x - segment.Start is var at
        && at > 0
        && at < segment.Text.Length
        && segment.Text[at] == ' '
        && at <= LongestCode;

    private static AlignedLine LineOf(List<Segment> line, int nameAt, int lastEnd, int right)
    {
        var cells = new List<Segment>();
        var beside = "";
        foreach (var segment in line)
        {
            var isBeside = segment.Start > right || (segment.Start > lastEnd + 1 && segment.End > right + 1);
            if (isBeside && !IsNumber(segment.Text))
            {
                beside = SwedishText.Join(beside, segment.Text);
            }
            else if (segment.Start < nameAt && CutBefore(segment, nameAt) is var cut and > 0)
            {
                cells.Add(new Segment(segment.Start, segment.Text[..cut].TrimEnd()));
                cells.Add(new Segment(segment.Start + cut, segment.Text[cut..]));
            }
            else
            {
                cells.Add(segment);
            }
        }
        return new AlignedLine(cells, beside);
    }

    // Numbers of different width that are set to the right need not touch: "87,5 %" ends where "7" begins. Neighbours that
    // no line fills both are one column.
    private static List<(int Start, int End)> OfAlignment(List<List<Segment>> figures)
    {
        var columns = Clusters(figures.SelectMany(n => n));
        for (var i = 0; i + 1 < columns.Count; )
        {
            var (left, right) = (columns[i], columns[i + 1]);
            if (right.Start - left.End <= Slip && !figures.Exists(l => Fills(l, left) && Fills(l, right)))
            {
                columns[i] = (left.Start, right.End);
                columns.RemoveAt(i + 1);
            }
            else
            {
                i++;
            }
        }
        return columns;
    }

    private static bool Fills(List<Segment> line, (int Start, int End) column) =>
        line.Exists(s => s.Start >= column.Start && s.End <= column.End);

    /// <summary>Spans of what stands under each other.</summary>
    public static List<(int Start, int End)> Clusters(IEnumerable<Segment> segments)
    {
        var clusters = new List<(int Start, int End)>();
        foreach (var segment in segments.OrderBy(n => n.Start))
        {
            if (clusters.Count > 0 && segment.Start < clusters[^1].End)
            {
                clusters[^1] = (clusters[^1].Start, Math.Max(clusters[^1].End, segment.End));
            }
            else
            {
                clusters.Add((segment.Start, segment.End));
            }
        }
        return clusters;
    }

    // Headers with a single blank between them: a segment over several columns is taken word by word.
    private IEnumerable<Segment> Split(Segment segment)
    {
        if (All.Count(c => segment.Start < c.End && c.Start < segment.End) < 2)
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

    // Codes and names begin under their headers; over numbers the nearest header stands.
    private int ColumnOf(Segment segment)
    {
        var names = All.Take(Name + 1).ToList();
        if (segment.End < All[Name + 1].Start - 1 || segment.Start <= All[Name].Start + 1)
        {
            return Math.Max(0, names.FindLastIndex(c => c.Start <= segment.Start + 1));
        }
        return Enumerable
            .Range(Name + 1, All.Count - Name - 1)
            .MinBy(c => Math.Abs(segment.Middle - ((All[c].Start + All[c].End) / 2)));
    }
}
