namespace Styrkedja.Unit.Core.Checks.Tables;

public sealed class RowArithmeticTests
{
    private const string Name = "row-arithmetic";

    [Theory]
    [InlineData("2,0", "1,0", "1,0")]
    [InlineData("-2,0", "-1,0", "-1,0")]
    public void Net_is_costs_less_income_whatever_sign_income_is_printed_with(string one, string two, string three)
    {
        var finding = Assert.Single(
            Printed.InPlan(
                Name,
                "Mnkr | Kostnader 2024 | Intäkter 2024 | Netto 2024",
                $"Parker | 10,0 | {one} | 8,0",
                $"Bad | 20,0 | {two} | 19,0",
                $"Lek | 5,0 | {three} | 3,0"
            )
        );
        Assert.Equal(("4,0", "3,0", 9), (finding.Expected, finding.Found, finding.Lines.First));
        Assert.Contains(
            "i kolumnen ”Netto 2024” (rad 9): kostnader och intäkter ger nettot 4,0",
            finding.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Two_columns_of_costs_may_both_be_in_the_net() =>
        Assert.Empty(
            Printed.Errors(
                Printed.Plan(
                    Printed.Table(
                        "Redovisning av ekonomi",
                        "Mnkr | Kostnader 2024 | Kapitalkostnader 2024 | Intäkter 2024 | Netto 2024",
                        "Parker | 10,0 | 2,0 | 3,0 | 9,0",
                        "Bad | 20,0 | 1,0 | 5,0 | 16,0",
                        "Summa | 30,0 | 3,0 | 8,0 | 25,0"
                    )
                )
            )
        );

    [Fact]
    public void A_net_that_no_row_follows_is_read_otherwise_than_we_think() =>
        Assert.Empty(
            Printed.InPlan(
                Name,
                "Mnkr | Kostnader 2024 | Intäkter 2024 | Netto 2024",
                "Parker | 10,0 | 2,0 | 7,0",
                "Bad | 20,0 | 1,0 | 16,0",
                "Lek | 5,0 | 1,0 | 9,0"
            )
        );

    [Theory]
    [InlineData("75,0", "85,0", 0)]
    [InlineData("79,0", "85,0", 1)]
    public void A_net_in_rows_takes_income_from_all_costs(string closing, string budget, int findings) =>
        Assert.Equal(
            findings,
            Printed
                .Errors(
                    Printed.Report(
                        Printed.Table(
                            "Uppföljning av ekonomi",
                            "Mnkr | Budget 2024 | Bokslut 2024",
                            "Kostnader | 100,0 | 90,0",
                            "Intäkter | 20,0 | 20,0",
                            "Kapitalkostnader | 5,0 | 5,0",
                            $"Netto | {budget} | {closing}"
                        )
                    )
                )
                .Count
        );

    [Fact]
    public void A_net_under_sums_of_costs_and_income_is_their_difference_block_by_block()
    {
        var finding = Assert.Single(
            Printed.InReport(
                Name,
                "Mnkr | Budget 2024 | Bokslut 2024",
                "Löner | 70,0 | 70,0",
                "Summa kostnader | 70,0 | 70,0",
                "Avgifter | 15,0 | 16,0",
                "Summa intäkter | 15,0 | 16,0",
                "Netto | 55,0 | 54,0",
                "Löner | 7,0 | 6,0",
                "Summa kostnader | 7,0 | 6,0",
                "Avgifter | 2,0 | 2,0",
                "Summa intäkter | 2,0 | 2,0",
                "Netto | 5,0 | 9,0"
            )
        );
        Assert.Equal(("4,0", "9,0", 16), (finding.Expected, finding.Found, finding.Lines.First));
        Assert.Equal("Rätta nettot eller det av talen som är fel (rad 13 och 15).", finding.Remedy);
    }

    [Theory]
    [InlineData("1,0", "-1,0", "5,0")]
    [InlineData("-1,0", "1,0", "-5,0")]
    public void Deviations_are_counted_either_way(string one, string two, string wrong) =>
        Assert.Equal(
            9,
            Assert
                .Single(
                    Printed.InReport(
                        Name,
                        "Mnkr | Budget 2024 | Bokslut 2024 | Avvikelse 2024",
                        $"Parker | 10,0 | 9,0 | {one}",
                        $"Bad | 20,0 | 21,0 | {two}",
                        $"Lek | 8,0 | 5,0 | {wrong}"
                    )
                )
                .Lines.First
        );

    [Theory]
    [InlineData("2,0", "-1,0", "4,0", "3,0")]
    [InlineData("-2,0", "1,0", "-4,0", "-3,0")]
    public void Changes_are_counted_either_way(string one, string two, string wrong, string expected) =>
        Assert.Equal(
            expected,
            Assert
                .Single(
                    Printed.InPlan(
                        Name,
                        "Mnkr | Budget 2023 | Budget 2024 | Förändring",
                        $"Parker | 10,0 | 12,0 | {one}",
                        $"Bad | 20,0 | 19,0 | {two}",
                        $"Lek | 5,0 | 8,0 | {wrong}"
                    )
                )
                .Expected
        );

    [Fact]
    public void The_change_in_per_cent_is_of_the_earlier_and_a_division_by_zero_is_left_out()
    {
        var finding = Assert.Single(
            Printed.InReport(
                Name,
                "Mnkr | Bokslut 2023 | Bokslut 2024 | Förändring i %",
                "Parker | 10,0 | 11,0 | 10,0",
                "Bad | 20,0 | 19,0 | -5,0",
                "Lek | 0,0 | 8,0 | 0,0",
                "Torg | 50,0 | 60,0 | 26,0",
                "Summa | 80,0 | 98,0 | 22,5"
            )
        );
        Assert.Equal(("20,0", "26,0", 10), (finding.Expected, finding.Found, finding.Lines.First));
    }

    [Fact]
    public void A_deviation_in_per_cent_may_be_of_the_budget() =>
        Assert.Empty(
            Printed.Errors(
                Printed.Report(
                    Printed.Table(
                        "Uppföljning av ekonomi",
                        "Mnkr | Budget 2024 | Bokslut 2024 | Avvikelse 2024 | Avvikelse %",
                        "Parker | 10,0 | 9,0 | 1,0 | 10,0",
                        "Bad | 20,0 | 21,0 | -1,0 | -5,0",
                        "Lek | 10,0 | 8,0 | 2,0 | 20,0",
                        "Summa | 40,0 | 38,0 | 2,0 | 5,0"
                    )
                )
            )
        );

    [Fact]
    public void A_budget_is_its_frame_with_the_redistributions() =>
        Assert.Equal(
            ("42,0", "43,0"),
            Assert.Single(
                Printed
                    .InPlan(
                        Name,
                        "Mnkr | RAM KF 2024 kostnader | Omfördelning adm | Budget 2024 kostnader",
                        "Förskola | 30,0 | 1,0 | 31,0",
                        "Äldreomsorg | 40,0 | 2,0 | 43,0",
                        "Stadsmiljö | 10,0 | 0,0 | 10,0",
                        "Administration | 5,0 | -3,0 | 2,0"
                    )
                    .Select(f => (f.Expected, f.Found))
            )
        );

    [Fact]
    public void A_mean_is_one_where_most_rows_say_so() =>
        Assert.Equal(
            ("2,0", "3,0"),
            Assert.Single(
                Printed
                    .InPlan(
                        Name,
                        "Mnkr | 2022 | 2023 | 2024 | Medel",
                        "Parker | 1,0 | 2,0 | 3,0 | 2,0",
                        "Bad | 4,0 | 4,0 | 5,2 | 4,4",
                        "Torg | 2,0 | 2,0 | 2,0 | 3,0"
                    )
                    .Select(f => (f.Expected, f.Found))
            )
        );

    [Theory]
    [InlineData("1,0", 0)]
    [InlineData("7,0", 1)]
    public void One_row_is_enough_where_the_headers_are_certain(string deviation, int findings) =>
        Assert.Equal(
            findings,
            Printed
                .InReport(
                    Name,
                    "Mnkr | Budget 2024 | Bokslut 2024 | Avvikelse 2024",
                    $"Parker | 10,0 | 9,0 | {deviation}"
                )
                .Count
        );

    [Fact]
    public void Headers_without_meaning_say_nothing() =>
        Assert.Empty(
            Printed.InPlan(
                Name,
                "Mnkr | Budget 2024 | Beta | Gamma",
                "Parker | 10,0 | 2,0 | 3,0",
                "Bad | 20,0 | 1,0 | 5,0"
            )
        );
}
