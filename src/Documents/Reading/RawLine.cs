using Styrkedja.Core.Swedish;

namespace Styrkedja.Documents.Reading;

/// <summary>A line as it stands in a text file.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Text">The line without its end.</param>
/// <param name="StartsPage">True where a form feed stood before it.</param>
internal sealed record RawLine(int Number, string Text, bool StartsPage)
{
    /// <summary>True where it has no visible character.</summary>
    public bool IsBlank
    {
        get
        {
            foreach (var c in Text)
            {
                if (!SwedishText.IsBlank(c) && !char.IsControl(c) && c != '\u00AD')
                {
                    return false;
                }
            }
            return true;
        }
    }

    /// <summary>Cuts a text into lines. A line feed, a carriage return or both end one; a form feed begins a page.</summary>
    public static List<RawLine> Split(string text)
    {
        var lines = new List<RawLine>();
        var start = 0;
        while (start <= text.Length)
        {
            var end = text.AsSpan(start).IndexOfAny('\n', '\r') is var at && at < 0 ? text.Length : start + at;
            if (start == text.Length && lines.Count > 0 && end == start)
            {
                break;
            }
            var startsPage = text.AsSpan(start, end - start).Contains('\f');
            lines.Add(new RawLine(lines.Count + 1, PrintedText.Storable(text[start..end], layout: true), startsPage));
            start = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }
        return lines;
    }
}
