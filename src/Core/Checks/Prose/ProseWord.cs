using Styrkedja.Core.Swedish;

namespace Styrkedja.Core.Checks.Prose;

/// <summary>A word of a sentence, for rules that read counts in running text.</summary>
/// <param name="Text">In lower case, without what stands around it; a percent sign is a word.</param>
/// <param name="Count">The count it is, as a word or as digits; else null.</param>
/// <param name="Parted">True where a comma, a dash or another sign stands between it and the word before.</param>
/// <param name="IsDigits">True where the count stands as digits.</param>
internal sealed record ProseWord(string Text, int? Count, bool Parted, bool IsDigits)
{
    /// <summary>A count that is no article and no year.</summary>
    public bool IsCount => Count is not null && Text is not ("en" or "ett") && !IsYear;

    /// <summary>Four digits that documents of the field print as a year.</summary>
    public bool IsYear => IsDigits && Text.Length == 4 && Count is >= 1900 and < 2100;

    /// <summary>The words of a text, in order.</summary>
    public static IReadOnlyList<ProseWord> Of(string text)
    {
        var words = new List<ProseWord>();
        var parted = true;
        for (var i = 0; i < text.Length; )
        {
            if (!char.IsLetterOrDigit(text[i]) && text[i] != '%')
            {
                parted |= !SwedishText.IsBlank(text[i]);
                i++;
                continue;
            }
            var length = NumberWord.ReadCount(text, i, out var read);
            var end = length > 0 ? i + length : End(text, i);
            words.Add(
                new ProseWord(
                    text[i..end].ToLowerInvariant(),
                    length > 0 ? read : null,
                    parted,
                    length > 0 && char.IsAsciiDigit(text[i])
                )
            );
            parted = false;
            i = end;
        }
        return words;
    }

    // A word holds the signs inside it: "kf:s", "17,8", "2030-mål", "2024-01-01".
    private static int End(string text, int start)
    {
        var i = start + 1;
        while (
            i < text.Length
            && (
                char.IsLetterOrDigit(text[i])
                || (
                    text[i] is ':' or ',' or '.' or '-' or '–' or '/'
                    && i + 1 < text.Length
                    && char.IsLetterOrDigit(text[i + 1])
                )
            )
        )
        {
            i++;
        }
        return i;
    }
}
