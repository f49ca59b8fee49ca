using System.Globalization;
using Styrkedja.Store.Mapping;
using Styrkedja.Store.Organisation;
using Styrkedja.Web.Security;
using Styrkedja.Web.Serving;

namespace Styrkedja.Web.Features;

/// <summary>
/// The board and year that somebody works with, which the menu leads to also from pages that belong to none: those of the
/// address, else those they last saw, else the board that a role of theirs is held for.
/// </summary>
/// <param name="Board">The board.</param>
/// <param name="Year">The year.</param>
/// <param name="HasDocument">Whether there is a document of that year.</param>
/// <param name="Years">The years of the board, the latest first.</param>
public sealed record PlaceInHand(StoredBoard Board, int Year, bool HasDocument, IReadOnlyList<int> Years)
{
    private const string Cookie = "styrkedja-plats";

    /// <summary>Finds it; null where nothing can be chosen.</summary>
    internal static async Task<PlaceInHand?> Find(Place place, CurrentPerson person, HttpRequest request)
    {
        if (place is { Board: { } board, Year: { } year })
        {
            return new PlaceInHand(board, year, place.HasDocument, (await place.YearsOf(board)).All);
        }
        var last = place.Board is null ? Seen(request, place.Municipality.Slug) : null;
        var seen = place.BoardsWithYears.FirstOrDefault(b => b.Slug == last?.Board);
        var chosen = place.Board ?? seen ?? await Own(place, person);
        if (chosen is null || !place.LatestYears.TryGetValue(chosen.Id, out var latest))
        {
            return null;
        }
        var years = await place.YearsOf(chosen);
        var here = seen is not null && years.All.Contains(last!.Value.Year) ? last.Value.Year : latest;
        return new PlaceInHand(chosen, here, years.Printed.Contains(here), years.All);
    }

    /// <summary>Remembers the board and year of a page, until the browser is closed.</summary>
    internal static void Keep(HttpContext context, Place place, ServerOptions options)
    {
        if (place is not { Board: { } board, YearText: { Length: > 0 } year })
        {
            return;
        }
        var value = $"{place.Municipality.Slug}/{board.Slug}/{year}";
        var shape = new CookieBuilder();
        SecurityServices.Shape(shape, Cookie, options);
        if (context.Request.Cookies[shape.Name!] != value)
        {
            context.Response.Cookies.Append(shape.Name!, value, shape.Build(context));
        }
    }

    /// <summary>
    /// The board and year that were seen last, as a cookie says: that is anybody's, so it only chooses among what is there.
    /// Null where none was seen in the municipality.
    /// </summary>
    internal static (string Board, int Year)? Seen(HttpRequest request, string municipality) =>
        (request.Cookies[Cookie] ?? request.Cookies["__Host-" + Cookie])?.Split('/') is [var of, var board, var text]
        && of == municipality
        && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            ? (board, year)
            : null;

    private static async Task<StoredBoard?> Own(Place place, CurrentPerson person)
    {
        foreach (var unit in person.Held.Select(role => role.Unit).OfType<Guid>().Distinct())
        {
            var path = await UnitRegister.PathOf(place.Db, unit, person.Today);
            if (place.BoardsWithYears.FirstOrDefault(b => path?.Path.Contains(b.Id) is true) is { } board)
            {
                return board;
            }
        }
        // Whoever works for all of it begins where there is something of the latest year.
        return place.BoardsWithYears.MaxBy(b => place.LatestYears[b.Id]);
    }
}
