using FsCheck;
using FsCheck.Fluent;
using Styrkedja.Core.Economy;

namespace Styrkedja.Unit.Core.Economy;

/// <summary>Rule R8. Amounts in thousands of kronor (tkr), surplus positive.</summary>
public sealed class ResultFundTests
{
    private static readonly ResultFundRule OpenBelow = ResultFundRule.Default with { LimitsDeficits = false };

    private static readonly Gen<(Money Budget, Money FundIn, Money Carried, ResultFundRule Rule)> Cases =
        from budget in Gen.Choose(0, 200_000_000)
        from fundIn in Gen.Choose(-20_000_000, 20_000_000)
        from carried in Gen.Choose(-20_000_000, 20_000_000)
        from rule in Gen.Elements(ResultFundRule.Default, OpenBelow)
        select (new Money(budget), new Money(fundIn), new Money(carried), rule);

    [Theory]
    [InlineData(1_000, 1_000, 0)]
    [InlineData(5_000, 5_000, 0)]
    [InlineData(5_001, 5_000, 1)]
    [InlineData(-5_000, -5_000, 0)]
    [InlineData(-5_001, -5_000, -1)]
    public void At_most_five_percent_of_the_budget_is_carried_in_a_year(int carried, int fundOut, int cut) =>
        Assert.Equal(Transfer(fundOut, cut), Of(100_000, 0, carried, ResultFundRule.Default));

    [Fact]
    public void Where_deficits_are_not_limited_the_whole_deficit_is_carried() =>
        Assert.Equal(Transfer(-9_000, 0), Of(100_000, 1_000, -10_000, OpenBelow));

    [Fact]
    public void A_surplus_is_limited_in_either_case() =>
        Assert.Equal(Transfer(6_000, 5_000), Of(100_000, 1_000, 10_000, OpenBelow));

    [Theory]
    [InlineData(7_000, 3_000, 10_000, 0)]
    [InlineData(7_000, 3_001, 10_000, 1)]
    [InlineData(12_000, 0, 10_000, 2_000)] // the fund itself is above, for the budget has shrunk
    [InlineData(12_000, -3_000, 9_000, 0)]
    public void The_fund_holds_at_most_ten_percent_of_the_budget(int fundIn, int carried, int fundOut, int cut) =>
        Assert.Equal(Transfer(fundOut, cut), Of(100_000, fundIn, carried, ResultFundRule.Default));

    [Fact]
    public void The_shares_are_settings() =>
        Assert.Equal(
            Transfer(3_000, 7_000),
            Of(100_000, 0, 10_000, new ResultFundRule(0.50m, 0.03m, LimitsDeficits: true))
        );

    [Fact]
    public void The_limit_of_the_fund_is_rounded_down_to_whole_thousands() =>
        Assert.Equal(Transfer(1_234, 1), Of(12_349, 1_000, 235, ResultFundRule.Default));

    [Fact]
    public void A_fund_is_whole_thousands_also_where_no_limit_binds()
    {
        var transfer = ResultFund.Transfer(Tkr(100_000), Tkr(1_000), Money.FromKronor(1_999_999), OpenBelow);
        Assert.Equal(Tkr(2_999), transfer.FundOut);
    }

    [Fact]
    public void A_negative_budget_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Of(-1, 0, 0, ResultFundRule.Default));

    [Fact]
    public void Nothing_is_lost_between_the_fund_and_the_board() =>
        Property.Holds(
            Cases,
            c =>
                ResultFund.Transfer(c.Budget, c.FundIn, c.Carried, c.Rule) is var transfer
                && transfer.FundOut + transfer.Cut == c.FundIn + c.Carried
        );

    [Fact]
    public void A_fund_is_never_more_than_ten_percent_of_the_budget() =>
        Property.Holds(
            Cases,
            c => ResultFund.Transfer(c.Budget, c.FundIn, c.Carried, c.Rule).FundOut.Ore * 10 <= c.Budget.Ore
        );

    [Fact]
    public void A_limit_that_lies_between_two_öre_is_the_lower()
    {
        // Ten percent is 20 999,998 kr: 21 thousand would be more.
        var transfer = ResultFund.Transfer(
            Money.FromKronor(209_999.98m),
            Money.FromKronor(20_000),
            Money.FromKronor(5_000),
            ResultFundRule.Default
        );
        Assert.Equal(Money.FromKronor(20_000), transfer.FundOut);
    }

    [Fact]
    public void A_fund_never_changes_by_more_than_five_percent_but_down_to_its_own_limit() =>
        Property.Holds(
            Cases.Where(c => c.Rule.LimitsDeficits && c.FundIn.Ore * 10 <= c.Budget.Ore - 1_000_000),
            c =>
            {
                var change = ResultFund.Transfer(c.Budget, c.FundIn, c.Carried, c.Rule).FundOut - c.FundIn;
                // A thousand kronor more, for what is rounded.
                return Math.Abs(change.Ore) * 20 <= c.Budget.Ore + 2_000_000;
            }
        );

    [Fact]
    public void A_better_result_never_gives_a_smaller_fund() =>
        Property.Holds(
            Cases,
            c =>
                ResultFund.Transfer(c.Budget, c.FundIn, c.Carried, c.Rule).FundOut
                <= ResultFund.Transfer(c.Budget, c.FundIn, c.Carried + new Money(123_456), c.Rule).FundOut
        );

    private static FundTransfer Of(int budget, int fundIn, int carried, ResultFundRule rule) =>
        ResultFund.Transfer(Tkr(budget), Tkr(fundIn), Tkr(carried), rule);

    private static FundTransfer Transfer(int fundOut, int cut) => new(Tkr(fundOut), Tkr(cut));

    private static Money Tkr(int thousands) => Money.FromKronor(thousands * 1_000m);
}
