namespace Styrkedja.Unit.Core.Checks.Prose;

/// <summary>"text-vs-table": amounts that a text says an area has.</summary>
public sealed class LevelTests
{
    [Theory]
    [InlineData("Nettobudgeten för äldreomsorgen uppgår till 252,0 mnkr.", "251,0", "252,0")]
    [InlineData("Äldreomsorgens nettobudget är 215,0 mnkr.", "251,0", "215,0")]
    [InlineData("Nettobudgeten uppgår till 252 000 tkr.", "251 000", "252 000")]
    [InlineData("Nettobudgeten uppgår till 252 000 TKR.", "251 000", "252 000")]
    [InlineData(
        "Nettobudgeten för äldreomsorgen uppgår till 252,0 mnkr jämfört med 243,1 mnkr 2023.",
        "251,0",
        "252,0"
    )]
    [InlineData("Kostnaderna för äldreomsorgen uppgår till 327,5 mnkr.", "325,7", "327,5")]
    [InlineData("Nettobudgeten för äldreomsorgen 2023 uppgår till 251,0 mnkr.", "243,1", "251,0")]
    [InlineData("Intäktskravet är 47,7 mnkr.", "74,7", "47,7")]
    [InlineData("Till äldreomsorgen avsätts 252,0 mnkr netto.", "251,0", "252,0")]
    [InlineData("Under 2024 är nettobudgeten för äldreomsorg 252,0 mnkr.", "251,0", "252,0")]
    [InlineData("För äldreomsorgen budgeteras intäkter om 47,7 mnkr.", "74,7", "47,7")]
    [InlineData("De budgeterade kostnaderna för äldreomsorgen är 327,5 mnkr.", "325,7", "327,5")]
    public void A_wrong_amount_is_found(string text, string expected, string found) =>
        ProseDocument.One(ProseDocument.Plan, text, expected, found);

    [Theory]
    [InlineData("Nettobudgeten för äldreomsorgen uppgår till 251,0 mnkr.")]
    [InlineData("Nettobudgeten uppgår till 251 mnkr.")]
    [InlineData("Nettobudgeten för äldreomsorgen uppgår till 251,0 mnkr (243,1 mnkr 2023).")]
    [InlineData("Nettobudgeten uppgår till ca 250 mnkr.")]
    [InlineData("Budgeten för äldreomsorgen är 325,7 mnkr.")]
    [InlineData("Intäkterna är 74,7 mnkr.")]
    [InlineData("Nettobudgeten för äldreomsorgen 2023 var 243,1 mnkr.")]
    public void A_right_amount_is_not(string text) => Assert.Empty(ProseDocument.Find(ProseDocument.Plan, text));

    [Theory]
    [InlineData("Lindgårdens nettobudget uppgår till 12,0 mnkr.")]
    [InlineData("Budgeten för hemtjänsten uppgår till 88,0 mnkr.")]
    [InlineData("Övriga kostnader uppgår till 12,0 mnkr.")]
    [InlineData("Kostnaderna för lokaler är 21,0 mnkr.")]
    [InlineData("Budgeten är 5,0 mnkr högre än året innan.")]
    [InlineData("Kostnaderna är 3,2 mnkr över budget.")]
    [InlineData("Budgeten är 1,5 gånger så stor som förskolans.")]
    [InlineData("Kostnaderna är 3,5–4,0 mnkr.")]
    [InlineData("Kostnaderna är 3,5 till 4,0 mnkr.")]
    [InlineData("Kostnaderna uppgår till 27,1 mnkr per månad.")]
    [InlineData("Kostnaderna uppgår till 27,1 mnkr/månad.")]
    [InlineData("Kostnaderna uppgår till 210,4 mnkr till och med augusti.")]
    [InlineData("Nettobudgeten uppgår till 240,0 mnkr exklusive lokaler.")]
    [InlineData("Nettobudgeten uppgår till 40,0 mnkr inom hemtjänsten.")]
    [InlineData("Nettobudgeten för äldreomsorgen 2026 uppgår till 270,0 mnkr.")]
    [InlineData("Investeringsbudgeten uppgår till 3,0 mnkr.")]
    [InlineData("Budgeten som var 2 279,8 mnkr är 2 300,0 mnkr.")]
    [InlineData("Nettobudgeten för stadsmiljön uppgår till 25,0 mnkr.")]
    [InlineData("Nettobudgeten för förskolan och äldreomsorgen uppgår till 700,0 mnkr.")]
    [InlineData("Budgeten för äldreomsorgsprojekten uppgår till 2,0 mnkr.")]
    [InlineData("Nettobudgeten uppgår till 2,0 procent av nämndens.")]
    [InlineData("Till äldreomsorgen avsätts 2,0 mnkr.")]
    [InlineData("Till äldreomsorgens lokaler avsätts 2,0 mnkr netto.")]
    [InlineData("För äldreomsorgen budgeteras hyror och kostnader om 12,0 mnkr.")]
    [InlineData("Under 2026 är nettobudgeten för äldreomsorg 270,0 mnkr.")]
    public void An_amount_of_something_else_is_not(string text) =>
        Assert.Empty(ProseDocument.Find(ProseDocument.Plan, text));

    [Theory]
    [InlineData("Investeringar")]
    [InlineData("Resultatenheter")]
    [InlineData("Hemtjänst")]
    [InlineData("Äldreomsorgens lokaler")]
    public void A_section_about_something_else_is_not_of_the_area(string title) =>
        Assert.Empty(ProseDocument.Find(ProseDocument.Plan, $"### {title}\n\nBudgeten uppgår till 41,1 mnkr."));

    [Fact]
    public void The_rest_of_an_amount_that_was_moved_is_what_the_table_prints()
    {
        var table = string.Join(
            '\n',
            "# Verksamhetsplan 2024 för Lindviks områdesnämnd",
            "",
            "## Fördelning av budget",
            "",
            "Mnkr",
            "",
            "\tRAM KF 2024\t\t\tOMFÖRDELNING KOSTNADER 2024\t\tVP 2024\t\t",
            "\tNETTO\tIntäkter\tKostn.\tAdm.\tUngdom\tKostn.\tIntäkter\tNETTO",
            "Förskola\t400,0\t10,0\t410,0\t-2,0\t8,0\t416,0\t10,0\t406,0",
            "Äldreomsorg\t250,0\t0,0\t250,0\t0,0\t0,0\t250,0\t0,0\t250,0",
            "Barn, kultur och fritid\t40,5\t0,0\t40,5\t-0,5\t-8,0\t32,0\t0,0\t32,0",
            "Nämnd- och förvaltningsadministration\t0,0\t0,0\t0,0\t2,5\t0,0\t2,5\t0,0\t2,5",
            "Ekonomiskt bistånd\t60,0\t0,0\t60,0\t0,0\t0,0\t60,0\t0,0\t60,0",
            "SUMMA\t750,5\t10,0\t760,5\t0,0\t0,0\t760,5\t10,0\t750,5",
            ""
        );
        const string whole =
            "Budgeten för barn, kultur och fritid uppgår till 40,0 mnkr och har fördelats med 8,0 mnkr. ";
        Assert.Empty(ProseDocument.Find(table, whole + "Resterande 32,0 mnkr går till kollo."));
        ProseDocument.One(table, whole + "Resterande 35,0 mnkr går till kollo.", "32,0", "35,0");
        const string unmoved = "Budgeten för äldreomsorgen uppgår till 250,0 mnkr och har fördelats med 50,0 mnkr. ";
        Assert.Empty(ProseDocument.Find(table, unmoved + "Resterande 200,0 mnkr går till hemtjänst."));
    }
}
