using Styrkedja.Core.Indicators;

namespace Styrkedja.Unit.Core.Indicators;

/// <summary>Rule R2: when the council's number is a total for the city.</summary>
public sealed class ScopeProposalTests
{
    [Theory]
    [InlineData("2,05 GWh", "1785 GWh")] // 000:879
    [InlineData("22 st", "1 000 st")] // 000:1081
    [InlineData("20 st", "500 st")] // 000:1082
    [InlineData("350 st", "9 000 st")] // 000:1083
    [InlineData("30 st", "1 000 st")] // 000:1084
    [InlineData("320 st", "9 000 st")] // 000:1085
    [InlineData("25 st", "800 st")] // 001:568
    [InlineData("400 st", "9 000 st")] // 001:596
    [InlineData("3,99 GWh", "1945 GWh")] // 001:2779
    [InlineData("3,12 GWh", "1 735 GWh")] // 003:1066
    [InlineData("980 st", "11 000 st")] // 003:1416
    [InlineData("1,2 GWh", "1 735 GWh")] // 004:664
    [InlineData("1 250 st", "11 000 st")] // 004:906
    public void The_thirteen_city_totals_of_the_documents_are_found(string board, string council) =>
        Assert.Equal(TargetScope.City, For(board, council));

    [Theory]
    [InlineData("3,5", "3,8")] // 000:369
    [InlineData("79", "83")] // 003:1607
    [InlineData("1,3 %", "1,0 %")] // 004:902
    [InlineData("10", "Max 10 personer")] // 003:850
    [InlineData("+/-1 %", "+/- 1 %")] // 003:1318
    public void A_target_that_can_be_compared_is_a_boards(string board, string council) =>
        Assert.Equal(TargetScope.Board, For(board, council));

    [Theory]
    [InlineData("1 %", "90 %")]
    [InlineData("1", "90 %")]
    [InlineData("1 %", "90")]
    public void A_share_is_never_a_total(string board, string council) =>
        Assert.Equal(TargetScope.Board, For(board, council));

    [Theory]
    [InlineData("", "9 000 st")]
    [InlineData("320 st", "")]
    [InlineData("320 st", "Tas fram av nämnd")]
    [InlineData("0 st", "9 000 st")]
    public void Without_two_numbers_to_compare_it_is_a_boards(string board, string council) =>
        Assert.Equal(TargetScope.Board, For(board, council));

    [Theory]
    [InlineData("50 st", TargetScope.City)]
    [InlineData("49,99 st", TargetScope.Board)]
    public void Five_times_the_boards_target_is_the_bound(string council, TargetScope scope) =>
        Assert.Equal(scope, For("10 st", council));

    private static TargetScope For(string board, string council) =>
        ScopeProposal.For(Target.Read(board), Target.Read(council));
}
