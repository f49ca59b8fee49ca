using Styrkedja.Core.Swedish;

namespace Styrkedja.Core.Plans;

/// <summary>
/// What becomes of a board's plan when it begins to follow a version of the council's. The council's goals take the place of
/// those that stood there; what the board has written under one goes where somebody says, and else where a goal of the same
/// words and level stands. What has no place is listed. Nothing is lost: what ends is taken out, and can be brought back.
/// </summary>
/// <param name="Places">The goals that are gone with something of the board's under them, and where that goes.</param>
/// <param name="Answers">
/// Measures and activities that were copied from the council before and that it still has, by the same words: the board's
/// target and who is responsible become its answer.
/// </param>
/// <param name="Ends">What was copied from the council before, and what it no longer has.</param>
/// <param name="Hidden">What stood under a goal that had been taken out: it stays out.</param>
/// <param name="New">What the council says that the plan did not show.</param>
/// <param name="Changed">What the council now says in other words, as it was and as it is.</param>
/// <param name="Gone">What the council said and says no more.</param>
public sealed record CouncilTakeover(
    IReadOnlyList<TakenGoal> Places,
    IReadOnlyList<(PlanItem Own, PlanItem Council)> Answers,
    IReadOnlyList<PlanItem> Ends,
    IReadOnlyList<PlanItem> Hidden,
    IReadOnlyList<PlanItem> New,
    IReadOnlyList<(PlanItem Was, PlanItem Is)> Changed,
    IReadOnlyList<PlanItem> Gone
)
{
    /// <summary>Works it out.</summary>
    /// <param name="plan">The plan of the board as it is.</param>
    /// <param name="handed">What the council's version says to the board, as <see cref="HandedDown.For"/> gives it.</param>
    /// <param name="said">Where what stands under a goal is to go, by the goal; empty for nowhere yet.</param>
    public static CouncilTakeover Of(
        PlanOutline plan,
        IReadOnlyList<PlanItem> handed,
        IReadOnlyDictionary<Guid, Guid?> said
    )
    {
        var now = handed.ToDictionary(item => item.Id);
        var gone = plan.All.Where(node => node.Item.IsGoalOfCouncil && !now.ContainsKey(node.Item.Id)).ToList();
        var copies = gone.Where(goal => !goal.Item.IsHandedDown)
            .SelectMany(goal => goal.Below)
            .Where(IsCopy)
            .Select(node => node.Item)
            .ToList();
        var answers = Answered(copies, handed);
        var answered = answers.Select(answer => answer.Own.Id).ToHashSet();
        var shown = plan
            .All.Where(node => node.Item.IsHandedDown)
            .ToDictionary(node => node.Item.Id, node => node.Item);
        return new CouncilTakeover(
            [.. gone.Select(goal => Place(goal, handed, said)).Where(place => place.Moves.Count > 0)],
            answers,
            [.. copies.Where(copy => !answered.Contains(copy.Id))],
            [
                .. plan
                    .Removed.Where(node => node.Item.IsGoalOfCouncil)
                    .SelectMany(node => node.Below)
                    .Select(n => n.Item),
            ],
            [.. handed.Where(item => !shown.ContainsKey(item.Id))],
            [.. handed.Where(item => shown.ContainsKey(item.Id)).Select(item => (shown[item.Id], item)).Where(Differs)],
            [.. shown.Values.Where(item => !now.ContainsKey(item.Id))]
        );
    }

    // What a document prints under a goal of the council is the council's; what somebody wrote here is the board's.
    private static bool IsCopy(PlanNode node) =>
        node.Item
            is { From: not null, Kind: PlanItemKind.Indicator or PlanItemKind.Activity or PlanItemKind.Assignment };

    private static TakenGoal Place(PlanNode goal, IReadOnlyList<PlanItem> handed, IReadOnlyDictionary<Guid, Guid?> said)
    {
        var moves = goal.Below.Where(node =>
            !node.Item.IsHandedDown && !node.Item.IsGoalOfCouncil && (goal.Item.IsHandedDown || !IsCopy(node))
        );
        var same = handed.Where(item => item.Level == goal.Item.Level && IsSame(item, goal.Item)).ToList();
        var to =
            said.TryGetValue(goal.Item.Id, out var place) ? place
            // Two goals of one name are no place.
            : same is [var only] ? only.Id
            : null;
        return new TakenGoal(
            goal,
            to is { } id ? handed.FirstOrDefault(item => item.Id == id && item.IsGoalOfCouncil) : null,
            [.. moves.Select(node => node.Item)]
        );
    }

    private static List<(PlanItem Own, PlanItem Council)> Answered(
        List<PlanItem> copies,
        IReadOnlyList<PlanItem> handed
    )
    {
        var free = handed
            .GroupBy(item => (item.Kind, SwedishText.Fold(item.Says.Title)))
            .Where(same => same.Count() == 1)
            .ToDictionary(same => same.Key, same => same.First());
        var answers = new List<(PlanItem, PlanItem)>();
        foreach (var copy in copies)
        {
            // What stands twice in the plan answers once.
            if (free.Remove((copy.Kind, SwedishText.Fold(copy.Says.Title)), out var council))
            {
                answers.Add((copy, council));
            }
        }
        return answers;
    }

    private static bool Differs((PlanItem Was, PlanItem Is) pair)
    {
        var (was, now) = pair;
        var own = PlanFields.Of(now.Kind, PlanSide.HandedDown);
        return was.Under != now.Under || was.Says.With(own, new PlanText()) != now.Says.With(own, new PlanText());
    }

    private static bool IsSame(PlanItem one, PlanItem other) =>
        SwedishText.Fold(one.Says.Title) == SwedishText.Fold(other.Says.Title);
}

/// <summary>A goal of the council that is gone, and where what the board wrote under it goes.</summary>
/// <param name="Goal">The goal.</param>
/// <param name="To">The goal of the council that it goes to; null where nobody has said and no goal has the same words.</param>
/// <param name="Moves">What the board wrote right under it.</param>
public sealed record TakenGoal(PlanNode Goal, PlanItem? To, IReadOnlyList<PlanItem> Moves);
