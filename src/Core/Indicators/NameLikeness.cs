using Styrkedja.Core.Swedish;

namespace Styrkedja.Core.Indicators;

/// <summary>
/// How alike the names of two indicators are. Near names are not the same (R36): a plan made, one followed up continuously
/// and one followed up where it was prioritised are three things. So only names whose words differ in their endings alone
/// are taken for one; all others that are alike are for a person to judge.
/// </summary>
/// <param name="Percent">How much of both names is shared, by the letters of their words: 0–100, rounded down.</param>
/// <param name="OnlyInOne">The words of the first that the second has not, as they stand.</param>
/// <param name="OnlyInOther">The words of the second that the first has not.</param>
public sealed record NameLikeness(int Percent, IReadOnlyList<string> OnlyInOne, IReadOnlyList<string> OnlyInOther)
{
    /// <summary>From how much on a person is asked; a percentage of <see cref="Percent"/>.</summary>
    public const int Asked = 75;

    private const int ShortestStem = 4;

    // Endings of nouns, adjectives and verbs, the longest first. Found with a stem of four letters or more before it, one is
    // taken away.
    private static readonly string[] Endings =
    [
        "arnas",
        "ernas",
        "ornas",
        "arna",
        "erna",
        "orna",
        "ens",
        "ets",
        "nas",
        "ar",
        "en",
        "er",
        "et",
        "na",
        "or",
        "a",
        "e",
        "n",
        "s",
        "t",
    ];

    /// <summary>
    /// The words of a name without their endings: two names with the same are one, spelt otherwise. Never shown. Empty for a
    /// name without letters and digits.
    /// </summary>
    public static string Key(string name) => string.Join(' ', WordsOf(name).Select(word => word.Stem));

    /// <summary>Compares two names.</summary>
    public static NameLikeness Of(string one, string other)
    {
        var (words, others) = (WordsOf(one), WordsOf(other));
        var (only, onlyInOther) = (Without(words, others), Without(others, words));
        var all = Weight(words) + Weight(others);
        var apart = Weight(only) + Weight(onlyInOther);
        return new(
            all == 0 ? 0 : 100 * (all - apart) / all,
            only.ConvertAll(word => word.Text),
            onlyInOther.ConvertAll(word => word.Text)
        );
    }

    /// <summary>
    /// The pairs that a person is asked of, the most alike first: those at least <see cref="Asked"/> alike.
    /// </summary>
    /// <param name="names">The names; each pair is named by their places in the list, the lower first.</param>
    public static IReadOnlyList<(int One, int Other, NameLikeness Likeness)> Pairs(IReadOnlyList<string> names)
    {
        var words = names.Select(WordsOf).ToList();
        var sorted = words.ConvertAll(own => own.Select(word => word.Stem).Order(StringComparer.Ordinal).ToArray());
        var met = words
            .SelectMany(own => own.Select(word => word.Stem).Distinct())
            .CountBy(stem => stem)
            .ToDictionary();
        var holders = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var found = new List<(int, int, NameLikeness)>();
        for (var i = 0; i < names.Count; i++)
        {
            var others = new HashSet<int>();
            foreach (var stem in Rarest(words[i], met))
            {
                var have = holders.TryGetValue(stem, out var known) ? known : holders[stem] = [];
                others.UnionWith(have);
                have.Add(i);
            }
            foreach (var other in others)
            {
                if (MayBe(sorted[other], sorted[i]))
                {
                    found.Add((other, i, Of(names[other], names[i])));
                }
            }
        }
        return [.. found.OrderByDescending(pair => pair.Item3.Percent).ThenBy(pair => (pair.Item1, pair.Item2))];
    }

    // Whether two lists of words in order share so much that a person is asked.
    private static bool MayBe(string[] one, string[] other)
    {
        var (shared, all) = (0, one.Sum(word => word.Length) + other.Sum(word => word.Length));
        for (int i = 0, j = 0; i < one.Length && j < other.Length; )
        {
            var order = string.CompareOrdinal(one[i], other[j]);
            shared += order == 0 ? 2 * one[i].Length : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return all > 0 && 100 * shared >= Asked * all;
    }

    // Of two names that share three quarters neither has more than two fifths that the other has not. So they share one of
    // the rarest words that make up more than that of each: those are compared, not each with all.
    private static IEnumerable<string> Rarest(List<(string Text, string Stem)> words, Dictionary<string, int> met)
    {
        var (all, taken) = (Weight(words), 0);
        foreach (
            var group in words
                .GroupBy(word => word.Stem, StringComparer.Ordinal)
                .OrderBy(group => met[group.Key])
                .ThenBy(group => group.Key, StringComparer.Ordinal)
        )
        {
            if (5 * taken > 2 * all)
            {
                yield break;
            }
            taken += Weight(group);
            yield return group.Key;
        }
    }

    private static int Weight(IEnumerable<(string Text, string Stem)> words) => words.Sum(word => word.Stem.Length);

    // As often as it stands there more.
    private static List<(string Text, string Stem)> Without(
        List<(string Text, string Stem)> words,
        List<(string Text, string Stem)> others
    )
    {
        var left = others
            .GroupBy(word => word.Stem, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        return words.FindAll(word =>
        {
            var count = left.GetValueOrDefault(word.Stem);
            left[word.Stem] = count - 1;
            return count <= 0;
        });
    }

    private static List<(string Text, string Stem)> WordsOf(string name)
    {
        var words = new List<(string, string)>();
        for (var i = 0; i < name.Length; )
        {
            var start = i;
            while (i < name.Length && char.IsLetterOrDigit(name[i]))
            {
                i++;
            }
            if (i > start)
            {
                words.Add((name[start..i], Stem(SwedishText.Fold(name[start..i]))));
            }
            i++;
        }
        return words;
    }

    private static string Stem(string word)
    {
        var ending = Array.Find(
            Endings,
            e => word.Length - e.Length >= ShortestStem && word.EndsWith(e, StringComparison.Ordinal)
        );
        return ending is null ? word : word[..^ending.Length];
    }
}
