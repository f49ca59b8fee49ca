using System.Text.RegularExpressions;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Documents.Reading;

/// <summary>
/// The header over a table of numbers. Its words are stacked: what stands under each other is one. Where there are as many
/// stacks as columns they follow each other; else the nearest column is taken.
/// </summary>
internal static partial class AlignedHeads
{
    private const int Near = 3;

    /// <summary>True where the first line of a header is no header but the title over the table.</summary>
    /// <param name="header">The lines of the header.</param>
    /// <param name="names">Where the names of the rows stand.</param>
    /// <param name="money">Where the first numbers stand.</param>
    public static bool BeginsWithTitle(
        List<List<Segment>> header,
        (int Start, int End) names,
        (int Start, int End) money
    )
    {
        if (
            header.Count < 2
            || header[0].Count != 1
            || header[0][0].Start >= Math.Min(money.Start - Near, Math.Max(names.End, names.Start + 1))
        )
        {
            return false;
        }
        var first = header[0][0];
        return first.Start != names.Start
            || first.End > money.Start
            || header.Skip(1).Any(l => l.Count > 1 && l[0].Start < money.Start - Near);
    }

    /// <summary>True for what a page prints around its text: it ends with "4 (40)".</summary>
    public static bool IsPageLine(List<Segment> line) => line.Count > 1 && Page().IsMatch(line[^1].Text);

    /// <summary>Columns that have words over them and no numbers: right of the names, apart from every other.</summary>
    /// <param name="header">The lines of the header.</param>
    /// <param name="names">Where the longest name ends.</param>
    /// <param name="money">The columns of numbers.</param>
    public static List<(int Start, int End)> WithoutNumbers(
        List<List<Segment>> header,
        int names,
        List<(int Start, int End)> money
    )
    {
        var stacks = Stacks(header.SelectMany(l => l).Where(s => s.Start > names));
        if (stacks.Count <= money.Count)
        {
            return [];
        }
        var taken = money.ConvertAll(c => stacks.MinBy(s => Distance(s, c)));
        return taken.Distinct().Count() < money.Count
            ? []
            : stacks.FindAll(s => !taken.Contains(s) && money.TrueForAll(c => Distance(s, c) > 0));
    }

    /// <summary>Columns of words between the names and the numbers, under words of the header: "Enhet", "Chef", "Antal".</summary>
    /// <param name="header">The lines of the header.</param>
    /// <param name="rows">The lines under it.</param>
    /// <param name="names">Where the names begin.</param>
    /// <param name="money">Where the first numbers begin.</param>
    public static IEnumerable<(int Start, int End)> BetweenNames(
        List<List<Segment>> header,
        List<List<Segment>> rows,
        int names,
        int money
    )
    {
        var filled = rows.FindAll(l => l.Count > 1);
        foreach (var stack in Stacks(header.SelectMany(l => l).Where(s => s.Start > names + 1 && s.End < money)))
        {
            var own = filled
                .SelectMany(l => l.Where(s => s.Start >= stack.Start - 1 && s.Start < stack.End && s.End < money))
                .ToList();
            var crossed = rows.Exists(l => l.Exists(s => s.Start < stack.Start - 1 && s.End > stack.Start));
            if (own.Count > 1 && own.Count * 2 >= filled.Count && !crossed)
            {
                yield return (own.Min(s => s.Start), own.Max(s => s.End));
            }
        }
    }

    /// <summary>The texts of the columns of numbers; null where the stacks are not as many.</summary>
    /// <param name="header">The lines of the header.</param>
    /// <param name="names">The column of names.</param>
    /// <param name="columns">The columns right of it.</param>
    public static List<string>? Texts(
        IReadOnlyList<List<Segment>> header,
        (int Start, int End) names,
        List<(int Start, int End)> columns
    )
    {
        var lines = header
            .Select(l => l.FindAll(s => s.Start > names.Start + 1 && s.End >= columns[0].Start - 1))
            .ToList();
        var groups = lines.Find(l => l.Count > 0) ?? [];
        if (groups.Count > 1 && groups.Count * 2 <= columns.Count)
        {
            var under = Stacks(lines.Where(l => l != groups).SelectMany(l => l));
            if (
                under.Count == columns.Count
                && (Group(groups, under) ?? Repeated(groups, under, lines.Where(l => l != groups))) is { } group
            )
            {
                return [.. TextsOf(lines.Where(l => l != groups), under).Select((t, i) => group[i] + " " + t)];
            }
        }
        var stacks = Stacks(lines.SelectMany(l => l));
        return stacks.Count == columns.Count ? TextsOf(lines, stacks) : null;
    }

    // Over which group each stack stands: groups begin where their first column does, and have more than one.
    private static List<string>? Group(List<Segment> groups, List<(int Start, int End)> stacks)
    {
        var at = stacks.ConvertAll(s => groups.FindLastIndex(g => g.Start < s.End));
        var sound = groups
            .Select((g, i) => at.Count(a => a == i) > 1 && Math.Abs(stacks[at.IndexOf(i)].Start - g.Start) <= Near)
            .All(s => s);
        return sound && !at.Contains(-1) ? at.ConvertAll(a => groups[a].Text) : null;
    }

    // A group that stands over the middle of its columns is told by their texts, which come again under each.
    private static List<string>? Repeated(
        List<Segment> groups,
        List<(int Start, int End)> stacks,
        IEnumerable<List<Segment>> lines
    )
    {
        var texts = TextsOf(lines, stacks);
        var size = stacks.Count / groups.Count;
        return
            size > 1
            && size * groups.Count == stacks.Count
            && texts.Skip(size).Zip(texts).All(p => p.First == p.Second)
            && groups
                .Select((g, i) => stacks[i * size].Start <= g.Middle && g.Middle < stacks[(i * size) + size - 1].End)
                .All(s => s)
            ? [.. texts.Select((_, i) => groups[i / size].Text)]
            : null;
    }

    private static List<string> TextsOf(IEnumerable<List<Segment>> lines, List<(int Start, int End)> stacks)
    {
        var texts = stacks.ConvertAll(_ => "");
        foreach (var segment in lines.SelectMany(l => l))
        {
            var at = stacks.FindIndex(s => s.Start <= segment.Start && segment.End <= s.End);
            texts[at] = SwedishText.Join(texts[at], segment.Text);
        }
        return texts;
    }

    private static List<(int Start, int End)> Stacks(IEnumerable<Segment> segments) =>
        AlignedColumns.Clusters(segments);

    [GeneratedRegex(@"(?:^|\s)\d{1,3} ?\(\d{1,3}\)$", RegexOptions.CultureInvariant)]
    private static partial Regex Page();

    private static int Distance((int Start, int End) a, (int Start, int End) b) =>
        Math.Max(0, Math.Max(a.Start - b.End, b.Start - a.End) + 1);
}
