using FsCheck.Fluent;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Unit.Core.Swedish;

/// <summary>How printed figures are rounded, and what that explains.</summary>
public sealed class RoundingTests
{
    [Theory]
    [InlineData("0,5", 0, "1")]
    [InlineData("2,5", 0, "3")]
    [InlineData("-2,5", 0, "-3")]
    [InlineData("0,125", 2, "0,13")]
    [InlineData("-3,449", 1, "-3,4")]
    public void Halves_go_away_from_zero(string value, int decimals, string rounded) =>
        Assert.Equal(Number(rounded), Rounding.Of(Number(value), decimals));

    [Theory]
    [InlineData(0, "0,5")]
    [InlineData(1, "0,05")]
    [InlineData(5, "0,000005")]
    public void Half_of_the_last_place_is_exact(int decimals, string half) =>
        Assert.Equal(Number(half), Rounding.HalfPlace(decimals));

    // Documents 003 and 004: what is printed, what the figures give, and how many figures with one decimal.
    [Theory]
    [InlineData("-3,4", "8,0 25,9 -37,4", true)] // 003:2130: printed -3.4, summed -3.5
    [InlineData("17,8", "35,3 40,0 -57,5", true)] // 003, R9: printed 17.8
    [InlineData("17,8", "35,3 40,0 -57,3", true)] // just within: 0.05 × (3 + 1)
    [InlineData("17,8", "35,3 40,0 -57,2", false)] // just beyond
    [InlineData("255,2", "60,0 192,2", false)] // 004:1325: a misprint of 3.0
    public void A_sum_may_differ_by_half_a_place_of_each_figure_and_of_itself(
        string printed,
        string figures,
        bool holds
    )
    {
        var all = figures.Split(' ').Select(Number).ToList();
        decimal[] halves = [.. Enumerable.Repeat(Rounding.HalfPlace(1), all.Count + 1)];
        Assert.Equal(0.05m * (all.Count + 1), halves.Sum());
        Assert.Equal(holds, Rounding.Explains(Number(printed) - all.Sum(), halves));
    }

    [Fact]
    public void What_is_exact_may_not_differ_at_all()
    {
        Assert.True(Rounding.Explains(0));
        Assert.False(Rounding.Explains(0.000001m));
        Assert.False(Rounding.Explains(-0.000001m, 0, 0));
    }

    [Fact]
    public void A_printed_sum_of_true_figures_is_always_explained() =>
        Property.Holds(
            from figures in Gen.Choose(-1_000_000, 1_000_000).NonEmptyListOf()
            from decimals in Gen.Choose(0, 3)
            select (Figures: figures.Select(f => f / 10_000m).ToList(), Decimals: decimals),
            drawn =>
                Rounding.Explains(
                    Rounding.Of(drawn.Figures.Sum(), drawn.Decimals)
                        - drawn.Figures.Sum(f => Rounding.Of(f, drawn.Decimals)),
                    [.. drawn.Figures.Append(0).Select(_ => Rounding.HalfPlace(drawn.Decimals))]
                )
        );

    [Fact]
    public void A_share_of_rounded_amounts_is_explained_by_both()
    {
        // 003, R6: 3 100.8 of 3 135.6 is 98.9 per cent, give or take what a tenth of a million makes.
        Assert.Equal(98.9m, Rounding.Of(100 * 3_100.8m / 3_135.6m, 1));
        var half = Rounding.HalfOfPercent(3_100.8m, 0.05m, 3_135.6m, 0.05m);
        Assert.InRange(half, 0.003m, 0.0032m);
        Assert.InRange(
            100 * 3_100.85m / 3_135.55m,
            (100 * 3_100.8m / 3_135.6m) - half,
            (100 * 3_100.8m / 3_135.6m) + half + 0.000001m
        );
        Assert.Equal(half, Rounding.HalfOfPercent(-3_100.8m, 0.05m, -3_135.6m, 0.05m));
    }

    private static decimal Number(string text) =>
        SwedishNumber.TryRead(text, out var read) ? read.Value : throw new ArgumentException(text);
}
