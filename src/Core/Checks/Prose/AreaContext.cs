using System.Text.RegularExpressions;
using Styrkedja.Core.Checks.Tables;
using Styrkedja.Core.Economy;
using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Core.Checks.Prose;

/// <summary>Which budget area a section or a part of a sentence speaks of.</summary>
internal sealed partial class AreaContext(CheckedDocument document)
{
    private const int LongestHeading = 60;

    private readonly Dictionary<int, BudgetArea?> _sections = [];
    private readonly Dictionary<int, bool> _boards = [];
    private List<PrintedTable>? _ofBoard;

    /// <summary>
    /// The area of a section: what its heading is a name of, else the area of the tables in it, else the heading right
    /// above it; null where none is.
    /// </summary>
    public BudgetArea? OfSection(int section)
    {
        if (!_sections.TryGetValue(section, out var area))
        {
            area = Find(section);
            _sections[section] = area;
        }
        return area;
    }

    /// <summary>True for a section about something that has figures of its own: investments, funds, units, a balance.</summary>
    public bool IsOfOther(int section) => OtherTitle().IsMatch(document.Records.Sections[section].Title);

    /// <summary>True for a section about the cost of staff, where "kostnaderna" are not all costs.</summary>
    public bool IsOfStaff(int section) =>
        document.Records.Sections[section].Title.Contains("personal", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The areas that a text names as wholes: the name may be inflected, but is no part of a longer word of something else
    /// ("stadsmiljöprojekten").
    /// </summary>
    public IReadOnlyList<AreaMention> Named(string text) => [.. document.Areas.In(text).Where(m => IsWhole(text, m))];

    /// <summary>The text without the areas that it names.</summary>
    public string Without(string text)
    {
        foreach (var mention in Named(text).Reverse())
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

    /// <summary>
    /// True where a sentence without an area speaks of the whole board: it says so, or stands by a table of the whole board.
    /// </summary>
    public bool IsOfBoard(int section, string text)
    {
        if (Board().IsMatch(text))
        {
            return true;
        }
        if (!_boards.TryGetValue(section, out var hasTable))
        {
            _ofBoard ??=
            [
                .. document.Tables.Facts.Where(f => f.Key.Area == AreaKeys.All).Select(f => f.Grid.Table).Distinct(),
            ];
            var own = document.Records.Sections[section].Lines;
            hasTable = _ofBoard.Exists(t => t.Lines.First >= own.First && t.Lines.Last <= own.Last);
            _boards[section] = hasTable;
        }
        return hasTable;
    }

    /// <summary>True where a text names the board or its administration.</summary>
    public static bool NamesBoard(string text) => Board().IsMatch(text);

    private BudgetArea? Find(int section)
    {
        var own = document.Records.Sections[section];
        if (OfHeading(own.Title) is { } named)
        {
            return named;
        }
        var tables = document
            .Records.Tables.Where(t => t.Lines.First >= own.Lines.First && t.Lines.Last <= own.Lines.Last)
            .Select(t => t.Area)
            .Distinct()
            .ToList();
        if (tables is [{ } one])
        {
            return document.Areas.Of(one);
        }
        var above = section > 0 ? document.Records.Sections[section - 1] : null;
        return
            tables.Count == 0
            && GeneralTitle().IsMatch(own.Title)
            && above is { Paragraphs.Count: 0 }
            && above.Level >= own.Level - 1
            && above.Lines.Last + 2 >= own.Lines.First
            ? OfHeading(above.Title)
            : null;
    }

    // "Budget för äldreomsorg" is about the area; "Äldreomsorgens lokaler" is not.
    private BudgetArea? OfHeading(string title) =>
        title.Length >= LongestHeading
            ? document.Areas.Of(title)
            : document.Areas.Of(title) ?? (Named(title) is [var only] && IsGeneral(title) ? only.Area : null);

    private bool IsGeneral(string title) =>
        Without(title) is var rest && (IsBare(rest) || GeneralTitle().IsMatch(rest));

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
        @"(?<!\p{L})(?:(?:stadsdels|områdes)?nämndens?|förvaltningens?)(?!\p{L})",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Board();

    // What an area's heading may say beside its name.
    [GeneratedRegex(
        @"^[\s\p{P}0-9]*(?:(?:ekonomi\w*|budget\w*|förutsättningar\w*|utfall\w*|resultat|analys\w*|kommentar\w*|utveckling\w*|uppföljning|prognos\w*|bokslut\w*|nettobudget\w*|driftbudget\w*|verksamhet\w*|verksamhetsområde\w*|område\w*|jämför\w*|kostnader|intäkter|och|för|inom|av|med|mot|i|till|samt|per|år|VP|varav|total\w*)[\s\p{P}0-9]*){0,12}$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex GeneralTitle();

    [GeneratedRegex(
        @"invester|resultatenhet|fond|projekt|lokal|balans|skuld|kapitalet|likvid|ansök",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex OtherTitle();
}
