using Styrkedja.Core.Access;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features;

/// <summary>The menu: the places that work, for whoever may see them.</summary>
internal static class Menu
{
    // Name and address below municipality, board and year.
    private static readonly (string Name, string Slug)[] BoardPlaces =
    [
        ("Översikt", ""),
        ("Målkedjan", "mal"),
        ("Indikatorer", "indikatorer"),
        ("Aktiviteter", "aktiviteter"),
        ("Ekonomi", "ekonomi"),
        ("Iakttagelser", "iakttagelser"),
        ("Dokument", "dokument"),
    ];

    /// <summary>What the menu of a page holds.</summary>
    public static IReadOnlyList<MenuItem> Of(Place place, HttpContext context)
    {
        if (!place.IsKnown)
        {
            return [];
        }
        var items = new List<MenuItem>();
        if (place.Board is not null && place.Year is not null)
        {
            // The others show what is printed.
            foreach (var (name, slug) in BoardPlaces.Where(p => place.HasDocument || p.Slug.Length == 0))
            {
                items.Add(new MenuItem(name, place.Link(slug), place.Query, WithPagesBelow: slug.Length > 0));
            }
        }
        items.Add(new MenuItem("Organisation", place.MunicipalityLink("organisation"), "", WithPagesBelow: true));
        items.Add(new MenuItem("Sök", place.MunicipalityLink("sok"), "", WithPagesBelow: false));
        if (context.May(Right.SeePeople))
        {
            items.Add(new MenuItem("Personer", place.MunicipalityLink("personer"), "", WithPagesBelow: true));
        }
        if (context.MayInAll(Right.EditSettings))
        {
            items.Add(new MenuItem("Inställningar", place.MunicipalityLink("installningar"), "", WithPagesBelow: true));
        }
        if (context.MayInAll(Right.SeeLog))
        {
            items.Add(new MenuItem("Logg", place.MunicipalityLink("logg"), "", WithPagesBelow: false));
        }
        if (context.May(Right.Import))
        {
            items.Add(new MenuItem("Granska", place.MunicipalityLink("granska"), "", WithPagesBelow: true));
        }
        return items;
    }

    /// <summary>The address that a page below board and year has in the menu: "mal", "indikatorer"; else empty.</summary>
    public static string SlugOf(string path)
    {
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return Known(parts.Length > 3 ? parts[3] : null);
    }

    /// <summary>The slug, if the menu has it; else empty.</summary>
    public static string Known(string? slug) => Array.Find(BoardPlaces, place => place.Slug == slug).Slug ?? "";
}

/// <summary>An item of the menu.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Link">Where it leads.</param>
/// <param name="Query">What keeps the choice of document, where the page shows one.</param>
/// <param name="WithPagesBelow">Whether it is marked on the pages below its address too.</param>
public sealed record MenuItem(string Name, string Link, string Query, bool WithPagesBelow)
{
    /// <summary>Whether a page belongs to it.</summary>
    public bool IsCurrent(string path) =>
        path == Link || (WithPagesBelow && path.StartsWith(Link + "/", StringComparison.Ordinal));
}
