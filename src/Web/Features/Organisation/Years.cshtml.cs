using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Access;
using Styrkedja.Core.Organisation;
using Styrkedja.Store;
using Styrkedja.Store.Mapping;
using Styrkedja.Store.Plans;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.Organisation;

/// <summary>The years of a board: those with documents, and those that are open for planning.</summary>
[Needs(Right.OpenYear, With = Thing.Unit)]
public sealed class YearsModel(Place place, CurrentPerson person, Database database, TimeProvider clock)
    : UnitPageModel(place, person, database, clock)
{
    private readonly Place _place = place;
    private readonly CurrentPerson _person = person;

    /// <summary>The year as typed.</summary>
    [BindProperty]
    public string? Year { get; set; }

    /// <summary>The years, the latest first: which has documents, which a plan that is written, and since when which is open.</summary>
    public IReadOnlyList<(int Year, bool HasDocuments, bool HasPlan, StoredOpenedYear? Opened)> Years
    {
        get;
        private set;
    } = [];

    /// <summary>The board as it is in addresses.</summary>
    public StoredBoard Board => _place.Boards.Single(board => board.Id == Unit.Id);

    /// <summary>The page; 404 for what is no board.</summary>
    public async Task<IActionResult> OnGet(Guid id)
    {
        if (!await LoadYears(id))
        {
            return NotFound();
        }
        // The year that is planned for is nearly always the next one without a place.
        Year = (Math.Max(Today.Year, Years is [var latest, ..] ? latest.Year : 0) + 1).ToString("D4", null);
        return Page();
    }

    /// <summary>Opens a year.</summary>
    public async Task<IActionResult> OnPost(Guid id)
    {
        if (!await LoadYears(id))
        {
            return NotFound();
        }
        if (!Core.Periods.Years.TryRead(Year, out var year))
        {
            ModelState.AddModelError(nameof(Year), "Ange ett år med fyra siffror, till exempel 2027.");
            return Page();
        }
        await OpenedYears.Open(_place.Db, id, year, _person.Actor, _person.May);
        return LocalRedirect(Link + "/ar");
    }

    /// <summary>Closes one again.</summary>
    public async Task<IActionResult> OnPostClose(Guid id, int year)
    {
        if (!await LoadYears(id))
        {
            return NotFound();
        }
        await OpenedYears.Close(_place.Db, id, year, _person.Actor, _person.May);
        return LocalRedirect(Link + "/ar");
    }

    private async Task<bool> LoadYears(Guid id)
    {
        if (!await LoadUnit(id) || !UnitKinds.Decides(Unit.Kind))
        {
            return false;
        }
        var years = await BoardYears.Of(_place.Db, id);
        var opened = await OpenedYears.Of(_place.Db, id);
        var planned = await _place.Db.Plans.Where(p => p.UnitId == id).Select(p => p.Year).ToListAsync();
        Years =
        [
            .. years.All.Select(y =>
                (y, years.Printed.Contains(y), planned.Contains(y), opened.Find(o => o.Year == y))
            ),
        ];
        return true;
    }
}
