using System.Text.RegularExpressions;
using Styrkedja.Core.Swedish;
using Styrkedja.Documents.Reading;

namespace Styrkedja.Documents.Interpreting;

/// <summary>
/// Lines that look like goals by what stands around them: a heading in a chapter of goals with who decided it under it, and
/// the bullets under a heading whose last word is goals.
/// </summary>
internal static partial class DecidedGoals
{
    private const int LongestTitle = 240;
    private const int LongestHeading = 90;
    private const int MostBefore = 3;
    private const int FewestBullets = 2;
    private const int MostGap = 2;

    /// <summary>The numbers of the lines under a heading that says who decided it.</summary>
    /// <param name="lines">The lines of text in order, none of them empty.</param>
    public static IEnumerable<int> Find(IReadOnlyList<(int Number, string Text)> lines)
    {
        var inChapter = false;
        for (var i = 0; i < lines.Count; i++)
        {
            var text = SwedishText.Collapse(lines[i].Text);
            inChapter |= MissedGoals.IsChapter(Code().Replace(text, ""));
            if (inChapter && i > 0 && IsDecided(lines, i, text) && Title(lines, i) is { } title)
            {
                yield return title;
            }
        }
    }

    /// <summary>The numbers of the bullets under such headings.</summary>
    /// <param name="lines">The lines in order, none of them empty, with their bullets.</param>
    public static HashSet<int> UnderHeadings(IReadOnlyList<(int Number, string Text)> lines)
    {
        var found = new HashSet<int>();
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            var heading = Code().Replace(SwedishText.Collapse(lines[i].Text.TrimStart('#', ' ')).Trim('*'), "");
            if (!OfGoals().IsMatch(heading) || heading.Length > LongestHeading)
            {
                continue;
            }
            var under = new List<int>();
            var (last, k) = (lines[i].Number, i + 1);
            for (; k < lines.Count && lines[k].Number <= last + MostGap; k++)
            {
                var text = lines[k].Text.Trim();
                if (Bullets.Length(text) > 0 && text.Length <= LongestTitle)
                {
                    under.Add(lines[k].Number);
                }
                else if (under.Count == 0 || !SwedishText.StartsLower(text))
                {
                    break;
                }
                last = lines[k].Number;
            }
            if (under.Count >= FewestBullets)
            {
                found.UnionWith(under);
            }
        }
        return found;
    }

    // "Beslutats av" and who, on one line or two.
    private static bool IsDecided(IReadOnlyList<(int Number, string Text)> lines, int at, string text) =>
        Decided().Match(text) is { Success: true } match
        && (
            match.Groups[1].Length > 0
            || (at + 1 < lines.Count && Who().IsMatch(SwedishText.Collapse(lines[at + 1].Text)))
        );

    private static int? Title(IReadOnlyList<(int Number, string Text)> lines, int at)
    {
        var (number, text) = lines[at - 1];
        return
            number >= lines[at].Number - MostBefore
            && text.Length <= LongestTitle
            && !SwedishText.StartsLower(text)
            && !SwedishText.EndsSentence(text)
            && text.Count(char.IsLetter) > 2
            ? number
            : null;
    }

    [GeneratedRegex(@"^\d+(?:\.\d+)*\.?\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    [GeneratedRegex(
        @"^(?:Beslutats|Beslutat|Beslutad|Beslutade|Fastställt|Fastställd|Antaget|Antagen) av:?(?: (Kommunfullmäktige|Fullmäktige|KF|\p{Lu}?\p{L}*(?:[Nn]ämnden|[Ss]tyrelsen)))?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Decided();

    [GeneratedRegex(
        @"^(?:Kommunfullmäktige|Fullmäktige|KF|\p{Lu}\p{L}*(?:nämnden|nämnd|styrelsen)|Nämnden(?: för .{3,60})?|Styrelsen)$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Who();

    // "Nämndens effektmål 2031", "Mål": the goals of those who speak. Aims of the world, or of a project, are none.
    [GeneratedRegex(
        @"^(?:(?:Nämndens|Styrelsens|Verksamhetens|Förvaltningens|Våra|\p{Lu}\p{L}*(?:nämndens|styrelsens|fullmäktiges)) (?:\p{Ll}+ )?)?(?:\p{Ll}*mål|Mål|Effektmål|Verksamhetsmål|Nämndmål|Nämndsmål)(?: (?:för |år )?(?:19|20)\d{2})?:?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex OfGoals();
}
