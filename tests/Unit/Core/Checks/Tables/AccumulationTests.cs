namespace Styrkedja.Unit.Core.Checks.Tables;

public sealed class AccumulationTests
{
    private const string Name = "accumulation";

    private static List<Styrkedja.Core.Checks.Finding> Find(params string[] rows) =>
        Record.Find(
            Name,
            Printed.Report(
                Printed.Table("Ekonomi", "Mnkr | Bokslut 2024", "Parker | 1,0", "Bad | 2,0"),
                Printed.Table(
                    "Redovisning av synpunkter och klagomål",
                    "Klagomål/synpunkter | Utfall T1 | Utfall T2 | Utfall VB | Totalt",
                    rows
                )
            )
        );

    [Fact]
    public void The_year_is_the_sum_of_its_three_periods()
    {
        var finding = Assert.Single(
            Find("Beröm | 41 | 38 | 52 | 131", "Bemötande | 11 | 9 | 12 | 42", "Buller | 1 |  | 2 | 3")
        );
        Assert.Equal(("32", "42"), (finding.Expected, finding.Found));
        Assert.Contains(
            "”Utfall T1”, ”Utfall T2” och ”Utfall VB” ger tillsammans 32, men 42 står tryckt. Skillnaden är 10.",
            finding.Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("131", 0)]
    [InlineData("132", 1)]
    public void A_count_is_not_rounded_and_one_row_is_enough(string total, int findings) =>
        Assert.Equal(findings, Find($"Beröm | 41 | 38 | 52 | {total}").Count);

    [Theory]
    [InlineData("T1 | T2 | T3 | Totalt")]
    [InlineData("Jan–apr | Maj–aug | Sep–dec | Helår")]
    [InlineData("Utfall tertial 1 | Utfall tertial 2 | Utfall tertial 3 | Summa året")]
    [InlineData("Utfall T1 | Utfall T2 | Utfall VB | Totalt ack. utfall")]
    public void Any_words_for_the_parts_of_the_year_will_do(string head) =>
        Assert.Equal(
            "314",
            Assert.Single(Counted(head, "Hembesök | 95 | 52 | 164 | 311", "Samtal | 10 | 300 | 4 | 316")).Expected
        );

    [Theory]
    [InlineData("T1 | T2 | Prognos | Helår")]
    [InlineData("Mål | T1 | T2 | Helår")]
    [InlineData("Norr | Söder | Öster | Helår")]
    public void A_year_without_all_of_its_parts_is_not_their_sum(string head) =>
        Assert.Empty(Counted(head, "Hembesök | 95 | 52 | 164 | 311", "Samtal | 10 | 300 | 4 | 316"));

    private static List<Styrkedja.Core.Checks.Finding> Counted(string head, params string[] rows) =>
        Record.Find(Name, Printed.Report(Printed.Table("Rapporterat", "Händelser | " + head, rows)));

    [Fact]
    public void Periods_counted_from_the_beginning_of_the_year_are_not_added() =>
        Assert.Empty(Find("Beröm | 3 | 8 | 12 | 12", "Bemötande | 1 | 4 | 9 | 9"));
}
