using Styrkedja.Core.Goals;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Core.Plans;

/// <summary>A plan as a tree: its goals, and what stands under each.</summary>
public sealed class PlanOutline
{
    private readonly Dictionary<Guid, PlanNode> _nodes = [];

    private PlanOutline() { }

    /// <summary>What no goal is above, in order: prose, then goals.</summary>
    public IReadOnlyList<PlanNode> Roots { get; private set; } = [];

    /// <summary>
    /// What must stand under a goal and stands under none, or under one that is not there any more, in order: somebody has to
    /// place it.
    /// </summary>
    public IReadOnlyList<PlanNode> Unplaced { get; private set; } = [];

    /// <summary>What has been taken out, with what stood under it, in order.</summary>
    public IReadOnlyList<PlanNode> Removed { get; private set; } = [];

    /// <summary>All that is in the plan, each after what it stands under.</summary>
    public IEnumerable<PlanNode> All => Roots.SelectMany(root => root.WithAllBelow());

    /// <summary>The item with an id, in the plan or taken out; null where there is none.</summary>
    public PlanNode? Find(Guid id) => _nodes.GetValueOrDefault(id);

    /// <summary>What is of the same kind under the same goal and in the same plan, in order, with the item itself.</summary>
    public IReadOnlyList<PlanNode> Beside(PlanNode node)
    {
        var beside = node.Above?.Below ?? (Unplaced.Contains(node) ? Unplaced : Roots);
        return
        [
            .. beside.Where(other =>
                other.Item.Kind == node.Item.Kind && other.Item.IsHandedDown == node.Item.IsHandedDown
            ),
        ];
    }

    /// <summary>
    /// Whether a measure stands under a goal already: it has one target for a year, in the council's plan one for each board
    /// and one for all.
    /// </summary>
    /// <param name="item">What is asked about.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="under">The goal that it is to stand under.</param>
    /// <param name="says">What it is to say.</param>
    /// <param name="side">Whose plan it is.</param>
    public bool HasTwice(Guid item, PlanItemKind kind, Guid? under, PlanText says, PlanSide side) =>
        kind == PlanItemKind.Indicator
        && under is { } goal
        && Find(goal) is { } above
        && above
            .BelowOf(kind)
            .Select(node => node.Item)
            .Any(other =>
                other.Id != item
                && SwedishText.Fold(other.Says.Title) == SwedishText.Fold(says.Title)
                && (side != PlanSide.Council || other.Says.Responsible == says.Responsible)
            );

    /// <summary>Makes the tree.</summary>
    /// <param name="items">The items; those that stand under the same goal in their order.</param>
    public static PlanOutline Of(IReadOnlyList<PlanItem> items)
    {
        var outline = new PlanOutline();
        foreach (var item in items)
        {
            outline._nodes.Add(item.Id, new PlanNode(item));
        }
        var (roots, unplaced, removed) = (new List<PlanNode>(), new List<PlanNode>(), new List<PlanNode>());
        // Of what stands under one goal: prose first, then results, measures and activities, and the goals below it last.
        // What stands right under a direction would else stand under the last of its areas, wherever it is read or written.
        foreach (var item in items.OrderBy(item => Rank(item.Kind)).ThenBy(item => item.IsGoalOfCouncil))
        {
            var node = outline._nodes[item.Id];
            var above = item.Under is { } under ? outline._nodes.GetValueOrDefault(under) : null;
            if (above is not null)
            {
                node.StandUnder(above);
            }
            if (item.IsRemoved)
            {
                removed.Add(node);
            }
            else if (above is null)
            {
                var isRoot = item.Under is null && PlanPlaces.MayStand(item.Kind, item.Level, null);
                (isRoot ? roots : unplaced).Add(node);
            }
        }
        (outline.Roots, outline.Unplaced, outline.Removed) = (roots, unplaced, removed);
        return outline;
    }

    private static int Rank(PlanItemKind kind) =>
        kind switch
        {
            PlanItemKind.Contribution => 0,
            PlanItemKind.ExpectedResult => 1,
            PlanItemKind.Indicator => 2,
            PlanItemKind.Activity => 3,
            PlanItemKind.Assignment => 4,
            PlanItemKind.Goal => 5,
        };
}

/// <summary>An item in the tree of a plan.</summary>
/// <param name="item">The item.</param>
public sealed class PlanNode(PlanItem item)
{
    private readonly List<PlanNode> _below = [];

    /// <summary>The item.</summary>
    public PlanItem Item { get; } = item;

    /// <summary>The goal that it stands under; null for none.</summary>
    public PlanNode? Above { get; private set; }

    /// <summary>What stands right under it, but for what was taken out: prose, results, indicators, activities, goals.</summary>
    public IEnumerable<PlanNode> Below => _below.Where(node => !node.Item.IsRemoved);

    /// <summary>Of one kind.</summary>
    public IEnumerable<PlanNode> BelowOf(PlanItemKind kind) => Below.Where(node => node.Item.Kind == kind);

    /// <summary>Whether it or something that it stands under was taken out.</summary>
    public bool IsOut => Item.IsRemoved || Above?.IsOut == true;

    /// <summary>It, and all that stands under it.</summary>
    public IEnumerable<PlanNode> WithAllBelow() => Below.SelectMany(node => node.WithAllBelow()).Prepend(this);

    /// <summary>
    /// What it is called where it has no name of its own: the number of a goal, for a goal of the board without one that of
    /// the goal above and its place there ("1.2/1").
    /// </summary>
    public string Code =>
        Item.Says.Code.Length > 0 ? Item.Says.Code
        : Item.Kind == PlanItemKind.Goal && Above is { } above
            ? $"{above.Code}/{above.BelowOf(PlanItemKind.Goal).TakeWhile(node => node != this).Count() + 1}"
        : "";

    /// <summary>The nearest goal of a level that it stands under, or itself; null for none.</summary>
    public PlanNode? AtLevel(GoalLevel level) => Item.Level == level ? this : Above?.AtLevel(level);

    internal void StandUnder(PlanNode above)
    {
        Above = above;
        above._below.Add(this);
    }
}
