using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Access;
using Styrkedja.Core.Organisation;
using Styrkedja.Documents;
using Styrkedja.Store.Mapping;
using Styrkedja.Store.Organisation;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.MyPage;

/// <summary>Min sida: what waits for me, how it stands in my part, and what is new there.</summary>
[Needs(Right.Read)]
public sealed class IndexModel(Place place, CurrentPerson person) : PageModel
{
    private const int MostNew = 6;

    /// <summary>What waits.</summary>
    public IReadOnlyList<WaitingThing> Waiting { get; private set; } = [];

    /// <summary>How many municipalities wait for an answer.</summary>
    public int Invitations { get; private set; }

    /// <summary>What they are here, each role with its part; null is the whole municipality.</summary>
    public IReadOnlyList<(Role Role, PlacedUnit? Part)> Roles { get; private set; } = [];

    /// <summary>How it stands with the boards that their parts belong to.</summary>
    public IReadOnlyList<BoardState> Boards { get; private set; } = [];

    /// <summary>What was last accepted of those boards.</summary>
    public IReadOnlyList<(StoredDocument Document, StoredBoard Board)> New { get; private set; } = [];

    /// <summary>What they follow.</summary>
    public FollowedThings Followed { get; private set; } = FollowedThings.None;

    /// <summary>Loads it.</summary>
    public async Task OnGet()
    {
        var ofDay = (await UnitRegister.Load(place.Db)).At(person.Today);
        Roles =
        [
            .. person
                .Held.Select(held => (held.Role, held.Unit is { } unit ? ofDay.Find(unit) : null))
                .Distinct()
                .OrderBy(held => held.Role),
        ];
        var boards = Own(ofDay);
        Boards = await BoardState.Of(place, boards);
        var waiting = await WaitingHere.Load(place.Db, DocumentFiles.Version, person.Person, person.Account?.Id);
        Waiting = await WaitingThing.Of(place, person, boards, waiting);
        Followed = await FollowedThings.Load(place, person.Person, ofDay);
        Invitations = waiting.Invitations;
        var ids = boards.Select(b => b.Id).ToList();
        var latest = await place
            .Db.Documents.Where(d => d.State == DocumentState.Accepted && ids.Contains(d.BoardId ?? Guid.Empty))
            .OrderByDescending(d => d.RecordedAt)
            .ThenByDescending(d => d.Year)
            .Take(MostNew)
            .ToListAsync();
        New = [.. latest.Select(d => (d, boards.First(b => b.Id == d.BoardId)))];
    }

    // A part has a board; whoever is something in the whole municipality has them all.
    private List<StoredBoard> Own(OrganisationOfDay ofDay)
    {
        var parts = person.Held.Select(held => held.Unit).ToList();
        if (parts.Contains(null))
        {
            return [.. place.BoardsWithYears];
        }
        var tops = parts
            .OfType<Guid>()
            .Select(part => ofDay.Path(part) is [.., var top] ? top.Unit.Id : part)
            .ToHashSet();
        return [.. place.BoardsWithYears.Where(b => tops.Contains(b.Id))];
    }
}
