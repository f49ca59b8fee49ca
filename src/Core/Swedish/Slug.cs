using System.Text;

namespace Styrkedja.Core.Swedish;

/// <summary>A name as part of an address: lower case, å ä as a, ö as o, any other sign as a hyphen.</summary>
public static class Slug
{
    private const int Longest = 60;

    /// <summary>The slug of a name; "namnlos" where nothing of it can stand in an address.</summary>
    public static string Of(string text)
    {
        var slug = new StringBuilder();
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                slug.Append(SwedishText.Fold(c.ToString()));
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }
        var whole = slug.ToString().Trim('-');
        if (whole.Length > Longest)
        {
            var cut = whole.LastIndexOf('-', Longest);
            whole = whole[..(cut > Longest / 2 ? cut : Longest)].Trim('-');
        }
        return whole.Length == 0 ? "namnlos" : whole;
    }

    /// <summary>A slug that is not taken yet: with -2, -3 … after it where needed.</summary>
    public static string Unique(string text, IReadOnlySet<string> taken)
    {
        var slug = Of(text);
        var unique = slug;
        for (var i = 2; taken.Contains(unique); i++)
        {
            unique = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{slug}-{i}");
        }
        return unique;
    }
}
