using System.Text;

namespace Styrkedja.Store.Printed;

/// <summary>Text as both databases can keep it: without U+0000 and without half characters.</summary>
internal static class StorableText
{
    public static string Of(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\0' || IsHalf(text, i))
            {
                return Clean(text);
            }
            if (char.IsHighSurrogate(text[i]))
            {
                i++;
            }
        }
        return text;
    }

    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (IsHalf(text, i))
            {
                clean.Append('\uFFFD');
            }
            else if (char.IsHighSurrogate(text[i]))
            {
                clean.Append(text, i++, 2);
            }
            else if (text[i] != '\0')
            {
                clean.Append(text[i]);
            }
        }
        return clean.ToString();
    }

    // A low half that belongs to a high one is never asked about: both loops step over it.
    private static bool IsHalf(string text, int i) =>
        char.IsLowSurrogate(text[i])
        || (char.IsHighSurrogate(text[i]) && (i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1])));
}
