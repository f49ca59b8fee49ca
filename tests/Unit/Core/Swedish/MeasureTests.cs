using Styrkedja.Core.Swedish;

namespace Styrkedja.Unit.Core.Swedish;

public sealed class MeasureTests
{
    [Theory]
    [InlineData("9 000 st", 9_000_000_000, 0, "st")] // 000:1083
    [InlineData("1785 GWh", 1_785_000_000, 0, "GWh")] // 000:879
    [InlineData("1 735 GWh", 1_735_000_000, 0, "GWh")] // 003:1066
    [InlineData("15,71 %", 15_710_000, 2, "%")] // 000:967
    [InlineData("90%", 90_000_000, 0, "%")]
    [InlineData("-1 %", -1_000_000, 0, "%")] // 003:1318
    [InlineData("1,5 kg CO2 per kg livsmedel", 1_500_000, 1, "kg CO2 per kg livsmedel")]
    [InlineData("16,6 barn/avd.", 16_600_000, 1, "barn/avd.")]
    [InlineData("4,2 ‰", 4_200_000, 1, "‰")]
    [InlineData("0 st", 0, 0, "st")] // 003:2714
    public void A_number_and_its_unit_are_read(string text, long millionths, int decimals, string unit) =>
        Assert.Equal(new Measure(new Quantity(millionths, decimals), unit), Read(text));

    [Theory]
    [InlineData("1 014", 1_014)] // 003:1412
    [InlineData("79", 79)] // 003:1607
    public void A_unit_that_is_not_printed_is_not_filled_in(string text, int value) =>
        Assert.Equal(new Measure(Quantity.Of(value), null), Read(text));

    [Theory]
    [InlineData("90.5 %", 90_500_000, 1, "%")]
    [InlineData("1.250,5", 1_250_500_000, 1, null)]
    [InlineData("1.250.000 kr", 1_250_000_000_000, 0, "kr")]
    [InlineData("1'250", 1_250_000_000, 0, null)]
    [InlineData("-0.25 %", -250_000, 2, "%")]
    [InlineData("(5,0)", -5_000_000, 1, null)]
    [InlineData("4,0-", -4_000_000, 1, null)]
    [InlineData("21,5¹", 21_500_000, 1, null)]
    [InlineData("4 200²³", 4_200_000_000, 0, null)]
    [InlineData("85 %*", 85_000_000, 0, "%")]
    [InlineData("12 m²", 12_000_000, 0, "m²")]
    public void What_other_houses_print_of_one_number_is_read(
        string text,
        long millionths,
        int decimals,
        string? unit
    ) => Assert.Equal(new Measure(new Quantity(millionths, decimals), unit), Read(text));

    [Theory]
    [InlineData("1.250 st")]
    [InlineData("1E+05")]
    [InlineData("1e3")]
    [InlineData("80/85 %")]
    [InlineData("40 % 1.000")]
    [InlineData("12 st 14 st")]
    [InlineData("9 av 10")]
    [InlineData("70–75 %")]
    [InlineData("(5)")]
    [InlineData("2024-")]
    [InlineData("1.2.3")]
    [InlineData("1.25.000")]
    public void What_may_be_two_numbers_is_none(string text) => Assert.False(Measure.TryRead(text, out _));

    [Theory]
    [InlineData("16 16")] // 001:1078
    [InlineData("1 000 1")]
    [InlineData("2024-08-31")]
    [InlineData("5 (6)")]
    [InlineData("1.5")]
    [InlineData("Max 10 personer")]
    [InlineData("+/- 1 %")]
    [InlineData("-")]
    [InlineData("")]
    public void What_is_more_or_less_than_one_number_with_a_unit_is_not_read(string text) =>
        Assert.False(Measure.TryRead(text, out _));

    private static Measure Read(string text)
    {
        Assert.True(Measure.TryRead(text, out var measure), text);
        return measure;
    }
}
