using System.Text;
using Styrkedja.Core.Printed;

namespace Styrkedja.Unit.Documents;

/// <summary>An outcome is this year's where the head and the document say so; what is of other years is kept by its name.</summary>
public sealed class OtherYearsTests
{
    private const string Plan = "Verksamhetsplan 2031 för Granviks friluftsnämnd";
    private const string Report = "Årsbokslut 2031 för Granviks friluftsnämnd";

    [Theory]
    [InlineData(Plan, "Utfall 2028|Utfall 2029|Utfall 2030|Målsättning 2031", "7 %|8 %||9 %", null, null)]
    [InlineData(Plan, "Utfall 2031|Utfall 2030|Målvärde 2031", "7 %|8 %|9 %", null, null)]
    [InlineData(Report, "Utfall 2029|Utfall 2030|Utfall 2031|Målvärde 2031", "6 %|7 %|8 %|9 %", "8 %", "7 %")]
    [InlineData(Report, "Utfall 2031|Utfall 2030|Utfall 2029|Målvärde 2031", "8 %|7 %|6 %|9 %", "8 %", "7 %")]
    [InlineData(Report, "Utfall 2028|Utfall 2029|Målvärde 2031", "6 %|7 %|9 %", null, null)]
    [InlineData(Report, "Målvärde 2031|Utfall|Utfall 2030", "9 %|8 %|7 %", "8 %", "7 %")]
    [InlineData(Report, "Målvärde 2032|Målvärde 2031|Utfall 2031", "10 %|9 %|8 %", "8 %", null)]
    [InlineData(Report, "Utfall -29|Utfall -30|Utfall -31|Årsmål", "6 %|7 %|8 %|9 %", "8 %", "7 %")]
    [InlineData(Report, "Utfall 2029–2031|Utfall 2030/31|Utfall 2031-08|Årsmål", "6 %|7 %|8 %|9 %", "8 %", null)]
    [InlineData("Granviks leder", "Utfall 2029|Utfall 2030|Målvärde", "7 %|8 %|9 %", null, null)]
    [InlineData("Granviks leder", "Utfall 2030|Målvärde 2031", "8 %|9 %", null, "8 %")]
    public void The_year_of_its_column_says_whose_an_outcome_is(
        string title,
        string head,
        string values,
        string? outcome,
        string? previous
    )
    {
        var text = $"{title}\n\nNämndmål: Fler hittar ut\n\nIndikator|{head}\nAndel leder|{values}\n";
        var row = Assert.Single(Read(text.Replace('|', '\t')).Indicators);
        Assert.Equal(("9 %", outcome, previous), (row.Target.Text, row.Outcome?.Text, row.Previous?.Text));
        foreach (var (name, value) in head.Split('|').Zip(values.Split('|')))
        {
            var kept = $"{name}: {value}";
            var isRead = value.Length == 0 || value == row.Target.Text || value == outcome || value == previous;
            Assert.Equal(!isRead, row.Analysis?.Contains(kept, StringComparison.Ordinal) ?? false);
        }
    }

    [Fact]
    public void Columns_without_borders_say_their_years_too()
    {
        var row = Assert.Single(
            Read(
                $"{Plan}\n\nNämndmål: Fler hittar ut\n\nIndikator Utfall 2029 Utfall 2030 Årsmål Periodicitet\n"
                    + "Andel leder 7 % 8 % 9 % År\n"
            ).Indicators
        );
        Assert.Equal(("9 %", null, null), (row.Target.Text, row.Outcome?.Text, row.Previous?.Text));
        Assert.Contains("Utfall 2030: 8 %", row.Analysis, StringComparison.Ordinal);
    }

    private static SteeringDocument Read(string text) => RealDocuments.Interpret(Encoding.UTF8.GetBytes(text));
}
