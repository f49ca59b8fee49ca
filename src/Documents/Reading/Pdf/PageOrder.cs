using Styrkedja.Documents.FieldWords;

namespace Styrkedja.Documents.Reading.Pdf;

/// <summary>A part of a page that is read as a whole: a printed line, or a table with borders.</summary>
/// <param name="Line">The line; null for a table.</param>
/// <param name="Table">The table; null for a line.</param>
internal sealed record PagePart(PdfLine? Line, RuledTable? Table)
{
    /// <summary>Where it begins.</summary>
    public float Left => Line?.Left ?? Table!.Left;

    /// <summary>Where it ends.</summary>
    public float Right => Line?.Right ?? Table!.Right;

    /// <summary>Its height on the page.</summary>
    public float Top => Line?.Baseline ?? Table!.Top;

    /// <summary>The right edge of the column of text that it stands in.</summary>
    public float Edge { get; set; }

    /// <summary>True where a bullet is drawn before it.</summary>
    public bool Dotted { get; init; }

    /// <summary>True where a column or a page begins with it.</summary>
    public bool StartsColumn { get; init; }
}

/// <summary>
/// The order in which the parts of a page are read: from its top, and where its text stands in columns, one column after
/// the other. Columns of a table are no such: lines of text fill theirs.
/// </summary>
internal static class PageOrder
{
    private const int FewestLines = 5;
    private const float FewestWords = 3;
    private const float Gutter = 0.8f;
    private const int MostDigits = 8;

    /// <summary>The parts in order.</summary>
    public static List<PagePart> Of(int page, IReadOnlyList<PdfWord> words, IReadOnlyList<RuledTable> tables)
    {
        var parts = new List<PagePart>();
        parts.AddRange(PdfLines.ByPlace(page, words).Select(line => new PagePart(line, null)));
        parts.AddRange(tables.Select(table => new PagePart(null, table)));
        return Ordered(page, [.. parts.OrderByDescending(p => p.Top)], depth: 0);
    }

    private static List<PagePart> Ordered(int page, List<PagePart> parts, int depth)
    {
        if (depth < 3 && Columns(parts) is var (first, last, x))
        {
            var (left, right) = (new List<PdfWord>(), new List<PdfWord>());
            var (leftTables, rightTables) = (new List<RuledTable>(), new List<RuledTable>());
            foreach (var part in parts.Skip(first).Take(last - first + 1))
            {
                foreach (var word in part.Line?.Words ?? [])
                {
                    (word.Left < x ? left : right).Add(word);
                }
                if (part.Table is { } table)
                {
                    (table.Left < x ? leftTables : rightTables).Add(table);
                }
            }
            return
            [
                .. Ordered(page, parts[..first], depth + 1),
                .. Again(page, left, leftTables, depth + 1),
                .. Again(page, right, rightTables, depth + 1),
                .. Ordered(page, parts[(last + 1)..], depth + 1),
            ];
        }
        return [.. parts.Select((p, i) => p with { StartsColumn = i == 0 })];
    }

    private static List<PagePart> Again(int page, List<PdfWord> words, List<RuledTable> tables, int depth)
    {
        var parts = PdfLines
            .ByPlace(page, words)
            .Select(line => new PagePart(line, null))
            .Concat(tables.Select(table => new PagePart(null, table)));
        return Ordered(page, [.. parts.OrderByDescending(p => p.Top)], depth);
    }

    // The longest run of lines that a white strip goes through.
    private static (int First, int Last, float X)? Columns(List<PagePart> parts)
    {
        var candidates = parts
            .Where(p => p.Line is not null)
            .SelectMany(p => Starts(p.Line!))
            .GroupBy(x => (int)(x / 4))
            .Where(g => g.Count() >= FewestLines - 1)
            .OrderByDescending(g => g.Count())
            .Take(8)
            .Select(g => g.Order().ElementAt(g.Count() / 2));
        (int First, int Last, float X)? best = null;
        foreach (var x in candidates)
        {
            for (var first = 0; first < parts.Count; first++)
            {
                var last = first;
                while (last < parts.Count && !Crosses(parts[last], x))
                {
                    last++;
                }
                if (
                    last - first >= FewestLines
                    && (best is not { } b || last - first > b.Last - b.First + 1)
                    && IsText(parts.GetRange(first, last - first), x)
                )
                {
                    best = (first, last - 1, x);
                }
                first = Math.Max(first, last);
            }
        }
        return best;
    }

    // Where text begins: the line, and after each gap that is wider than a blank. Lines of two columns need not stand beside
    // each other.
    private static IEnumerable<float> Starts(PdfLine line)
    {
        yield return line.Left - 1;
        for (var i = 0; i + 1 < line.Words.Count; i++)
        {
            if (line.Words[i + 1].Left - line.Words[i].Right > Gutter * line.Size)
            {
                yield return line.Words[i + 1].Left - 1;
            }
        }
    }

    private static bool Crosses(PagePart part, float x)
    {
        if (part.Line is not { } line)
        {
            return part.Left < x && part.Right > x;
        }
        for (var i = 0; i < line.Words.Count; i++)
        {
            var (word, next) = (line.Words[i], i + 1 < line.Words.Count ? line.Words[i + 1] : null);
            if (word.Left < x && word.Right > x)
            {
                return true;
            }
            if (next is not null && word.Right <= x && next.Left > x && next.Left - word.Right < Gutter * line.Size)
            {
                return true;
            }
        }
        return false;
    }

    private static bool IsText(List<PagePart> parts, float x)
    {
        if (TableHeader.RecogniseGlued(parts[0].Line?.Text ?? "") is not null)
        {
            return false;
        }
        var left = Sides(parts, w => w.Left < x);
        var right = Sides(parts, w => w.Left >= x);
        return Fills(left) && Fills(right);
    }

    private static List<List<PdfWord>> Sides(List<PagePart> parts, Func<PdfWord, bool> isIn) =>
        [
            .. parts
                .Where(p => p.Line is not null)
                .Select(p => p.Line!.Words.Where(isIn).ToList())
                .Where(words => words.Count > 0),
        ];

    // Several words a line without a gap between, few digits, and most lines nearly as long as the longest.
    private static bool Fills(List<List<PdfWord>> lines)
    {
        if (lines.Count < FewestLines || lines.Average(l => l.Count) < FewestWords)
        {
            return false;
        }
        var text = lines.SelectMany(l => l).SelectMany(w => w.Text).ToList();
        if (text.Count(char.IsAsciiDigit) * MostDigits > text.Count(char.IsLetter))
        {
            return false;
        }
        var gaps = lines.Count(l => l.Zip(l.Skip(1)).Any(pair => PdfLine.IsColumnGap(pair.First, pair.Second)));
        var (left, right) = (lines.Min(l => l[0].Left), lines.Max(l => l[^1].Right));
        return gaps * 5 <= lines.Count
            && lines.Count(l => l[^1].Right - left > 0.6f * (right - left)) * 2 > lines.Count;
    }
}
