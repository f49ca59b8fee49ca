using Styrkedja.Core.Goals;
using Styrkedja.Core.Plans;
using Styrkedja.Core.Printed;
using Styrkedja.Unit.Documents.Writing;

namespace Styrkedja.Unit.Core.Plans;

/// <summary>The next plan from the last: what still runs comes along, where it stood, with whose it is.</summary>
public sealed class PlanFromPlanTests
{
    private static readonly Guid Document = Id(900);
    private static readonly PlanItem Goal = new(
        Id(1),
        PlanItemKind.Goal,
        GoalLevel.Board,
        null,
        new PlanText { Title = "Mål", Responsible = Id(50) }
    );

    [Theory]
    [InlineData(null, null, true, null, null)]
    [InlineData("2026-01-01", "2026-12-31", true, "2027-01-01", "2027-12-31")]
    [InlineData("2026-03-01", "2026-12-31", false, null, null)]
    [InlineData("2026-03-01", "2027-06-30", true, "2026-03-01", "2027-06-30")]
    [InlineData("2026-03-01", null, true, "2026-03-01", null)]
    [InlineData("2027-01-01", "2027-01-01", true, "2027-01-01", "2027-01-01")]
    public void An_activity_comes_along_while_it_runs(
        string? starts,
        string? ends,
        bool comes,
        string? from,
        string? to
    )
    {
        var activity = Under(
            2,
            PlanItemKind.Activity,
            new PlanText
            {
                Title = "Göra",
                Starts = Day(starts),
                Ends = Day(ends),
            }
        );
        var next = Next([Goal, activity]);
        Assert.Equal(comes, next.Count == 2);
        if (comes)
        {
            Assert.Equal((Day(from), Day(to)), (next[1].Says.Starts, next[1].Says.Ends));
        }
    }

    [Fact]
    public void It_keeps_whose_it_is_where_it_stands_and_the_line_that_it_comes_from()
    {
        var measure = Under(
            2,
            PlanItemKind.Indicator,
            new PlanText
            {
                Title = "Andel",
                Target = "80 %",
                Responsible = Id(51),
            }
        );
        var next = Next([Goal, measure]);
        Assert.Equal(next[0].Id, next[1].Under);
        Assert.Equal(measure.Says, next[1].Says);
        Assert.Equal(new ItemSource(Document, new SourceLines(7, 7)), next[1].From);
        Assert.Empty(next.Select(item => item.Id).Intersect([Goal.Id, measure.Id]));
    }

    [Fact]
    public void What_is_left_behind_takes_with_it_what_stands_under_it()
    {
        var measure = Under(2, PlanItemKind.Indicator, new PlanText { Title = "Andel" });
        Assert.Empty(Next([Goal, measure], Goal.Id));
        Assert.Equal([Goal.Says], Next([Goal, measure], measure.Id).Select(item => item.Says));
    }

    [Fact]
    public void An_assignment_is_answered_anew()
    {
        var task = new PlanItem(
            Id(3),
            PlanItemKind.Assignment,
            null,
            null,
            new PlanText { Title = "Utred", Body = "Klart." }
        );
        Assert.Equal(new PlanText { Title = "Utred" }, Assert.Single(Next([task])).Says);
    }

    [Fact]
    public void What_was_handed_down_becomes_the_answer_to_what_the_council_hands_down_next()
    {
        var area = new PlanItem(Id(4), PlanItemKind.Goal, GoalLevel.Area, null, new PlanText { Title = "Bra skolor" });
        var council = new PlanItem(
            Id(5),
            PlanItemKind.Indicator,
            null,
            area.Id,
            new PlanText { Title = "Nöjda", CouncilTarget = "80 %" }
        );
        var answer = council with
        {
            Says = new PlanText { Target = "75 %", Reason = "Ny skola" },
        };
        var board = Id(60);
        var last = PlanOutline.Of(HandedDown.With([answer], HandedDown.For(board, PlanOutline.Of([area, council]))));
        var next = PlanOutline.Of(Of(last, new HashSet<Guid>()));
        // The council's next plan has goals of its own, with other ids and the same words.
        PlanItem[] later = [area with { Id = Id(14) }, council with { Id = Id(15), Under = Id(14) }];
        var takeover = CouncilTakeover.Of(
            next,
            HandedDown.For(board, PlanOutline.Of(later)),
            new Dictionary<Guid, Guid?>()
        );
        var (own, of) = Assert.Single(takeover.Answers);
        Assert.Equal((Id(15), "75 %"), (of.Id, own.Says.Target));
    }

    [Fact]
    public void Whatever_is_in_a_plan_and_runs_comes_along_once_and_nothing_else() =>
        Property.Holds(
            DrawnPlans.Plain,
            items =>
            {
                var plan = PlanOutline.Of(items);
                var next = PlanOutline.Of(Of(plan, new HashSet<Guid>()));
                var runs = plan.All.Where(node => PlanFromPlan.Runs(node.Item, 2026, 2027));
                return next.Unplaced.Count == 0
                    && next.All.Select(node => (node.Item.Kind, node.Item.Says.Title, node.Above?.Item.Says.Title))
                        .SequenceEqual(
                            runs.Select(node => (node.Item.Kind, node.Item.Says.Title, node.Above?.Item.Says.Title))
                        );
            }
        );

    private static IReadOnlyList<PlanItem> Next(PlanItem[] items, params Guid[] leaves) =>
        Of(PlanOutline.Of(items), leaves.ToHashSet());

    private static IReadOnlyList<PlanItem> Of(PlanOutline plan, IReadOnlySet<Guid> leaves)
    {
        var places = plan.All.ToDictionary(node => node.Item.Id, _ => new SourceLines(7, 7));
        var next = 1000;
        return PlanFromPlan.Of(plan, Document, places, 2026, 2027, leaves, () => Id(next++));
    }

    private static PlanItem Under(int id, PlanItemKind kind, PlanText says) => new(Id(id), kind, null, Goal.Id, says);

    private static DateOnly? Day(string? day) => day is null ? null : DateOnly.ParseExact(day, "yyyy-MM-dd", null);

    private static Guid Id(int number) => new(number, 0, 0, new byte[8]);
}
