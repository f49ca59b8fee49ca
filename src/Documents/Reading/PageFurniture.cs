using System.Globalization;
using System.Text.RegularExpressions;
using Styrkedja.Core.Swedish;
using Styrkedja.Documents.FieldWords;

namespace Styrkedja.Documents.Reading;

/// <summary>Running heads, running feet and page numbers.</summary>
internal static partial class PageFurniture
{
    private const int FewestPages = 3;

    /// <summary>The numbers of the lines that a page prints around its text.</summary>
    public static HashSet<int> Find(IReadOnlyList<RawLine> lines)
    {
        var unprinted = UnprintedLines.Find(lines);
        var found = new HashSet<int>(unprinted);
        FindPageNumbers(lines, found);
        FindCounted(lines, found);
        FindRepeated(lines, found, unprinted);
        return found;
    }

    // "Sid 32 (83)", and the name of the document on the line before it.
    private static void FindPageNumbers(IReadOnlyList<RawLine> lines, HashSet<int> found)
    {
        var names = Vocabulary.Named("furniture");
        for (var i = 0; i < lines.Count; i++)
        {
            if (!MayBePageNumber(lines[i].Text) || !PageNumber().IsMatch(lines[i].Text))
            {
                continue;
            }
            found.Add(lines[i].Number);
            if (i > 0 && lines[i - 1].Text.Length < 60 && names.KeyOf(lines[i - 1].Text) is not null)
            {
                found.Add(lines[i - 1].Number);
            }
        }
    }

    // "Årsrapport 2031      4 (40)" on page after page: the same words and the same last page, and a number that grows.
    private static void FindCounted(IReadOnlyList<RawLine> lines, HashSet<int> found)
    {
        var counted = new List<(int Number, string Shape, int Page)>();
        foreach (var line in lines.Where(l => l.Text.Length < 300 && l.Text.AsSpan().TrimEnd() is [.., ')']))
        {
            if (Counted().Match(line.Text) is { Success: true } match)
            {
                var shape = SwedishText.Collapse(line.Text[..match.Index]) + match.Groups[2].Value;
                var page = int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
                counted.Add((line.Number, shape, page));
            }
        }
        foreach (var shape in counted.GroupBy(c => c.Shape).Where(g => g.Count() >= FewestPages))
        {
            var pages = shape.Select(c => c.Page).ToList();
            if (pages.Zip(pages.Skip(1)).All(p => p.First < p.Second))
            {
                found.UnionWith(shape.Select(c => c.Number));
            }
        }
    }

    private static bool MayBePageNumber(string line)
    {
        var text = line.AsSpan().Trim();
        return text.Length is > 2 and < 60
            && (text[0] is 's' or 'S')
            && (char.IsAsciiDigit(text[^1]) || text[^1] == ')');
    }

    // With form feeds, or comments that number them, the pages are known: what their first and last lines share, digits apart, is furniture.
    private static void FindRepeated(IReadOnlyList<RawLine> lines, HashSet<int> found, HashSet<int> unprinted)
    {
        var edges = new List<Edge>();
        var page = 1;
        AddEdge(edges, lines, page, 0, +1, unprinted);
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].StartsPage || (unprinted.Contains(lines[i].Number) && UnprintedLines.NamesPage(lines[i].Text)))
            {
                AddEdge(edges, lines, page, i - 1, -1, unprinted);
                page++;
                AddEdge(edges, lines, page, i, +1, unprinted);
            }
        }
        if (page == 1)
        {
            return;
        }
        AddEdge(edges, lines, page, lines.Count - 1, -1, unprinted);
        // Of a text that was cut out of a longer one the first head may be all that says whose it is.
        var kept = unprinted.Count > 0 ? 1 : 0;
        // A table that goes on says its head again on each page.
        foreach (var shape in edges.GroupBy(e => e.Shape).Where(shape => !TableHeader.Begins(shape.First().Text)))
        {
            var same = shape.Key == "0" ? Numbered(shape) : shape;
            var numbers = same.Select(e => e.Number).Distinct().ToList();
            if (numbers.Count >= FewestPages)
            {
                found.UnionWith(numbers.Skip(kept));
            }
        }
    }

    // A lone number is the page's only where it grows with the page: "31" may be the end of a date.
    private static IEnumerable<Edge> Numbered(IEnumerable<Edge> edges) =>
        edges
            .GroupBy(e => int.TryParse(e.Text, CultureInfo.InvariantCulture, out var n) ? n - e.Page : int.MaxValue)
            .MaxBy(g => g.Count())!;

    private static void AddEdge(
        List<Edge> edges,
        IReadOnlyList<RawLine> lines,
        int page,
        int from,
        int step,
        HashSet<int> unprinted
    )
    {
        for (var i = from; i >= 0 && i < lines.Count; i += step)
        {
            if (!lines[i].IsBlank && !unprinted.Contains(lines[i].Number))
            {
                var text = lines[i].Text.Length > 1_000 ? "" : SwedishText.Collapse(lines[i].Text);
                edges.Add(new Edge(page, lines[i].Number, text, Digits().Replace(text, "0")));
                // A head of two lines, where the file says itself where pages begin.
                if (step > 0 && unprinted.Count > 0 && i + 1 < lines.Count && !lines[i + 1].IsBlank)
                {
                    text = lines[i + 1].Text.Length > 1_000 ? "" : SwedishText.Collapse(lines[i + 1].Text);
                    edges.Add(new Edge(page, lines[i + 1].Number, text, Digits().Replace(text, "0")));
                }
                return;
            }
        }
    }

    private sealed record Edge(int Page, int Number, string Text, string Shape);

    [GeneratedRegex(
        @"^\s*(Sid|Sida|s\.)\s+\d{1,4}\s*(\(\d{1,4}\)|/\s*\d{1,4}|av\s+\d{1,4})?\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"(?<!\S)(\d{1,3}) ?\((\d{1,3})\)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Counted();

    [GeneratedRegex(@"\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}
