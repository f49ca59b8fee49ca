using Microsoft.AspNetCore.Mvc;
using Styrkedja.Core.Access;
using Styrkedja.Core.Checks;
using Styrkedja.Core.Plans;
using Styrkedja.Core.Printed;
using Styrkedja.Store.Plans;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.Plans;

/// <summary>Records what the board decided on its plan: then it is frozen, and read by everybody.</summary>
[Needs(Right.DecidePlan)]
[NeedsNoDocument]
public sealed class DecideModel(Place place, CurrentPerson person) : PlanPageModel(place, person)
{
    /// <summary>The day of the meeting.</summary>
    [BindProperty]
    public string? On { get; set; }

    /// <summary>The paragraph of the minutes.</summary>
    [BindProperty]
    public string? Paragraph { get; set; }

    /// <summary>Amendments, reservations, immediate adjustment.</summary>
    [BindProperty]
    public string? Note { get; set; }

    /// <summary>SHA-256 of the text that the person has seen.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    /// <summary>The day of a meeting that did not decide as proposed.</summary>
    [BindProperty]
    public string? MeetOn { get; set; }

    /// <summary>What it said.</summary>
    [BindProperty]
    public string? Said { get; set; }

    /// <summary>What the checks find in it.</summary>
    public IReadOnlyList<PlanFinding> Findings { get; private set; } = [];

    /// <summary>True where the plan is another than what the person saw.</summary>
    public bool IsStale { get; private set; }

    /// <summary>The page; 404 where no plan is written.</summary>
    public async Task<IActionResult> OnGet() => await Show() ? Page() : NotFound();

    /// <summary>Records it.</summary>
    public async Task<IActionResult> OnPost()
    {
        var (decision, problems) = new PlanDecisionForm(On, Paragraph, Note).Read(Person.Today);
        foreach (var (field, problem) in problems)
        {
            ModelState.AddModelError(field, problem);
        }
        var slug = DocumentKinds.Slug(DocumentKind.Plan, DocumentOrigin.Written);
        return decision is not null && ModelState.IsValid
            ? await Make(
                _ => PlanVersions.Decide(Place.Db, Plan.Plan.Id, Seen ?? "", decision, File, Person.Actor, Person.May),
                () => Place.Link("dokument/" + slug)
            )
            : await OnGet();
    }

    /// <summary>Records that the meeting did something else.</summary>
    public async Task<IActionResult> OnPostMeet(ProposalState state)
    {
        var (meeting, problems) = new MeetingForm(state, MeetOn, Said).Read(Person.Today);
        foreach (var (field, problem) in problems)
        {
            ModelState.AddModelError(field, problem);
        }
        return meeting is null
            ? await OnGet()
            : await Make(_ => Case.Meet(meeting), () => Place.Link("plan/vag") + "#forslag");
    }

    /// <inheritdoc/>
    protected override Task Shown()
    {
        IsStale = true;
        return Show();
    }

    /// <summary>How many findings of a severity there are.</summary>
    public int Count(Severity severity) => Findings.Count(finding => finding.Severity == severity);

    private async Task<bool> Show()
    {
        if (!await LoadPlan())
        {
            return false;
        }
        var written = await PlanFinding.Write(Place, Plan);
        (Findings, Seen) = (PlanFinding.In(Plan, written), written.Sha256);
        return true;
    }

    private async Task<DocumentFile> File(PlanInHand plan) =>
        (await PlanFinding.Write(Place, plan)).ToFile(
            $"verksamhetsplan-{Place.Board!.Slug}-{Place.YearText}-version-{plan.Version.Number}.md"
        );
}
