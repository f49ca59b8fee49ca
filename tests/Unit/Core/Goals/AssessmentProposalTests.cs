using FsCheck;
using FsCheck.Fluent;
using Styrkedja.Core.Goals;
using Styrkedja.Core.Indicators;
using Styrkedja.Unit.Documents;

namespace Styrkedja.Unit.Core.Goals;

/// <summary>Rule R3. Statuses are written as letters: F full, P partial, N none, M missing, - nothing.</summary>
public sealed class AssessmentProposalTests
{
    private static readonly Gen<IndicatorStatus?[]> Statuses = Gen.Elements("FPNM-".Select(Indicator).ToArray())
        .ArrayOf();

    private static readonly Gen<Assessment?[]> Assessments = Gen.Elements("FPN-".Select(Assess).ToArray()).ArrayOf();

    [Theory]
    [InlineData("F", 'F')]
    [InlineData("FP", 'F')] // half is enough
    [InlineData("FPP", 'P')]
    [InlineData("PP", 'P')]
    [InlineData("FFFN", 'P')] // one none is enough
    [InlineData("FN", 'P')] // half is not more than half
    [InlineData("FNN", 'N')]
    [InlineData("N", 'N')]
    [InlineData("FPMMM", 'F')] // what has no result is not counted
    [InlineData("FNM-", 'P')]
    [InlineData("", '-')]
    [InlineData("M-", '-')]
    public void An_area_goal_goes_by_its_indicators_with_a_result(string indicators, char proposal) =>
        Assert.Equal(Assess(proposal), AssessmentProposal.OfAreaGoal(indicators.Select(Indicator)));

    [Theory]
    [InlineData("FF", "", 'F')]
    [InlineData("FF", "PM-", 'F')]
    [InlineData("FF", "FN", 'P')]
    [InlineData("FP", "F", 'P')]
    [InlineData("FN", "", 'P')]
    [InlineData("PP", "", 'P')]
    [InlineData("NN", "F", 'N')]
    [InlineData("N-", "", 'N')]
    [InlineData("F-", "", 'P')]
    [InlineData("--", "F", '-')]
    [InlineData("", "FF", '-')]
    public void A_board_goal_goes_by_its_expected_results(string expected, string indicators, char proposal) =>
        Assert.Equal(
            Assess(proposal),
            AssessmentProposal.OfBoardGoal(expected.Select(Assess), indicators.Select(Indicator))
        );

    [Fact]
    public void The_order_does_not_matter_and_nothing_without_a_result_does() =>
        Property.Holds(
            Statuses,
            statuses =>
                AssessmentProposal.OfAreaGoal(statuses)
                == AssessmentProposal.OfAreaGoal([.. statuses.Reverse(), IndicatorStatus.Missing, null])
        );

    [Fact]
    public void A_better_indicator_never_gives_an_area_goal_less() =>
        Property.Holds(
            Statuses.Where(s => s.Any(one => one is IndicatorStatus.Partial or IndicatorStatus.None)),
            statuses =>
            {
                var better = statuses.ToArray();
                var at = Array.FindIndex(better, s => s is IndicatorStatus.Partial or IndicatorStatus.None);
                better[at] = better[at] == IndicatorStatus.None ? IndicatorStatus.Partial : IndicatorStatus.Full;
                return AssessmentProposal.OfAreaGoal(better) <= AssessmentProposal.OfAreaGoal(statuses);
            }
        );

    [Fact]
    public void A_better_expected_result_never_gives_a_board_goal_less() =>
        Property.Holds(
            from expected in Assessments.Where(e => e.Any(one => one is Assessment.Partial or Assessment.None))
            from indicators in Statuses
            select (expected, indicators),
            goal =>
            {
                var better = goal.expected.ToArray();
                better[Array.FindIndex(better, r => r is Assessment.Partial or Assessment.None)]--;
                return AssessmentProposal.OfBoardGoal(better, goal.indicators)
                    <= AssessmentProposal.OfBoardGoal(goal.expected, goal.indicators);
            }
        );

    [Fact]
    public void In_003_the_proposal_differs_from_the_judgement_of_the_board_in_eight_goals()
    {
        var document = RealDocuments.Records("003");
        var areas = document.Goals.Where(g => g.Level == GoalLevel.Area).ToList();
        Assert.All(areas, g => Assert.Equal(Assessment.Full, g.Status));
        var differ = areas
            .Where(g =>
                AssessmentProposal.OfAreaGoal(document.Indicators.Where(i => i.Goal == g.Code).Select(i => i.Status))
                    is { } proposal
                && proposal != g.Status
            )
            .Select(g => g.Code);
        Assert.Equal(["1.2", "1.3", "1.4", "2.2", "3.2", "3.3", "3.4", "3.7"], differ);
    }

    private static IndicatorStatus? Indicator(char letter) =>
        letter switch
        {
            'F' => IndicatorStatus.Full,
            'P' => IndicatorStatus.Partial,
            'N' => IndicatorStatus.None,
            'M' => IndicatorStatus.Missing,
            _ => null,
        };

    private static Assessment? Assess(char letter) =>
        letter switch
        {
            'F' => Assessment.Full,
            'P' => Assessment.Partial,
            'N' => Assessment.None,
            _ => null,
        };
}
