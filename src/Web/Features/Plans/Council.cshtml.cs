using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Styrkedja.Core.Access;
using Styrkedja.Core.Plans;
using Styrkedja.Store.Plans;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.Plans;

/// <summary>Takes the council's plan into that of a board: what that changes, and where what is left without a place goes.</summary>
[Needs(Right.EditPlan)]
[NeedsNoDocument]
public sealed class CouncilModel(Place place, CurrentPerson person) : PlanPageModel(place, person)
{
    /// <summary>The number of the council's version that the person has seen.</summary>
    [BindProperty]
    public int Number { get; set; }

    /// <summary>Where what stands under a goal that is gone is to go, by the goal.</summary>
    [BindProperty]
    public Dictionary<Guid, Guid?> Places { get; set; } = [];

    /// <summary>The council's version that is in force; null where there is none.</summary>
    public CouncilVersion? Council { get; private set; }

    /// <summary>What it changes; null where nothing can be taken in.</summary>
    public CouncilTakeover? Takeover { get; private set; }

    /// <summary>True where another version than the person saw is in force by now.</summary>
    public bool IsStale { get; private set; }

    /// <summary>The goals of the council that something can go to.</summary>
    public IReadOnlyList<SelectListItem> Goals { get; private set; } = [];

    /// <summary>The page; 404 where no plan is written.</summary>
    public async Task<IActionResult> OnGet() => await Show() ? Page() : NotFound();

    /// <summary>Takes it in.</summary>
    public Task<IActionResult> OnPost() =>
        Make(
            _ => CouncilPlans.Follow(Place.Db, Plan.Plan.Id, Number, Places, Person.Actor, Person.May),
            () => LinkOf(null)
        );

    /// <inheritdoc/>
    protected override Task Shown()
    {
        IsStale = true;
        return Show();
    }

    /// <summary>What an item is, in the words of a list.</summary>
    public static string Words(PlanItem item) =>
        $"{PlanWords.Name(item.Kind, item.Level)}: {item.Says.Code} {item.Says.Title}".Replace(
            "  ",
            " ",
            StringComparison.Ordinal
        );

    private async Task<bool> Show()
    {
        if (!await Load())
        {
            return false;
        }
        Council = Parts.IsCouncil ? null : await CouncilPlans.InForce(Place.Db, Plan.Plan.Year);
        if (Council is null || !Plan.IsDraft)
        {
            return true;
        }
        Number = Council.Number;
        var handed = await PlanInHand.Handed(Place.Db, Council.Plan, Council.Number, Plan.Plan.UnitId);
        Takeover = CouncilTakeover.Of(Plan.Outline, handed, Places);
        Goals =
        [
            new SelectListItem("Ingen plats än", ""),
            .. handed
                .Where(item => item.IsGoalOfCouncil)
                .Select(item => new SelectListItem($"{item.Says.Code} {item.Says.Title}".Trim(), item.Id.ToString())),
        ];
        return true;
    }
}
