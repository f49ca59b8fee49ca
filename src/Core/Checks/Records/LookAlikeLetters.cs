using System.Buffers;
using System.Text;
using Styrkedja.Core.Checks.Prose;

namespace Styrkedja.Core.Checks.Records;

/// <summary>
/// The check <c>look-alike-letter</c>: a word of Latin letters with a Cyrillic or Greek one that looks the same. The eye
/// sees nothing, but the word is not found by a search.
/// </summary>
internal static class LookAlikeLetters
{
    // Cyrillic small and capital, Greek small and capital; below, what each looks like.
    private const string Alien =
        "\u0430\u0435\u043E\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u04BB\u0501\u04CF"
        + "\u0410\u0412\u0415\u0405\u0406\u0408\u041A\u041C\u041D\u041E\u0420\u0421\u0422\u0425\u0423"
        + "\u03BF\u03BD\u03B1\u03C1\u03C5\u03B9"
        + "\u0391\u0392\u0395\u0396\u0397\u0399\u039A\u039C\u039D\u039F\u03A1\u03A4\u03A5\u03A7";

    private const string Latin = "aeopcyxijshdl" + "ABESIJKMHOPCTXY" + "ovapui" + "ABEZHIKMNOPTYX";

    private static readonly SearchValues<char> AlienLetters = SearchValues.Create(Alien);

    public static Check Check { get; } =
        new(
            "look-alike-letter",
            "Bokstav ur ett annat alfabet",
            [Severity.Warning],
            "A word mixes Latin letters with Cyrillic or Greek ones that look the same.",
            Find
        );

    private static IEnumerable<Finding> Find(CheckedDocument document) =>
        TextPiece
            .Of(document.Records)
            .Where(t => t.Text.AsSpan().ContainsAny(AlienLetters))
            .SelectMany(t =>
                MixedWords(t.Text)
                    .Select(w => new Finding(
                        Check.Name,
                        Severity.Warning,
                        $"Ordet ”{w.Found}” på rad {t.Lines.First} har en bokstav ur ett annat alfabet som ser ut "
                            + "som en latinsk; ordet hittas inte vid sökning.",
                        "Skriv om ordet med vanliga bokstäver.",
                        w.Expected,
                        w.Found,
                        t.Lines
                    ))
            );

    private static IEnumerable<(string Found, string Expected)> MixedWords(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var start = i;
            while (i < text.Length && char.IsLetter(text[i]))
            {
                i++;
            }
            if (i > start && Mend(text.AsSpan(start, i - start)) is { } mended)
            {
                yield return (text[start..i], mended);
            }
        }
    }

    // Null where nothing is mixed, and where a letter is neither Latin nor like one: then the word may be a foreign one.
    private static string? Mend(ReadOnlySpan<char> word)
    {
        if (!word.ContainsAny(AlienLetters))
        {
            return null;
        }
        var mended = new StringBuilder(word.Length);
        var latin = 0;
        foreach (var letter in word)
        {
            var like = Alien.IndexOf(letter, StringComparison.Ordinal);
            if (like < 0 && !IsLatin(letter))
            {
                return null;
            }
            latin += like < 0 ? 1 : 0;
            mended.Append(like < 0 ? letter : Latin[like]);
        }
        return latin > 0 ? mended.ToString() : null;
    }

    private static bool IsLatin(char c) => c < '\u0250';
}
