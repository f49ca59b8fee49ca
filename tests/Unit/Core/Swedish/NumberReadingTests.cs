using Styrkedja.Core.Swedish;

namespace Styrkedja.Unit.Core.Swedish;

/// <summary>Printed numbers, as they stand in the documents and as they must not be taken.</summary>
public sealed class NumberReadingTests
{
    [Theory]
    [InlineData("0", 0, 0)]
    [InlineData("2,05", 2_050_000, 2)] // 000:879
    [InlineData("1785", 1_785_000_000, 0)] // 000:879
    [InlineData("9 000", 9_000_000_000, 0)] // 000:1083
    [InlineData("71,51", 71_510_000, 2)] // 003:634
    [InlineData("1 056 979", 1_056_979_000_000, 0)] // 003:2440
    [InlineData("0,123456", 123_456, 6)]
    [InlineData("5,40", 5_400_000, 2)]
    public void A_number_keeps_its_value_and_its_decimals(string text, long millionths, int decimals) =>
        Assert.Equal(new Quantity(millionths, decimals), Read(text));

    [Theory]
    [InlineData("1234567")]
    [InlineData("1 234 567")]
    [InlineData("1\u00A0234\u00A0567")]
    [InlineData("1\u202F234\u202F567")]
    [InlineData("1 234\u00A0567")]
    [InlineData("  1 234 567\u00A0")]
    public void Thousands_may_be_parted_by_any_blank_or_by_nothing(string text) =>
        Assert.Equal(1_234_567m, Read(text).Value);

    [Theory]
    [InlineData("-12,5")] // hyphen
    [InlineData("−12,5")] // minus
    [InlineData("–12,5")] // en dash
    [InlineData("- 12,5")]
    [InlineData("–\u00A012,5")]
    public void Every_printed_minus_is_a_minus(string text) => Assert.Equal(-12.5m, Read(text).Value);

    [Fact]
    public void A_plus_sign_is_allowed() => Assert.Equal(0.3m, Read("+0,3").Value);

    [Theory]
    [InlineData("-1 866", -1_866)] // 003:2425
    [InlineData("−192 777", -192_777)]
    public void A_minus_and_thousands_go_together(string text, int value) => Assert.Equal(value, Read(text).Value);

    [Theory]
    [InlineData("007", 7)]
    [InlineData("000", 0)]
    [InlineData("0 005", 5)]
    public void Leading_zeros_mean_nothing(string text, int value) => Assert.Equal(value, Read(text).Value);

    [Fact]
    public void Zero_has_no_sign() => Assert.Equal(Read("0,0"), Read("−0,0"));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("-")]
    [InlineData("- -")]
    [InlineData("+/- 1")]
    [InlineData("--5")]
    [InlineData("i.u.")]
    [InlineData("5 st")]
    [InlineData("st 5")]
    [InlineData("90%")]
    [InlineData("1.5")]
    [InlineData(",5")]
    [InlineData("5,")]
    [InlineData("1,5,6")]
    [InlineData("1e3")]
    [InlineData("٥")]
    public void What_is_not_a_number_is_not_read(string text) => Assert.False(SwedishNumber.TryRead(text, out _));

    [Theory]
    [InlineData("16 16")] // 001:1078, two columns
    [InlineData("1 000 1")]
    [InlineData("1 0000")]
    [InlineData("1000 000")]
    [InlineData("1  000")]
    [InlineData("1 00")]
    [InlineData("1 000 00 000")]
    [InlineData("1,5 000")]
    public void Groups_that_are_not_thousands_are_more_than_one_number(string text) =>
        Assert.False(SwedishNumber.TryRead(text, out _));

    [Theory]
    [InlineData("9000000000000")]
    [InlineData("9 000 000 000 000")]
    [InlineData("−9 000 000 000 000")]
    public void Nine_billions_of_thousands_can_be_read(string text) =>
        Assert.Equal(9_000_000_000_000m, Math.Abs(Read(text).Value));

    [Theory]
    [InlineData("9000000000001")]
    [InlineData("−9 000 000 000 001")]
    [InlineData("99999999999999999999999999999999999999")]
    [InlineData("9 223 372 036 854 775 808")]
    public void A_number_beyond_the_limit_is_not_read(string text) => Assert.False(SwedishNumber.TryRead(text, out _));

    [Fact]
    public void A_fraction_beyond_the_limit_is_not_read_either() =>
        Assert.False(SwedishNumber.TryRead("9000000000000,5", out _));

    [Fact]
    public void More_than_six_decimals_are_not_read() => Assert.False(SwedishNumber.TryRead("0,1234567", out _));

    [Theory]
    [InlineData("16 16", 2)]
    [InlineData("1 000 1", 5)]
    [InlineData("5 902 st", 5)]
    [InlineData("1,5 kg", 3)]
    [InlineData("5, 6", 1)]
    [InlineData("-5%", 2)]
    [InlineData("st 5", 0)]
    [InlineData("9000000000001 kr", 0)]
    public void A_prefix_is_the_longest_number(string text, int length) =>
        Assert.Equal(length, SwedishNumber.ReadPrefix(text, out _));

    private static Quantity Read(string text)
    {
        Assert.True(SwedishNumber.TryRead(text, out var quantity), text);
        return quantity;
    }
}
