using System.Text;
using Styrkedja.Core.Checks;
using Styrkedja.Documents.FieldWords;
using Styrkedja.Unit.Documents;

namespace Styrkedja.Unit.Core.Checks.Tables;

/// <summary>The checks <c>row-arithmetic</c>, <c>table-sum</c>, <c>subtable-vs-table</c> and <c>text-vs-table</c> in accounts as other houses print them.</summary>
public sealed class OtherHousesSumsTests
{
    private const string Account = """
        Ekonomi (tkr)	2030	2031
        Intäkter	10 100	11 200
        Kostnader	-49 700	-53 300
        Nettokostnader	-39 600	-42 100
        Budget	-39 700	-43 100
        Budgetavvikelse	100	1 000

        """;

    [Fact]
    public void A_net_of_another_block_is_not_computed_from_the_account_above() =>
        Assert.Empty(
            Find(
                Account.TrimEnd() + "\nNettoinvesteringar	1 150	2 300\nBudget	1 500	4 100\nBudgetavvikelse	350	1 800\n"
            )
        );

    [Fact]
    public void The_net_of_an_account_is_judged_still() =>
        Assert.Contains("row-arithmetic", Find(Account.Replace("-42 100", "-42 200", StringComparison.Ordinal)));

    [Theory]
    [InlineData("ÅRETS RESULTAT")]
    [InlineData("Årets resultat")]
    [InlineData("Totalsumma")]
    public void The_result_of_the_year_is_a_total(string label)
    {
        var text = $"""
            Avvikelse, mkr	Bokslut 2031	Prognos 2031
            Hamnar	37	22
            Skogar	10	0
            Finansiering	179	143
            {label}	236	165

            """;
        Assert.Contains("table-sum", Find(text));
        Assert.Empty(Find(text.Replace("236", "226", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_result_that_is_the_sum_of_other_rows_is_no_finding() =>
        Assert.Empty(
            Find(
                """
                Mnkr	Bokslut 2030	Bokslut 2031
                Verksamhetens kostnader	-500	-520
                Avskrivningar	-20	-25
                Skatteintäkter	700	720
                Årets resultat	95	84

                """
            )
        );

    [Fact]
    public void The_net_of_an_overview_is_the_total_of_the_table_with_its_budget()
    {
        const string Table = """

            Drift per verksamhet

            Verksamhet (tkr)	Utfall 2031	Budget 2031
            Leder	-17 100	-17 680
            Bad	-25 000	-25 420
            Summa	-42 100	-43 100

            """;
        Assert.Empty(Find(Account + Table));
        Assert.Contains(
            "subtable-vs-table",
            Find(
                Account
                    + Table
                        .Replace("-25 000", "-25 030", StringComparison.Ordinal)
                        .Replace("-42 100", "-42 130", StringComparison.Ordinal)
            )
        );
        // Another budget: another net.
        Assert.Empty(
            Find(
                (Account + Table)
                    .Replace("Leder	-17 100	-17 680", "Leder	-17 100	-17 600", StringComparison.Ordinal)
                    .Replace("Summa	-42 100	-43 100", "Summa	-42 100	-43 020", StringComparison.Ordinal)
            )
        );
    }

    [Theory]
    [InlineData("ett överskott mot budget om 1 262 mnkr", true)]
    [InlineData("ett överskott jämfört med budget på 1 262 mnkr", true)]
    [InlineData("ett överskott om 1 262 mnkr", true)]
    [InlineData("ett överskott mot budget om 1 262 tkr", false)]
    public void A_slip_of_scale_is_found_however_the_budget_is_named(string said, bool isWrong)
    {
        var found = Find(
            $"""
            Uppföljning av ekonomi

            Tkr	Budget 2031	Bokslut 2031	Avvikelse
            Äldreomsorg	4 005	2 743	1 262
            Förskola	8 000	7 900	100
            Summa	12 005	10 643	1 362

            Äldreomsorg
            Äldreomsorgen redovisar {said}.

            """
        );
        Assert.Equal(isWrong, found.Contains("text-vs-table"));
    }

    private static List<string> Find(string text) =>
        [
            .. ProofReading
                .Of(
                    RealDocuments.Interpret(
                        Encoding.UTF8.GetBytes("Verksamhetsberättelse 2031 för Granviks friluftsnämnd\n\n" + text)
                    ),
                    FieldVocabulary.BudgetAreas
                )
                .Where(f => f.Severity != Severity.Info)
                .Select(f => f.Check),
        ];
}
