using Styrkedja.Core.Checks;

namespace Styrkedja.Unit.Core.Checks.Tables;

public sealed class TotalsTests
{
    private const string Name = "table-sum";
    private const string Two = "Mnkr | Budget 2023 | Budget 2024";

    [Fact]
    public void A_total_that_is_the_sum_of_its_rows_is_no_finding() =>
        Assert.Empty(Printed.InPlan(Name, Two, "Parker | 5,0 | 6,0", "Bad | 4,0 | -1,5", "Summa | 9,0 | 4,5"));

    [Fact]
    public void A_wrong_total_names_row_column_lines_and_both_sums()
    {
        var finding = Assert.Single(
            Printed.InPlan(Name, Two, "Parker | 5,0 | 6,0", "Bad | 4,0 | 1,5", "Summa | 9,0 | 9,5")
        );
        Assert.Equal((Severity.Error, "7,5", "9,5"), (finding.Severity, finding.Expected, finding.Found));
        Assert.Equal(9, finding.Lines.First);
        Assert.Equal(
            "”Summa” i kolumnen ”Budget 2024” (rad 9): delarna (rad 7–8) ger summan 7,5, men 9,5 står tryckt. "
                + "Skillnaden är 2,0.",
            finding.Message
        );
        Assert.Equal("Rätta summan eller den del som är fel (rad 7–8).", finding.Remedy);
    }

    // Half a place for each of the three parts and for the total: 0,2.
    [Theory]
    [InlineData("12,0", null)]
    [InlineData("12,1", Severity.Info)]
    [InlineData("12,2", Severity.Info)]
    [InlineData("11,8", Severity.Info)]
    [InlineData("12,3", Severity.Error)]
    [InlineData("11,7", Severity.Error)]
    public void A_difference_that_rounding_explains_is_an_info(string total, Severity? severity)
    {
        var findings = Printed.InPlan(
            Name,
            "Mnkr | Budget 2024",
            "Parker | 5,0",
            "Bad | 4,0",
            "Lek | 3,0",
            $"Summa | {total}"
        );
        Assert.Equal(severity, findings.SingleOrDefault()?.Severity);
    }

    [Fact]
    public void An_empty_cell_adds_nothing_to_what_rounding_may_explain() =>
        Assert.Equal(
            Severity.Error,
            Assert
                .Single(
                    Printed.InPlan(
                        Name,
                        "Mnkr | Budget 2024",
                        "Parker | 5,0",
                        "Bad | 4,0",
                        "Lek | ",
                        "Torg | -",
                        "Summa | 9,2"
                    )
                )
                .Severity
        );

    [Theory]
    [InlineData("79,6", Severity.Info)]
    [InlineData("80,5", Severity.Error)]
    public void A_whole_number_among_decimals_is_as_exact_as_they_are(string total, Severity severity) =>
        Assert.Equal(
            severity,
            Assert
                .Single(
                    Printed.InPlan(
                        Name,
                        "Mnkr | Budget 2024",
                        "Parker | 54",
                        "Bad | 20,3",
                        "Lek | 5,2",
                        $"Summa | {total}"
                    )
                )
                .Severity
        );

    [Fact]
    public void A_cell_finer_than_its_column_is_shown_whole()
    {
        var finding = Assert.Single(
            Printed.InPlan(
                Name,
                "Mnkr | Budget 2024",
                "Parker | 12",
                "Bad | 30",
                "Lek | 0,5",
                "Torg | 45",
                "Bryggor | 45",
                "Skog | 45",
                "Summa | 179"
            )
        );
        Assert.Equal(("177,5", "179,0"), (finding.Expected, finding.Found));
        Assert.Contains("Skillnaden är 1,5", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Four_decimals_are_rounded_at_the_fourth() =>
        Assert.Equal(
            Severity.Info,
            Assert
                .Single(
                    Printed.InPlan(
                        Name,
                        "Mnkr | Budget 2024",
                        "Parker | 1,0001",
                        "Bad | 2,0001",
                        "Lek | 2,0001",
                        "Summa | 5,0004"
                    )
                )
                .Severity
        );

    [Fact]
    public void Varav_rows_are_not_added_but_must_add_up_where_their_set_is_complete()
    {
        var finding = Assert.Single(
            Printed.InPlan(
                Name,
                Two,
                "Stöd | 10,0 | 12,0",
                "varav unga | 6,0 | 7,0",
                "varav gamla | 4,0 | 6,0",
                "Bad | 3,0 | 3,0",
                "Summa | 13,0 | 15,0"
            )
        );
        Assert.Contains("varav-raderna (rad 8–9) ger summan 13,0, men 12,0", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Varav_rows_that_never_add_up_are_some_of_the_parts() =>
        Assert.Empty(
            Printed.InPlan(
                Name,
                Two,
                "Stöd | 10,0 | 12,0",
                "varav unga | 3,0 | 3,0",
                "varav gamla | 4,0 | 5,0",
                "Bad | 3,0 | 3,0",
                "Summa | 13,0 | 15,0"
            )
        );

    [Theory]
    [InlineData("15,0", 0)]
    [InlineData("16,0", 1)]
    public void Parts_without_the_word_are_found_by_their_figures(string total, int findings) =>
        Assert.Equal(
            findings,
            Printed
                .InPlan(
                    Name,
                    Two,
                    "Stöd | 10,0 | 12,0",
                    "Unga | 6,0 | 7,0",
                    "Gamla | 4,0 | 5,0",
                    "Bad | 3,0 | 3,0",
                    $"Summa | 13,0 | {total}"
                )
                .Count
        );

    [Theory]
    [InlineData("14,0", null)]
    [InlineData("15,0", "delarna (rad 9 och 12) ger summan 14,0, men 15,0")]
    public void A_grand_total_adds_the_totals_above_it(string total, string? says)
    {
        var findings = Printed.InPlan(
            Name,
            "Mnkr | Budget 2024",
            "Parker | 5,0",
            "Bad | 4,0",
            "Summa ute | 9,0",
            "Teater | 3,0",
            "Musik | 2,0",
            "Summa inne | 5,0",
            $"Totalt | {total}"
        );
        Assert.Equal(says is null ? 0 : 1, findings.Count);
        Assert.All(findings, f => Assert.Contains(says!, f.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("69,0", 0)]
    [InlineData("70,0", 1)]
    public void A_running_total_goes_on_from_the_last(string net, int findings) =>
        Assert.Equal(
            findings,
            Printed
                .InPlan(
                    Name,
                    Two,
                    "Parker | 50,0 | 40,0",
                    "Bad | 40,0 | 30,0",
                    "Netto | 90,0 | 70,0",
                    "Fond in | 3,0 | 1,0",
                    "Fond ut | -2,0 | -2,0",
                    $"Netto efter fonder | 91,0 | {net}"
                )
                .Count
        );

    [Theory]
    [InlineData("12,0", 0)]
    [InlineData("13,0", 1)]
    public void The_result_after_transfers_is_the_one_before_them_with_the_rows_between(string after, int findings) =>
        Assert.Equal(
            findings,
            Printed
                .InReport(
                    Name,
                    "Mnkr | Bokslut 2024",
                    "Resultat före resultatöverföring | 10,0",
                    "Överföring från föregående år | 5,0",
                    "Överföring till kommande år | -3,0",
                    $"Resultat efter resultatöverföring | {after}"
                )
                .Count
        );

    [Theory]
    [InlineData("Andel heltid %", "80", "90", "85")]
    [InlineData("Kostnad per plats", "100,0", "120,0", "112,0")]
    [InlineData("Genomsnittlig hyra", "9,0", "11,0", "10,0")]
    [InlineData("Täckning", "80 %", "90 %", "85 %")]
    public void A_total_of_shares_means_or_prices_is_no_sum(string header, string one, string other, string total) =>
        Assert.Empty(
            Printed.InPlan(
                Name,
                $"Mnkr | Budget 2024 | {header}",
                $"Bryggan | 30,0 | {one}",
                $"Udden | 50,0 | {other}",
                $"Summa | 80,0 | {total}"
            )
        );

    [Theory]
    [InlineData("Medel 2024")]
    [InlineData("Utfall per 31 augusti")]
    [InlineData("Budget 2024 med 2 %")]
    public void Amounts_with_such_a_word_in_their_header_are_added(string header) =>
        Assert.Single(
            Printed.InPlan(Name, $"Mnkr | {header}", "Bryggan | 30,0", "Udden | 50,0", "Summa | 90,0"),
            f => f.Severity == Severity.Error
        );

    [Fact]
    public void Totals_that_stand_among_one_another_are_a_list() =>
        Assert.Empty(
            Printed.InPlan(
                Name,
                Two,
                "Totalt barn | 5,0 | 5,1",
                "Totalt unga | 7,0 | 7,0",
                "Totalt vuxna | 9,0 | 9,1",
                "Totalt äldre | 2,0 | 2,5"
            )
        );

    [Fact]
    public void A_total_without_unit_that_lies_among_its_rows_is_a_mean()
    {
        var table = Record.Table(null, 6, 7);
        var rows = Enumerable
            .Range(0, 3)
            .Select(i => table.Rows[0] with { Label = i == 2 ? "Totalt" : "Rad", Total = i == 2 });
        Assert.Empty(Record.Find(Name, Record.Document with { Tables = [table with { Rows = [.. rows] }] }));
    }

    [Fact]
    public void A_table_without_a_total_and_a_total_without_a_table_are_no_findings()
    {
        Assert.Empty(Printed.InPlan(Name, Two, "Parker | 5,0 | 6,0", "Bad | 4,0 | 1,5"));
        Assert.Empty(Printed.InPlan(Name, Two, "Summa | 5,0 | 6,0"));
        Assert.Empty(Printed.InPlan(Name, Two, "Summa | 9,0 | 7,5", "Parker | 5,0 | 6,0", "Bad | 4,0 | 1,5"));
    }

    [Fact]
    public void A_column_without_header_is_named_by_its_place() =>
        Assert.Contains(
            "i kolumn 2 utan rubrik (rad 9)",
            Assert
                .Single(
                    Printed.InPlan(
                        Name,
                        "Mnkr | Budget 2024 | ",
                        "Parker | 5,0 | 6,0",
                        "Bad | 4,0 | 1,5",
                        "Summa | 9,0 | 9,5"
                    )
                )
                .Message,
            StringComparison.Ordinal
        );
}
