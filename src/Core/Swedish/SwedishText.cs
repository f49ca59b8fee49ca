using System.Buffers;
using System.Text;

namespace Styrkedja.Core.Swedish;

/// <summary>What Swedish print means for comparing and joining text.</summary>
public static class SwedishText
{
    /// <summary>True for white space of every width, no-break spaces and the byte-order mark too.</summary>
    public static bool IsBlank(char c) => char.IsWhiteSpace(c) || IsInvisible(c);

    /// <summary>
    /// The text as it is compared: lower case, only letters and digits, å and ä as a, ö as o. A lost ring ("Arsmål"),
    /// spaces, line breaks and hyphens therefore make no difference. Never shown and never stored as the text itself.
    /// </summary>
    public static string Fold(string text)
    {
        // Asked of every cell and title, many times: nothing is made but the answer.
        char[]? rented = null;
        var folded = text.Length <= 256 ? stackalloc char[256] : rented = ArrayPool<char>.Shared.Rent(text.Length);
        var length = 0;
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                folded[length++] = FoldLetter(char.ToLowerInvariant(c));
            }
        }
        var read = folded[..length];
        var answer = read.SequenceEqual(text) ? text : new string(read);
        if (rented is not null)
        {
            ArrayPool<char>.Shared.Return(rented);
        }
        return answer;
    }

    /// <summary>Collapses white space to one space and trims; see the Text rule of the reading contract.</summary>
    public static string Collapse(string text)
    {
        if (IsCollapsed(text))
        {
            return text;
        }
        var result = new StringBuilder(text.Length);
        var pending = false;
        foreach (var c in text)
        {
            if (IsInvisible(c))
            {
                continue;
            }
            if (IsBlank(c))
            {
                pending = result.Length > 0;
                continue;
            }
            if (pending)
            {
                result.Append(' ');
                pending = false;
            }
            result.Append(c);
        }
        return result.ToString();
    }

    /// <summary>
    /// Joins two lines of one text: by nothing where the first ends with a hyphen after a sign that is no blank, and no blank
    /// after it, else by one space.
    /// </summary>
    public static string Join(string first, string second)
    {
        if (first.Length == 0 || second.Length == 0)
        {
            return first + second;
        }
        if (IsBlank(first[^1]))
        {
            return first + second;
        }
        var hyphenated = first.Length > 1 && first[^1] == '-' && !IsBlank(first[^2]);
        return hyphenated ? first + second : first + " " + second;
    }

    /// <summary>Joins the lines of one text as <see cref="Join(string, string)"/> joins two, in one pass.</summary>
    public static string Join(IEnumerable<string> lines)
    {
        var joined = new StringBuilder();
        foreach (var line in lines)
        {
            if (line.Length > 0 && joined.Length > 0 && !IsBlank(joined[^1]))
            {
                var hyphenated = joined.Length > 1 && joined[^1] == '-' && !IsBlank(joined[^2]);
                joined.Append(hyphenated ? "" : " ");
            }
            joined.Append(line);
        }
        return joined.ToString();
    }

    /// <summary>True where the first letter of the text is lower case; false where it begins with anything else.</summary>
    public static bool StartsLower(string text) => text.Length > 0 && char.IsLower(text[0]);

    /// <summary>True where the text ends a sentence, closing quotes and brackets apart.</summary>
    public static bool EndsSentence(string text)
    {
        var end = text.Length;
        while (end > 0 && IsClosing(text[end - 1]))
        {
            end--;
        }
        return end > 0 && (text[end - 1] is '.' or '!' or '?');
    }

    private static bool IsCollapsed(string text)
    {
        var blank = true;
        foreach (var c in text)
        {
            if (c == ' ' ? blank : IsBlank(c))
            {
                return false;
            }
            blank = c == ' ';
        }
        return text.Length == 0 || !blank;
    }

    // Signs of no width: they part nothing.
    /// <summary>True for zero-width blanks, marks of direction and the byte-order mark, which nobody sees.</summary>
    public static bool IsInvisible(char c) =>
        c
            is (>= '\u200B' and <= '\u200F')
                or (>= '\u202A' and <= '\u202E')
                or (>= '\u2060' and <= '\u2069')
                or '\u061C'
                or '\uFEFF';

    private static bool IsClosing(char c) => c is '"' or '”' or '’' or ')' or '»' or '*';

    /// <summary>A letter in lower case without its ring, dots or accent.</summary>
    internal static char FoldLetter(char c) =>
        c switch
        {
            'å' or 'ä' or 'à' or 'á' or 'â' or 'æ' => 'a',
            'ö' or 'ø' or 'ó' or 'ô' => 'o',
            'é' or 'è' or 'ê' or 'ë' => 'e',
            'ü' or 'ú' => 'u',
            _ => c,
        };
}
