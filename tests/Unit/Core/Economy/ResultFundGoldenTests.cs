using Styrkedja.Core.Economy;

namespace Styrkedja.Unit.Core.Economy;

/// <summary>
/// Rule R8 against document 003, lines 2425–2440, in tkr. Printed there with surplus negative in the fund before and in
/// the result, positive in the fund after; here surplus is positive everywhere.
/// </summary>
public sealed class ResultFundGoldenTests
{
    private static readonly (int Line, int Budget, int FundIn, int Result, int FundOut, int Cut)[] Units =
    [
        (2425, 65_493, 1_866, 34, 1_900, 0),
        (2426, 52_814, 1_571, -223, 1_348, 0),
        (2427, 67_388, -1_596, 1_201, -395, 0),
        (2428, 63_563, 816, 2_456, 3_272, 0),
        (2429, 71_412, 340, -400, -60, 0),
        (2430, 72_270, 4_852, 1_552, 6_404, 0),
        (2431, 68_631, -319, 1_252, 933, 0),
        (2432, 83_797, 7_940, 2_382, 8_379, 1_943), // Gröndals förskolor
        (2433, 61_529, 3_480, 2_544, 6_024, 0),
        (2434, 56_868, 711, 1_100, 1_811, 0),
        (2435, 54_539, 2_695, -425, 2_270, 0),
        (2436, 68_477, 3_569, 1_898, 5_467, 0),
        (2437, 192_777, 9_964, 5_490, 15_454, 0),
        (2438, 44_349, 1_477, -31, 1_446, 0),
        (2439, 33_072, 2_683, 3_509, 3_307, 2_885), // Glasade gångens dagliga verksamhet
    ];

    public static TheoryData<int> Lines() => [.. Units.Select(u => u.Line)];

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_unit_of_003_hands_on_what_is_printed(int line)
    {
        var unit = Units.Single(u => u.Line == line);
        var transfer = Of(unit.Budget, unit.FundIn, unit.Result);
        Assert.Equal((unit.FundOut, unit.Cut), (Tkr(transfer.FundOut), Tkr(transfer.Cut)));
    }

    [Fact]
    public void The_fifteen_units_hand_on_57560_and_lose_4828()
    {
        var transfers = Units.Select(u => Of(u.Budget, u.FundIn, u.Result)).ToList();
        Assert.Equal(57_560, transfers.Sum(t => Tkr(t.FundOut)));
        Assert.Equal(4_828, transfers.Sum(t => Tkr(t.Cut)));
    }

    /// <summary>Line 2440, and "Tabellen innehåller avrundningsdifferenser".</summary>
    [Fact]
    public void The_printed_sums_are_those_of_the_rows_within_rounding()
    {
        Assert.InRange(Units.Sum(u => u.Budget), 1_056_979 - 8, 1_056_979 + 8);
        Assert.InRange(Units.Sum(u => u.FundIn), 40_049 - 8, 40_049 + 8);
        Assert.InRange(Units.Sum(u => u.Result), 22_339 - 8, 22_339 + 8);
        Assert.InRange(Units.Sum(u => u.FundOut), 57_560 - 8, 57_560 + 8);
    }

    private static FundTransfer Of(int budget, int fundIn, int result) =>
        ResultFund.Transfer(
            Money.FromKronor(budget * 1_000m),
            Money.FromKronor(fundIn * 1_000m),
            Money.FromKronor(result * 1_000m),
            ResultFundRule.Default
        );

    private static decimal Tkr(Money amount) => amount.Kronor / 1_000;
}
