using System.Globalization;
using System.Text;

namespace Styrkedja.Core.Swedish;

/// <summary>Names for addresses of pages: a–z, 0–9 and single hyphens inside, 1–60 characters.</summary>
public static class Slug
{
    private const int Longest = 60;
    private const string Nameless = "namnlos";

    /// <summary>The name of a text: "Årsmål för äldre" is <c>arsmal-for-aldre</c>; "namnlos" where nothing is left.</summary>
    public static string Of(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            // A ring or dots written as a sign of their own, and what nobody sees, part nothing.
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark || SwedishText.IsInvisible(c))
            {
                continue;
            }
            var letter = SwedishText.FoldLetter(char.ToLowerInvariant(c));
            if (char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter))
            {
                slug.Append(letter);
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }
        var whole = slug.ToString().TrimEnd('-');
        return whole.Length == 0 ? Nameless : Cut(whole, Longest);
    }

    /// <summary>The name of a text, with -2, -3 … after it where others have it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="taken">The names that others have.</param>
    public static string Unique(string text, IReadOnlySet<string> taken)
    {
        var slug = Of(text);
        var unique = slug;
        for (var number = 2; taken.Contains(unique); number++)
        {
            var ending = "-" + number.ToString(CultureInfo.InvariantCulture);
            unique = Cut(slug, Longest - ending.Length) + ending;
        }
        return unique;
    }

    // Between two words where there are two, else inside the one.
    private static string Cut(string slug, int most)
    {
        if (slug.Length <= most)
        {
            return slug;
        }
        var end = slug.LastIndexOf('-', most);
        return slug[..(end > 0 ? end : most)];
    }
}
