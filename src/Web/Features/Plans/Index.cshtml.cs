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
    public IReadOnlyList<SelectListItem> Sources { get; private set; } = [];

    /// <summary>The council's version that is in force and that the plan does not show; null for none.</summary>
    public CouncilVersion? CouncilAhead { get; private set; }

    /// <summary>The versions of the plan, the latest first.</summary>
    public IReadOnlyList<StoredPlanVersion> Versions { get; private set; } = [];

    /// <summary>Whether nothing was written since it was begun: then that can be taken back.</summary>
    public bool IsUntouched { get; private set; }

    /// <summary>The page.</summary>
    public async Task OnGet()
    {
        await Show();
        // Who has a plan of the year already printed is about to plan the next.
        Year = Place.Documents.Any(d => d.Kind == DocumentKind.Plan) ? Place.Year + 1 : Place.Year;
        From = Sources is [var best, ..] && Guid.TryParse(best.Value, out var first) ? first : null;
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
        await Show();
        return Page();
    }

    /// <summary>Takes back that it was begun.</summary>
    public Task<IActionResult> OnPostUndo() =>
        Make(
            _ => PlanYears.Undo(Place.Db, Plan.Plan, Person.Actor, Person.May),
            () => Place.MunicipalityLink("min-sida")
        );

    /// <summary>Begins the next version of a plan that was decided on.</summary>
    public Task<IActionResult> OnPostVersion() =>
        Make(_ => PlanVersions.Begin(Place.Db, Plan.Plan.Id, Person.Actor, Person.May), () => LinkOf(null));

    /// <summary>Moves a goal one step.</summary>
    public Task<IActionResult> OnPostMove(Guid? up, Guid? down) => Move(up, down, () => null);

    /// <summary>Brings back what was taken out.</summary>
    public Task<IActionResult> OnPostBringBack(Guid item) =>
        Make(items => items.Remove(item, isRemoved: false), () => LinkOf(Plan.Outline.Find(item)?.Above));

    /// <inheritdoc/>
    protected override Task Shown() => Show();

    private async Task Show()
    {
        if (!await Load())
        {
            Sources = await PlanSources.Of(Place);
            return;
        }
        Versions = await PlanVersions.Versions(Place.Db, Plan.Plan.Id).ToListAsync();
        IsUntouched = MayBegin && await PlanYears.IsUntouched(Place.Db, Plan);
        var inForce = Parts.IsCouncil || !Plan.IsDraft ? null : await CouncilPlans.InForce(Place.Db, Plan.Plan.Year);
        var shown = (Plan.Version.CouncilPlanId, Plan.Version.CouncilNumber);
        CouncilAhead = inForce is not null && shown != (inForce.Plan, inForce.Number) ? inForce : null;
    }
}
