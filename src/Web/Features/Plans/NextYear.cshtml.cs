using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Access;
using Styrkedja.Core.Plans;
using Styrkedja.Core.Printed;
using Styrkedja.Store.Changing;
using Styrkedja.Store.Plans;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.Plans;

/// <summary>A board's next plan, from the one that it has decided on: what comes along, what ends, what is the council's.</summary>
[Needs(Right.EditPlan)]
[NeedsNoDocument]
public sealed class NextYearModel(Place place, CurrentPerson person) : PlanPageModel(place, person)
{
    /// <summary>The plan that was decided on.</summary>
    public PlanInHand Last { get; private set; } = null!;

    /// <summary>The year of the next.</summary>
    public int Year => Last.Plan.Year + 1;

    /// <summary>Whether the board has a plan of it already.</summary>
    public bool IsThere { get; private set; }

    /// <summary>What the council's next plan changes; null where it has decided on none.</summary>
    public CouncilTakeover? Council { get; private set; }

    /// <summary>What comes along, as it was chosen; null before anything was.</summary>
    [BindProperty]
    public IReadOnlyList<Guid>? Comes { get; set; }

    /// <summary>The number of the version that the person has seen.</summary>
    [BindProperty]
    public int Seen { get; set; }

    /// <summary>True where the board has decided on another version since.</summary>
    public bool IsStale { get; private set; }

    /// <summary>What can be chosen: what is the board's own and still runs.</summary>
    public IEnumerable<PlanNode> Running =>
        Last.Outline.All.Where(node => !node.Item.IsHandedDown && PlanFromPlan.Runs(node.Item, Last.Plan.Year, Year));

    /// <summary>What ends with its year.</summary>
    public IEnumerable<PlanNode> Ending =>
        Last.Outline.All.Where(node => !PlanFromPlan.Runs(node.Item, Last.Plan.Year, Year));

    /// <summary>The page; 404 where nothing was decided.</summary>
    public async Task<IActionResult> OnGet() => await Show() ? Page() : NotFound();

    /// <summary>Begins it.</summary>
    public async Task<IActionResult> OnPost()
    {
        if (!await Show())
        {
            return NotFound();
        }
        var comes = (Comes ?? []).ToHashSet();
        var leaves = Running.Select(node => node.Item.Id).Where(id => !comes.Contains(id)).ToHashSet();
        try
        {
            await PlanYears.RollOver(Place.Db, Last.Plan, Seen, leaves, Lines, Person.Actor, Person.May);
            return LocalRedirect(Place.Link(Place.Board!, Year, "plan"));
        }
        catch (StaleException)
        {
            Response.StatusCode = StatusCodes.Status409Conflict;
            (IsStale, Seen) = (true, Last.Version.Number);
            ModelState.Remove(nameof(Seen));
            return Page();
        }
    }

    private async Task<IReadOnlyDictionary<Guid, SourceLines>> Lines(PlanInHand plan) =>
        (await PlanFinding.Write(Place, plan)).Places;

    private async Task<bool> Show()
    {
        if (!await Load() || await PlanInHand.Decided(Place.Db, Plan.Plan.Id) is not { } last)
        {
            return false;
        }
        Last = last;
        Seen = Request.Method == HttpMethods.Get ? last.Version.Number : Seen;
        IsThere = await Place.Db.Plans.AnyAsync(p => p.UnitId == last.Plan.UnitId && p.Year == Year);
        if (!Parts.IsCouncil && await CouncilPlans.InForce(Place.Db, Year) is { } council)
        {
            Council = await CouncilPlans.Takeover(Place.Db, last, council, new Dictionary<Guid, Guid?>());
        }
        return true;
    }
}
