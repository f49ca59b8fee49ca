using Styrkedja.Core.Swedish;

namespace Styrkedja.Unit.Core.Swedish;

public sealed class QuantityTests
{
    [Fact]
    public void Half_of_the_last_printed_place_is_the_rounding() =>
        Assert.Equal(
            [0.5m, 0.05m, 0.005m, 0.0005m, 0.00005m, 0.000005m, 0.0000005m],
            Enumerable.Range(0, 7).Select(decimals => Quantity.Of(1, decimals).HalfPlace)
        );

    [Fact]
    public void Half_a_millionth_is_rounded_away_from_zero() =>
        Assert.Equal(
            [1, -1, 0, 3],
            new[] { 0.0000005m, -0.0000005m, 0.00000049m, 0.0000025m }.Select(value => Quantity.Of(value, 6).Millionths)
        );

    [Fact]
    public void The_decimals_shown_do_not_touch_the_value() => Assert.Equal(12.345m, Quantity.Of(12.345m, 1).Value);

    [Fact]
    public void The_decimals_printed_are_part_of_what_a_document_says() =>
        Assert.NotEqual(Quantity.Of(5.4m, 1), Quantity.Of(5.4m, 2));

    [Theory]
    [InlineData(-1)]
    [InlineData(7)]
    public void Decimals_outside_zero_to_six_are_refused(int decimals) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Quantity.Of(1, decimals));

    [Fact]
    public void The_ends_of_the_range_are_exact()
    {
        Assert.Equal(long.MaxValue, Quantity.Of(9_223_372_036_854.775807m, 6).Millionths);
        Assert.Equal(-9_223_372_036_854.775807m, Quantity.Of(-9_223_372_036_854.775807m, 6).Value);
    }

    [Fact]
    public void A_number_beyond_the_range_overflows_instead_of_wrapping()
    {
        Assert.Throws<OverflowException>(() => Quantity.Of(9_223_372_036_855m));
        Assert.Throws<OverflowException>(() => Quantity.Of(-9_223_372_036_855m));
        Assert.Throws<OverflowException>(() => Quantity.Of(decimal.MaxValue));
    }
}
