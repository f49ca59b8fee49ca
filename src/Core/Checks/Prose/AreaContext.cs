using System.Text.RegularExpressions;
using Styrkedja.Core.Checks.Tables;
using Styrkedja.Core.Economy;
using Styrkedja.Core.Printed;

namespace Styrkedja.Core.Checks.Prose;

/// <summary>Which budget area a section or a part of a sentence speaks of.</summary>
internal sealed partial class AreaContext(CheckedDocument document)
{
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

    /// <inheritdoc cref="AreaNames.In"/>
    public IReadOnlyList<AreaMention> Named(string text) => AreaNames.In(text, document.Areas);

    /// <inheritdoc cref="AreaNames.Without"/>
    public string Without(string text) => AreaNames.Without(text, document.Areas);

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
        if (AreaNames.OfHeading(own.Title, document.Areas) is { } named)
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
            && AreaNames.IsGeneral(own.Title)
            && above is { Paragraphs.Count: 0 }
            && above.Level >= own.Level - 1
            && above.Lines.Last + 2 >= own.Lines.First
            ? AreaNames.OfHeading(above.Title, document.Areas)
            : null;
    }

    [GeneratedRegex(
        @"(?<!\p{L})(?:(?:stadsdels|områdes)?nämndens?|förvaltningens?)(?!\p{L})",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Board();

    [GeneratedRegex(
        @"invester|resultatenhet|fond|projekt|lokal|balans|skuld|kapitalet|likvid|ansök",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex OtherTitle();
}
