using Styrkedja.Core.Printed;
using Styrkedja.Unit.Core.Checks.Tables;

namespace Styrkedja.Unit.Core.Checks.Decisions;

public sealed class DecisionTests
{
    private const string Name = "decision-vs-table";

    private static readonly string Gross = Printed.Table(
        "Omslutningsförändringar",
        "Omslutningsförändring (mnkr) | Kostnader | Intäkter",
        "Äldreomsorg | 4,2 | 4,2",
        "Förskola | 0,8 | 0,8",
        "Lek | 1,0 | 1,0",
        "Torg | 1,0 | 1,0",
        "Summa | 7,0 | 7,0"
    );

    private static readonly string Units = Printed.Table(
        "Resultatenheter",
        "Resultatenhetens namn (tkr) | Resultatenhetens bruttobudget 2024 | Resultatöverföring från 2023 Överskott (-) Underskott (+) | Resultat 2024 Överskott (-) Underskott (+) | Resultatöverföring till 2025 Överskott (+) Underskott (-)",
        "Ekuddens hemtjänst | 48 200 | -1 310 | -905 | 2 215",
        "Havrelyckans hem | 80 150 | -3 290 | -1 020 | 4 310"
    );

    private static readonly string Applied = Printed.Table(
        "Ansökningar",
        "Ansökan om budgetjustering | Belopp mnkr",
        "Badplatser | 1,5",
        "Hyra för Ekbackens idrottshall | 3,0"
    );

    private static string Points(params string[] points) =>
        "### Förslag till beslut\n\n" + string.Concat(points.Select((p, i) => $"{i + 1}. {p}\n"));

    private static (string? Expected, string? Found, string? Message) Find(SteeringDocument document) =>
        Record.Find(Name, document).SingleOrDefault() is { } finding
            ? (finding.Expected, finding.Found, finding.Message)
            : default;

    [Theory]
    [InlineData("7,0 mnkr", null)]
    [InlineData("7 mnkr", null)]
    [InlineData("7 000 tkr", null)]
    [InlineData("7,3 mnkr", "7,0 mnkr")]
    [InlineData("7 300 tkr", "7 000 tkr")]
    public void Gross_changes_are_the_total_of_their_table(string amount, string? expected)
    {
        var found = Find(Printed.Plan(Points($"Nämnden anmäler omslutningsförändringar om {amount}."), Gross));
        Assert.Equal((expected, expected is null ? null : amount), (found.Expected, found.Found));
        Assert.True(
            expected is null
                || found.Message!.StartsWith(
                    $"Beslutspunkt 1 (rad 5) säger {amount}, men omslutningsförändringarna (rad ",
                    StringComparison.Ordinal
                )
        );
    }

    [Theory]
    [InlineData("Nämnden för resultatenheternas 6,5 mnkr vidare till 2025.", null)]
    [InlineData("Nämnden för resultatenheternas 6,8 mnkr vidare till 2025.", "6,5 mnkr")]
    [InlineData("Resultatenheten Ekuddens hemtjänst får 0,4 mnkr för en ny lokal.", null)]
    [InlineData("Av resultatenheternas 9,9 mnkr får 1,1 mnkr användas.", null)]
    public void Funds_are_the_sum_of_the_units(string point, string? expected) =>
        Assert.Equal(expected, Find(Printed.Report(Points(point), Units)).Expected);

    [Theory]
    [InlineData("Nämnden ansöker om 3,0 mnkr för hyra i Ekbackens idrottshall.", null)]
    [InlineData("Nämnden ansöker om 3,4 mnkr för hyra i Ekbackens idrottshall.", "3,0 mnkr")]
    [InlineData("Nämnden ansöker om 9,9 mnkr för musik.", null)]
    [InlineData("Nämnden anmäler omslutningsförändringar för badplatser om 9,9 mnkr.", null)]
    public void What_is_applied_for_is_the_row_that_speaks_of_it(string point, string? expected) =>
        Assert.Equal(expected, Find(Printed.Plan(Points(point), Applied)).Expected);

    [Fact]
    public void Points_without_a_table_are_no_findings() =>
        Assert.Equal(
            default,
            Find(
                Printed.Plan(
                    Points(
                        "Omslutningsförändringar om 7,0 mnkr.",
                        "Resultatenheternas 3,0 mnkr.",
                        "Ansökan om 4,0 mnkr."
                    )
                )
            )
        );
}
