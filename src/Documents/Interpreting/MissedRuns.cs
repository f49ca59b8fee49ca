using System.Text.RegularExpressions;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Documents.Interpreting;

/// <summary>
/// Lines that look like rows only together: words in columns under each other, and names that each end with one number.
/// One alone is a sentence.
/// </summary>
internal static partial class MissedRuns
{
    private const int FewestLines = 3;
    private const int FewestNames = 4;
    private const int Indent = 8;
    private const int LongestLine = 300;
    private const int LongestName = 70;
    private const int LongestPair = 40;
    private const int MostGap = 2;
    private const int MostMoved = 3;
    private const int LastPage = 300;

    /// <summary>The numbers of such lines.</summary>
    /// <param name="texts">The lines that became text, in order.</param>
    public static HashSet<int> Find(IReadOnlyList<(int Number, string Text)> texts)
    {
        var found = new HashSet<int>();
        var run = new List<(int Number, string Text)>();
        Paired(texts, found);
        foreach (var (number, line) in texts)
        {
            if (run.Count > 0 && run[^1].Number != number - 1)
            {
                End(run, found);
            }
            run.Add((number, line.Length > LongestLine ? "" : line));
        }
        End(run, found);
        return found;
    }

    private static void End(List<(int Number, string Text)> run, HashSet<int> found)
    {
        Columned(run, found);
        for (var i = 0; i < run.Count; i++)
        {
            var names = run.Skip(i).TakeWhile(l => EndsWithOne(l.Text)).ToList();
            if (names.Count >= FewestNames && !ArePages(names))
            {
                found.UnionWith(names.Select(l => l.Number));
            }
            i += names.Count;
        }
        run.Clear();
    }

    // Text that begins under each other behind a wide gap.
    private static void Columned(List<(int Number, string Text)> run, HashSet<int> found)
    {
        if (run.Count < FewestLines)
        {
            return;
        }
        var starts = run.ConvertAll(l => Parts().Matches(l.Text).Select(m => m.Groups[1].Index).ToList());
        var left = starts.Where(s => s.Count > 0).Select(s => s[0]).DefaultIfEmpty(0).Min();
        var columns = starts
            .SelectMany(s => s.Where(x => x > left + Indent))
            .GroupBy(x => x)
            .Where(g => g.Count() >= FewestLines)
            .Select(g => g.Key)
            .ToHashSet();
        for (var i = 0; i < run.Count; i++)
        {
            // A number or a bullet before the text is a heading or an item.
            var first = Parts().Match(run[i].Text).Groups[1].Value;
            if (starts[i].Count > 1 && first.Count(char.IsLetter) > 2 && starts[i].Skip(1).Any(columns.Contains))
            {
                found.Add(run[i].Number);
            }
        }
    }

    // A name and, behind a wide gap, a few words, line after line: what was decided when, who answers for what. Names of
    // unlike letters move what stands behind them a little.
    private static void Paired(IReadOnlyList<(int Number, string Text)> texts, HashSet<int> found)
    {
        var run = new List<(int Number, int At)>();
        foreach (var (number, line) in texts.Append((int.MaxValue, "")))
        {
            var parts = Parts().Matches(line.Length > LongestLine ? "" : line).Select(m => m.Groups[1]).ToList();
            var isPair =
                parts.Count == 2
                && parts[0].Value.Count(char.IsLetter) > 2
                && char.IsUpper(parts[0].Value[0])
                && parts[1].Length <= LongestPair
                && parts[1].Index - parts[0].Index - parts[0].Length >= Indent;
            var goesOn =
                isPair
                && run.Count > 0
                && number - run[^1].Number <= MostGap
                && Math.Abs(parts[1].Index - run[^1].At) <= MostMoved;
            if (!goesOn)
            {
                found.UnionWith(run.Count >= FewestLines ? run.Select(r => r.Number) : []);
                run.Clear();
            }
            if (isPair)
            {
                run.Add((number, parts[1].Index));
            }
        }
    }

    private static bool EndsWithOne(string line)
    {
        var text = line.Trim();
        var tail = Tail().Match(text);
        return tail is { Success: true, Index: < LongestName }
            && !text.Contains(". ", StringComparison.Ordinal)
            && (tail.Index == 0 || (text[..tail.Index].Count(char.IsLetter) > 2 && !SwedishText.StartsLower(text)));
    }

    // Contents end with numbers that grow.
    private static bool ArePages(List<(int Number, string Text)> lines)
    {
        var pages = lines.ConvertAll(l => Tail().Match(l.Text.Trim()).Value.Trim());
        return pages.TrueForAll(p => int.TryParse(p, out var page) && page is > 0 and < LastPage)
            && pages.ConvertAll(int.Parse) is var all
            && all.Zip(all.Skip(1)).All(p => p.First <= p.Second);
    }

    [GeneratedRegex(@"(?:^\s*|\s{3,})(\S(?:\S|\s(?!\s\s))*)", RegexOptions.CultureInvariant)]
    private static partial Regex Parts();

    [GeneratedRegex(@"(?:(?:^|\s)[-−–]?\d{1,3}(?:,\d+)?)+\s?%?$", RegexOptions.CultureInvariant)]
    private static partial Regex Tail();
}
