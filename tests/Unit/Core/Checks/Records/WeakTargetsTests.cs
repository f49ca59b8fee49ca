using Styrkedja.Core.Indicators;
using Styrkedja.Core.Printed;

namespace Styrkedja.Unit.Core.Checks.Records;

/// <summary>The check <c>target-weaker-than-council</c>.</summary>
public sealed class WeakTargetsTests
{
    [Theory]
    [InlineData("88 %", "90 %", Direction.Higher, "minst 90 %")]
    [InlineData("1,3 %", "1,0 %", Direction.Lower, "högst 1,0 %")]
    [InlineData("3,5", "3,8", Direction.Higher, "minst 3,8")]
    [InlineData("4 %", "5", Direction.Higher, "minst 5")]
    [InlineData("12", "Max 10 personer", Direction.Lower, "Max 10 personer")]
    [InlineData("+/-2 %", "+/- 1 %", Direction.Band, "+/- 1 %")]
    public void A_weaker_target_is_found(string board, string council, Direction direction, string expected)
    {
        var finding = Assert.Single(Find(board, council, direction));
        Assert.Equal((expected, board), (finding.Expected, finding.Found));
        Assert.Equal(5, finding.Lines.First);
        Assert.Contains(
            $"Nämndens årsmål {board} för ”Andel trygga” (rad 5)",
            finding.Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("90 %", "90 %", Direction.Higher)]
    [InlineData("91 %", "90 %", Direction.Higher)]
    [InlineData("0,9 %", "1,0 %", Direction.Lower)]
    [InlineData("980 st", "11 000 st", Direction.Higher)] // a total of the city
    [InlineData("2 tkr", "3 mnkr", Direction.Higher)]
    [InlineData("0,07", "9 %", Direction.Higher)] // a fraction beside a percentage
    [InlineData("", "90 %", Direction.Higher)]
    [InlineData("88 %", "Tas fram av nämnd", Direction.Higher)]
    [InlineData("2 %", "+/- 1 %", Direction.Band)]
    public void What_is_as_strong_or_cannot_be_compared_is_none(string board, string council, Direction direction) =>
        Assert.Empty(Find(board, council, direction));

    [Fact]
    public void A_row_that_is_ambiguous_is_left_to_its_own_check() =>
        Assert.Empty(
            Record.Find(
                "target-weaker-than-council",
                Record.Document with
                {
                    Indicators = [Row("1 %", "2 %", Direction.Higher) with { Ambiguous = "ett värde" }],
                }
            )
        );

    private static List<Styrkedja.Core.Checks.Finding> Find(string board, string council, Direction direction) =>
        Record.Find(
            "target-weaker-than-council",
            Record.Document with
            {
                Indicators = [Row(board, council, direction)],
            }
        );

    private static PrintedIndicator Row(string board, string council, Direction direction) =>
        Record.Indicator("Andel trygga", 5) with
        {
            Target = Target.Read(board),
            CouncilTarget = Target.Read(council),
            Direction = direction,
        };
}
