using Styrkedja.Core.Printed;

namespace Styrkedja.Unit.Core.Checks.Tables;

public sealed class AdherenceTests
{
    private const string Name = "adherence";

    private static SteeringDocument Report(
        string indicator,
        string outcome,
        string after = "303,0",
        string budget = "300,0"
    ) =>
        Printed.Report(
            Printed.Table(
                "Uppföljning av ekonomi",
                "Mnkr | Budget 2024 netto | Bokslut 2024 före resultatöverföringar | Bokslut 2024 efter resultatöverföringar",
                "Äldreomsorg | 265,4 | 259,2 | 264,0",
                "Förskola | 30,6 | 35,0 | 35,0",
                "Torg | 2,0 | 2,0 | 2,0",
                "Lek | 2,0 | 2,0 | 2,0",
                $"Summa | {budget} | 298,2 | {after}"
            )
        ) with
        {
            Indicators = [Record.Indicator(indicator, 40) with { Outcome = PrintedValue.Read(outcome) }],
        };

    [Theory]
    [InlineData("Nämndens budgetföljsamhet efter resultatöverföringar", "101,0 %", null)]
    [InlineData("Nämndens budgetföljsamhet efter resultatöverföringar", "101 %", null)]
    [InlineData("Nämndens budgetföljsamhet efter resultatöverföringar", "99,0 %", "101,0 %")]
    [InlineData("Nämndens budgetföljsamhet före resultatöverföringar", "99,4 %", null)]
    [InlineData("Nämndens budgetföljsamhet före resultatöverföringar", "101,0 %", "99,4 %")]
    [InlineData("Nöjda badgäster", "12,0 %", null)]
    [InlineData("Nämndens budgetföljsamhet efter resultatöverföringar", "", null)]
    public void Adherence_is_net_by_net_budget(string indicator, string outcome, string? expected) =>
        Assert.Equal(expected, Record.Find(Name, Report(indicator, outcome)).SingleOrDefault()?.Expected);

    [Fact]
    public void The_finding_names_both_amounts_and_their_lines()
    {
        var finding = Assert.Single(Record.Find(Name, Report("Budgetföljsamhet efter resultatöverföringar", "99,0 %")));
        Assert.Equal(
            "”Budgetföljsamhet efter resultatöverföringar” (rad 40) är 99,0 %, men nettot 303,0 (rad 11) genom "
                + "nettobudgeten 300,0 (rad 11) är 101,0 %.",
            finding.Message
        );
    }

    [Theory]
    [InlineData("0,0")]
    [InlineData("-5,0")]
    [InlineData("")]
    public void Nothing_is_divided_by_a_budget_that_is_none(string budget) =>
        Assert.Empty(
            Record.Find(Name, Report("Budgetföljsamhet efter resultatöverföringar", "99,0 %", budget: budget))
        );
}
