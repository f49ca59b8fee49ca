using System.Text.RegularExpressions;
using Styrkedja.Core.Swedish;
using Styrkedja.Documents.Interpreting;

namespace Styrkedja.Documents.Reading;

/// <summary>Running heads, running feet and page numbers.</summary>
internal static partial class PageFurniture
{
    private const int FewestPages = 3;

    /// <summary>The numbers of the lines that a page prints around its text.</summary>
    public static HashSet<int> Find(IReadOnlyList<RawLine> lines)
    {
        var found = new HashSet<int>();
        FindPageNumbers(lines, found);
        FindRepeated(lines, found);
        return found;
    }

    // "Sid 32 (83)", and the name of the document on the line before it.
    private static void FindPageNumbers(IReadOnlyList<RawLine> lines, HashSet<int> found)
    {
        var names = Vocabulary.Named("furniture");
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Text.Length > 60 || !PageNumber().IsMatch(lines[i].Text))
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

    // With form feeds the pages are known: what their first and last lines share, digits apart, is furniture.
    private static void FindRepeated(IReadOnlyList<RawLine> lines, HashSet<int> found)
    {
        var edges = new List<(string Shape, int Number)>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].StartsPage)
            {
                AddEdge(edges, lines, i, +1);
                AddEdge(edges, lines, i - 1, -1);
            }
        }
        if (edges.Count == 0)
        {
            return;
        }
        AddEdge(edges, lines, 0, +1);
        AddEdge(edges, lines, lines.Count - 1, -1);
        foreach (
            var shape in edges
                .GroupBy(e => e.Shape)
                .Where(g => g.Select(e => e.Number).Distinct().Count() >= FewestPages)
        )
        {
            found.UnionWith(shape.Select(e => e.Number));
        }
    }

    private static void AddEdge(List<(string, int)> edges, IReadOnlyList<RawLine> lines, int from, int step)
    {
        for (var i = from; i >= 0 && i < lines.Count; i += step)
        {
            if (!lines[i].IsBlank)
            {
                edges.Add((Shape(lines[i].Text), lines[i].Number));
                return;
            }
        }
    }

    private static string Shape(string text) => Digits().Replace(SwedishText.Collapse(text), "0");

    [GeneratedRegex(
        @"^\s*(Sid|Sida|s\.)\s+\d{1,4}\s*(\(\d{1,4}\)|/\s*\d{1,4}|av\s+\d{1,4})?\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}
