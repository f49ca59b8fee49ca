using System.Text;

namespace Styrkedja.Documents.Reading;

/// <summary>
/// Text that was decoded wrongly once already, before it came here: the bytes of UTF-8 taken for letters of Windows-1252, so
/// that å is "Ã¥". No Swedish word has such letters after each other, so they are put right where they are found.
/// </summary>
internal static class MisreadText
{
    // More than a slip: that many letters have been lost inside words.
    private const int MostLost = 2;

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>The text with such letters put right.</summary>
    public static string Mended(string text)
    {
        // Asked of every file: nearly none has the first of the letters.
        if (!text.AsSpan().ContainsAny('Ã', 'Â', 'â'))
        {
            return text;
        }
        var mended = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (Sequence(text, i, out var length) is { } letter)
            {
                mended.Append(letter);
                i += length - 1;
            }
            else
            {
                mended.Append(text[i]);
            }
        }
        return mended.ToString();
    }

    /// <summary>True where letters inside words are gone: a program has put its mark of a lost character in their place.</summary>
    public static bool HasLost(string text)
    {
        var lost = 0;
        for (var i = text.IndexOf('\uFFFD', StringComparison.Ordinal); i >= 0; i = text.IndexOf('\uFFFD', i + 1))
        {
            var within = i > 0 && char.IsLetter(text[i - 1]) && i + 1 < text.Length && char.IsLetter(text[i + 1]);
            lost += within ? 1 : 0;
        }
        return lost > MostLost;
    }

    // What the letters from a place on are as bytes of UTF-8: a letter beyond ASCII or a sign of print; else null.
    private static string? Sequence(string text, int at, out int length)
    {
        length = ByteOf(text[at]) switch
        {
            >= 0xC2 and <= 0xC3 => 2,
            0xE2 => 3,
            _ => 0,
        };
        if (length == 0 || at + length > text.Length)
        {
            return null;
        }
        var bytes = new byte[length];
        for (var i = 0; i < length; i++)
        {
            var value = ByteOf(text[at + i]);
            if (value < 0 || (i > 0 && value is < 0x80 or > 0xBF))
            {
                return null;
            }
            bytes[i] = (byte)value;
        }
        return Strict.GetString(bytes);
    }

    // The byte that a character is in Windows-1252, or in Latin-1 where that has no character; -1 for none.
    private static int ByteOf(char c)
    {
        if (c < 0x100)
        {
            return c;
        }
        var at = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ".IndexOf(c, StringComparison.Ordinal);
        return at < 0 ? -1 : 0x80 + at;
    }
}
