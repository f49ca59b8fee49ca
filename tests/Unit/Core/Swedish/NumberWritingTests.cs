using Styrkedja.Core.Swedish;

namespace Styrkedja.Unit.Core.Swedish;

/// <summary>Numbers as people read them: "−" and no-break spaces.</summary>
public sealed class NumberWritingTests
{
    [Theory]
    [InlineData(0, 0, "0")]
    [InlineData(999_000_000, 0, "999")]
    [InlineData(1_000_000_000, 0, "1\u00A0000")]
    [InlineData(57_560_000_000, 0, "57\u00A0560")] // 003:2440
    [InlineData(1_056_979_000_000, 0, "1\u00A0056\u00A0979")]
    [InlineData(-40_049_000_000, 0, "−40\u00A0049")]
    [InlineData(-560_000, 2, "−0,56")]
    [InlineData(5_400_000, 2, "5,40")]
    [InlineData(1_234_567_891, 6, "1\u00A0234,567891")]
    public void A_quantity_is_written_as_Swedes_print_it(long millionths, int decimals, string text) =>
        Assert.Equal(text, new Quantity(millionths, decimals).ToString());

    [Theory]
    [InlineData(500_000, "1")]
    [InlineData(-500_000, "−1")]
    [InlineData(1_500_000, "2")]
    [InlineData(2_500_000, "3")]
    [InlineData(999_500_000, "1\u00A0000")]
    public void A_half_is_rounded_away_from_zero(long millionths, string text) =>
        Assert.Equal(text, SwedishNumber.Write(millionths / 1_000_000m, 0));

    [Fact]
    public void What_rounds_to_zero_has_no_minus() => Assert.Equal("0,0", SwedishNumber.Write(-0.04m, 1));
}
