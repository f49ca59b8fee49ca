using Styrkedja.Core.Printed;

namespace Styrkedja.Unit.Core.Checks.Prose;

/// <summary>"text-vs-table": comments that compare the outcome of an indicator.</summary>
public sealed class IndicatorProseTests
{
    [Theory]
    [InlineData("Utfallet är tre procentenheter högre än stadens snitt på 81 procent.", "5", "3")]
    [InlineData("Utfallet är fem procentenheter lägre än stadens 81 %.", "5", "5")]
    public void A_wrong_difference_is_found(string analysis, string expected, string found)
    {
        var finding = Assert.Single(Find("86 %", analysis));
        Assert.Equal((expected, found), (finding.Expected, finding.Found));
    }

    [Theory]
    [InlineData("Utfallet är fem procentenheter högre än stadens 81 procent.")]
    [InlineData("Utfallet är fyra procentenheter högre än stadens 81 procent.")]
    [InlineData("Kvinnornas andel är tre procentenheter högre än männens 81 procent.")]
    [InlineData("I förra mätningen var det tre procentenheter lägre än stadens 81 procent.")]
    [InlineData("Lindens enhet ligger tre procentenheter högre än stadens 81 procent.")]
    [InlineData("Utfallet är många procentenheter högre än stadens 81 procent.")]
    public void What_is_right_rounded_or_of_others_is_not(string analysis) => Assert.Empty(Find("86 %", analysis));

    [Fact]
    public void An_outcome_that_is_no_share_is_not_compared() =>
        Assert.Empty(Find("86 st", "Utfallet är tre procentenheter högre än stadens 81 procent."));

    private static List<Styrkedja.Core.Checks.Finding> Find(string outcome, string analysis) =>
        Record.Find(
            ProseDocument.Check,
            Record.Document with
            {
                Indicators =
                [
                    Record.Indicator("Andel nöjda", 5) with
                    {
                        Outcome = PrintedValue.Read(outcome),
                        Analysis = analysis,
                    },
                ],
            }
        );
}
