namespace Styrkedja.Unit.Core.Checks.Prose;

/// <summary>How "text-vs-table" reads an amount: its unit, its precision, and what is no amount.</summary>
public sealed class SpokenAmountTests
{
    [Theory]
    [InlineData("252 mnkr", "251", "252")]
    [InlineData("252,0 miljoner kronor", "251,0", "252,0")]
    [InlineData("252,0 mkr", "251,0", "252,0")]
    [InlineData("252 000 tkr", "251 000", "252 000")]
    [InlineData("252 000 000 kr", "251 000 000", "252 000 000")]
    [InlineData("252 000 000 kronor", "251 000 000", "252 000 000")]
    [InlineData("252,0", "251,0", "252,0")]
    [InlineData("ca 260 mnkr", "251", "260")]
    [InlineData("drygt 255,0 mnkr", "251,0", "255,0")]
    public void An_amount_is_compared_as_it_is_printed(string amount, string expected, string found) =>
        ProseDocument.One(
            ProseDocument.Plan,
            $"Nettobudgeten för äldreomsorgen uppgår till {amount}.",
            expected,
            found
        );

    [Theory]
    [InlineData("251 mnkr")]
    [InlineData("ca 250 mnkr")]
    [InlineData("ca 300 mnkr")]
    [InlineData("knappt 252 mnkr")]
    [InlineData("251 000 tkr")]
    [InlineData("252")]
    [InlineData("252 platser")]
    [InlineData("252,5 platser")]
    [InlineData("252–260 mnkr")]
    [InlineData("252,0–260,0 mnkr")]
    [InlineData("252,0 mnkr – 260,0 mnkr")]
    [InlineData("252,00000 mnkr")]
    [InlineData("252,0 mnkr/år")]
    [InlineData("252,0 procent")]
    [InlineData("mellan 252 och 260 mnkr")]
    [InlineData("närmare 260 mnkr")]
    [InlineData("99999999 mnkr")]
    public void What_is_right_rough_or_no_amount_gives_nothing(string amount) =>
        Assert.Empty(ProseDocument.Find(ProseDocument.Plan, $"Nettobudgeten för äldreomsorgen uppgår till {amount}."));
}
