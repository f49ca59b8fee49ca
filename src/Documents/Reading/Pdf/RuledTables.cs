namespace Styrkedja.Documents.Reading.Pdf;

/// <summary>Finds the tables of a page by their borders.</summary>
internal static class RuledTables
{
    /// <summary>Borders this near to each other are one, or touch.</summary>
    public const float Touching = 2;

    // Beyond the last border: a row that a page has cut, or a column without a border at the side.
    private const float Beyond = 5;

    // After joining. More is a drawing.
    private const int Most = 1_500;
    private const int MostCells = 20_000;

    /// <summary>The tables of a page, from its top.</summary>
    public static IReadOnlyList<RuledTable> Of(PdfPage page)
    {
        var rulings = Joined(page.Rulings);
        if (rulings.Count > Most)
        {
            return [];
        }
        return
        [
            .. Groups(rulings).SelectMany(group => Tables(page.Number, group)).OrderByDescending(table => table.Top),
        ];
    }

    // Cells draw their own pieces of a border: those that lie on each other or touch are one.
    private static List<Ruling> Joined(IReadOnlyList<Ruling> rulings)
    {
        var joined = new List<Ruling>();
        foreach (var line in rulings.OrderBy(r => r.Upright).ThenBy(r => r.At).ThenBy(r => r.From))
        {
            var same = -1;
            for (var i = joined.Count - 1; i >= 0 && i >= joined.Count - 60; i--)
            {
                if (joined[i].Upright != line.Upright || line.At - joined[i].At > 1)
                {
                    break;
                }
                if (line.From <= joined[i].To + Touching && line.To >= joined[i].From - Touching)
                {
                    same = i;
                    break;
                }
            }
            if (same < 0)
            {
                joined.Add(line);
                continue;
            }
            joined[same] = joined[same] with
            {
                From = Math.Min(joined[same].From, line.From),
                To = Math.Max(joined[same].To, line.To),
            };
        }
        return joined;
    }

    // Those that cross or touch one another.
    private static IEnumerable<List<Ruling>> Groups(List<Ruling> rulings)
    {
        var group = Enumerable.Range(0, rulings.Count).ToArray();
        int Root(int i)
        {
            while (group[i] != i)
            {
                i = group[i];
            }
            return i;
        }
        var across = Enumerable.Range(0, rulings.Count).Where(i => !rulings[i].Upright).ToList();
        var upright = Enumerable.Range(0, rulings.Count).Where(i => rulings[i].Upright).ToList();
        foreach (var a in across)
        {
            foreach (var u in upright)
            {
                if (Holds(rulings[a], rulings[u].At) && Holds(rulings[u], rulings[a].At))
                {
                    group[Root(a)] = Root(u);
                }
            }
        }
        return Enumerable.Range(0, rulings.Count).GroupBy(Root).Select(g => g.Select(i => rulings[i]).ToList());
    }

    private static bool Holds(Ruling line, float at) => at >= line.From - Touching && at <= line.To + Touching;

    private static IEnumerable<RuledTable> Tables(int page, List<Ruling> rulings)
    {
        var (upright, across) = (rulings.Where(r => r.Upright).ToList(), rulings.Where(r => !r.Upright).ToList());
        if (upright.Count == 0 || across.Count == 0)
        {
            yield break;
        }
        var (columns, rows) = (Places(upright), Places(across));
        Extend(columns, across.Min(r => r.From), across.Max(r => r.To));
        var below = upright.Min(r => r.From) < rows[0] - Beyond;
        var above = upright.Max(r => r.To) > rows[^1] + Beyond;
        Extend(rows, upright.Min(r => r.From), upright.Max(r => r.To));
        rows.Reverse();
        if (columns.Count < 2 || rows.Count < 2 || columns.Count * rows.Count > MostCells)
        {
            yield break;
        }
        var first = 0;
        foreach (var (last, within) in Parts(upright, columns, rows))
        {
            // A box round a text, or a list of boxes, is no table.
            if (within.Count > 2)
            {
                yield return new RuledTable(page, rulings, [.. within], [.. rows.Skip(first).Take(last - first + 2)])
                {
                    OpenAbove = above && first == 0,
                    OpenBelow = below && last == rows.Count - 2,
                };
            }
            first = last + 1;
        }
    }

    private static void Extend(List<float> places, float from, float to)
    {
        if (from < places[0] - Beyond)
        {
            places.Insert(0, from);
        }
        if (to > places[^1] + Beyond)
        {
            places.Add(to);
        }
    }

    // Two tables may share a border, one above the other: then neither has the other's columns.
    private static IEnumerable<(int Last, List<float> Columns)> Parts(
        List<Ruling> upright,
        List<float> columns,
        List<float> rows
    )
    {
        var drawn = new HashSet<int>();
        for (var r = 0; r + 1 < rows.Count; r++)
        {
            var (top, bottom) = (rows[r], rows[r + 1]);
            var here = Enumerable
                .Range(1, columns.Count - 2)
                .Where(c => IsDrawn(upright, columns[c], bottom, top))
                .ToHashSet();
            if (r > 0 && !here.IsSubsetOf(drawn) && !drawn.IsSubsetOf(here))
            {
                yield return (r - 1, Kept(columns, drawn));
                drawn.Clear();
            }
            drawn.UnionWith(here);
        }
        yield return (rows.Count - 2, Kept(columns, drawn));
    }

    private static List<float> Kept(List<float> columns, HashSet<int> drawn) =>
        [.. columns.Where((_, c) => c == 0 || c == columns.Count - 1 || drawn.Contains(c))];

    /// <summary>True where most of a border is drawn.</summary>
    /// <param name="rulings">All that run as it does.</param>
    /// <param name="at">Where it lies.</param>
    /// <param name="from">Where it begins.</param>
    /// <param name="to">Where it ends.</param>
    public static bool IsDrawn(IEnumerable<Ruling> rulings, float at, float from, float to)
    {
        var drawn = 0f;
        foreach (var ruling in rulings)
        {
            if (Math.Abs(ruling.At - at) <= Touching)
            {
                drawn += Math.Max(0, Math.Min(ruling.To, to) - Math.Max(ruling.From, from));
            }
        }
        return drawn >= 0.6f * (to - from);
    }

    // Where they lie, ascending, those that are as good as one told once.
    private static List<float> Places(List<Ruling> rulings)
    {
        var places = new List<float>();
        foreach (var at in rulings.Select(r => r.At).Order())
        {
            if (places.Count == 0 || at - places[^1] > Touching)
            {
                places.Add(at);
            }
        }
        return places;
    }
}
