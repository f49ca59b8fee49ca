using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Access;
using Styrkedja.Core.Periods;
using Styrkedja.Core.Printed;
using Styrkedja.Store.Changing;
using Styrkedja.Store.Mapping;
using Styrkedja.Store.Plans;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.Plans;

/// <summary>A board's plan of a year while it is written: begun here, then its goals with what stands under each.</summary>
[Needs(Right.SeePlan, With = Thing.BoardAndParts)]
[NeedsNoDocument]
public sealed class IndexModel(Place place, CurrentPerson person) : PlanPageModel(place, person)
{
    /// <summary>The year that a new plan is for.</summary>
    [BindProperty]
    public int? Year { get; set; }

    /// <summary>The document that a new plan is made from; null for none.</summary>
    [BindProperty]
    public Guid? From { get; set; }

    /// <summary>Why no plan was begun; null where one was.</summary>
    public string? NotBegun { get; private set; }

    /// <summary>The documents that a plan can be made from, plans first, the latest first; and none.</summary>
    public IEnumerable<SelectListItem> Sources =>
        Place
            .BoardDocuments.Where(d => d.Kind != DocumentKind.MonthlyReport)
            .OrderBy(d => d.Kind != DocumentKind.Plan)
            .Select(d => new SelectListItem(
                string.Create(CultureInfo.InvariantCulture, $"{d.Name} {d.Year}"),
                d.Id.ToString()
            ))
            .Append(new SelectListItem("En tom plan", ""));

    /// <summary>The versions of the plan, the latest first.</summary>
    public IReadOnlyList<StoredPlanVersion> Versions { get; private set; } = [];

    /// <summary>The page.</summary>
    public async Task OnGet()
    {
        Versions = await Load() ? await PlanVersions.Versions(Place.Db, Plan.Plan.Id).ToListAsync() : [];
        // Who has a plan of the year already printed is about to plan the next.
        Year = Place.Documents.Any(d => d.Kind == DocumentKind.Plan) ? Place.Year + 1 : Place.Year;
        From = Guid.TryParse(Sources.First().Value, out var first) ? first : null;
    }

    /// <summary>Begins a plan.</summary>
    public async Task<IActionResult> OnPostBegin()
    {
        if (Year is not { } year || !Years.Has(year))
        {
            ModelState.AddModelError(nameof(Year), "Ange året med fyra siffror, till exempel 2027.");
        }
        else if (ModelState.IsValid)
        {
            try
            {
                await PlanBeginnings.Begin(Place.Db, Place.Board!.Id, year, From, Person.Actor, Person.May);
                return LocalRedirect(Place.Link(Place.Board, year, "plan"));
            }
            catch (StaleException)
            {
                Response.StatusCode = StatusCodes.Status409Conflict;
                NotBegun =
                    "Planen påbörjades inte: dokumentet är inte längre det som gäller, eller nämnden har upphört. Välj på nytt.";
            }
        }
        await Load();
        return Page();
    }

    /// <summary>Begins the next version of a plan that was decided on.</summary>
    public Task<IActionResult> OnPostVersion() =>
        Make(_ => PlanVersions.Begin(Place.Db, Plan.Plan.Id, Person.Actor, Person.May), () => LinkOf(null));

    /// <summary>Moves a goal one step.</summary>
    public Task<IActionResult> OnPostMove(Guid? up, Guid? down) => Move(up, down, () => null);

    /// <summary>Brings back what was taken out.</summary>
    public Task<IActionResult> OnPostBringBack(Guid item) =>
        Make(items => items.Remove(item, isRemoved: false), () => LinkOf(Plan.Outline.Find(item)?.Above));
}
