using Styrkedja.Core.Goals;
using Styrkedja.Core.Plans;
using Styrkedja.Core.Printed;

namespace Styrkedja.Unit.Core.Plans;

/// <summary>What the council hands down, and what becomes of a board's plan that takes it in.</summary>
public sealed class CouncilTakeoverTests
{
    private static readonly Guid Board = Id(900);
    private static readonly Guid Other = Id(901);
    private static readonly ItemSource Printed = new(Id(800), new SourceLines(1, 1));
    private static readonly IReadOnlyDictionary<Guid, Guid?> Nothing = new Dictionary<Guid, Guid?>();

    private static readonly PlanItem Schools = Goal(1, GoalLevel.Area, null, "Bra skolor");
    private static readonly PlanItem Parks = Goal(2, GoalLevel.Area, null, "Gröna parker");

    [Fact]
    public void A_board_is_handed_every_goal_and_what_is_for_all_or_for_itself()
    {
        PlanItem[] council =
        [
            Schools,
            Measure(10, Schools, "Nöjda", null),
            Measure(11, Schools, "Frånvaro", Other),
            Measure(12, Schools, "Behöriga", Board),
            Item(13, PlanItemKind.Contribution, Schools, "Text"),
            Item(14, PlanItemKind.Assignment, null, "Utred lokaler"),
            Item(15, PlanItemKind.Assignment, null, "Utred bad", Other),
            Parks,
        ];
        Assert.Equal([Id(14), Id(1), Id(10), Id(12), Id(2)], Handed(council).Select(item => item.Id));
        Assert.All(Handed(council), item => Assert.True(item.IsHandedDown));
    }

    [Fact]
    public void A_target_for_the_board_holds_before_one_for_all()
    {
        PlanItem[] council = [Schools, Measure(10, Schools, "Nöjda", null), Measure(11, Schools, "nöjda ", Board)];
        Assert.Equal([Id(1), Id(11)], Handed(council).Select(item => item.Id));
        PlanItem[] others = [Schools, Measure(10, Schools, "Nöjda", null), Measure(11, Schools, "nöjda ", Other)];
        Assert.Equal([Id(1), Id(10)], Handed(others).Select(item => item.Id));
    }

    [Fact]
    public void A_plan_shows_what_is_handed_down_with_what_the_board_says_of_it()
    {
        var measure = Measure(10, Schools, "Nöjda", null, "80 %");
        var answer = Answer(measure, new PlanText { Target = "75 %", Responsible = Id(50) });
        var goal = Goal(20, GoalLevel.Board, Schools, "Lugna raster");
        var shown = PlanOutline.Of(HandedDown.With([answer, goal], Handed([Schools, measure])));
        var says = shown.Find(measure.Id)!.Item.Says;
        Assert.Equal(
            ("Nöjda", "80 %", "75 %", Id(50)),
            (says.Title, says.CouncilTarget, says.Target, says.Responsible)
        );
        Assert.Equal(goal, Assert.Single(shown.Find(Schools.Id)!.BelowOf(PlanItemKind.Goal)).Item);
    }

    [Fact]
    public void What_stood_under_a_goal_that_is_gone_waits_for_a_place_and_an_answer_to_nothing_is_not_shown()
    {
        var goal = Goal(20, GoalLevel.Board, Parks, "Fler bänkar");
        var answer = Answer(Measure(10, Parks, "Bänkar", null), new PlanText { Target = "75 st" });
        var shown = PlanOutline.Of(HandedDown.With([answer, goal], Handed([Schools])));
        Assert.Equal([goal.Id], shown.Unplaced.Select(node => node.Item.Id));
        Assert.Null(shown.Find(answer.Id));
    }

    [Fact]
    public void Goals_of_the_same_words_take_over_and_others_wait_for_somebody_to_say()
    {
        var (old, gone) = (Goal(31, GoalLevel.Area, null, "Bra  Skolor"), Goal(32, GoalLevel.Area, null, "Rena gator"));
        var (calm, tidy) = (Goal(20, GoalLevel.Board, old, "Lugnt"), Goal(21, GoalLevel.Board, gone, "Städat"));
        var plan = PlanOutline.Of([old, gone, calm, tidy]);
        var handed = Handed([Schools, Parks]);
        Assert.Equal([Schools.Id, null], Places(CouncilTakeover.Of(plan, handed, Nothing)));
        var said = new Dictionary<Guid, Guid?> { [old.Id] = null, [gone.Id] = Parks.Id };
        Assert.Equal([null, Parks.Id], Places(CouncilTakeover.Of(plan, handed, said)));
        // What is no goal of the council is no place.
        Assert.Equal(
            [null, null],
            Places(CouncilTakeover.Of(plan, handed, said.ToDictionary(p => p.Key, _ => (Guid?)calm.Id)))
        );
    }

    [Fact]
    public void Two_goals_of_the_same_words_are_no_place()
    {
        var old = Goal(31, GoalLevel.Area, null, "Bra skolor");
        var twin = Goal(3, GoalLevel.Area, null, "Bra skolor");
        var plan = PlanOutline.Of([old, Goal(20, GoalLevel.Board, old, "Lugnt")]);
        Assert.Equal([null], Places(CouncilTakeover.Of(plan, Handed([Schools, twin]), Nothing)));
    }

    [Fact]
    public void A_copied_measure_becomes_the_answer_to_that_of_its_name_once_and_what_is_no_more_ends()
    {
        var old = Goal(31, GoalLevel.Area, null, "Bra skolor");
        var kept = Measure(41, old, "Andel nöjda", null) with { From = Printed };
        var again = Measure(42, old, "andel  nöjda", null) with { From = Printed };
        var ends = Measure(43, old, "Andel trygga", null) with { From = Printed };
        var written = Measure(44, old, "Egen", null);
        var plan = PlanOutline.Of([old, kept, again, ends, written]);
        var council = Measure(10, Schools, "Andel nöjda", null);
        var takeover = CouncilTakeover.Of(plan, Handed([Schools, council]), Nothing);
        var (own, of) = Assert.Single(takeover.Answers);
        Assert.Equal((kept.Id, council.Id), (own.Id, of.Id));
        Assert.Equal([again.Id, ends.Id], takeover.Ends.Select(item => item.Id));
        // What somebody wrote here is the board's, and goes with the goal.
        Assert.Equal([written.Id], Assert.Single(takeover.Places).Moves.Select(item => item.Id));
    }

    [Fact]
    public void A_copy_that_became_an_answer_is_not_among_what_was_taken_out()
    {
        var old = Goal(31, GoalLevel.Area, null, "Bra skolor");
        var copy = Measure(41, old, "Andel nöjda", null) with { From = Printed, IsRemoved = true };
        var ended = Measure(42, old, "Andel trygga", null) with { From = Printed, IsRemoved = true };
        var council = Measure(10, Schools, "Andel  nöjda", null);
        var shown = PlanOutline.Of(HandedDown.With([old, copy, ended], Handed([Schools, council])));
        Assert.Equal([ended.Id], shown.Removed.Select(node => node.Item.Id));
    }

    [Fact]
    public void Near_names_are_not_the_same()
    {
        var old = Goal(31, GoalLevel.Area, null, "Bra skolor");
        var flickor = Measure(41, old, "Andel nöjda flickor", null) with { From = Printed };
        var council = Measure(10, Schools, "Andel nöjda pojkar", null);
        var takeover = CouncilTakeover.Of(PlanOutline.Of([old, flickor]), Handed([Schools, council]), Nothing);
        Assert.Empty(takeover.Answers);
        Assert.Equal([flickor.Id], takeover.Ends.Select(item => item.Id));
    }

    [Fact]
    public void A_later_version_says_what_is_new_changed_and_gone()
    {
        var (stays, changes, goes) = (
            Measure(10, Schools, "Nöjda", null, "80 %"),
            Measure(11, Schools, "Trygga", null, "70 %"),
            Measure(12, Schools, "Sjuka", null, "5 %")
        );
        var answer = Answer(stays, new PlanText { Target = "75 %" });
        var plan = PlanOutline.Of(HandedDown.With([answer], Handed([Schools, stays, changes, goes])));
        var harder = changes with { Says = changes.Says with { CouncilTarget = "90 %" } };
        var takeover = CouncilTakeover.Of(plan, Handed([Schools, stays, harder, Parks]), Nothing);
        Assert.Equal([Parks.Id], takeover.New.Select(item => item.Id));
        Assert.Equal(
            [("70 %", "90 %")],
            takeover.Changed.Select(p => (p.Was.Says.CouncilTarget, p.Is.Says.CouncilTarget))
        );
        Assert.Equal([goes.Id], takeover.Gone.Select(item => item.Id));
    }

    [Fact]
    public void What_had_been_taken_out_stays_out()
    {
        var old = Goal(31, GoalLevel.Area, null, "Bra skolor") with { IsRemoved = true };
        var under = Goal(20, GoalLevel.Board, old, "Lugnt");
        var takeover = CouncilTakeover.Of(PlanOutline.Of([old, under]), Handed([Schools]), Nothing);
        Assert.Empty(takeover.Places);
        Assert.Equal([under.Id], takeover.Hidden.Select(item => item.Id));
    }

    private static IEnumerable<Guid?> Places(CouncilTakeover takeover) => takeover.Places.Select(place => place.To?.Id);

    private static IReadOnlyList<PlanItem> Handed(PlanItem[] council) => HandedDown.For(Board, PlanOutline.Of(council));

    private static PlanItem Answer(PlanItem of, PlanText says) => of with { Says = says };

    private static PlanItem Goal(int id, GoalLevel level, PlanItem? under, string title) =>
        new(Id(id), PlanItemKind.Goal, level, under?.Id, new PlanText { Title = title });

    private static PlanItem Measure(int id, PlanItem under, string name, Guid? board, string target = "") =>
        new(
            Id(id),
            PlanItemKind.Indicator,
            null,
            under.Id,
            new PlanText
            {
                Title = name,
                CouncilTarget = target,
                Responsible = board,
            }
        );

    private static PlanItem Item(int id, PlanItemKind kind, PlanItem? under, string title, Guid? board = null) =>
        new(Id(id), kind, null, under?.Id, new PlanText { Title = title, Responsible = board });

    private static Guid Id(int number) => new(number, 0, 0, new byte[8]);
}
