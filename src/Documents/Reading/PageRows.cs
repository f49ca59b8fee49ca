using Styrkedja.Core.Swedish;
using Styrkedja.Documents.FieldWords;

namespace Styrkedja.Documents.Reading;

/// <summary>
/// Parts the lines of a table on a page into rows. A cell of several lines stands beside cells of one, which are set at
/// the top, the middle or the bottom of the row: the cheapest way to cut the lines, over all three, is taken.
/// </summary>
internal sealed class PageRows
{
    private const int LongestRow = 24;
    private const int CutByPage = 1;
    private const int WithoutAnchor = 8;
    private const int BeginsLower = 3;
    private const int Nameless = 6;
    private const int Impossible = 10_000;

    private readonly IReadOnlyList<string[]> _lines;
    private readonly Func<string, bool> _isAnchor;
    private readonly int _anchor;
    private readonly int _name;
    private readonly bool _sentences;

    private enum Set
    {
        Top,
        Middle,
        Bottom,
    }

    private readonly IReadOnlyList<(int First, int Last)> _headings;
    private readonly HashSet<int> _parted;

    private PageRows(
        IReadOnlyList<string[]> lines,
        (int Name, int Anchor) at,
        Func<string, bool> isAnchor,
        bool sentences,
        (IReadOnlyList<(int First, int Last)> Headings, HashSet<int> Parted) known
    )
    {
        (_lines, _name, _anchor, _isAnchor) = (lines, at.Name, at.Anchor, isAnchor);
        (_sentences, _headings, _parted) = (sentences, known.Headings, known.Parted);
    }

    /// <summary>Where each row begins and ends, both included.</summary>
    /// <param name="lines">The cells of each line.</param>
    /// <param name="name">The column of names.</param>
    /// <param name="anchor">A column that every row fills exactly once.</param>
    /// <param name="isAnchor">True for a whole value of that column.</param>
    /// <param name="sentences">True where a name is one sentence: what begins after a full stop is another row.</param>
    /// <param name="headings">Lines that are headings within the table: each is a row of its own.</param>
    /// <param name="parted">Lines with an empty one before them: no row goes on over it.</param>
    public static IReadOnlyList<(int First, int Last)> Cut(
        IReadOnlyList<string[]> lines,
        int name,
        int anchor,
        Func<string, bool> isAnchor,
        bool sentences = false,
        IReadOnlyList<(int First, int Last)>? headings = null,
        HashSet<int>? parted = null
    )
    {
        var rows = new PageRows(lines, (name, anchor), isAnchor, sentences, (headings ?? [], parted ?? []));
        return Enum.GetValues<Set>().Select(rows.Cheapest).MinBy(way => way.Cost).Rows;
    }

    private (int Cost, IReadOnlyList<(int First, int Last)> Rows) Cheapest(Set set)
    {
        var cost = new int[_lines.Count + 1];
        var from = new int[_lines.Count + 1];
        for (var end = 1; end <= _lines.Count; end++)
        {
            cost[end] = int.MaxValue;
            for (var start = Math.Max(0, end - LongestRow); start < end; start++)
            {
                var total = cost[start] + Cost(start, end - 1, set);
                if (total < cost[end])
                {
                    (cost[end], from[end]) = (total, start);
                }
            }
        }
        var rows = new List<(int, int)>();
        for (var end = _lines.Count; end > 0; end = from[end])
        {
            rows.Add((from[end], end - 1));
        }
        rows.Reverse();
        return (cost[^1], rows);
    }

    private static bool IsEnd(string name, string next) =>
        SwedishText.EndsSentence(name) && next.Length > 0 && char.IsUpper(next[0]);

    private int Cost(int first, int last, Set set)
    {
        if (_parted.Any(i => i > first && i <= last))
        {
            return Impossible;
        }
        if (_headings.Any(h => h.First <= last && first <= h.Last))
        {
            return _headings.Contains((first, last)) ? 0 : Impossible;
        }
        var (top, bottom, value, name, whole) = (-1, -1, "", "", 0);
        for (var i = first; i <= last; i++)
        {
            name = name.Length > 0 ? name : _lines[i][_name];
            if (_lines[i][_anchor].Length > 0)
            {
                top = top < 0 ? i : top;
                bottom = i;
                value = SwedishText.Join(value, _lines[i][_anchor]);
                whole += _isAnchor(_lines[i][_anchor]) ? 1 : 0;
            }
        }
        var lower = first > 0 && SwedishText.StartsLower(name) ? BeginsLower : 0;
        if (top < 0)
        {
            var goesOn =
                first == 0 ? SwedishText.StartsLower(name) || !name.Any(char.IsLetter) : CommentLabel.Begins(name);
            var onlyName = _lines
                .Skip(first)
                .Take(last - first + 1)
                .All(l => !l.Where((c, i) => i != _name && c.Length > 0).Any());
            return goesOn && onlyName ? CutByPage : WithoutAnchor;
        }
        // Two whole values are two rows, also where they would make one number together.
        if (whole > 1 || !_isAnchor(value))
        {
            return Impossible;
        }
        if (_sentences && Enumerable.Range(first, last - first).Any(i => IsEnd(_lines[i][_name], _lines[i + 1][_name])))
        {
            return Impossible;
        }
        var asymmetry = set switch
        {
            Set.Top => 2 * (top - first),
            Set.Bottom => 2 * (last - bottom),
            Set.Middle => Math.Abs(first + last - top - bottom),
        };
        return asymmetry + lower + (name.Length == 0 ? Nameless : 0);
    }
}
