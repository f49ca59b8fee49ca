using Microsoft.AspNetCore.Mvc;
using Styrkedja.Core.Access;
using Styrkedja.Core.Plans;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.Plans;

/// <summary>A goal of a plan that is written, with what stands under it.</summary>
[Needs(Right.SeePlan, With = Thing.BoardAndParts)]
[NeedsNoDocument]
public sealed class GoalModel(Place place, CurrentPerson person) : PlanPageModel(place, person)
{
    /// <summary>The goal.</summary>
    public PlanNode Goal => Plan.Outline.Find(Id)!;

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The goals above, from the top.</summary>
    public IEnumerable<PlanNode> Above
    {
        get
        {
            var above = new Stack<PlanNode>();
            for (var at = Goal.Above; at is not null; at = at.Above)
            {
                above.Push(at);
            }
            return above;
        }
    }

    /// <summary>The page; 404 where the plan has no such goal.</summary>
    public async Task<IActionResult> OnGet(Guid item)
    {
        Id = item;
        return await Load() && Plan.Outline.Find(item) is { Item.Kind: PlanItemKind.Goal, IsOut: false }
            ? Page()
            : NotFound();
    }

    /// <summary>Moves what stands under it one step.</summary>
    public Task<IActionResult> OnPostMove(Guid item, Guid? up, Guid? down)
    {
        Id = item;
        return Move(up, down, () => Goal);
    }
}
