using System.Text.RegularExpressions;
using Styrkedja.Core.Economy;

namespace Styrkedja.Core.Checks.Prose;

/// <summary>Words that give an amount another basis than the tables: a part, a range, a period, a size beside another.</summary>
internal static partial class OtherBasis
{
    private const int LongestTail = 160;

    /// <summary>True where a whole sentence counts on a basis of its own.</summary>
    public static bool Of(string sentence) => InSentence().IsMatch(sentence);

    /// <summary>
    /// True where the words right after an amount make it one of a part ("inom hemtjänsten"), of a time ("per månad") or
    /// a difference ("högre än budget"). The subject's own area is no part of it.
    /// </summary>
    /// <param name="text">The sentence.</param>
    /// <param name="end">Where the amount ends.</param>
    /// <param name="areas">Finds areas.</param>
    /// <param name="subject">Key of the area that the amount is said of.</param>
    public static bool After(string text, int end, AreaContext areas, string subject)
    {
        var tail = text[end..Math.Min(text.Length, end + LongestTail)];
        if (Blocking().IsMatch(tail))
        {
            return true;
        }
        var part = Part().Match(tail);
        if (!part.Success || Harmless().IsMatch(tail))
        {
            return false;
        }
        var rest = tail[part.Length..];
        return areas.Named(rest) is not [{ At: 0 } mention, ..] || !IsOf(mention.Area, subject);
    }

    private static bool IsOf(BudgetArea area, string subject) => area.Code == subject;

    [GeneratedRegex(
        @"\bsom var\b|\bvarierar\b|\bfrån\s+[0-9]|\bsamma period\b|\btertial|\bT[123]\b|\bmånad|\bkvartal|\bnästa år|\bkommande\b|\bårlig|\b(?:de )?senaste\b|\bgenomsnitt|\bi snitt\b|\bfasta priser|\bexkl|\binkl|\butan\b|\boräkna|\bfrånse|\bborträkna|\bhittills\b|\btill och med\b|\bt\.?o\.?m\b|\bom\s+(?:inte|inga)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex InSentence();

    [GeneratedRegex(
        @"^\s*(?:/|[–-]\s?[0-9]|per\b|mer\b|mindre\b|högre\b|lägre\b|bättre\b|sämre\b|större\b|dyrare\b|billigare\b|över\b|under\s+(?!året\b|år\b|[0-9])|(?:till|eller|respektive)\s+[0-9]|(?:för|under)\s+perioden\b)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Blocking();

    [GeneratedRegex(
        @"^\s*(?:netto\s+)?(?:inom|i|för|avseende|gällande|hos|vid|på|av|åt|till|bland|som\s+avser|avser)\s+",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Part();

    [GeneratedRegex(
        @"^\s*(?:netto\s+)?(?:för\s+(?:att|år|hel|året|[0-9]|nämnden|verksamhetsområdet|verksamheten|området)|på\s+(?:grund|årets|helår)|i\s+(?:jämför|förhåll|avvik|relation|år\b|enlighet|linje|och\s+med|bokslut|budget|verksamhetsplan|förvaltningen)|inom\s+(?:verksamhetsområdet|verksamheten|området|nämnden)|till\s+följd|av\s+att)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Harmless();
}
