using Styrkedja.Core.Printed;
using static Styrkedja.Unit.Core.Checks.Prose.Counting;

namespace Styrkedja.Unit.Core.Checks.Prose;

/// <summary>Counts of result units in the prose. The report is of 2024.</summary>
public sealed class ResultUnitCountsTests
{
    // Preschools: three of four with a surplus of the year, two of four in the fund. Others: one of two, two of two.
    private static readonly SteeringDocument Document = Report with
    {
        ResultUnits =
        [
            Fund("Granens förskolor", 100, 20, 120),
            Fund("Tallens förskolor", -50, 10, -40),
            Fund("Björkens förskolor", -80, 30, -50),
            Fund("Rönnens förskolor", 300, -60, 240),
            Fund("Gruppbostäder Norra Granby", 40, -10, 30),
            Fund("Granby hemtjänst", 0, 70, 70),
        ],
    };

    [Theory]
    [InlineData("Tre av fyra enheter för med sig ett överskott i fonderna till nästa år.", "2 3")]
    [InlineData("Tre av förskolans fyra resultatenheter har ett överskott i fonderna.", "2 3")]
    [InlineData("En av fyra resultatenheter har ett underskott i fonden.", "2 1")]
    [InlineData("Av de fyra resultatenheter som pekades ut har tre resultatenheter ett överskott i fonderna.", "2 3")]
    [InlineData("Av de fyra enheterna har två ett överskott i fonden och en enhet ett underskott.", "2 1")]
    [InlineData("Fem av sex resultatenheter har ett överskott i sina fonder.", "4 5")]
    [InlineData("Fyra av fyra resultatenheter visar överskott.", "3 4")]
    public void A_wrong_count_of_balances_is_found(string text, string finding) =>
        Assert.Equal([finding], Outside(text, Document));

    [Theory]
    [InlineData("Två av fyra enheter för med sig ett överskott i fonderna till nästa år.")]
    [InlineData("Tre av fyra resultatenheter visar överskott.")]
    [InlineData("En av fyra resultatenheter uppvisar underskott som är 0,1 mnkr.")]
    [InlineData("Av de fyra resultatenheterna har två ett överskott i fonden och två enheter ett underskott.")]
    [InlineData("Två av två enheter har ett överskott i fonden.")]
    [InlineData("Det kan jämföras med 2023 då fyra av fyra resultatenheter visade ett underskott.")]
    [InlineData("Tre av fem enheter har ett överskott i fonden.")]
    [InlineData("Elva av tolv enheter fick besök.")]
    public void What_is_true_or_cannot_be_told_gives_nothing(string text) => Assert.Empty(Outside(text, Document));

    [Theory]
    [InlineData("Inom nämnden fanns år 2024 7 resultatenheter, fyra inom förskolan och två inom omsorgen.", "6 7")]
    [InlineData("Följande fem enheter föreslås vara resultatenheter:", "6 5")]
    [InlineData("Nämndens fem resultatenheter följs upp varje månad.", "6 5")]
    [InlineData("Totalt är fem enheter resultatenheter.", "6 5")]
    [InlineData("Fem enheter föreslås vara resultatenheter:", "6 5")]
    public void A_wrong_count_of_all_units_is_found(string text, string finding) =>
        Assert.Equal([finding], Outside(text, Document));

    [Theory]
    [InlineData("Inom nämnden fanns år 2024 6 resultatenheter, fyra inom förskolan och två inom omsorgen.")]
    [InlineData("Följande sex enheter föreslås vara resultatenheter under 2024:")]
    [InlineData("Av omsorgens sju enheter utgör fem resultatenheter.")]
    [InlineData("Nämnden har fyra resultatenheter inom förskolan.")]
    [InlineData("Nämnden har tre resultatenheter som växer.")]
    [InlineData("År 2023 fanns 8 resultatenheter.")]
    public void A_true_count_or_one_of_some_gives_nothing(string text) => Assert.Empty(Outside(text, Document));

    [Fact]
    public void A_document_without_units_or_amounts_gives_nothing()
    {
        const string Text = "Tre av fyra enheter för med sig ett överskott i fonderna.";
        Assert.Empty(Outside(Text));
        var plan = Report with { ResultUnits = [.. Document.ResultUnits.Select(u => Fund(u.Name, null, null, null))] };
        Assert.Empty(Outside(Text, plan));
    }

    [Fact]
    public void A_balance_of_nothing_may_be_counted_either_way()
    {
        var document = Report with { ResultUnits = [Fund("A", 1, 1, 0), Fund("B", 1, 1, 5), Fund("C", 1, 1, -5)] };
        Assert.Empty(Outside("En av tre enheter har överskott i fonden.", document));
        Assert.Empty(Outside("Två av tre enheter har överskott i fonden.", document));
        Assert.Equal(["1 3"], Outside("Tre av tre enheter har överskott i fonden.", document));
    }
}
