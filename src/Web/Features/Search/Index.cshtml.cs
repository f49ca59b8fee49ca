using System.Globalization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Styrkedja.Core.Access;
using Styrkedja.Store;
using Styrkedja.Store.Mapping;
using Styrkedja.Store.Search;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.Search;

/// <summary>Sök: full text over goals, indicators, activities, prose and decision points.</summary>
[Needs(Right.Read)]
public sealed class IndexModel(Place place, Database database) : PageModel
{
    private const int OnAPage = 20;
    private const int MostPages = 50;
    private const int LongestQuery = 200;

    /// <summary>What was typed.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Only this board; null for all.</summary>
    public StoredBoard? Board { get; private set; }

    /// <summary>Only this year, as typed.</summary>
    public string YearText { get; private set; } = "";

    /// <summary>The page of the list, from 1.</summary>
    public int Number { get; private set; } = 1;

    /// <summary>Whether there are more.</summary>
    public bool HasMore { get; private set; }

    /// <summary>How many hits there are in all.</summary>
    public long All { get; private set; }

    /// <summary>What was found.</summary>
    public IReadOnlyList<FoundPlace> Found { get; private set; } = [];

    /// <summary>Searches.</summary>
    public async Task OnGet(string? q, string? namnd, string? ar, int? sida)
    {
        Text = (q ?? "").Trim();
        Text = Text.Length > LongestQuery ? Text[..LongestQuery] : Text;
        Board = place.Boards.FirstOrDefault(b => b.Slug == namnd);
        YearText = (ar ?? "").Trim();
        Number = Math.Clamp(sida ?? 1, 1, MostPages);
        int? year = int.TryParse(YearText, NumberStyles.None, CultureInfo.InvariantCulture, out var known)
            ? known
            : null;
        var query = new SearchQuery(Text, Board?.Id, year);
        var before = (Number - 1) * OnAPage;
        var found = await query.Find(database, place.Db, before, OnAPage);
        All = found.All;
        HasMore = before + found.Hits.Count < All && Number < MostPages;
        Found = await FoundPlace.Of(found.Hits, query, place);
    }

    /// <summary>The address of another page of the list.</summary>
    public string PageLink(int number) =>
        place.MunicipalityLink(
            $"sok?q={Uri.EscapeDataString(Text)}&namnd={Board?.Slug}&ar={Uri.EscapeDataString(YearText)}&sida={number.ToString(CultureInfo.InvariantCulture)}"
        );
}
