using Styrkedja.Core.Indicators;
using Styrkedja.Core.Swedish;
using Styrkedja.Documents.FieldWords;

namespace Styrkedja.Documents.Reading;

/// <summary>
/// Parts a row whose columns are parted by single spaces into its name and its values. A space is both column separator
/// and thousands separator: "16 16" is two numbers, "9 000 st" is one.
/// </summary>
internal static class SpacedValues
{
    private const int MostColumns = 32;
    private const int LongestValue = 7;

    private static readonly string[][] Units =
    [
        .. Vocabulary.Named("units").Entries[0].Words.Select(w => w.Split(' ')).OrderByDescending(w => w.Length),
    ];

    /// <summary>The name and the values of a row, as many values as columns where that is possible.</summary>
    /// <param name="text">The row without its periodicity.</param>
    /// <param name="columns">How many values the header asks for.</param>
    public static (string Name, IReadOnlyList<string> Values) Part(string text, int columns)
    {
        var tokens = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var failed = new HashSet<int>();
        for (var count = Math.Min(columns, MostColumns - 1); count > 0; count--)
        {
            for (var i = Math.Max(1, tokens.Length - (count * LongestValue)); i < tokens.Length; i++)
            {
                if (Split(tokens, i, count, Ends, failed) is { } values)
                {
                    return (string.Join(' ', tokens[..i]), values);
                }
            }
        }
        return (text, []);
    }

    /// <summary>Parts the tail of a row of plain numbers; null where it is not exactly so many.</summary>
    public static (string Label, IReadOnlyList<string> Numbers)? PartNumbers(string text, int columns)
    {
        var tokens = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var failed = new HashSet<int>();
        for (
            var i = Math.Max(0, tokens.Length - (columns * LongestValue));
            columns < MostColumns && i < tokens.Length;
            i++
        )
        {
            if (Split(tokens, i, columns, NumberEnds, failed) is { } numbers)
            {
                return (string.Join(' ', tokens[..i]), numbers);
            }
        }
        return null;
    }

    /// <summary>
    /// True where the same numbers can be parted in another way: "1 250 300" is 1 250 and 300, or 1 and 250 300.
    /// </summary>
    public static bool CanBeOthers(IReadOnlyList<string> numbers)
    {
        var tokens = numbers.SelectMany(n => n.Split(' ')).ToArray();
        // Only groups of three without decimals can be joined to the number before them.
        return numbers.Count < MostColumns
            && tokens.Length > numbers.Count
            && AllWays(tokens, numbers.Count, [], 2).Count > 1;
    }

    /// <summary>Every way to part tokens into so many numbers, as many ways as are asked for.</summary>
    /// <param name="tokens">The words.</param>
    /// <param name="count">How many numbers.</param>
    /// <param name="bounds">Places that no number goes over: where a line ends.</param>
    /// <param name="most">How many ways at most.</param>
    public static List<IReadOnlyList<string>> AllWays(string[] tokens, int count, HashSet<int> bounds, int most)
    {
        var ways = new List<IReadOnlyList<string>>();
        var failed = new HashSet<int>();
        if (count is > 0 and < MostColumns)
        {
            Find(0, []);
        }
        return ways;

        bool Find(int from, List<string> before)
        {
            if (before.Count == count)
            {
                if (from == tokens.Length)
                {
                    ways.Add([.. before]);
                }
                return from == tokens.Length;
            }
            var place = (from * MostColumns) + before.Count;
            var found = false;
            foreach (var end in failed.Contains(place) ? [] : NumberEnds(tokens, from))
            {
                if (ways.Count == most || Enumerable.Range(from + 1, end - from - 1).Any(bounds.Contains))
                {
                    continue;
                }
                before.Add(string.Join(' ', tokens[from..end]));
                found |= Find(end, before);
                before.RemoveAt(before.Count - 1);
            }
            if (!found && ways.Count < most)
            {
                failed.Add(place);
            }
            return found;
        }
    }

    /// <summary>The length of the longest whole value that a text begins with and that is not all of it; 0 for none.</summary>
    public static int FirstValue(string text)
    {
        var tokens = text.Split(' ');
        var end = Ends(tokens, 0).FirstOrDefault(e => e < tokens.Length);
        return end == 0 ? 0 : string.Join(' ', tokens[..end]).Length;
    }

    // The values that the tokens from a place on are, exactly so many; a place that failed is not tried again.
    private static List<string>? Split(
        string[] tokens,
        int from,
        int count,
        Func<string[], int, IEnumerable<int>> ends,
        HashSet<int> failed
    )
    {
        if (count == 0)
        {
            return from == tokens.Length ? [] : null;
        }
        if (failed.Contains((from * MostColumns) + count))
        {
            return null;
        }
        foreach (var end in ends(tokens, from))
        {
            if (Split(tokens, end, count - 1, ends, failed) is { } rest)
            {
                return [string.Join(' ', tokens[from..end]), .. rest];
            }
        }
        failed.Add((from * MostColumns) + count);
        return null;
    }

    /// <summary>True where a text is nothing but numbers.</summary>
    public static bool AreNumbers(string text) =>
        text.Split(' ').All(w => w is "-" or "–" or "−" or "i.u." || SwedishNumber.TryRead(w, out _));

    // Where a value that begins at a token may end, the longest first.
    private static IEnumerable<int> Ends(string[] tokens, int from)
    {
        if (from >= tokens.Length)
        {
            yield break;
        }
        if (tokens[from] is "-" or "–" or "−")
        {
            yield return from + 1;
            yield break;
        }
        for (var end = Math.Min(tokens.Length, from + LongestValue); end > from; end--)
        {
            var text = string.Join(' ', tokens[from..end]);
            if (SwedishNumber.ReadPrefix(text, out _) > 0)
            {
                if (IsMeasure(tokens, from, end))
                {
                    yield return end;
                }
            }
            else if (IsWords(text, tokens, from, end))
            {
                yield return end;
            }
        }
    }

    private static IEnumerable<int> NumberEnds(string[] tokens, int from)
    {
        for (var end = Math.Min(tokens.Length, from + 4); end > from; end--)
        {
            if (IsNumber(tokens, from, end) || (end == from + 1 && tokens[from] is "-" or "–" or "i.u."))
            {
                yield return end;
            }
        }
    }

    private static bool IsNumber(string[] tokens, int from, int end)
    {
        var text = string.Join(' ', tokens[from..end]);
        var leadingZero = text.Length > 1 && text[0] == '0' && char.IsAsciiDigit(text[1]);
        return !leadingZero && SwedishNumber.TryRead(text, out _);
    }

    private static bool IsMeasure(string[] tokens, int from, int end)
    {
        for (var number = end; number > from; number--)
        {
            if (IsNumber(tokens, from, number) && (number == end || IsUnit(tokens, number, end)))
            {
                return true;
            }
        }
        return end == from + 1 && tokens[from].EndsWith('%') && SwedishNumber.TryRead(tokens[from][..^1], out _);
    }

    private static bool IsUnit(string[] tokens, int from, int end) =>
        Array.Exists(Units, u => u.AsSpan().SequenceEqual(tokens.AsSpan(from, end - from)));

    private static bool IsKnown(string? unit) => unit is null || Array.Exists(Units, u => string.Join(' ', u) == unit);

    private static bool IsWords(string text, string[] tokens, int from, int end) =>
        Target.Read(text) switch
        {
            Target.Maximum { Bound.Unit: var unit } => IsKnown(unit),
            Target.Minimum { Bound.Unit: var unit } => IsKnown(unit),
            Target.Band { HalfWidth.Unit: var unit } => IsKnown(unit),
            Target.Delegated => SwedishText.Fold(text)
                is "tasframavnamnd"
                    or "tasframavnamnden"
                    or "tasframavnamndstyrelse"
                    or "tasframavstyrelsen",
            // The year or period after "Fastställs" belongs to it.
            Target.Later => end == Math.Min(from + 2, tokens.Length),
            Target.OnlyDirection => end - from == 1 && tokens[from].Length <= 9,
            Target.Number or Target.None => false,
            _ => throw new InvalidOperationException("A target of a kind that there is not."),
        };
}
