using Styrkedja.Core.Indicators;
using Styrkedja.Core.Printed;
using static Styrkedja.Core.Indicators.Direction;

namespace Styrkedja.Unit.Core.Indicators;

/// <summary>Rule R1, at and just beyond each bound. The whole of 003 is counted in the tests of Documents.</summary>
public sealed class StatusRuleTests
{
    private static readonly Target Empty = Target.Read("");

    [Theory]
    [InlineData("100 %", IndicatorStatus.Full)]
    [InlineData("100,01 %", IndicatorStatus.Full)]
    [InlineData("99,999999 %", IndicatorStatus.Partial)] // nothing is rounded first
    [InlineData("80 %", IndicatorStatus.Partial)]
    [InlineData("79,999999 %", IndicatorStatus.None)]
    [InlineData("-5 %", IndicatorStatus.None)]
    public void Higher_is_full_from_the_target_and_partial_from_a_fifth_below(string outcome, IndicatorStatus status) =>
        Assert.Equal(status, Of(outcome, "100 %", Higher));

    [Theory]
    [InlineData("10", IndicatorStatus.Full)]
    [InlineData("0", IndicatorStatus.Full)]
    [InlineData("10,000001", IndicatorStatus.Partial)]
    [InlineData("12", IndicatorStatus.Partial)]
    [InlineData("12,000001", IndicatorStatus.None)]
    [InlineData("11,8", IndicatorStatus.Partial)] // 003:850
    public void Lower_is_full_to_the_target_and_partial_to_a_fifth_above(string outcome, IndicatorStatus status) =>
        Assert.Equal(status, Of(outcome, "10", Lower));

    [Theory]
    [InlineData("-1 %", IndicatorStatus.Full)] // 003:1318
    [InlineData("1 %", IndicatorStatus.Full)]
    [InlineData("0 %", IndicatorStatus.Full)]
    [InlineData("1,2 %", IndicatorStatus.Partial)]
    [InlineData("−1,2 %", IndicatorStatus.Partial)]
    [InlineData("1,21 %", IndicatorStatus.None)]
    [InlineData("−1,21 %", IndicatorStatus.None)]
    public void A_band_counts_the_same_both_ways(string outcome, IndicatorStatus status) =>
        Assert.Equal(status, Of(outcome, "+/-1 %", Band));

    [Theory]
    [InlineData("0", Lower, IndicatorStatus.Full)]
    [InlineData("1", Lower, IndicatorStatus.None)]
    [InlineData("0", Higher, IndicatorStatus.Full)]
    [InlineData("-0,1", Higher, IndicatorStatus.None)]
    [InlineData("0,1", Band, IndicatorStatus.None)]
    public void A_target_of_zero_is_reached_or_not(string outcome, Direction direction, IndicatorStatus status) =>
        Assert.Equal(status, Of(outcome, "0", direction));

    [Theory]
    [InlineData("-10", Higher, IndicatorStatus.Full)]
    [InlineData("-10,5", Higher, IndicatorStatus.None)]
    [InlineData("-10", Lower, IndicatorStatus.Full)]
    [InlineData("-9,5", Lower, IndicatorStatus.None)]
    [InlineData("-11,5", Lower, IndicatorStatus.Full)]
    public void A_target_below_zero_has_no_partial(string outcome, Direction direction, IndicatorStatus status) =>
        Assert.Equal(status, Of(outcome, "-10", direction));

    [Theory]
    [InlineData(null, "80 %", MissingReason.NoOutcome)]
    [InlineData("", "80 %", MissingReason.NoOutcome)]
    [InlineData("-", "80 %", MissingReason.NoOutcome)]
    [InlineData("", "", MissingReason.NoOutcome)]
    [InlineData("i.u.", "80 %", MissingReason.NotNumeric)]
    [InlineData("71 %", "", MissingReason.NoTarget)]
    [InlineData("71 %", "Öka", MissingReason.NoTarget)]
    [InlineData("71 %", "Tas fram av nämnd", MissingReason.NoTarget)]
    [InlineData("71 %", "Fastställs 2025", MissingReason.NoTarget)]
    public void No_result_has_a_reason(string? outcome, string target, MissingReason reason)
    {
        PrintedValue? printed = outcome is null ? null : PrintedValue.Read(outcome);
        var result = StatusRule.Of(printed, Target.Read(target), Empty, TargetScope.Board, Higher);
        Assert.Equal(new StatusResult(IndicatorStatus.Missing, reason), result);
    }

    [Fact]
    public void A_result_has_no_reason() =>
        Assert.Null(StatusRule.Of(PrintedValue.Read("1"), Target.Read("1"), Empty, TargetScope.Board, Higher).Reason);

    [Theory]
    [InlineData("", "1,0 %", TargetScope.Board, IndicatorStatus.None)]
    [InlineData("Tas fram av nämnd", "1,0 %", TargetScope.Board, IndicatorStatus.None)]
    [InlineData("", "1,0 %", TargetScope.City, IndicatorStatus.Missing)]
    [InlineData("1,3 %", "1,0 %", TargetScope.Board, IndicatorStatus.Full)] // 004:902, the board's is weaker
    [InlineData("1,3 %", "1,0 %", TargetScope.City, IndicatorStatus.Full)]
    public void The_councils_number_is_used_only_where_the_board_has_none_and_it_is_a_boards(
        string board,
        string council,
        TargetScope scope,
        IndicatorStatus status
    ) =>
        Assert.Equal(
            status,
            StatusRule.Of(PrintedValue.Read("1,3 %"), Target.Read(board), Target.Read(council), scope, Lower).Status
        );

    [Theory]
    [InlineData(0, "99,9", IndicatorStatus.None)]
    [InlineData(0, "100", IndicatorStatus.Full)]
    [InlineData(1, "0", IndicatorStatus.Partial)]
    [InlineData(1, "-0,1", IndicatorStatus.None)]
    public void The_tolerance_is_a_setting_from_nothing_to_all(int tolerance, string outcome, IndicatorStatus status) =>
        Assert.Equal(status, Of(outcome, "100", Higher, tolerance));

    [Fact]
    public void A_tolerance_outside_zero_to_one_is_refused_even_without_an_outcome()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Of("", "", Higher, -0.01m));
        Assert.Throws<ArgumentOutOfRangeException>(() => Of("", "", Higher, 1.01m));
    }

    private static IndicatorStatus Of(
        string outcome,
        string target,
        Direction direction,
        decimal tolerance = StatusRule.DefaultTolerance
    ) =>
        StatusRule
            .Of(PrintedValue.Read(outcome), Target.Read(target), Empty, TargetScope.Board, direction, tolerance)
            .Status;
}
