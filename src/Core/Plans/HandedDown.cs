using Styrkedja.Core.Swedish;

namespace Styrkedja.Core.Plans;

/// <summary>
/// What the council hands down. It lives in the council's plan alone: the plan of a board shows it, with what the board says
/// of it, and nothing is copied.
/// </summary>
public static class HandedDown
{
    /// <summary>
    /// What the council's plan says to a board: every goal, and the indicators, activities and assignments that are for all
    /// boards or for this one. Where a measure stands twice under a goal, for all and for the board, the board's own holds.
    /// </summary>
    /// <param name="board">The board.</param>
    /// <param name="council">The council's plan.</param>
    /// <returns>Each after what it stands under.</returns>
    public static IReadOnlyList<PlanItem> For(Guid board, PlanOutline council)
    {
        var said = council
            .All.Select(node => node.Item)
            .Where(item => item.IsGoalOfCouncil || IsTo(board, item))
            .ToList();
        var own = said.Where(item => item.Kind == PlanItemKind.Indicator && item.Says.Responsible == board)
            .Select(Place)
            .ToHashSet();
        return
        [
            .. said.Where(item =>
                    item.Kind != PlanItemKind.Indicator || item.Says.Responsible == board || !own.Contains(Place(item))
                )
                .Select(item => item with { IsHandedDown = true, From = null }),
        ];
    }

    /// <summary>The plan of a board as it is read: what is handed down to it, with its own.</summary>
    /// <param name="own">What the board's plan has rows of, those of what is handed down with the id of that.</param>
    /// <param name="handed">As <see cref="For"/> gives it.</param>
    public static IReadOnlyList<PlanItem> With(IReadOnlyList<PlanItem> own, IReadOnlyList<PlanItem> handed)
    {
        var says = own.Where(item => !item.IsRemoved).ToDictionary(item => item.Id, item => item.Says);
        var ids = handed.Select(item => item.Id).ToHashSet();
        var names = handed.Select(Name).ToHashSet();
        return
        [
            .. handed.Select(item => item with { Says = Answered(item, says.GetValueOrDefault(item.Id)) }),
            // A copy that has become an answer is in the plan, and was not taken out.
            .. own.Where(item =>
                !ids.Contains(item.Id)
                && !IsOfCouncil(item)
                && !(item is { IsRemoved: true, From: not null } && names.Contains(Name(item)))
            ),
        ];
    }

    /// <summary>Whether a row of a board's plan is what the board says of something that is handed down: it has no name.</summary>
    public static bool IsAnswer(PlanItem item) =>
        item.Says.Title.Length == 0
        && item.Kind is PlanItemKind.Indicator or PlanItemKind.Activity or PlanItemKind.Assignment;

    // A goal of the council that was copied before, and an answer to what the council has taken away.
    private static bool IsOfCouncil(PlanItem item) => item.IsGoalOfCouncil || IsAnswer(item);

    private static PlanText Answered(PlanItem item, PlanText? answer)
    {
        var fields = PlanFields.Of(item.Kind, PlanSide.HandedDown);
        return fields.Count == 0 ? item.Says : item.Says.With(fields, answer ?? new PlanText());
    }

    private static bool IsTo(Guid board, PlanItem item) =>
        item.Kind is PlanItemKind.Indicator or PlanItemKind.Activity or PlanItemKind.Assignment
        && (item.Says.Responsible is null || item.Says.Responsible == board);

    private static (PlanItemKind, string) Name(PlanItem item) => (item.Kind, SwedishText.Fold(item.Says.Title));

    private static (Guid?, string) Place(PlanItem item) => (item.Under, SwedishText.Fold(item.Says.Title));
}
