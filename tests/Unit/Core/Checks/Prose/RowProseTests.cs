namespace Styrkedja.Unit.Core.Checks.Prose;

/// <summary>"text-vs-table": sentences about a row that is no budget area.</summary>
public sealed class RowProseTests
{
    private const string Report = """
        # Verksamhetsberättelse 2024 för Lindviks områdesnämnd

        ## Investeringar

        | Mnkr | Budget 2024 | Bokslut 2024 | Avvikelse 2024 |
        |---|---|---|---|
        | Trygghetsinvesteringar | 5,0 | 4,4 | 0,6 |
        | Förskolegårdar | 2,0 | 1,8 | 0,2 |
        | Totalt investeringar | 7,0 | 6,2 | 0,8 |

        ## Balansräkning

        | Skulder (mnkr) | Bokslut 2024 | Bokslut 2023 |
        |---|---|---|
        | Leverantörsskulder | -84,5 | -50,0 |
        | Övriga kortfristiga skulder | -7,2 | -6,2 |
        | Semesterlöneskulder | -20,0 | -20,0 |
        | Summa skulder | -111,7 | -76,2 |

        """;

    [Theory]
    [InlineData("Leverantörsskulder har ökat med 43,5 mnkr.", "34,5", "43,5")]
    [InlineData("Leverantörsskulder har minskat med 34,5 mnkr.", "ökning", "minskning")]
    [InlineData(
        "Övriga kortfristiga skulder har totalt ökat med 2,0 mnkr då fakturor för 2023 saknades.",
        "1,0",
        "2,0"
    )]
    [InlineData("Nämnden har fått och nyttjat 5,0 mnkr i trygghetsmedel under 2024.", "4,4", "5,0")]
    public void A_wrong_amount_is_found(string text, string expected, string found) =>
        ProseDocument.One(Report, text, expected, found);

    [Theory]
    [InlineData("Leverantörsskulder har ökat med 34,5 mnkr.")]
    [InlineData("Leverantörsskulder har ökat med ca 35 mnkr.")]
    [InlineData("Nämnden har fått och nyttjat 4,4 mnkr i trygghetsmedel under 2024.")]
    public void A_right_amount_is_not(string text) => Assert.Empty(ProseDocument.Find(Report, text));

    [Theory]
    [InlineData("Leverantörsskulder har ökat med 3,0 mnkr sedan 2020.")]
    [InlineData("Leverantörsskulder har ökat med 3,0 mnkr på Lindgården.")]
    [InlineData("Leverantörsskulder utomlands har ökat med 3,0 mnkr.")]
    [InlineData("Lindgården har använt 0,5 mnkr i trygghetsmedel.")]
    [InlineData("Nämnden har använt 0,5 mnkr till förskolebarnens utflykter.")]
    [InlineData("Nämnden har nyttjat 3,0 mnkr i trygghetsmedel under 2022.")]
    public void An_amount_of_something_else_is_not(string text) => Assert.Empty(ProseDocument.Find(Report, text));

    [Fact]
    public void A_row_that_has_not_changed_is_called_so()
    {
        var finding = ProseDocument.One(Report, "Semesterlöneskulder har ökat med 2,0 mnkr.", "0,0", "2,0");
        Assert.Contains("är beloppet oförändrat", finding.Message, StringComparison.Ordinal);
    }
}
