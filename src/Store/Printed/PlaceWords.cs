using System.Globalization;
using Styrkedja.Core.Printed;

namespace Styrkedja.Store.Printed;

/// <summary>The places of some lines as they are kept: "12 72 100 400 14", page and box, a line feed between two.</summary>
public static class PlaceWords
{
    private const int Numbers = 5;

    /// <summary>As they are kept; null for none.</summary>
    public static string? Of(IEnumerable<LinePlace> places)
    {
        var words = string.Join(
            '\n',
            places.Select(p =>
                string.Create(CultureInfo.InvariantCulture, $"{p.Page} {p.X} {p.Y} {p.Width} {p.Height}")
            )
        );
        return words.Length == 0 ? null : words;
    }

    /// <summary>The places that were kept.</summary>
    public static IReadOnlyList<LinePlace> Read(string? words) =>
        words is null ? [] : [.. words.Split('\n').Select(One)];

    private static LinePlace One(string words)
    {
        Span<int> numbers = stackalloc int[Numbers];
        var at = 0;
        foreach (var part in words.AsSpan().Split(' '))
        {
            numbers[at++] = int.Parse(words.AsSpan(part), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        }
        return new LinePlace(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]);
    }
}
