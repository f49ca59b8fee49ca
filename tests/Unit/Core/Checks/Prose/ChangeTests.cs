namespace Styrkedja.Unit.Core.Checks.Prose;

/// <summary>"text-vs-table": what a text says has grown or shrunk.</summary>
public sealed class ChangeTests
{
    [Theory]
    [InlineData("Nettobudgeten för äldreomsorgen ökar med 9,7 mnkr.", "7,9", "9,7")]
    [InlineData(
        "Jämfört med verksamhetsplanen 2023 har budgeten minskat med 7,9 mnkr.",
        "ökning (7,9)",
        "minskning (-7,9)"
    )]
    [InlineData("Nettobudgeten ökar med 2,3 procent.", "3,2", "2,3")]
    [InlineData(
        "Nettobudgeten för äldreomsorgen uppgår till 251,0 mnkr, vilket är en ökning med 9,7 mnkr jämfört med 2023.",
        "7,9",
        "9,7"
    )]
    [InlineData("Nettobudgeten uppgår till 251,0 mnkr. Det är en ökning med 9,7 mnkr.", "7,9", "9,7")]
    [InlineData("Nettobudgeten har ökat med 7,9 mnkr. Ökningen motsvarar ca 9,9 procent.", "3,2", "9,9")]
    public void A_wrong_change_of_a_budget_is_found(string text, string expected, string found) =>
        ProseDocument.One(ProseDocument.Plan, text, expected, found);

    [Theory]
    [InlineData(
        "Kostnaderna har ökat med 5,9 mnkr och intäkterna har ökat med 0,6 mnkr.",
        "minskning (-0,6)",
        "ökning (0,6)"
    )]
    [InlineData("Kostnaderna har ökat med 9,5 mnkr medan intäkterna har minskat med 0,6 mnkr.", "5,9", "9,5")]
    [InlineData("Inom äldreomsorgen har kostnaderna ökat med 9,5 mnkr.", "5,9", "9,5")]
    public void A_wrong_change_of_a_closing_is_found(string text, string expected, string found) =>
        ProseDocument.One(ProseDocument.Report, text, expected, found);

    [Theory]
    [InlineData("Nettobudgeten för äldreomsorgen ökar med 7,9 mnkr.")]
    [InlineData("Nettobudgeten ökar med 3,2 procent.")]
    [InlineData("Nettobudgeten ökar med ca 8 mnkr.")]
    [InlineData("Nettobudgeten uppgår till 251,0 mnkr. Det är en ökning med 7,9 mnkr.")]
    [InlineData("Nettobudgeten har ökat med 7,9 mnkr. Ökningen motsvarar ca 3,2 procent.")]
    [InlineData("Kostnaderna har ökat med 9,5 mnkr och intäkterna har ökat med 1,6 mnkr.")]
    public void A_right_change_is_not(string text) => Assert.Empty(ProseDocument.Find(ProseDocument.Plan, text));

    [Theory]
    [InlineData("Inom hemtjänsten har kostnaderna ökat med 1,2 mnkr.")]
    [InlineData("Hemtjänsten växer och kostnaderna har ökat med 1,2 mnkr.")]
    [InlineData("Lindgårdens kostnader har ökat med 0,5 mnkr och intäkterna har minskat med 3,3 mnkr.")]
    [InlineData("Hyrorna har blivit högre, kostnaderna har ökat med 3,0 mnkr.")]
    [InlineData("Kostnaderna till leverantörerna har ökat med 1,2 mnkr.")]
    [InlineData("Kostnaderna har ökat med 1,2 mnkr inom hemtjänsten.")]
    [InlineData("Kostnaderna har ökat med 1,2 mnkr för hyror.")]
    [InlineData("Kostnaderna har ökat med 1,2 mnkr på Lindgården.")]
    [InlineData("Kostnaderna har ökat med 1,2 mnkr per år.")]
    [InlineData("Kostnaderna har ökat med 1,2–1,5 mnkr.")]
    [InlineData("Kostnaderna har ökat med 1,2 årsarbetare.")]
    [InlineData("Kostnaderna och intäkterna har ökat med 1,5 och 2,0 mnkr.")]
    [InlineData("Kostnaderna har ökat från 12,0 mnkr till 15,0 mnkr, de har ökat med 3,0 mnkr.")]
    [InlineData("Kostnaderna har inte ökat med 12,0 mnkr.")]
    [InlineData("Om kostnaderna ökar med 12,0 mnkr blir det ett problem.")]
    [InlineData("Kostnaderna för 2023 ökade med 5,0 mnkr.")]
    [InlineData("Sedan 2019 har kostnaderna ökat med 40,0 mnkr.")]
    [InlineData("Kostnaderna har ökat med 12,0 mnkr jämfört med samma period föregående år.")]
    [InlineData("Till skillnad från äldreomsorgen har kostnaderna för förskolan ökat med 2,0 mnkr.")]
    [InlineData("Hemtjänsten har fått fler kunder. Kostnaderna har ökat med 1,2 mnkr.")]
    [InlineData("Äldreomsorgen visar ett överskott om 1,4 mnkr. Det är en ökning med 3,0 mnkr.")]
    [InlineData("Kostnaderna har ökat med 5,9 mnkr. Antalet kunder växer. Ökningen motsvarar 14 procent.")]
    [InlineData("Kostnaderna har ökat med 5,9 mnkr, varav personalkostnaderna har ökat med 3,0 mnkr.")]
    [InlineData("Förskolans kostnader har ökat med 12,0 mnkr.")]
    [InlineData("Beroende på hyrorna har kostnaderna ökat med 3,0 mnkr.")]
    public void A_change_of_something_else_is_not(string text) =>
        Assert.Empty(ProseDocument.Find(ProseDocument.Report, text));

    [Fact]
    public void Persons_are_no_amounts_of_an_area() =>
        Assert.Empty(ProseDocument.Find(ProseDocument.Plan, "Äldreomsorg har ökat med 12 procent."));

    [Fact]
    public void A_printed_change_is_what_the_text_repeats()
    {
        const string table = """
            # Verksamhetsberättelse 2024 för Lindviks områdesnämnd

            ## Resultatets utveckling

            ### Äldreomsorg

            | Äldreomsorg (mnkr) | Bokslut 2024 | Bokslut 2023 | Förändring |
            |---|---|---|---|
            | Kostnader | 322,1 | 316,2 | 6,0 |
            | Intäkter | 72,5 | 73,1 | -0,6 |
            | **Netto** | **249,6** | **243,1** | **6,5** |

            """;
        Assert.Empty(ProseDocument.Find(table, "Kostnaderna har ökat med 6,0 mnkr."));
        Assert.Single(ProseDocument.Find(table, "Kostnaderna har ökat med 6,3 mnkr."));
    }

    [Theory]
    [InlineData("٢")]
    [InlineData("99999999999999")]
    public void Odd_digits_are_no_numbers(string digits) =>
        Assert.Empty(ProseDocument.Find(ProseDocument.Plan, $"Jämfört med 20٢٣ har budgeten ökat med {digits} mnkr."));
}
