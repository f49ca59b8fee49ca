namespace Styrkedja.Unit.Core.Checks.Tables;

public sealed class GrossNeutralTests
{
    private const string Name = "gross-neutral";
    private const string Header = "Omslutningsförändring (mnkr) | Kostnader | Intäkter";

    private static List<Styrkedja.Core.Checks.Finding> Find(string header, params string[] rows) =>
        Record.Find(Name, Printed.Plan(Printed.Table("Omslutningsförändringar", header, rows)));

    [Theory]
    [InlineData("4,2", "4,2")]
    [InlineData("4,2", "-4,2")]
    [InlineData("-4,2", "-4,2")]
    [InlineData("-4,2", "4,2")]
    [InlineData("4,2", "4,3")]
    public void Equal_amounts_are_neutral_whatever_their_signs(string costs, string income) =>
        Assert.Empty(Find(Header, $"Parker | {costs} | {income}", "Bad | 1,0 | 1,0"));

    [Theory]
    [InlineData("4,2", "-4,4", "-4,2")]
    [InlineData("4,2", "4,4", "4,2")]
    [InlineData("-4,2", "4,4", "4,2")]
    public void What_differs_is_quoted_with_the_sign_that_income_has(string costs, string income, string expected)
    {
        var finding = Assert.Single(Find(Header, $"Parker | {costs} | {income}", "Bad | 1,0 | 1,0"));
        Assert.Equal((expected, income, 7), (finding.Expected, finding.Found, finding.Lines.First));
    }

    [Fact]
    public void Every_year_of_a_row_is_compared() =>
        Assert.Equal(
            "9,0",
            Assert
                .Single(
                    Find(
                        "Omslutningsförändring (mnkr) | Kostnader 2023 | Intäkter 2023 | Kostnader 2024 | Intäkter 2024",
                        "Parker | 4,0 | 4,0 | 7,0 | 9,0"
                    )
                )
                .Found
        );
}
