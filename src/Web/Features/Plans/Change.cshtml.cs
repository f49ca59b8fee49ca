using Microsoft.AspNetCore.Mvc;
using Styrkedja.Core.Access;
using Styrkedja.Core.Goals;
using Styrkedja.Core.Plans;
using Styrkedja.Store.Changing;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.Plans;

/// <summary>Changes what a plan says of one item. A stale save shows both versions, field by field, with a choice.</summary>
[Needs(Right.AddToPlan, With = Thing.BoardAndParts)]
[NeedsNoDocument]
public sealed class ChangeModel(Place place, CurrentPerson person) : PlanItemPageModel(place, person)
{
    private Guid _id;

    /// <summary>What stood in the fields when the person opened the page.</summary>
    [BindProperty]
    public PlanItemForm Was { get; set; } = new();

    /// <summary>The version of the item that the person has seen.</summary>
    [BindProperty]
    public int Seen { get; set; }

    /// <summary>The fields of which the person takes what somebody else has saved.</summary>
    [BindProperty]
    public IReadOnlyList<PlanField> Theirs { get; set; } = [];

    /// <summary>What differs from what somebody else has saved meanwhile; empty where nobody has.</summary>
    public IReadOnlyList<FieldConflict> Conflicts { get; private set; } = [];

    /// <summary>True where somebody else was first.</summary>
    public bool IsStale { get; private set; }

    /// <summary>True where somebody has taken it out of the plan meanwhile: what was typed is shown, and saved nowhere.</summary>
    public bool IsOut => Node.IsOut;

    /// <summary>The item.</summary>
    public PlanNode Node => Plan.Outline.Find(_id)!;

    /// <inheritdoc/>
    protected override PlanItem? Handed => Node.Item.IsHandedDown ? Node.Item : null;

    /// <inheritdoc/>
    protected override Guid Self => _id;

    /// <inheritdoc/>
    public override PlanItemKind Kind => Node.Item.Kind;

    /// <inheritdoc/>
    public override GoalLevel? Level => Node.Item.Level;

    /// <summary>The page; 404 where the plan has no such item.</summary>
    public async Task<IActionResult> OnGet(Guid item)
    {
        if (!await Find(item))
        {
            return NotFound();
        }
        (Form, Under, Seen) = (PlanItemForm.Of(Node.Item.Says), Node.Item.Under, Plan.VersionOf(item));
        Was = FieldConflict.Seen(Form);
        return Page();
    }

    /// <summary>Saves it.</summary>
    public async Task<IActionResult> OnPost(Guid item)
    {
        if (!await Find(item, orOut: true))
        {
            return NotFound();
        }
        Form = Form.With(Theirs, PlanItemForm.Of(Node.Item.Says));
        foreach (var field in Theirs)
        {
            // What was typed is shown again only where it is still asked about.
            ModelState.Remove($"{nameof(Form)}.{field}");
        }
        return await Read() is { } says
            ? await Try(
                items => Handed is not null ? items.Answer(item, Seen, says) : items.Save(item, Seen, says, Under),
                () => $"{LinkOf(Kind == PlanItemKind.Goal ? Node : Above)}#p-{item}"
            )
            : Page();
    }

    /// <summary>Takes it out of the plan.</summary>
    public async Task<IActionResult> OnPostRemove(Guid item) =>
        await Find(item)
            ? await Try(items => items.Remove(item, isRemoved: true), () => LinkOf(Node.Above))
            : NotFound();

    private async Task<IActionResult> Try(Func<Store.Plans.PlanItems, Task> change, Func<string> to)
    {
        try
        {
            await change(Items);
            return LocalRedirect(to());
        }
        catch (StaleException)
        {
            Response.StatusCode = StatusCodes.Status409Conflict;
            if (!await Find(_id, orOut: true))
            {
                return NotFound();
            }
            IsStale = !IsOut;
            Conflicts = FieldConflict.Between(Fields, Was, Form, PlanItemForm.Of(Node.Item.Says), Parts);
            // What was typed stands in the form; what holds now is what has been seen from here on.
            (Was, Seen) = (FieldConflict.Seen(PlanItemForm.Of(Node.Item.Says)), Plan.VersionOf(_id));
            return Page();
        }
    }

    private async Task<bool> Find(Guid item, bool orOut = false)
    {
        _id = item;
        return await Load()
            && Plan.Outline.Find(item) is { } node
            && (!node.IsOut || orOut)
            && (May.Change(node) ? true : throw new NotAllowedException(Right.EditPlan));
    }
}
