namespace Styrkedja.Unit.Core.Checks.Tables;

public sealed class SubtableTests
{
    private const string Name = "subtable-vs-table";

    private static string Overview(
        string closing = "50,1",
        string total = "",
        string header = "Mnkr | Budget 2024 | Bokslut 2024"
    ) =>
        Printed.Table(
            "Uppföljning av ekonomi",
            header,
            $"Förskola | 52,5 | {closing}",
            "Äldreomsorg | 30,0 | 31,0",
            "Parker | 3,0 | 3,0",
            "Torg | 2,0 | 2,0",
            total.Length == 0 ? "Lek | 0,0 | 0,0" : $"Summa | 87,5 | {total}"
        );

    private static string Own(string heading, string costs, string net, string unit = "Mnkr") =>
        Printed.Table(
            heading,
            $"{unit} | Budget 2024 | Bokslut 2024",
            $"Kostnader | 60,0 | {costs}",
            "Intäkter | 7,5 | 7,5",
            $"Netto | 52,5 | {net}"
        );

    [Theory]
    [InlineData("Förskola i siffror")]
    [InlineData("Budget för förskolan")]
    public void A_heading_that_names_the_area_among_words_of_the_field_is_its_own(string heading) =>
        Assert.Single(Record.Find(Name, Printed.Report(Overview(total: "86,1"), Own(heading, "58,6", "51,1"))));

    [Theory]
    [InlineData("57,6", "50,1", 0)]
    [InlineData("58,6", "51,1", 1)]
    public void The_table_of_an_area_is_held_against_the_overview(string costs, string net, int findings)
    {
        var found = Record.Find(Name, Printed.Report(Overview(total: "86,1"), Own("Förskola", costs, net)));
        Assert.Equal(findings, found.Count);
        Assert.All(found, f => Assert.Equal(("50,1", "51,1"), (f.Expected, f.Found)));
        Assert.All(
            found,
            f =>
                Assert.StartsWith(
                    "”Netto” i kolumnen ”Bokslut 2024” (rad 21) är 51,1, men 50,1 står i tabellen ”Uppföljning av ekonomi” "
                        + "(rad 7, ”Förskola”, kolumnen ”Bokslut 2024”).",
                    f.Message,
                    StringComparison.Ordinal
                )
        );
    }

    // The total of the overview is the one that the area's own table gives; or it has none.
    [Theory]
    [InlineData("86,1")]
    [InlineData("")]
    public void The_figure_that_sums_speak_against_or_not_for_is_the_wrong_one(string total) =>
        Assert.Equal(
            (7, "51,1"),
            Assert.Single(
                Record
                    .Find(Name, Printed.Report(Overview("51,1", total), Own("Förskola", "57,6", "50,1")))
                    .Select(f => (f.Lines.First, f.Found))
            )
        );

    [Theory]
    [InlineData("60 000", "52 500", null, null)]
    [InlineData("61 000", "53 500", "52,5 mnkr", "53 500 tkr")]
    public void Thousands_are_compared_with_millions(string costs, string net, string? expected, string? found)
    {
        var tkr = Printed.Table(
            "Förskola",
            "Tkr | Budget 2024 | Bokslut 2024",
            $"Kostnader | {costs} | 57 600",
            "Intäkter | 7 500 | 7 500",
            $"Netto | {net} | 50 100"
        );
        var finding = Record.Find(Name, Printed.Report(Overview(total: "86,1"), tkr)).SingleOrDefault();
        Assert.Equal((expected, found), (finding?.Expected, finding?.Found));
    }

    [Theory]
    [InlineData("Netto före resultatöverföring", 0)]
    [InlineData("Netto efter resultatöverföring", 1)]
    public void Before_transfers_is_not_compared_with_after_them(string label, int findings)
    {
        var own = Printed.Table(
            "Förskola",
            "Mnkr | Budget 2024 | Bokslut 2024",
            "Kostnader | 60,0 | 57,6",
            "Intäkter | 7,5 | 9,5",
            $"{label} | 52,5 | 48,1"
        );
        var overview = Overview(header: "Mnkr | Budget 2024 | Bokslut 2024 efter resultatöverföringar");
        Assert.Equal(findings, Record.Find(Name, Printed.Report(overview, own)).Count);
    }

    [Fact]
    public void A_label_that_no_vocabulary_knows_is_the_same_where_another_figure_of_it_is()
    {
        string Table(string heading, string budget, string closing) =>
            Printed.Table(
                heading,
                "Mnkr | Budget 2024 | Bokslut 2024",
                $"Bryggor | {budget} | {closing}",
                "Parker | 3,0 | 3,0",
                "Torg | 2,0 | 2,0",
                "Lek | 1,0 | 1,0"
            );
        // One finding for the two, at the later.
        Assert.Equal(
            ("7,0", "9,0"),
            Assert.Single(
                Record
                    .Find(Name, Printed.Report(Table("Ekonomi", "8,0", "7,0"), Table("Utfall", "8,0", "9,0")))
                    .Select(f => (f.Expected, f.Found))
            )
        );
        Assert.Empty(Record.Find(Name, Printed.Report(Table("Ekonomi", "8,0", "7,0"), Table("Utfall", "6,0", "9,0"))));
    }

    [Fact]
    public void The_total_of_a_group_is_not_the_whole_of_another_table()
    {
        string[] areas =
        [
            "Förskola | 30,0 | 5,0 | 25,0",
            "Äldreomsorg | 40,0 | 5,0 | 35,0",
            "Lek | 10,0 | 1,0 | 9,0",
            "Torg | 5,0 | 0,0 | 5,0",
        ];
        const string Header = "Mnkr | Kostnader 2024 | Intäkter 2024 | Netto 2024";
        string[] rest = ["Administration | 5,0 | 0,0 | 5,0", "Summa | 90,0 | 11,0 | 79,0"];
        Assert.Empty(
            Printed.Errors(
                Printed.Plan(
                    Printed.Table("Ekonomi", Header, [.. areas, "Summa verksamhet | 85,0 | 11,0 | 74,0", .. rest]),
                    Printed.Table("Ramen", Header, [.. areas, .. rest])
                )
            )
        );
    }

    [Theory]
    [InlineData("30,0", 0)]
    [InlineData("33,0", 1)]
    public void An_area_is_the_sum_of_the_tables_of_its_parts(string net, int findings)
    {
        string Own(string heading, string costs, string income, string result) =>
            Printed.Table(
                heading,
                "Mnkr | Bokslut 2024",
                $"Kostnader | {costs}",
                $"Intäkter | {income}",
                $"Netto | {result}"
            );
        var found = Record.Find(
            Name,
            Printed.Report(
                Own("Individ- och familjeomsorg", "40,0", "10,0", net),
                Own("Barn och ungdom", "25,0", "5,0", "20,0"),
                Own("Vuxna", "15,0", "5,0", "10,0")
            )
        );
        Assert.Equal(findings, found.Count);
        Assert.All(
            found,
            f =>
                Assert.Contains(
                    "delarnas egna tabeller (rad 19, 29) ger summan 30,0",
                    f.Message,
                    StringComparison.Ordinal
                )
        );
    }

    [Theory]
    [InlineData("4,6", 0)]
    [InlineData("4,9", 1)]
    public void Funds_taken_in_are_those_of_the_result_units(string taken, int findings)
    {
        var units = Printed.Table(
            "Resultatenheter",
            "Resultatenhetens namn (tkr) | Resultatenhetens bruttobudget 2024 | Resultatöverföring från 2023 Överskott (-) Underskott (+) | Resultat 2024 Överskott (-) Underskott (+) | Resultatöverföring till 2025 Överskott (+) Underskott (-)",
            "Ekuddens hemtjänst | 48 200 | -1 310 | -905 | 2 215",
            "Havrelyckans hem | 80 150 | -3 290 | -1 020 | 4 310"
        );
        var result = Printed.Table(
            "Uppföljning av ekonomi",
            "Mnkr | Bokslut 2024",
            "Resultat före överföringar | 10,0",
            $"Överfört resultat från 2023 | {taken}"
        );
        var found = Record.Find(Name, Printed.Report(units, result));
        Assert.Equal(findings, found.Count);
        Assert.All(found, f => Assert.Equal("4,6", f.Expected));
    }

    [Theory]
    [InlineData("90", 0)]
    [InlineData("95", 1)]
    public void The_two_sides_of_a_balance_sheet_are_equal(string capital, int findings)
    {
        var total = capital == "90" ? "150" : "155";
        var found = Record.Find(
            Name,
            Printed.Report(
                Overview(),
                Printed.Table(
                    "Balansräkning",
                    "Tillgångar tkr | 2024 | Skulder och kapital | 2024",
                    "Kassa | 100 | Lån | 60",
                    $"Fordringar | 50 | Kapital | {capital}",
                    $"Summa | 150 | Summa | {total}"
                )
            )
        );
        Assert.Equal(findings, found.Count);
        Assert.All(found, f => Assert.Equal(("155", "150"), (f.Expected, f.Found)));
    }
}
