using Styrkedja.Store.Search;

namespace Styrkedja.Web.Features.Search;

/// <summary>A part of a sentence: as it is, or a word that was looked for.</summary>
/// <param name="Text">The text.</param>
/// <param name="IsFound">Whether it was looked for.</param>
public readonly record struct SnippetPart(string Text, bool IsFound);

/// <summary>The part of a text around the first word that was found.</summary>
public static class Snippet
{
    private const int Before = 100;
    private const int Length = 260;

    /// <summary>Whether a text holds one of the words.</summary>
    public static bool Holds(string text, SearchQuery query) => First(text, query) >= 0;

    /// <summary>Cuts the text to what fits in a list, at words, and marks those that were looked for.</summary>
    public static IReadOnlyList<SnippetPart> Of(string text, SearchQuery query)
    {
        var clean = text.Replace('\n', ' ').Trim();
        var (from, to) = Cut(clean, Math.Max(First(clean, query), 0));
        var parts = new List<SnippetPart>();
        if (from > 0)
        {
            parts.Add(new SnippetPart("… ", false));
        }
        var plain = from;
        foreach (var (start, end) in Words(clean, from, to))
        {
            if (query.Matches(clean[start..end]))
            {
                parts.Add(new SnippetPart(clean[plain..start], false));
                parts.Add(new SnippetPart(clean[start..end], true));
                plain = end;
            }
        }
        parts.Add(new SnippetPart(clean[plain..to], false));
        if (to < clean.Length)
        {
            parts.Add(new SnippetPart(" …", false));
        }
        return parts;
    }

    private static (int From, int To) Cut(string text, int first)
    {
        var from = Math.Max(first - Before, 0);
        if (from > 0)
        {
            var space = text.IndexOf(' ', from);
            from = space >= 0 && space < first ? space + 1 : first;
        }
        var to = Math.Min(from + Length, text.Length);
        if (to < text.Length)
        {
            var space = text.LastIndexOf(' ', to - 1);
            to = space > first ? space : Whole(text, to);
        }
        return (from, to);
    }

    // Not between the halves of one character.
    private static int Whole(string text, int at) => char.IsLowSurrogate(text[at]) ? at - 1 : at;

    private static int First(string text, SearchQuery query)
    {
        foreach (var (start, end) in Words(text, 0, text.Length))
        {
            if (query.Matches(text[start..end]))
            {
                return start;
            }
        }
        return -1;
    }

    private static IEnumerable<(int Start, int End)> Words(string text, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                continue;
            }
            var start = i;
            while (i < to && char.IsLetterOrDigit(text[i]))
            {
                i++;
            }
            yield return (start, i);
        }
    }
}
