using Styrkedja.Core.Economy;
using Styrkedja.Core.Printed;

namespace Styrkedja.Unit.Core.Checks.Tables;

public sealed class FundRuleTests
{
    private const string Name = "fund-rule";

    private static SteeringDocument With(long? budget, long? fundIn, long? result, long? fundOut)
    {
        static Money? Tkr(long? tkr) => tkr is { } amount ? new Money(amount * 100_000) : null;
        return Record.Document with
        {
            ResultUnits =
            [
                new PrintedResultUnit(
                    null,
                    "Ekudden",
                    Tkr(budget),
                    Tkr(fundIn),
                    Tkr(result),
                    Tkr(fundOut),
                    new SourceLines(9, 9)
                ),
            ],
        };
    }

    [Theory]
    [InlineData(1_310, 905, 2_215, null)]
    [InlineData(1_310, 905, 2_216, null)]
    [InlineData(1_310, 905, 2_217, "2 215")]
    [InlineData(1_310, 905, 3_215, "2 215")]
    // At most 5 % of 48 200 a year, and 10 % in all.
    [InlineData(0, 9_000, 9_000, "2 410")]
    [InlineData(4_000, 2_000, 6_000, "4 820")]
    [InlineData(-500, -100, -600, null)]
    public void The_fund_is_what_the_rule_gives(long fundIn, long result, long fundOut, string? expected) =>
        Assert.Equal(expected, Record.Find(Name, With(48_200, fundIn, result, fundOut)).SingleOrDefault()?.Expected);

    [Fact]
    public void The_finding_says_what_it_was_computed_from() =>
        Assert.Equal(
            "Resultatenheten ”Ekudden” (rad 9) för 6 000 tkr vidare, men fonden 4 000 tkr och resultatet 2 000 tkr ger "
                + "4 820 tkr när högst 5 procent av bruttobudgeten (48 200 tkr) förs över och fonden är högst 10 procent av den. "
                + "1 180 tkr stannar då hos nämnden.",
            Assert.Single(Record.Find(Name, With(48_200, 4_000, 2_000, 6_000))).Message
        );

    [Theory]
    [InlineData(null, 1L, 1L, 9L)]
    [InlineData(48_200L, null, 1L, 9_000L)]
    [InlineData(48_200L, 1L, null, 9_000L)]
    [InlineData(48_200L, 1L, 1L, null)]
    [InlineData(0L, 1_000L, 1_000L, 9_000L)]
    [InlineData(-5L, 1_000L, 1_000L, 9_000L)]
    [InlineData(long.MaxValue / 100_000, 1_000L, long.MaxValue / 100_000, 9_000L)]
    [InlineData(48_200L, long.MinValue / 100_000, long.MinValue / 100_000, 9_000L)]
    public void A_unit_without_sensible_figures_is_not_judged(
        long? budget,
        long? fundIn,
        long? result,
        long? fundOut
    ) => Assert.Empty(Record.Find(Name, With(budget, fundIn, result, fundOut)));
}
