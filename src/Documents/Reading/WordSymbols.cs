using System.Globalization;
using System.Text;

namespace Styrkedja.Documents.Reading;

/// <summary>
/// Characters that Word sets in a font of symbols. The file holds a place in the font, not a character: a minus set as a
/// symbol would else be lost, and the number turn positive.
/// </summary>
internal static class WordSymbols
{
    private const int PrivateFirst = 0xF000;
    private const int PrivateLast = 0xF0FF;

    // The places of Adobe's Symbol that are not the character of ASCII there.
    private static readonly Dictionary<int, char> Symbol = new()
    {
        [0x2D] = '−',
        [0xA3] = '≤',
        [0xB3] = '≥',
        [0xB1] = '±',
        [0xB4] = '×',
        [0xB7] = '•',
        [0xB8] = '÷',
        [0xB9] = '≠',
        [0xBB] = '≈',
        [0xBE] = '—',
        [0xB0] = '°',
        [0xAC] = '←',
        [0xAD] = '↑',
        [0xAE] = '→',
        [0xAF] = '↓',
        [0x6D] = 'µ',
        [0x53] = 'Σ',
        [0xE5] = '∑',
        [0xA5] = '∞',
        [0xA2] = '′',
        [0xB2] = '″',
    };

    private static readonly Dictionary<int, char> Wingdings = new()
    {
        [0xFC] = '✓',
        [0xFB] = '✗',
        [0xFE] = '☑',
        [0xA8] = '☐',
        [0x6C] = '●',
        [0x6E] = '■',
        [0xA1] = '○',
        [0xA7] = '▪',
        [0xE0] = '→',
        [0xE1] = '↑',
        [0xE2] = '↓',
        [0xF0] = '→',
    };

    /// <summary>What a symbol shows; a character of the font's own where it is not known.</summary>
    /// <param name="font">The font.</param>
    /// <param name="place">The place in it, as hexadecimal figures.</param>
    public static string Of(string? font, string? place)
    {
        if (!int.TryParse(place, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            return "";
        }
        if (code is >= PrivateFirst and <= PrivateLast || code < 0x100)
        {
            return Known(font, code & 0xFF) is { } known ? known.ToString() : ((char)(PrivateFirst | code)).ToString();
        }
        return code <= char.MaxValue && !char.IsSurrogate((char)code) ? ((char)code).ToString() : "";
    }

    /// <summary>Text in a font of symbols, which stands in the file as characters of the font's own.</summary>
    public static string Shown(string text, string? font)
    {
        if (!IsOfSymbols(font) || !text.AsSpan().ContainsAnyInRange((char)PrivateFirst, (char)PrivateLast))
        {
            return text;
        }
        var shown = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            shown.Append(c is >= (char)PrivateFirst and <= (char)PrivateLast ? Known(font, c & 0xFF) ?? c : c);
        }
        return shown.ToString();
    }

    private static bool IsOfSymbols(string? font) =>
        font is not null
        && (
            font.Equals("Symbol", StringComparison.OrdinalIgnoreCase)
            || font.StartsWith("Wingdings", StringComparison.OrdinalIgnoreCase)
        );

    private static char? Known(string? font, int place)
    {
        if (font is not null && font.StartsWith("Wingdings", StringComparison.OrdinalIgnoreCase))
        {
            return font.Length == 9 && Wingdings.TryGetValue(place, out var sign) ? sign : null;
        }
        if (font is null || font.Equals("Symbol", StringComparison.OrdinalIgnoreCase))
        {
            return Symbol.TryGetValue(place, out var symbol) ? symbol
                // Figures, blanks, signs of arithmetic and brackets stand where ASCII has them; letters are Greek.
                : place is >= 0x20 and <= 0x40 and not (0x22 or 0x24 or 0x27) ? (char)place
                : null;
        }
        // Any other font is one of letters, in which the place is the character.
        return place is >= 0x20 and < 0x7F ? (char)place : null;
    }
}
