using Microsoft.AspNetCore.Mvc;
using Styrkedja.Core.Access;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.Plans;

/// <summary>What the checks find in a plan that is written, each with the way to its field.</summary>
[Needs(Right.SeePlan, With = Thing.BoardAndParts)]
[NeedsNoDocument]
public sealed class CheckModel(Place place, CurrentPerson person) : PlanPageModel(place, person)
{
    /// <summary>What is found.</summary>
    public IReadOnlyList<PlanFinding> Findings { get; private set; } = [];

    /// <summary>The page; 404 where no plan is written.</summary>
    public async Task<IActionResult> OnGet()
    {
        if (!await Load())
        {
            return NotFound();
        }
        Findings = PlanFinding.In(Plan, await PlanFinding.Write(Place, Plan));
        return Page();
    }
}
