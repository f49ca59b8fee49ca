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
        CurrentPerson person
    )
    {
        if (thing == Thing.Place)
        {
            return (place.Board is { } board ? [board.Id] : [], State.None);
        }
        if (thing == Thing.BoardAndParts)
        {
            return place.Board is { } of ? ([of.Id, .. await PartsHeld(place, of.Id, person)], State.None) : null;
        }
        return !Guid.TryParse(route.GetValueOrDefault("id") as string, out var id) ? null
            : thing == Thing.Document ? await Document(place.Db, id)
            : await UnitRegister.PathOf(place.Db, id, person.Today) is { } found
                ? (found.Path, found.HasEnded ? State.Ended : State.Open)
            : null;
    }

    // The parts under a board that the person has a role for: what concerns all parts concerns each.
    private static async Task<IEnumerable<Guid>> PartsHeld(Place place, Guid board, CurrentPerson person)
    {
        var parts = new List<Guid>();
        foreach (var unit in person.Held.Select(role => role.Unit).OfType<Guid>().Distinct())
        {
            if ((await UnitRegister.PathOf(place.Db, unit, person.Today))?.Path.Contains(board) == true)
            {
                parts.Add(unit);
            }
        }
        return parts;
    }

    /// <summary>A document: of its board once that is known.</summary>
    private static async Task<(IReadOnlyCollection<Guid> Path, State State)?> Document(StyrkedjaDb db, Guid id)
    {
        var document = await db
            .Documents.Where(d => d.Id == id)
            .Select(d => new
            {
                d.BoardId,
                d.State,
                d.Origin,
            })
            .SingleOrDefaultAsync();
        return document is null
            ? null
            : (document.BoardId is { } of ? [of] : [], DocumentLife.StateOf(document.State, document.Origin));
    }
}
