using Styrkedja.Core.Access;
using Styrkedja.Core.Goals;
using Styrkedja.Core.Plans;
using Styrkedja.Store.Plans;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.Plans;

/// <summary>What somebody may write in a plan: what its pages offer. What is saved asks for itself.</summary>
/// <param name="plan">The plan.</param>
/// <param name="parts">The parts of the organisation.</param>
/// <param name="person">Who.</param>
/// <param name="mayEdit">Whether they may write what the board says.</param>
public sealed class PlanAuthority(PlanInHand plan, PlanParts parts, CurrentPerson person, bool mayEdit)
{
    /// <summary>Whether they may write what the board says.</summary>
    public bool Write => plan.IsDraft && mayEdit;

    /// <summary>Whether they may change an item; of what is handed down what the board says of it.</summary>
    public bool Change(PlanNode node) =>
        node.Item.IsHandedDown
            ? Write && PlanFields.Of(node.Item.Kind, PlanSide.HandedDown).Count > 0
            : Write || ChangePart(node);

    /// <summary>Whether they may move an item: what is handed down stands as the council has it.</summary>
    public bool Move(PlanNode node) => !node.Item.IsHandedDown && Change(node);

    /// <summary>Whether they may add something under a goal, for all or for a part of theirs.</summary>
    public bool Add(PlanItemKind kind, GoalLevel? level, PlanNode? above) =>
        PlanPlaces.MayStand(kind, level, above?.Item.Level)
        && PlanPlaces.MayBeWritten(kind, level, parts.Side, plan.FollowsCouncil)
        && (
            Write
            || (
                plan.IsDraft
                && PlanPlaces.IsOfPart(kind, level, above?.Item.Level)
                && person.MaySomewhere(Right.AddToPlan)
            )
        );

    /// <summary>Whether they may write for a part of the organisation.</summary>
    public bool Answer(Guid part) => person.May(Right.AddToPlan, parts.Path(part));

    /// <summary>Whether they stand over a part, and may give back what it has written.</summary>
    public bool Return(Guid part) => person.May(Right.AddToPlan, [.. parts.Path(part).Where(unit => unit != part)]);

    private bool ChangePart(PlanNode node) =>
        plan.IsDraft
        && PlanPlaces.IsOfPart(node.Item.Kind, node.Item.Level, node.Above?.Item.Level)
        && node.Item.Says.Responsible is { } part
        && Answer(part);
}
