using System.Globalization;
using System.Text.RegularExpressions;

namespace Styrkedja.Core.Checks.Prose;

/// <summary>The years that a sentence names.</summary>
/// <param name="Of">Those it speaks of ("kostnaderna för 2023"); none where it means the document's own.</param>
/// <param name="Against">Those it compares with ("jämfört med budget 2023").</param>
internal sealed partial record SaidYears(IReadOnlyList<int> Of, IReadOnlyList<int> Against)
{
    private const int LongestLead = 80;

    /// <summary>The years of a text.</summary>
    public static SaidYears In(string text)
    {
        var (of, against) = (new List<int>(), new List<int>());
        text = ClaimReader.Brackets().Replace(text, " ");
        text = Reason().Match(text) is { Success: true } reason ? text[..reason.Index] : text;
        foreach (Match match in Years().Matches(text))
        {
            var lead = text[Math.Max(0, match.Index - LongestLead)..match.Index];
            (Comparison().IsMatch(lead) ? against : of).Add(int.Parse(match.Value, CultureInfo.InvariantCulture));
        }
        return new SaidYears(of, against);
    }

    /// <summary>True where a figure of a year may be the one that is spoken of.</summary>
    public bool AreOf(int year, int? own) => Of.Count > 0 ? Of.Contains(year) : own is null || year == own;

    // What follows is why, and may be of any year.
    [GeneratedRegex(
        @"\b(?:då|eftersom|beror|beroende på|på grund av|till följd av|därför att|för att)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Reason();

    [GeneratedRegex("(?<![0-9])(?:19|20)[0-9]{2}(?![0-9-])", RegexOptions.CultureInvariant)]
    private static partial Regex Years();

    [GeneratedRegex(
        @"\b(?:(?:jämfört med|jämförelse med|förhållande till|sedan|från|mot|än|mellan)\s+(?:[0-9 ,]{1,12}(?:mnkr|mkr|tkr)\s+)?(?:[\p{L}-]{1,30}\s+){0,6}|som\s+|mellan\s+[0-9]{4}\s+och\s+)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Comparison();
}
