using Microsoft.AspNetCore.Mvc;
using Styrkedja.Core.Access;
using Styrkedja.Core.Checks;
using Styrkedja.Core.Plans;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.Plans;

/// <summary>Proposes a plan to the board, with the analyses that a case must hold.</summary>
[Needs(Right.EditPlan)]
[NeedsNoDocument]
public sealed class ProposeModel(Place place, CurrentPerson person) : PlanPageModel(place, person)
{
    /// <summary>What was typed.</summary>
    [BindProperty]
    public ProposalForm Form { get; set; } = new();

    /// <summary>The hash of the text that the person has seen.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    /// <summary>True where the plan is another than what the person saw.</summary>
    public bool IsStale { get; private set; }

    /// <summary>How many errors the checks find in it.</summary>
    public int Errors { get; private set; }

    /// <summary>The page; 404 where no plan is written.</summary>
    public async Task<IActionResult> OnGet() => await Show() ? Page() : NotFound();

    /// <summary>Proposes it.</summary>
    public async Task<IActionResult> OnPost()
    {
        var (proposal, problems) = Form.Read();
        foreach (var (field, problem) in problems)
        {
            ModelState.AddModelError($"{nameof(Form)}.{field}", problem);
        }
        return proposal is not null && ModelState.IsValid
            ? await Make(_ => Case.Propose(proposal, Seen ?? "", Hash), () => Place.Link("plan/vag") + "#forslag")
            : await OnGet();
    }

    /// <inheritdoc/>
    protected override Task Shown()
    {
        IsStale = true;
        return Show();
    }

    private async Task<bool> Show()
    {
        if (!await LoadPlan())
        {
            return false;
        }
        var written = await PlanFinding.Write(Place, Plan);
        Errors = PlanFinding.In(Plan, written).Count(finding => finding.Severity == Severity.Error);
        Seen = written.Sha256;
        ModelState.Remove(nameof(Seen));
        return true;
    }
}
