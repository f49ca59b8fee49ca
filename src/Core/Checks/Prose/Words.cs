using Styrkedja.Core.Swedish;

namespace Styrkedja.Core.Checks.Prose;

/// <summary>The telling words of a text, for comparing what two texts speak of.</summary>
internal static class Words
{
    private const int Shortest = 5;
    private const int Stem = 7;

    /// <summary>The folded words of five letters or more, each once.</summary>
    public static IReadOnlyList<string> Of(string text) =>
        [
            .. text.Split([' ', '-', '–', '/', ',', '.', '(', ')', '”', '"'], StringSplitOptions.RemoveEmptyEntries)
                .Select(SwedishText.Fold)
                .Where(w => w.Length >= Shortest)
                .Distinct(),
        ];

    /// <summary>
    /// True for a text that holds one of the parts as they are written. Each is searched for by itself: that is code of the
    /// base library compiled beforehand, where a search for all at once would be compiled when it is first met.
    /// </summary>
    public static bool AnyIn(string text, ReadOnlySpan<string> parts)
    {
        foreach (var part in parts)
        {
            if (text.Contains(part, StringComparison.Ordinal))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>How many words two texts share: equal, or beginning alike, so that inflection makes no difference.</summary>
    public static int Shared(IReadOnlyList<string> one, IReadOnlyList<string> other) =>
        one.Count(w => other.Any(o => Alike(w, o)));

    /// <summary>True for two words with the same beginning.</summary>
    public static bool Alike(string one, string other)
    {
        var length = Math.Min(Math.Min(one.Length, other.Length), Stem);
        return string.CompareOrdinal(one, 0, other, 0, length) == 0;
    }
}
