using System.Text.RegularExpressions;
using Styrkedja.Core.Economy;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Core.Checks.Tables;

/// <summary>Budget areas by their names in sentences and headings.</summary>
internal static partial class AreaNames
{
    private const int LongestHeading = 60;

    /// <summary>
    /// The areas that a text names as wholes: the name may be inflected, but is no part of a longer word of something else
    /// ("stadsmiljöprojekten").
    /// </summary>
    public static IReadOnlyList<AreaMention> In(string text, BudgetAreas areas) =>
        [.. areas.In(text).Where(m => IsWhole(text, m))];

    /// <summary>The text without the areas that it names.</summary>
    public static string Without(string text, BudgetAreas areas)
    {
        foreach (var mention in In(text, areas).Reverse())
        {
            var end = EndOf(text, mention);
            while (end < text.Length && char.IsLetter(text[end]))
            {
                end++;
            }
            text = text.Remove(mention.At, end - mention.At);
        }
        return text;
    }

    /// <summary>The area of a heading: "Budget för äldreomsorg" is about it, "Äldreomsorgens lokaler" is not.</summary>
    public static BudgetArea? OfHeading(string title, BudgetAreas areas) =>
        title.Length >= LongestHeading
            ? areas.Of(title)
            : areas.Of(title)
                ?? (
                    In(title, areas) is [var only]
                    && Without(title, areas) is var rest
                    && (IsBare(rest) || IsGeneral(rest))
                        ? only.Area
                        : null
                );

    /// <summary>True for words that an area's heading may say beside its name.</summary>
    public static bool IsGeneral(string title) => GeneralTitle().IsMatch(title);

    private static bool IsBare(string text) => !text.Any(char.IsLetter);

    private static bool IsWhole(string text, AreaMention mention)
    {
        var end = EndOf(text, mention);
        var tail = end;
        while (tail < text.Length && char.IsLetter(text[tail]))
        {
            tail++;
        }
        return Ending().IsMatch(SwedishText.Fold(text[end..tail]));
    }

    private static int EndOf(string text, AreaMention mention)
    {
        var (end, letters) = (mention.At, mention.Length);
        while (end < text.Length && letters > 0)
        {
            letters -= char.IsLetterOrDigit(text[end]) ? 1 : 0;
            end++;
        }
        return end;
    }

    [GeneratedRegex(
        @"^s?(?:n|ns|en|ens|et|ets|na|nas|er|erna|ernas|arna|verksamhet\w*|verksamheten\w*|omsorg\w*|omradet\w*|atgarder\w*)?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Ending();

    [GeneratedRegex(
        @"^[\s\p{P}0-9]*(?:(?:ekonomi\w*|budget\w*|förutsättningar\w*|utfall\w*|resultat|analys\w*|kommentar\w*|utveckling\w*|uppföljning|prognos\w*|bokslut\w*|nettobudget\w*|driftbudget\w*|verksamhet\w*|verksamhetsområde\w*|område\w*|jämför\w*|kostnader|intäkter|och|för|inom|av|med|mot|i|till|samt|per|år|VP|varav|total\w*|siffror|tal|översikt)[\s\p{P}0-9]*){0,12}$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex GeneralTitle();
}
