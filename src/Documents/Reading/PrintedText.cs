using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Documents.Reading;

/// <summary>The Text rule of the reading contract: what is printed, without the marks of the file's form.</summary>
internal static partial class PrintedText
{
    private const char SoftHyphen = '\u00AD';

    // More marks on one letter than any language has; without a limit a line of them takes minutes to normalise.
    private const int MostMarks = 8;

    /// <summary>True for four digits that print a year, which are no amount.</summary>
    public static bool IsYear(string text) =>
        text.Length == 4 && text.All(char.IsAsciiDigit) && text[..2] is "18" or "19" or "20" or "21";

    /// <summary>Cleans one line or cell.</summary>
    /// <param name="raw">The text as it stands in the file.</param>
    /// <param name="markup">True where HTML tags, entities and Markdown marks are resolved.</param>
    public static string Clean(string raw, bool markup)
    {
        var text = markup ? WithoutMarkup(raw) : raw;
        return WithoutIcon(SwedishText.Collapse(Storable(text)));
    }

    /// <summary>
    /// Cleans a line that another may go on with: a blank after a hyphen at its end is kept, since it says that the word is
    /// not cut ("kultur- / och fritid").
    /// </summary>
    public static string CleanLine(string raw, bool markup)
    {
        var text = Clean(raw, markup);
        return text.Length > 1 && text[^1] == '-' && raw.Length > 0 && SwedishText.IsBlank(raw[^1]) ? text + " " : text;
    }

    /// <summary>True where the next line shows that a hyphen at the end of a line stands for a word left out.</summary>
    public static bool IsSuspended(string line, string next)
    {
        var text = line.AsSpan().TrimEnd();
        var follows = next.AsSpan().TrimStart();
        return text.Length > 1
            && text[^1] == '-'
            && char.IsLetter(text[^2])
            && (
                follows.StartsWith("och ")
                || follows.StartsWith("eller ")
                || follows.StartsWith("samt ")
                || follows.StartsWith("respektive ")
            );
    }

    /// <summary>True where a leading bold or italic mark spans the whole line.</summary>
    public static bool IsEmphasised(string raw)
    {
        var text = raw.AsSpan().Trim().TrimStart('#').Trim();
        return text.Length > 2 && text[0] == '*' && text[^1] == '*' && text[1] != ' ';
    }

    /// <summary>
    /// Text that both databases can store and people can read: NFC, no control characters, no lone surrogates, nothing
    /// invisible.
    /// </summary>
    /// <param name="text">Any text.</param>
    /// <param name="layout">True where tabs and soft hyphens are kept, since the place of what follows is read from them.</param>
    public static string Storable(string text, bool layout = false)
    {
        if (IsPlain(text))
        {
            return text;
        }
        var result = new StringBuilder(text.Length);
        var (composes, marks) = (false, 0);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            composes |= c >= '\u0300' && !NeverComposes(c);
            marks = c >= '\u0300' && char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark ? marks + 1 : 0;
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                result.Append(c).Append(text[++i]);
            }
            else if (layout && c is '\t' or SoftHyphen)
            {
                result.Append(c);
            }
            else if (c is '\t' or '\n' or '\r' or '\v' or '\f' or '\u0085')
            {
                result.Append(' ');
            }
            else if (!IsDropped(c) && marks <= MostMarks)
            {
                result.Append(c);
            }
        }
        return composes ? result.ToString().Normalize(NormalizationForm.FormC) : result.ToString();
    }

    // What stands in nearly every line; such a line is stored as it is.
    private static bool IsPlain(string text)
    {
        foreach (var c in text)
        {
            if (c is not (>= ' ' and < '\u007F' or > '\u00AD' and < '\u0300' or '–' or '”'))
            {
                return false;
            }
        }
        return true;
    }

    private static bool IsDropped(char c) =>
        char.IsControl(c)
        || char.IsSurrogate(c)
        || SwedishText.IsInvisible(c)
        || c is SoftHyphen or '\uFFFE' or '\uFFFF';

    // Dashes, quotation marks, bullets, arrows, shapes, and a font's own characters: all that reports have beside letters.
    private static bool NeverComposes(char c) =>
        c is >= '\u2010' and <= '\u205E' or >= '\u2190' and <= '\u2199' or >= '\u25A0' and <= '\u27BF' || IsPrivate(c);

    private static string WithoutIcon(string text)
    {
        var start = 0;
        while (start < text.Length && (IsIcon(text[start]) || text[start] == ' ' || text[start] == '\uFE0F'))
        {
            start++;
        }
        return start == 0 ? text : text[start..];
    }

    private static bool IsIcon(char c) =>
        c is '☞' or '♂' or '♀' or '✓' or '✔' or '●' or '○' or '◐' or '◌' or '⚠' or '\uFFFD' || IsPrivate(c);

    /// <summary>True for a character of a font's own, which is what a lost picture or bullet leaves behind.</summary>
    public static bool IsPrivate(char c) => c is >= '\uE000' and <= '\uF8FF';

    private static string WithoutMarkup(string raw)
    {
        var text = raw;
        if (text.Contains('<', StringComparison.Ordinal))
        {
            text = WithoutTags(text);
        }
        if (text.Contains('&', StringComparison.Ordinal))
        {
            text = WebUtility.HtmlDecode(text);
        }
        if (text.Contains("](", StringComparison.Ordinal))
        {
            text = Link().Replace(text, "$1");
        }
        return text.AsSpan().ContainsAny('*', '\\') ? WithoutEmphasis(text) : text;
    }

    private static string WithoutTags(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (CommentEnd(text, i) is var comment and > 0)
            {
                i = comment;
                continue;
            }
            if (text[i] == '<' && TagEnd(text, i) is var end && end > 0)
            {
                var name = text.AsSpan(i + 1, end - i - 1).TrimStart('/').TrimEnd('/').Trim();
                if (name.StartsWith("br") || name is "p" or "div" or "li")
                {
                    result.Append(' ');
                }
                i = end;
                continue;
            }
            result.Append(text[i]);
        }
        return result.ToString();
    }

    // The last sign of a comment that begins and ends on the line; -1 for none.
    private static int CommentEnd(string text, int start) =>
        string.CompareOrdinal(text, start, "<!--", 0, 4) == 0
        && text.IndexOf("-->", start + 4, StringComparison.Ordinal) is var end and >= 0
            ? end + 2
            : -1;

    // A tag is "<" with a letter or a slash after it and ">" soon: "a < b > c" is text.
    private static int TagEnd(string text, int start)
    {
        var first = start + 1 < text.Length && text[start + 1] == '/' ? start + 2 : start + 1;
        if (first >= text.Length || !char.IsAsciiLetter(text[first]))
        {
            return -1;
        }
        var end = text.IndexOf('>', first, Math.Min(200, text.Length - first));
        return end;
    }

    private static string WithoutEmphasis(string text)
    {
        var remove = new bool[text.Length];
        // Where one run of stars finds no end, no later one of its length does.
        var endless = new HashSet<int>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length && IsEscapable(text[i + 1]))
            {
                remove[i] = true;
                i++;
            }
            else if (text[i] == '*')
            {
                var run = Run(text, i);
                var close = !endless.Contains(run) && CanOpen(text, i, run) ? FindClose(text, i + run, run) : -1;
                if (close < 0 && CanOpen(text, i, run))
                {
                    endless.Add(run);
                }
                for (var k = 0; close >= 0 && k < run; k++)
                {
                    remove[i + k] = true;
                    remove[close + k] = true;
                }
                i += run - 1;
            }
        }
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (!remove[i])
            {
                result.Append(text[i]);
            }
        }
        return result.ToString();
    }

    private static bool IsEscapable(char c) =>
        c is '*' or '_' or '#' or '|' or '[' or ']' or '-' or '.' or '\\' or '<' or '>';

    private static int Run(string text, int i)
    {
        var run = 1;
        while (i + run < text.Length && text[i + run] == '*')
        {
            run++;
        }
        return run;
    }

    private static bool CanOpen(string text, int i, int run) =>
        (i == 0 || !char.IsLetterOrDigit(text[i - 1])) && i + run < text.Length && !SwedishText.IsBlank(text[i + run]);

    private static int FindClose(string text, int from, int run)
    {
        for (var i = from; i < text.Length; i++)
        {
            if (text[i] != '*' || text[i - 1] == '\\')
            {
                continue;
            }
            var length = Run(text, i);
            var closes =
                !SwedishText.IsBlank(text[i - 1])
                && (i + length == text.Length || !char.IsLetterOrDigit(text[i + length]));
            if (length == run && closes)
            {
                return i;
            }
            i += length - 1;
        }
        return -1;
    }

    // A link or a picture: its words are printed, its address is not.
    [GeneratedRegex(@"!?\[([^\[\]]{1,300})\]\([^()\s]{1,500}\)", RegexOptions.CultureInvariant)]
    private static partial Regex Link();
}
