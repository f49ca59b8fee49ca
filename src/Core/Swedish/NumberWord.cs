namespace Styrkedja.Core.Swedish;

/// <summary>Whole numbers as they stand in running text: as a word ("elva", "tjugofem") or as digits ("7 025").</summary>
public static class NumberWord
{
    /// <summary>The greatest number that is read or written as a word; the least is 0.</summary>
    public const int Greatest = 999;

    // Digits beyond this are cut: no count in a document is longer, and the time stays linear.
    private const int LongestDigits = 24;

    private static readonly string[] Small =
    [
        "noll",
        "ett",
        "två",
        "tre",
        "fyra",
        "fem",
        "sex",
        "sju",
        "åtta",
        "nio",
        "tio",
        "elva",
        "tolv",
        "tretton",
        "fjorton",
        "femton",
        "sexton",
        "sjutton",
        "arton",
        "nitton",
    ];

    private static readonly string[] Tens =
    [
        "",
        "",
        "tjugo",
        "trettio",
        "fyrtio",
        "femtio",
        "sextio",
        "sjuttio",
        "åttio",
        "nittio",
    ];

    private static readonly Dictionary<string, int> Words = AllWords();

    private static readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Spelt =
        Words.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly int Longest = Words.Keys.Max(w => w.Length);

    /// <summary>Reads a word that is a number: "noll" to "niohundranittionio", "en" as "ett", any capitals.</summary>
    /// <param name="word">One word, nothing around it.</param>
    /// <param name="number">0–999.</param>
    /// <returns>False for anything else.</returns>
    public static bool TryRead(ReadOnlySpan<char> word, out int number)
    {
        // Asked of every word of the prose: nothing is made for those that are none.
        Span<char> lower = stackalloc char[Longest];
        number = 0;
        return word.Length <= Longest
            && word.ToLowerInvariant(lower) is > 0 and var length
            && Spelt.TryGetValue(lower[..length], out number);
    }

    /// <summary>Writes a number as one word, in the neuter: "ett", "tjugoett", "etthundra", "tvåhundrafem".</summary>
    /// <param name="number">0–999.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is outside 0–999.</exception>
    public static string Write(int number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, Greatest);
        var rest = number % 100;
        var hundreds = number < 100 ? "" : Small[number / 100] + "hundra";
        return number >= 100 && rest == 0 ? hundreds : hundreds + BelowHundred(rest);
    }

    /// <summary>
    /// Reads a count that stands at a place in a text, as digits with their thousands or as a word. A part of a longer
    /// number, date, code, range or word is none ("17,8", "1.3", "2024-01-01", "10–12", "40-tal", "50%").
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the count begins.</param>
    /// <param name="count">The count, not negative.</param>
    /// <returns>How many characters it takes; 0 where no count begins there.</returns>
    public static int ReadCount(string text, int at, out int count)
    {
        count = 0;
        if (at < 0 || at >= text.Length || !char.IsLetterOrDigit(text[at]) || Continues(text, at - 1, -1))
        {
            return 0;
        }
        var length = char.IsAsciiDigit(text[at]) ? ReadDigits(text, at, out count) : ReadWord(text, at, out count);
        if (length > 0 && !Continues(text, at + length, 1))
        {
            return length;
        }
        count = 0;
        return 0;
    }

    // Whether the sign beside a count belongs to the same word or number: "12" in "12,5", "12:a", "12-tal", "12%".
    private static bool Continues(string text, int beside, int step)
    {
        if (beside < 0 || beside >= text.Length)
        {
            return false;
        }
        var sign = text[beside];
        var beyond = beside + step;
        return char.IsLetterOrDigit(sign)
            || (sign is '%' && step > 0)
            || (sign is '-' or '−' && step < 0)
            || (
                sign is ',' or '.' or ':' or '/' or '-' or '–' or '−'
                && beyond >= 0
                && beyond < text.Length
                && char.IsLetterOrDigit(text[beyond])
            );
    }

    private static int ReadDigits(string text, int at, out int count)
    {
        count = 0;
        var length = SwedishNumber.ReadPrefix(
            text.Substring(at, Math.Min(LongestDigits, text.Length - at)),
            out var read
        );
        if (length == 0 || read.Decimals > 0 || read.Value > int.MaxValue)
        {
            return 0;
        }
        count = (int)read.Value;
        return length;
    }

    private static int ReadWord(string text, int at, out int count)
    {
        var end = at;
        while (end < text.Length && end - at < LongestDigits && char.IsLetter(text[end]))
        {
            end++;
        }
        return TryRead(text.AsSpan(at, end - at), out count) ? end - at : 0;
    }

    private static string BelowHundred(int number) =>
        number < 20 ? Small[number]
        : number % 10 == 0 ? Tens[number / 10]
        : Tens[number / 10] + Small[number % 10];

    private static Dictionary<string, int> AllWords()
    {
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var number = 0; number <= Greatest; number++)
        {
            var word = Write(number);
            Add(word, number);
            // "hundrafem" beside "etthundrafem".
            if (number / 100 == 1)
            {
                Add(word[Small[1].Length..], number);
            }
        }
        words.Add("aderton", 18);
        return words;

        void Add(string word, int number)
        {
            words.Add(word, number);
            // "en" and "tjugoen" beside "ett" and "tjugoett".
            if (number % 10 == 1 && number % 100 != 11)
            {
                words.Add(word[..^Small[1].Length] + "en", number);
            }
        }
    }
}
