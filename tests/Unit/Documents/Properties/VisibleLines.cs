using System.Text;

namespace Styrkedja.Unit.Documents.Properties;

/// <summary>
/// Which lines of a text file hold something to see, found without the code under test. Between the two answers lie lines
/// of what only some would see: a private character, a mark that combines with nothing, a character of format.
/// </summary>
/// <param name="Count">Lines in all.</param>
/// <param name="Certain">Lines with a letter, digit, punctuation or symbol.</param>
/// <param name="Possible">Lines with anything but blanks and control characters.</param>
internal sealed record VisibleLines(int Count, IReadOnlySet<int> Certain, IReadOnlySet<int> Possible)
{
    private static readonly Encoding OneByte = CodePagesEncodingProvider.Instance.GetEncoding(
        1252,
        EncoderFallback.ExceptionFallback,
        DecoderFallback.ReplacementFallback
    )!;

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>The lines of a file that is known to be text.</summary>
    public static VisibleLines Of(byte[] bytes)
    {
        // Not ReplaceLineEndings, which also ends lines at \f, U+0085, U+2028 and U+2029: no editor numbers those.
        var lines = Decode(bytes).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');
        var count = lines[^1].Length == 0 ? lines.Length - 1 : lines.Length;
        return new VisibleLines(
            count,
            Numbers(
                [.. lines.Select(Mended)],
                r => Rune.IsLetterOrDigit(r) || Rune.IsPunctuation(r) || Rune.IsSymbol(r)
            ),
            Numbers(lines, r => !Rune.IsWhiteSpace(r) && !Rune.IsControl(r))
        );
    }

    private static HashSet<int> Numbers(string[] lines, Func<Rune, bool> isSeen) =>
        [.. Enumerable.Range(1, lines.Length).Where(n => lines[n - 1].EnumerateRunes().Any(isSeen))];

    private static string Decode(byte[] bytes)
    {
        switch (bytes)
        {
            case [0xEF, 0xBB, 0xBF, ..]:
                return OneByteWhereNotUtf8(bytes[3..]);
            case [0xFF, 0xFE, ..]:
                return Encoding.Unicode.GetString(bytes[2..]);
            case [0xFE, 0xFF, ..]:
                return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        }
        if (bytes.AsSpan().Contains((byte)0))
        {
            return (ZerosFirst(bytes) ? Encoding.BigEndianUnicode : Encoding.Unicode).GetString(bytes);
        }
        return OneByteWhereNotUtf8(bytes);
    }

    private static string OneByteWhereNotUtf8(byte[] bytes)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return OneByte.GetString(bytes);
        }
    }

    // A line of UTF-8 in a file of one-byte letters ("â€©") may be read as what it was: then nothing of it may be seen.
    private static string Mended(string line)
    {
        try
        {
            return line.Any(c => c > '\u007F') ? Strict.GetString(OneByte.GetBytes(line)) : line;
        }
        catch (ArgumentException)
        {
            return line;
        }
    }

    // Zeros may stand anywhere after a change; the first one tells.
    private static bool ZerosFirst(byte[] bytes) => Array.IndexOf(bytes, (byte)0) % 2 == 0;
}
