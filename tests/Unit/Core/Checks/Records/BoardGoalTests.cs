using Styrkedja.Core.Goals;
using Styrkedja.Core.Printed;

namespace Styrkedja.Unit.Core.Checks.Records;

/// <summary>The checks <c>goal-not-followed-up</c> and <c>expected-result-missing</c>.</summary>
public sealed class BoardGoalTests
{
    [Fact]
    public void A_goal_with_an_indicator_or_an_activity_is_followed_up()
    {
        var document = Record.Document with
        {
            Goals = [Goal("Trygg park", 10), Goal("Ren park", 20), Goal("Öppen park", 30), Goal("Grön park", 40)],
            Indicators = [Record.Indicator("Andel", 12) with { BoardGoal = "Trygg park" }],
            Activities =
            [
                Record.Activity("Sopa", 22) with
                {
                    BoardGoal = "Ren park",
                },
                Record.Activity("Så", 42) with
                {
                    BoardGoal = "Grön park",
                    Goal = "1.2",
                },
            ],
        };
        var findings = Record.Find("goal-not-followed-up", document);
        Assert.Equal([30, 40], findings.Select(f => f.Lines.First));
        Assert.Equal("Nämndmålet ”Öppen park” (rad 30) har varken indikator eller aktivitet.", findings[0].Message);
    }

    [Fact]
    public void Goals_of_the_council_are_followed_up_by_it() =>
        Assert.Empty(
            Record.Find(
                "goal-not-followed-up",
                Record.Document with
                {
                    Goals = [Goal("Ett område", 10) with { Level = GoalLevel.Area }],
                }
            )
        );

    [Fact]
    public void A_marker_on_the_line_above_belongs_to_the_place()
    {
        var document = Record.Document with
        {
            Goals = [Goal("Trygg park", 10), Goal("Ren park", 11), Goal("Grön park", 21)],
            Coverage = new Coverage(30, new[] { 9, 10, 11, 19, 21 }.ToDictionary(line => line, _ => LineClass.Goal)),
        };
        Assert.Equal(
            [(9, 10), (11, 11), (21, 21)],
            Record.Find("goal-not-followed-up", document).Select(f => (f.Lines.First, f.Lines.Last))
        );
    }

    [Fact]
    public void The_one_goal_without_expected_result_is_found()
    {
        var finding = Assert.Single(
            Expected(
                Goal("Trygg park", 10, "Fler går dit."),
                Goal("Ren park", 20),
                Goal("Grön park", 30, "Gräset växer.")
            )
        );
        Assert.Equal(20, finding.Lines.First);
        Assert.Contains("”Ren park” (rad 20) saknar förväntat resultat", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_goals_have_no_expected_results_none_is_missed()
    {
        Assert.Empty(Expected(Goal("Trygg park", 10), Goal("Ren park", 20)));
        Assert.Empty(Expected(Goal("Trygg park", 10, "Fler går dit."), Goal("Ren park", 20), Goal("Grön park", 30)));
        Assert.Empty(
            Expected(
                Goal("Trygg park", 10, "Fler går dit."),
                Goal("Ren park", 20, "Inget skräp."),
                Goal("Ett område", 30) with
                {
                    Level = GoalLevel.Area,
                }
            )
        );
    }

    private static PrintedGoal Goal(string title, int line, params string[] expected) =>
        Record.BoardGoal(title, line, expected);

    private static List<Styrkedja.Core.Checks.Finding> Expected(params PrintedGoal[] goals) =>
        Record.Find("expected-result-missing", Record.Document with { Goals = goals });
}
