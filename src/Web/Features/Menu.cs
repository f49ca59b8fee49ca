using Styrkedja.Core.Access;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features;

/// <summary>The menu: the places that work, in groups, for whoever may see them.</summary>
internal static class Menu
{
    private const string Plan = "plan";

    // Name and address below municipality, board and year.
    private static readonly (string Group, string Name, string Slug)[] BoardPlaces =
    [
        ("Styrning", "Översikt", ""),
        ("Styrning", "Målkedjan", "mal"),
        ("Styrning", "Indikatorer", "indikatorer"),
        ("Styrning", "Aktiviteter", "aktiviteter"),
        ("Styrning", "Ekonomi", "ekonomi"),
        ("Arbete", "Plan", Plan),
        ("Arbete", "Dokument", "dokument"),
        ("Insyn", "Iakttagelser", "iakttagelser"),
    ];

    /// <summary>What the menu of a page holds.</summary>
    /// <param name="place">Where the page is.</param>
    /// <param name="hand">The board and year that it leads to; null where there is none.</param>
    /// <param name="context">Who asks.</param>
    public static IReadOnlyList<MenuGroup> Of(Place place, PlaceInHand? hand, HttpContext context)
    {
        var mine = new MenuItem("Min sida", place.MunicipalityLink("min-sida"));
        List<MenuItem> OfBoard(string group) =>
            hand is null
                ? []
                :
                [
                    .. BoardPlaces
                        // The others show what is printed.
                        .Where(p => p.Group == group && (hand.HasDocument || p.Slug is "" or Plan))
                        .Where(p => p.Slug != Plan || context.May(Right.SeePlan))
                        .Select(p => new MenuItem(
                            p.Name,
                            place.Link(hand.Board, hand.Year, p.Slug),
                            place.Query,
                            WithPagesBelow: p.Slug.Length > 0
                        )),
                ];
        List<MenuItem> insight = [.. OfBoard("Insyn"), new("Sök", place.MunicipalityLink("sok"))];
        MenuGroup[] groups =
        [
            new(null, [mine]),
            new("Styrning", OfBoard("Styrning")),
            new("Arbete", OfBoard("Arbete")),
            new("Insyn", insight),
            new("Förvaltning", [.. Keeping(place, context)]),
        ];
        return [.. groups.Where(group => group.Items.Count > 0)];
    }

    private static IEnumerable<MenuItem> Keeping(Place place, HttpContext context)
    {
        if (context.May(Right.Import))
        {
            yield return new MenuItem("Granska", place.MunicipalityLink("granska"));
        }
        yield return new MenuItem("Organisation", place.MunicipalityLink("organisation"));
        if (context.May(Right.SeePeople))
        {
            yield return new MenuItem("Personer", place.MunicipalityLink("personer"));
        }
        if (context.MayInAll(Right.EditSettings))
        {
            yield return new MenuItem("Inställningar", place.MunicipalityLink("installningar"));
        }
        if (context.MayInAll(Right.SeeLog))
        {
            yield return new MenuItem("Logg", place.MunicipalityLink("logg"));
        }
        if (context.May(Right.RunJobs))
        {
            yield return new MenuItem("Jobb", "/administration/jobb");
        }
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

/// <summary>Some places of one kind.</summary>
/// <param name="Name">What they are called together; null for the first, which stands alone.</param>
/// <param name="Items">The places.</param>
public sealed record MenuGroup(string? Name, IReadOnlyList<MenuItem> Items);

/// <summary>An item of the menu.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Link">Where it leads.</param>
/// <param name="Query">What keeps the choice of document, where the page shows one.</param>
/// <param name="WithPagesBelow">Whether it is marked on the pages below its address too.</param>
public sealed record MenuItem(string Name, string Link, string Query = "", bool WithPagesBelow = true)
{
    /// <summary>Whether a page belongs to it.</summary>
    public bool IsCurrent(string path) =>
        path == Link || (WithPagesBelow && path.StartsWith(Link + "/", StringComparison.Ordinal));
}
