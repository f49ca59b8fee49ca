namespace Styrkedja.Unit.Documents;

/// <summary>Names that nobody has, put together of syllables.</summary>
internal static class InventedNames
{
    private static readonly string[] Syllables =
    [
        "bo",
        "da",
        "fi",
        "gu",
        "he",
        "jo",
        "ka",
        "li",
        "mo",
        "nu",
        "pe",
        "ru",
        "sa",
        "ti",
    ];

    /// <summary>One of so many syllables of two letters, small.</summary>
    public static string Of(Random random, int syllables) => string.Concat(random.GetItems(Syllables, syllables));
}
