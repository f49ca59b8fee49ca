using System.Text.RegularExpressions;

namespace Styrkedja.Documents.Reading.Pdf;

/// <summary>
/// What the pages of a document print around their text: lines at the upper or lower end that many pages have in the same
/// place, digits apart. A heading that each page begins with is none.
/// </summary>
internal static partial class PageEdges
{
    // Running heads have at most so many lines.
    private const int MostLines = 4;
    private const int FewestPages = 3;
    private const float SamePlace = 3;

    /// <summary>The lines that are no text.</summary>
    public static HashSet<PdfLine> Find(IReadOnlyList<List<PagePart>> pages)
    {
        var furniture = new HashSet<PdfLine>(ReferenceEqualityComparer.Instance);
        var fromTop = pages.Select(p => p.OrderByDescending(part => part.Top).ToList()).ToList();
        var fromBottom = pages.Select(p => p.OrderBy(part => part.Top).ToList()).ToList();
        Find(fromTop, furniture);
        Find(fromBottom, furniture);
        return furniture;
    }

    private static void Find(List<List<PagePart>> pages, HashSet<PdfLine> furniture)
    {
        for (var i = 0; i < MostLines; i++)
        {
            var edges = new List<Edge>();
            foreach (var page in pages)
            {
                var first = page.FirstOrDefault(p => p.Line is null || !furniture.Contains(p.Line));
                if (first?.Line is { } line)
                {
                    edges.Add(new Edge(line, Digits().Replace(line.Text, "0")));
                }
            }
            var found = Places(edges).SelectMany(place => Shared(place, pages.Count)).ToList();
            if (found.Count == 0)
            {
                return;
            }
            furniture.UnionWith(found);
        }
    }

    private static List<List<Edge>> Places(List<Edge> edges)
    {
        var places = new List<List<Edge>>();
        foreach (var edge in edges.OrderBy(e => e.Line.Baseline))
        {
            if (places.Count == 0 || edge.Line.Baseline - places[^1][0].Line.Baseline > SamePlace)
            {
                places.Add([]);
            }
            places[^1].Add(edge);
        }
        return places;
    }

    private static IEnumerable<PdfLine> Shared(List<Edge> place, int pages)
    {
        return place
            .GroupBy(e => e.Shape)
            .Where(same => same.Count() >= FewestPages && same.Count() * 10 >= pages * 4)
            .SelectMany(same => same.Select(e => e.Line));
    }

    private sealed record Edge(PdfLine Line, string Shape);

    [GeneratedRegex(@"\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}
