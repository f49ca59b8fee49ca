using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Access;
using Styrkedja.Core.Plans;
using Styrkedja.Store.Mapping;
using Styrkedja.Store.Plans;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.Plans;

/// <summary>Where a plan stands on its way to the board, step by step: what is said of it there, and who it waits for.</summary>
[Needs(Right.SeePlan, With = Thing.BoardAndParts)]
[NeedsNoDocument]
public sealed class WayModel(Place place, CurrentPerson person) : PlanPageModel(place, person)
{
    /// <summary>Where it stands.</summary>
    public PlanProgress Progress { get; private set; } = null!;

    /// <summary>Who was consulted.</summary>
    public IReadOnlyList<StoredPlanConsultation> Consultations { get; private set; } = [];

    /// <summary>What was proposed to the board, the latest first.</summary>
    public IReadOnlyList<StoredPlanProposal> Proposals { get; private set; } = [];

    /// <summary>The hash of the text as it is.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Who works here, by name: those who can be asked to sign, and those who have said something.</summary>
    public IReadOnlyList<StoredPerson> People { get; private set; } = [];

    /// <summary>A consultation as it was typed.</summary>
    [BindProperty]
    public string? Body { get; set; }

    /// <summary>Its day.</summary>
    [BindProperty]
    public string? On { get; set; }

    /// <summary>What was said.</summary>
    [BindProperty]
    public string? Opinion { get; set; }

    private PlanApprovals Approvals => new(Place.Db, Plan.Plan.Id, Hash, Person.Actor, Person.May);

    /// <summary>The page; 404 where no plan is written.</summary>
    public async Task<IActionResult> OnGet()
    {
        await Shown();
        return IsBegun ? Page() : NotFound();
    }

    /// <summary>A part is ready with what the person has seen.</summary>
    public Task<IActionResult> OnPostReady(Guid part, string? seen) =>
        Make(_ => Approvals.Ready(part, seen ?? ""), () => Here("delar"));

    /// <summary>A part has it back.</summary>
    public async Task<IActionResult> OnPostReturn(Guid part, string? reason)
    {
        if (string.IsNullOrWhiteSpace(reason) || reason.Length > PlanApprovals.LongestReason)
        {
            ModelState.AddModelError($"reason-{part}", "Skriv vad som behöver ändras, så att enheten vet det.");
            return await OnGet();
        }
        return await Make(_ => Approvals.Return(part, reason.Trim()), () => Here("delar"));
    }

    /// <summary>Says who is to sign, in their order.</summary>
    public Task<IActionResult> OnPostSigners(IReadOnlyList<Guid?> signer) =>
        Make(_ => Approvals.Ask([.. signer.OfType<Guid>().Distinct()]), () => Here("underskrifter"));

    /// <summary>Signs what the person has seen.</summary>
    public Task<IActionResult> OnPostSign(string? seen) =>
        Make(_ => Approvals.Sign(seen ?? ""), () => Here("underskrifter"));

    /// <summary>Records a consultation.</summary>
    public async Task<IActionResult> OnPostConsult(Guid id)
    {
        var (value, problems) = new ConsultationForm(Body, On, Opinion).Read(Person.Today);
        foreach (var (field, problem) in problems)
        {
            ModelState.AddModelError(field, problem);
        }
        return value is null ? await OnGet() : await Make(_ => Case.Consult(id, value), () => Here("samrad"));
    }

    /// <summary>Takes back a consultation that was recorded by mistake.</summary>
    public Task<IActionResult> OnPostTakeBack(Guid id) => Make(_ => Case.TakeBack(id), () => Here("samrad"));

    /// <summary>What somebody is called.</summary>
    public string NameOf(Guid person) =>
        People.FirstOrDefault(p => p.Id == person)?.Name ?? "någon som inte finns kvar";

    /// <inheritdoc/>
    protected override async Task Shown()
    {
        if (!await Load())
        {
            return;
        }
        Text = await Hash(Plan);
        Progress = await PlanApprovals.Progress(Place.Db, Plan, Text, Parts.Today);
        Consultations = await PlanCases.Consultations(Place.Db, Plan.Plan.Id).ToListAsync();
        Proposals = await PlanCases.Proposals(Place.Db, Plan.Plan.Id).ToListAsync();
        People = await Place.Db.Persons.OrderBy(p => p.Name).ToListAsync();
    }

    private string Here(string step) => Place.Link("plan/vag") + "#" + step;
}
