namespace Styrkedja.Unit.Core.Checks.Tables;

/// <summary>A sum is judged only where all that it adds was read.</summary>
public sealed class OpenTotalsTests
{
    private const string Head = "Investeringar (tkr) | 2024 | 2025 | 2026 | Total utgift";

    private static readonly string[] Rows =
    [
        "Brygga | 100 | 50 | 0 | 150",
        "Bod | 200 | 50 | 0 | 250",
        "Leder | 300 | 0 | 0 | 300",
        "Skyltar | 400 | 0 | 0 | 400",
    ];

    [Theory]
    [InlineData("900", false)]
    [InlineData("100", true)]
    public void What_a_project_costs_in_all_may_hold_earlier_years(string total, bool isWrong) =>
        Assert.Equal(isWrong, Printed.InPlan("table-sum", Head, [.. Rows, $"Båt | 200 | 300 | 0 | {total}"]).Count > 0);

    [Theory]
    [InlineData("årligen", false)]
    [InlineData("", true)]
    public void A_sum_with_words_among_its_parts_is_not_judged(string cell, bool isWrong) =>
        Assert.Equal(
            isWrong,
            Printed
                .InPlan(
                    "table-sum",
                    "Tkr | Budget 2024 | Plan 2025",
                    "Bad | 100 | 90",
                    $"Leder | 50 | {cell}",
                    "Summa | 150 | 190"
                )
                .Count > 0
        );

    [Fact]
    public void Deviations_of_rows_that_differ_in_every_amount_are_of_two_activities()
    {
        const string head = "Tkr | Budget 2024 | Prognos 2024 | Avvikelse 2024";
        string Account(string heading, string row) => Printed.Table(heading, head, "Intäkter | 700 | 700 | 0", row);
        Assert.Empty(
            Printed.Errors(
                Printed.Report(
                    Account("Vatten", "Avskrivningar | 310 | 285 | 25"),
                    Account("Avfall", "Avskrivningar | 90 | 90 | 0")
                )
            )
        );
    }
}
