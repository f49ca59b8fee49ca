using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Access;
using Styrkedja.Core.Organisation;
using Styrkedja.Store;
using Styrkedja.Store.Mapping;
using Styrkedja.Store.People;
using Styrkedja.Store.Printed;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.Organisation;

/// <summary>A part of the organisation: what it is, what it was, where it comes from and what became of it.</summary>
[Needs(Right.Read, With = Thing.Unit)]
public sealed class UnitModel(Place place, CurrentPerson person, Database database, TimeProvider clock)
    : UnitPageModel(place, person, database, clock)
{
    private readonly Place _place = place;
    private readonly CurrentPerson _person = person;
    private readonly Database _database = database;

    /// <summary>The departments under it, each beside the others; empty where there are not at least two.</summary>
    public IReadOnlyList<DepartmentRow> Departments { get; private set; } = [];

    /// <summary>The document that their results are of; null for none.</summary>
    public PlacedDocument? Latest { get; private set; }

    /// <summary>Who leads it, and where it is named.</summary>
    public UnitPart Part { get; private set; } = null!;

    /// <summary>What was said of it before it was said otherwise, the latest first.</summary>
    public IReadOnlyList<StoredUnitPeriod> Earlier { get; private set; } = [];

    /// <summary>Those it took over from.</summary>
    public IReadOnlyList<Forerunner> Forerunners { get; private set; } = [];

    /// <summary>Those that took over from it.</summary>
    public IReadOnlyList<Forerunner> Successors { get; private set; } = [];

    /// <summary>The boards that it works for.</summary>
    public IReadOnlyList<ServedBoard> Served { get; private set; } = [];

    /// <summary>What stands under it today, or stood on its last day.</summary>
    public IReadOnlyList<PlacedUnit> Below { get; private set; } = [];

    /// <summary>What it stands under today, or stood under on its last day: its board first.</summary>
    public IReadOnlyList<PlacedUnit> Above { get; private set; } = [];

    /// <summary>Its part of an address, where it is a board with documents.</summary>
    public StoredBoard? Board => _place.BoardsWithYears.FirstOrDefault(b => b.Id == Unit.Id);

    /// <summary>Whether whoever reads has it on their own page.</summary>
    public bool IsFollowed { get; private set; }

    /// <summary>Whether it is there today.</summary>
    public bool IsThere => Unit.Valid.Contains(Today);

    /// <summary>Loads it; 404 where there is no such unit.</summary>
    public async Task<IActionResult> OnGet(Guid id)
    {
        if (!await Load(id))
        {
            return NotFound();
        }
        var day =
            IsThere ? Today
            : Unit.Valid.Last < Today ? Unit.Valid.Last
            : Unit.Valid.First;
        var ofDay = Organisation.At(day);
        Above = [.. ofDay.Path(id).Skip(1).Reverse()];
        Below = [.. ofDay.Under(id)];
        Forerunners = Lineage.Of(Organisation, id);
        Successors = Lineage.After(Organisation, id);
        Served = [.. Organisation.Served.Where(s => s.Unit == id).OrderByDescending(s => s.Valid.First)];
        Earlier = await _place
            .Db.UnitPeriods.Where(p => p.UnitId == id && p.SupersededAt != null)
            .OrderByDescending(p => p.SupersededAt)
            .ToListAsync();
        var board = _place.Boards.FirstOrDefault(b => b.Id == (Above is [var top, ..] ? top.Unit.Id : id));
        (Departments, Latest) = await DepartmentRow.Of(_place, _database, ofDay, id, board);
        IsFollowed = await Following.Has(_place.Db, _person.Person, id, null);
        Part = await UnitPart.Load(_place, _database, Unit, board, Today);
        return Page();
    }

    /// <summary>Whether the person may do something with the unit.</summary>
    public bool May(Right right) =>
        _person.May(
            right,
            [Unit.Id, .. Above.Select(above => above.Unit.Id)],
            Unit.Valid.Last < Today ? State.Ended : State.Open
        );

    /// <summary>What a unit is called now, or was called last.</summary>
    public string NameOf(Guid? unit) => unit is { } id ? Organisation.Find(id)?.LatestName ?? "" : "kommunen";
}
