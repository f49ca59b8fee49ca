using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Access;
using Styrkedja.Store;
using Styrkedja.Store.Mapping;
using Styrkedja.Store.Organisation;
using Styrkedja.Web.Features;

namespace Styrkedja.Web.Security;

/// <summary>Where things lie in the organisation, and where they stand: what the table of permissions asks about.</summary>
internal static class Things
{
    /// <summary>What an address is about; null where there is no such thing.</summary>
    public static async Task<(IReadOnlyCollection<Guid> Path, State State)?> Find(
        Thing thing,
        RouteValueDictionary route,
        Place place,
        DateOnly today
    )
    {
        if (thing == Thing.Place)
        {
            return (place.Board is { } board ? [board.Id] : [], State.None);
        }
        return !Guid.TryParse(route.GetValueOrDefault("id") as string, out var id) ? null
            : thing == Thing.Document ? await Document(place.Db, id)
            : await UnitRegister.PathOf(place.Db, id, today) is { } found
                ? (found.Path, found.HasEnded ? State.Ended : State.Open)
            : null;
    }

    /// <summary>A document: of its board once that is known.</summary>
    private static async Task<(IReadOnlyCollection<Guid> Path, State State)?> Document(StyrkedjaDb db, Guid id)
    {
        var document = await db
            .Documents.Where(d => d.Id == id)
            .Select(d => new { d.BoardId, d.State })
            .SingleOrDefaultAsync();
        return document is null ? null : (document.BoardId is { } of ? [of] : [], DocumentLife.StateOf(document.State));
    }
}
