namespace Styrkedja.Unit.Core.Checks.Prose;

/// <summary>"text-vs-table": surpluses and deficits.</summary>
public sealed class DeviationTests
{
    [Theory]
    [InlineData("Äldreomsorgen visar ett överskott om 4,1 mnkr före resultatöverföringar.", "1,4", "4,1")]
    [InlineData("Äldreomsorgen visar ett underskott om 1,4 mnkr.", "överskott (1,4)", "underskott (-1,4)")]
    [InlineData(
        "Utfallet visar ett överskott om 0,6 mnkr efter resultatöverföringar.",
        "underskott (-0,6)",
        "överskott (0,6)"
    )]
    [InlineData("Efter resultatöverföringar redovisas ett underskott på 1,4 mnkr.", "0,6", "1,4")]
    [InlineData(
        "Äldreomsorgen visar ett överskott om 2,0 mnkr och ett underskott om 0,6 mnkr efter resultatöverföringar.",
        "1,4",
        "2,0"
    )]
    public void A_wrong_one_is_found(string text, string expected, string found) =>
        ProseDocument.One(ProseDocument.Report, text, expected, found);

    [Theory]
    [InlineData("Äldreomsorgen visar ett överskott om 1,4 mnkr.")]
    [InlineData(
        "Äldreomsorgen visar ett överskott om 1,4 mnkr före resultatöverföringar och ett underskott om 0,6 mnkr efter resultatöverföringar."
    )]
    [InlineData("Utfallet visar ett överskott om 1,4 mnkr jämfört med budget.")]
    [InlineData("Efter resultatöverföringar redovisas ett underskott på 0,6 mnkr.")]
    public void A_right_one_is_not(string text) => Assert.Empty(ProseDocument.Find(ProseDocument.Report, text));

    [Theory]
    [InlineData("Inom äldreomsorgen visar hemtjänsten ett överskott om 3,0 mnkr.")]
    [InlineData("Äldreomsorgens underskott beror på att hemtjänsten redovisar ett underskott om 3,2 mnkr.")]
    [InlineData("Utfallet för hemtjänsten visar ett underskott om 3,0 mnkr.")]
    [InlineData("Verksamheten på Lindvägen redovisar ett underskott om 3,0 mnkr.")]
    [InlineData("Utfallet visar ett överskott om 3,0 mnkr inom hemtjänsten.")]
    [InlineData("Äldreomsorgen prognostiserade i tertialrapport 2 ett överskott om 5,0 mnkr.")]
    [InlineData("Äldreomsorgen redovisade 2022 ett överskott om 5,0 mnkr.")]
    [InlineData("För 2022 visar äldreomsorgen ett överskott om 5,0 mnkr.")]
    [InlineData("Äldreomsorgens beställarenhet visar ett överskott om 5,0 mnkr.")]
    [InlineData("Utfallet för investeringar visar ett överskott om 2,7 mnkr.")]
    [InlineData("Utfallet för äldreomsorgsprojekten visar ett överskott om 1,7 mnkr.")]
    [InlineData("Äldreomsorgen och förskolan visar ett överskott om 9,0 mnkr.")]
    [InlineData("Förskolan visar ett överskott om 9,0 mnkr.")]
    [InlineData("Kulturnämnden visar ett överskott om 9,0 mnkr.")]
    [InlineData("Utfallet visar ett underskott om 1,5 timmar.")]
    public void One_of_something_else_is_not(string text) =>
        Assert.Empty(ProseDocument.Find(ProseDocument.Report, text));
}
