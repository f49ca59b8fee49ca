using FsCheck;
using FsCheck.Fluent;
using Styrkedja.Core.Goals;
using Styrkedja.Core.Plans;

namespace Styrkedja.Unit.Core.Plans;

/// <summary>A plan as a tree: nothing that was written is lost in it.</summary>
public sealed class PlanOutlineTests
{
    [Fact]
    public void Each_item_is_in_the_plan_or_waits_for_a_place_or_was_taken_out() =>
        Property.Holds(
            Forests,
            items =>
            {
                var outline = PlanOutline.Of(items);
                var shown = outline.All.Select(n => n.Item.Id).ToList();
                var unplaced = outline.Unplaced.SelectMany(n => n.WithAllBelow()).Select(n => n.Item.Id).ToList();
                var outside = items
                    .Select(item => outline.Find(item.Id)!)
                    .Where(node => node.IsOut)
                    .Select(node => node.Item.Id)
                    .ToList();
                return shown.Concat(unplaced).Concat(outside).Order().SequenceEqual(items.Select(i => i.Id).Order())
                    && outline
                        .Removed.Select(n => n.Item.Id)
                        .ToHashSet()
                        .SetEquals(items.Where(i => i.IsRemoved).Select(i => i.Id))
                    && outside.TrueForAll(id => Above(outline.Find(id)!).Any(outline.Removed.Contains));
            }
        );

    [Fact]
    public void What_stands_beside_each_other_keeps_its_order() =>
        Property.Holds(
            Forests,
            items =>
                PlanOutline
                    .Of(items)
                    .All.All(node =>
                        Enum.GetValues<PlanItemKind>()
                            .All(kind =>
                                node.BelowOf(kind)
                                    .GroupBy(below => below.Item.Level)
                                    .All(level =>
                                        level
                                            .Select(n => n.Item.Id)
                                            .SequenceEqual(
                                                items
                                                    .Where(i =>
                                                        i.Under == node.Item.Id
                                                        && i.Kind == kind
                                                        && i.Level == level.Key
                                                        && !i.IsRemoved
                                                    )
                                                    .Select(i => i.Id)
                                            )
                                    )
                            )
                    )
        );

    [Fact]
    public void No_goal_stands_under_one_of_its_own_level_or_below()
    {
        foreach (var level in Enum.GetValues<GoalLevel>())
        {
            foreach (var above in Enum.GetValues<GoalLevel>())
            {
                Assert.False(
                    above >= level && PlanPlaces.MayStand(PlanItemKind.Goal, level, above),
                    $"{level} {above}"
                );
            }
        }
        Assert.Equal([GoalLevel.Direction, GoalLevel.Area, GoalLevel.Board], PlanPlaces.LevelsUnder(null));
        Assert.Equal([GoalLevel.Unit], PlanPlaces.LevelsUnder(GoalLevel.Board));
        Assert.Empty(PlanPlaces.LevelsUnder(GoalLevel.Unit));
    }

    [Fact]
    public void What_a_part_adds_is_its_own_and_the_rest_the_boards()
    {
        Assert.True(PlanPlaces.IsOfPart(PlanItemKind.Goal, GoalLevel.Unit, GoalLevel.Board));
        Assert.True(PlanPlaces.IsOfPart(PlanItemKind.ExpectedResult, null, GoalLevel.Unit));
        Assert.True(PlanPlaces.IsOfPart(PlanItemKind.Activity, null, GoalLevel.Board));
        Assert.False(PlanPlaces.IsOfPart(PlanItemKind.ExpectedResult, null, GoalLevel.Board));
        Assert.False(PlanPlaces.IsOfPart(PlanItemKind.Activity, null, GoalLevel.Area));
        Assert.False(PlanPlaces.IsOfPart(PlanItemKind.Goal, GoalLevel.Board, GoalLevel.Area));
    }

    private static IEnumerable<PlanNode> Above(PlanNode node)
    {
        for (var at = node; at is not null; at = at.Above)
        {
            yield return at;
        }
    }

    // Items in any order, under goals that are there; some are taken out, some have no place.
    private static Gen<IReadOnlyList<PlanItem>> Forests { get; } =
        from draws in (
            from kind in Gen.Elements(Enum.GetValues<PlanItemKind>())
            from level in Gen.Elements(Enum.GetValues<GoalLevel>())
            from above in Gen.Choose(-3, 100)
            from isRemoved in Gen.Choose(0, 5)
            select (kind, level, above, isRemoved: isRemoved == 0)
        ).ListOf(25)
        select (IReadOnlyList<PlanItem>)Build(draws);

    private static List<PlanItem> Build(
        IEnumerable<(PlanItemKind Kind, GoalLevel Level, int Above, bool IsRemoved)> draws
    )
    {
        var items = new List<PlanItem>();
        foreach (var (kind, level, above, isRemoved) in draws)
        {
            GoalLevel? own = kind == PlanItemKind.Goal ? level : null;
            var goals = items.FindAll(i => i.Kind == PlanItemKind.Goal && PlanPlaces.MayStand(kind, own, i.Level));
            var under = above < 0 || goals.Count == 0 ? null : goals[above % goals.Count];
            items.Add(
                new PlanItem(new Guid(items.Count + 1, 0, 0, new byte[8]), kind, own, under?.Id, new PlanText())
                {
                    IsRemoved = isRemoved,
                }
            );
        }
        return items;
    }
}
