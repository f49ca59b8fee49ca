using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Styrkedja.Documents.Reading;

/// <summary>Bytes to text: UTF-8, UTF-16 and Windows-1252 are recognised from the content, all else is refused.</summary>
internal static class TextDecoder
{
    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>Decodes a text file.</summary>
    public static bool TryDecode(
        byte[] bytes,
        [NotNullWhen(true)] out string? text,
        [NotNullWhen(false)] out Refusal? refusal
    )
    {
        refusal = null;
        // A mark of UTF-8 is no letter, also where a program has set it before text that is in Windows-1252.
        var isMarked = bytes is [0xEF, 0xBB, 0xBF, ..];
        var rest = bytes.AsSpan(isMarked ? 3 : 0);
        // Zeros after that mark are no sign of UTF-16: whatever it is, it is not known.
        text = (isMarked ? null : Utf16(bytes)) ?? Utf8Text(rest) ?? Windows1252(rest);
        text = text is null ? null : MisreadText.Mended(text);
        if (text is not null && MisreadText.HasLost(text))
        {
            text = null;
            refusal = Refusals.LostLetters;
            return false;
        }
        if (text is not null && !HasBinaryControls(text))
        {
            return true;
        }
        text = null;
        refusal = Refusals.Encoding;
        return false;
    }

    private static string? Utf16(byte[] bytes)
    {
        if (bytes is [0xFF, 0xFE, ..])
        {
            return Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2);
        }
        if (bytes is [0xFE, 0xFF, ..])
        {
            return Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2);
        }
        // Without a mark: Latin text in UTF-16 has a zero in every other byte.
        var sample = Math.Min(bytes.Length, 4096) & ~1;
        var (even, odd) = (0, 0);
        for (var i = 0; i < sample; i += 2)
        {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }
        var enough = sample / 2 * 8 / 10;
        if (sample >= 8 && bytes.Length % 2 == 0 && odd >= enough && even == 0)
        {
            return Encoding.Unicode.GetString(bytes);
        }
        return sample >= 8 && bytes.Length % 2 == 0 && even >= enough && odd == 0
            ? Encoding.BigEndianUnicode.GetString(bytes)
            : null;
    }

    private static string? Utf8Text(ReadOnlySpan<byte> bytes) =>
        System.Text.Unicode.Utf8.IsValid(bytes) ? Utf8.GetString(bytes) : null;

    // Any byte is a character in a one-byte code, so it is believed only where the letters outside ASCII are mostly those
    // that Swedish uses.
    private static string? Windows1252(ReadOnlySpan<byte> bytes)
    {
        var (high, swedish) = (0, 0);
        foreach (var b in bytes)
        {
            if (b is 0x81 or 0x8D or 0x8F or 0x90 or 0x9D)
            {
                return null;
            }
            if (b >= 0x80)
            {
                high++;
                swedish += b is 0xE5 or 0xE4 or 0xF6 or 0xC5 or 0xC4 or 0xD6 or 0xE9 or 0x96 or 0x94 or 0xA0 or 0xB7
                    ? 1
                    : 0;
            }
        }
        return swedish * 10 >= high * 8 && high * 3 <= bytes.Length
            ? CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bytes)
            : null;
    }

    private static bool HasBinaryControls(string text)
    {
        var controls = 0;
        foreach (var c in text)
        {
            if (c == '\0')
            {
                return true;
            }
            controls += c < ' ' && c is not ('\t' or '\n' or '\r' or '\f' or '\v') ? 1 : 0;
        }
        return controls > text.Length / 100;
    }
}
