using FsCheck;
using FsCheck.Fluent;
using Styrkedja.Core.Economy;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Unit.Core.Economy;

public sealed class MoneyTests
{
    private static readonly Gen<Money> Amounts = Property.Longs(1_000_000_000_000_000).Select(ore => new Money(ore));

    [Theory]
    [InlineData("180,3", MoneyUnit.Mnkr, 18_030_000_000)] // 000, decision point 2
    [InlineData("57 560", MoneyUnit.Tkr, 5_756_000_000)] // 003:2440
    [InlineData("-40 049", MoneyUnit.Tkr, -4_004_900_000)] // 003:2440
    [InlineData("556,80", MoneyUnit.Kr, 55_680)] // R15
    [InlineData("0,000001", MoneyUnit.Mnkr, 100)]
    public void A_printed_number_and_its_unit_are_exact_to_the_öre(string text, MoneyUnit unit, long ore)
    {
        Assert.True(SwedishNumber.TryRead(text, out var quantity));
        Assert.Equal(new Money(ore), Money.From(quantity, unit));
    }

    [Fact]
    public void Half_an_öre_is_rounded_away_from_zero() =>
        Assert.Equal(
            [1, -1, 0, 101],
            new[] { 0.005m, -0.005m, 0.0049m, 1.005m }.Select(kronor => Money.FromKronor(kronor).Ore)
        );

    [Fact]
    public void Kronor_are_exact() => Assert.Equal(-0.01m, new Money(-1).Kronor);

    [Fact]
    public void Nothing_is_zero() => Assert.Equal(new Money(0), Money.Zero);

    [Fact]
    public void What_is_out_of_range_overflows_instead_of_wrapping()
    {
        var most = new Money(long.MaxValue);
        var least = new Money(long.MinValue);
        Assert.Throws<OverflowException>(() => most + new Money(1));
        Assert.Throws<OverflowException>(() => least - new Money(1));
        Assert.Throws<OverflowException>(() => -least);
        Assert.Throws<OverflowException>(() => Money.FromKronor(92_233_720_368_547_758.08m));
        Assert.Throws<OverflowException>(() => Money.FromKronor(decimal.MaxValue));
        Assert.Throws<OverflowException>(() => Money.From(Quantity.Of(9_000_000_000_000), MoneyUnit.Mnkr));
    }

    [Fact]
    public void Sum_and_difference_undo_each_other() =>
        Property.Holds(
            Amounts.Two(),
            two =>
            {
                var (a, b) = two;
                return a + b - b == a && a + b == b + a && a - b == a + -b && a - a == Money.Zero;
            }
        );

    [Fact]
    public void The_methods_do_what_the_operators_do() =>
        Property.Holds(
            Amounts.Two(),
            two =>
            {
                var (a, b) = two;
                return Money.Add(a, b) == a + b && Money.Subtract(a, b) == a - b && Money.Negate(a) == -a;
            }
        );

    [Fact]
    public void Amounts_are_ordered_as_their_öre() =>
        Property.Holds(
            Gen.Choose(-3, 3).Select(ore => new Money(ore)).Two(),
            two =>
            {
                var (a, b) = two;
                return (a > b, a < b, a <= b, a >= b, Math.Sign(a.CompareTo(b)))
                    == (a.Ore > b.Ore, a.Ore < b.Ore, a.Ore <= b.Ore, a.Ore >= b.Ore, Math.Sign(a.Ore - b.Ore));
            }
        );

    [Theory]
    [InlineData(0, "0 kr")]
    [InlineData(5_756_000_000, "57 560 000 kr")]
    [InlineData(123_456_789, "1 234 567,89 kr")]
    [InlineData(-50, "−0,50 kr")]
    public void An_amount_shows_öre_only_where_there_are_any(long ore, string text) =>
        Assert.Equal(text, SwedishText.Collapse(new Money(ore).ToString()));
}
