using System.Text;

namespace Styrkedja.Unit.Documents;

/// <summary>Columns of indicators in the words of other houses: what is meant for later years is no target of the year.</summary>
public sealed class TargetColumnsTests
{
    [Theory]
    [InlineData("Indikatorer | Målvärde | Periodicitet | Källa", "90 % | Månad | Egen räkning", "90 %", null)]
    [InlineData(
        "Styrtal | Utfall, senast kända värde | Årets målvärde | Långsiktigt målvärde",
        "75 % | 78 % | 80 %",
        "78 %",
        "75 %"
    )]
    [InlineData("Nyckeltal | Mål på sikt | Mål för året | Utfall", "99 % | 78 % | 75 %", "78 %", "75 %")]
    public void The_target_is_that_of_the_year(string head, string cells, string target, string? outcome)
    {
        var rule = string.Concat(Enumerable.Repeat("--- | ", head.Count(c => c == '|')));
        var document = RealDocuments.Interpret(
            Encoding.UTF8.GetBytes(
                $"Verksamhetsberättelse 2031 för Granviks friluftsnämnd\n\nNämndmål: Fler hittar ut\n\n| {head} |\n| {rule}--- |\n| Andel leder | {cells} |\n"
            )
        );
        var indicator = Assert.Single(document.Indicators);
        Assert.Equal((target, outcome), (indicator.Target.Text, indicator.Outcome?.Text));
        Assert.Null(indicator.Ambiguous);
        // What has no place of its own is kept.
        Assert.Equal(outcome is null ? "Källa: Egen räkning" : null, outcome is null ? indicator.Analysis : null);
    }
}
