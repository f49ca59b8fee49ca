using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Styrkedja.Core.Access;
using Styrkedja.Core.Plans;
using Styrkedja.Store.Changing;
using Styrkedja.Store.Plans;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.Plans;

/// <summary>What the pages of a plan that is written share: the plan, and who may write what in it.</summary>
public abstract class PlanPageModel(Place place, CurrentPerson person) : PageModel
{
    /// <summary>Where the page is.</summary>
    protected Place Place => place;

    /// <summary>Who asks.</summary>
    protected CurrentPerson Person => person;

    /// <summary>The plan.</summary>
    public PlanInHand Plan { get; private set; } = null!;

    /// <summary>Whether there is one.</summary>
    public bool IsBegun { get; private set; }

    /// <summary>The parts of the organisation.</summary>
    public PlanParts Parts { get; private set; } = null!;

    /// <summary>What stopped a change; null where nothing did.</summary>
    public string? Problem { get; private set; }

    /// <summary>What whoever reads may write in the plan.</summary>
    public PlanAuthority May => new(Plan, Parts, person, MayBegin);

    /// <summary>Whether they may begin a plan of the board, or a version of it.</summary>
    public bool MayBegin => person.May(Right.EditPlan, [place.Board!.Id]);

    /// <summary>The items of the plan, for changes.</summary>
    protected PlanItems Items => new(place.Db, Plan.Plan.Id, person.Actor, person.May);

    /// <summary>The plan as a case of the board, for changes.</summary>
    protected PlanCases Case => new(place.Db, Plan.Plan.Id, person.Actor, person.May);

    /// <summary>The hash of the text of the plan.</summary>
    protected async Task<string> Hash(PlanInHand plan) => (await PlanFinding.Write(place, plan)).Sha256;

    /// <summary>The page of a goal; of the whole plan for none.</summary>
    public string LinkOf(PlanNode? goal) => place.Link(goal is null ? "plan" : $"plan/mal/{goal.Item.Id}");

    /// <summary>The page where an item is changed.</summary>
    public string ChangeLink(PlanNode node) => place.Link($"plan/andra/{node.Item.Id}");

    /// <summary>Where what is taken from a document is printed; null for what was written here.</summary>
    public (string Link, string Words)? SourceOf(PlanItem item) =>
        item.From is { } from && Plan.Documents.GetValueOrDefault(from.Document) is { } document
            ? (place.Source(document.Sha256, from.Lines.First, from.Lines.Last), from.Lines.InWords)
            : null;

    /// <summary>Loads the plan of the address, and who may answer for what is in it; false where there is none.</summary>
    protected async Task<bool> Load()
    {
        if (!await LoadPlan())
        {
            return false;
        }
        Parts = await PlanParts.Load(place, person.Today);
        return true;
    }

    /// <summary>Loads the plan alone, for pages that only read it.</summary>
    protected async Task<bool> LoadPlan()
    {
        if (await PlanInHand.Load(place.Db, place.Board!.Id, place.Year!.Value) is not { } plan)
        {
            return false;
        }
        (Plan, IsBegun) = (plan, true);
        return true;
    }

    /// <summary>Loads what the page shows anew.</summary>
    protected virtual Task Shown() => Load();

    /// <summary>Makes a change and leads on; shows the page as it is now where somebody else was first.</summary>
    protected async Task<IActionResult> Make(Func<PlanItems, Task> change, Func<string> to)
    {
        if (!await Load())
        {
            return NotFound();
        }
        try
        {
            await change(Items);
            return LocalRedirect(to());
        }
        catch (StaleException)
        {
            Response.StatusCode = StatusCodes.Status409Conflict;
            Problem = "Någon annan hann före. Inget av ditt har sparats; nedan står det som gäller nu.";
            await Shown();
            return Page();
        }
    }

    /// <summary>Moves something one step, and leads back to it on a page.</summary>
    /// <param name="up">What goes towards the first; null where nothing does.</param>
    /// <param name="down">What goes towards the last; null where nothing does.</param>
    /// <param name="page">The goal whose page it is; null for that of the whole plan.</param>
    protected Task<IActionResult> Move(Guid? up, Guid? down, Func<PlanNode?> page) =>
        Make(
            items => items.Move(up ?? down ?? Guid.Empty, isUp: up is not null),
            () => $"{LinkOf(page())}#p-{up ?? down}"
        );
}
