using System.Text.RegularExpressions;
using Styrkedja.Core.Checks.Tables;
using Styrkedja.Core.Economy;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Core.Checks.Prose;

/// <summary>Which budget area a section or a part of a sentence speaks of.</summary>
internal sealed partial class AreaContext(CheckedDocument document)
{
    private readonly Dictionary<int, BudgetArea?> _sections = [];

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

    /// <summary>
    /// The areas that a text names as wholes: the name may be inflected, but is no part of a longer word of something else
    /// ("stadsmiljöprojekten").
    /// </summary>
    public IReadOnlyList<AreaMention> Named(string text) => [.. document.Areas.In(text).Where(m => IsWhole(text, m))];

    /// <summary>
    /// True where a sentence without an area speaks of the whole board: it says so, or stands by a table of the whole board.
    /// </summary>
    public bool IsOfBoard(int section, string text)
    {
        var own = document.Records.Sections[section].Lines;
        return text.Contains("nämnden", StringComparison.OrdinalIgnoreCase)
            || document.Tables.Facts.Any(f =>
                f.Key.Area == AreaKeys.All
                && f.Grid.Table.Lines.First >= own.First
                && f.Grid.Table.Lines.Last <= own.Last
            );
    }

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
            && above is { Paragraphs.Count: 0 }
            && above.Level >= own.Level - 1
            && above.Lines.Last + 2 >= own.Lines.First
            ? OfHeading(above.Title)
            : null;
    }

    private BudgetArea? OfHeading(string title) =>
        document.Areas.Of(title) ?? (Named(title) is [{ At: < 3 } only] && title.Length < 60 ? only.Area : null);

    private static bool IsWhole(string text, AreaMention mention)
    {
        var end = mention.At;
        var letters = mention.Length;
        while (end < text.Length && letters > 0)
        {
            letters -= char.IsLetterOrDigit(text[end]) ? 1 : 0;
            end++;
        }
        var tail = end;
        while (tail < text.Length && char.IsLetter(text[tail]))
        {
            tail++;
        }
        return Ending().IsMatch(SwedishText.Fold(text[end..tail]));
    }

    [GeneratedRegex(
        @"^s?(?:n|ns|en|ens|et|ets|na|nas|er|erna|ernas|arna|verksamhet\w*|verksamheten\w*|omsorg\w*|omradet\w*|atgarder\w*)?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Ending();
}
