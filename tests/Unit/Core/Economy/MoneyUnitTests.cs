using Styrkedja.Core.Economy;

namespace Styrkedja.Unit.Core.Economy;

public sealed class MoneyUnitTests
{
    [Theory]
    [InlineData("mnkr", MoneyUnit.Mnkr)]
    [InlineData("Mnkr", MoneyUnit.Mnkr)]
    [InlineData("mnr", MoneyUnit.Mnkr)] // 000:1580, misprinted
    [InlineData("mkr", MoneyUnit.Mnkr)]
    [InlineData("miljoner kronor", MoneyUnit.Mnkr)]
    [InlineData("tkr", MoneyUnit.Tkr)]
    [InlineData("tusen kronor", MoneyUnit.Tkr)]
    [InlineData("kr", MoneyUnit.Kr)]
    [InlineData("kr.", MoneyUnit.Kr)]
    [InlineData("kronor", MoneyUnit.Kr)]
    public void A_printed_unit_is_read(string word, MoneyUnit unit) => Assert.Equal(unit, MoneyUnits.Read(word));

    [Theory]
    [InlineData("")]
    [InlineData("st")]
    [InlineData("%")]
    [InlineData("kr/m²")]
    [InlineData("mn")]
    [InlineData("kronofogden")]
    public void Another_word_is_no_unit_of_money(string word) => Assert.Null(MoneyUnits.Read(word));

    [Fact]
    public void Each_unit_reads_back_and_is_a_thousand_of_the_one_before()
    {
        Assert.All(Enum.GetValues<MoneyUnit>(), unit => Assert.Equal(unit, MoneyUnits.Read(unit.Name())));
        Assert.Equal([1m, 1_000m, 1_000_000m], Enum.GetValues<MoneyUnit>().Select(unit => unit.Kronor()));
    }
}
