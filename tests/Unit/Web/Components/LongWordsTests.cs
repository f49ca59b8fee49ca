using Styrkedja.Web.Components;

namespace Styrkedja.Unit.Web.Components;

/// <summary>Where long words may be broken.</summary>
public sealed class LongWordsTests
{
    [Theory]
    [InlineData("Bokslut före resultatöverföringar", "Bokslut före resultat|överföringar")]
    [InlineData("Omslutningsförändringar", "Omslutnings|förändringar")]
    [InlineData("Resultat 2024", "Resultat 2024")]
    [InlineData("Budget (netto)", "Budget (netto)")]
    [InlineData("Budgetår", "Budgetår")]
    public void Only_compounds_are_broken(string text, string broken) =>
        Assert.Equal(broken.Replace('|', '\u00AD'), LongWords.Soft(text));
}
