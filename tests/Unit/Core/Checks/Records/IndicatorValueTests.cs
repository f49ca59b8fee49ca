using Styrkedja.Core.Indicators;
using Styrkedja.Core.Printed;

namespace Styrkedja.Unit.Core.Checks.Records;

/// <summary>The checks <c>unit-suspicious</c>, <c>total-outside-parts</c> and <c>base-too-small</c>.</summary>
public sealed class IndicatorValueTests
{
    [Theory]
    [InlineData("Andel nöjda", "91 st", "", "91 %", "91 st")]
    [InlineData("Andelen nöjda", "1 250 personer", "", "1 250 %", "1 250 personer")]
    [InlineData("Nöjdhet", "80 st", "85 %", "%", "st")]
    public void A_unit_that_cannot_be_right_is_found(
        string name,
        string board,
        string council,
        string expected,
        string found
    )
    {
        var finding = Assert.Single(Units(Row(name, board, council)));
        Assert.Equal((expected, found), (finding.Expected, finding.Found));
    }

    [Theory]
    [InlineData("Andel nöjda", "91", "90 %")]
    [InlineData("Andel nöjda", "91 procent", "90%")]
    [InlineData("Andel nöjda", "91 av alla", "")]
    [InlineData("Andelsägare", "91 st", "")]
    [InlineData("Antal möten", "9 personer", "Max 10 st")]
    [InlineData("Utsläpp", "1,5 kg CO2 per kg", "2 ton")]
    public void A_unit_that_may_be_right_is_none(string name, string board, string council) =>
        Assert.Empty(Units(Row(name, board, council)));

    [Fact]
    public void Values_of_men_and_women_have_the_unit_of_the_total()
    {
        var row = Row("Nöjdhet", "80 %", "");
        var findings = Units(
            row with
            {
                Outcome = PrintedValue.Read("81 %"),
                Men = PrintedValue.Read("80 %"),
                Women = PrintedValue.Read("82 st"),
            }
        );
        Assert.Equal(("%", "st"), (Assert.Single(findings).Expected, findings[0].Found));
    }

    [Theory]
    [InlineData("Andel", "0,84 %", "0,96 %", "0,87 %", "0,87-0,96", "0,84")]
    [InlineData("Andel", "85 %", "86 %", "87 %", "86-87", "85")]
    [InlineData("Index", "84", "80", "82", "80-82", "84")]
    [InlineData("Andel", "57 %", "55 %", "55 %", "55", "57")]
    [InlineData("Antal möten per vecka", "14", "12", "12", "12", "14")]
    public void A_total_outside_its_parts_is_found(
        string name,
        string total,
        string men,
        string women,
        string expected,
        string found
    )
    {
        var finding = Assert.Single(Totals(name, total, men, women));
        Assert.Equal((expected, found), (finding.Expected, finding.Found));
    }

    [Theory]
    [InlineData("Andel", "86 %", "86 %", "87 %")]
    [InlineData("Andel", "56 %", "55 %", "55 %")] // all may be 55,5 before rounding
    [InlineData("Andel", "45,8", "46 %", "50 %")]
    [InlineData("Antal unga", "214 st", "101 st", "113 st")] // a count
    [InlineData("Antal unga", "220 st", "101 st", "113 st")] // six of neither group
    [InlineData("Andel", "85 %", "", "87 %")]
    [InlineData("Andel", "85 st", "86 %", "87 %")]
    public void A_total_within_its_parts_or_their_sum_is_none(string name, string total, string men, string women) =>
        Assert.Empty(Totals(name, total, men, women));

    [Theory]
    [InlineData("Svaren är osäkra, och bara fyra kvinnor har svarat.", "25 %")]
    [InlineData("Totalt svarade 18 personer, varav tre män.", "100 %")]
    [InlineData("Enkäten gav endast två svar.", "70 %")]
    [InlineData("Endast en person svarade.", "70 %")]
    [InlineData("I år 4 boende besvarade enkäten.", "70 %")]
    public void A_value_of_a_few_answers_is_found(string analysis, string found)
    {
        var finding = Assert.Single(Bases(analysis));
        Assert.Equal(("minst 5 svar", found), (finding.Expected, finding.Found));
        Assert.Equal(new SourceLines(5, 8), finding.Lines);
    }

    [Theory]
    [InlineData("Fem kvinnor har svarat.")]
    [InlineData("Tre av fyra kvinnor har svarat ja.")]
    [InlineData("En majoritet har svarat, mest barn som svarat tidigare.")]
    [InlineData("Enkäten hade fyra svarsalternativ och 24 personer svarade.")]
    [InlineData("I enkäten har 1 204 personer svarat, minst två personer svarade per hus.")]
    [InlineData("I fritext har en person svarat utförligt.")]
    [InlineData("Två medarbetare har gått en kurs.")]
    public void Enough_answers_and_other_counts_are_none(string analysis) => Assert.Empty(Bases(analysis));

    [Fact]
    public void A_value_left_out_because_of_its_base_is_as_it_should_be() =>
        Assert.Empty(Bases("Bara tre män har svarat.", men: "-"));

    private static PrintedIndicator Row(string name, string board, string council) =>
        Record.Indicator(name, 5) with
        {
            Target = Target.Read(board),
            CouncilTarget = Target.Read(council),
        };

    private static List<Styrkedja.Core.Checks.Finding> Units(PrintedIndicator row) => Find("unit-suspicious", row);

    private static List<Styrkedja.Core.Checks.Finding> Totals(string name, string total, string men, string women) =>
        Find(
            "total-outside-parts",
            Row(name, "1", "") with
            {
                Outcome = Value(total),
                Men = Value(men),
                Women = Value(women),
            }
        );

    private static List<Styrkedja.Core.Checks.Finding> Bases(string analysis, string men = "100 %") =>
        Find(
            "base-too-small",
            Row("Andel nöjda", "92 %", "") with
            {
                Outcome = Value("70 %"),
                Men = Value(men),
                Women = Value("25 %"),
                Analysis = analysis,
                AnalysisLines = new SourceLines(7, 8),
            }
        );

    private static PrintedValue Value(string text) => PrintedValue.Read(text);

    private static List<Styrkedja.Core.Checks.Finding> Find(string check, PrintedIndicator row) =>
        Record.Find(check, Record.Document with { Indicators = [row] });
}
