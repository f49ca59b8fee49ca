using System.Text;
using Styrkedja.Core.Printed;
using Styrkedja.Documents;

namespace Styrkedja.Unit.Documents;

/// <summary>The lines of a cover that tell who has decided what and when, and cells of pipe tables with marks in them.</summary>
public sealed class CoverAndCellTests
{
    [Fact]
    public void A_plan_for_three_years_is_of_its_first_and_a_date_left_open_on_its_cover_is_told()
    {
        var file = Read(
            """
            Verksamhetsplan för ledsnämnden 2031-2033
            Fastställd av: Kommunfullmäktige 20xx-xx-xx, § xx
            Fastställd av: Ledsnämnden 2030-05-14, § 44
            Dokumentet gäller från: 2031-01-01

            Nämndmål: Fler hittar ut på lederna
            Indikator	Årsmål	Periodicitet
            Andel leder med skyltar	70 %	År

            """
        );
        Assert.Equal((2031, "Ledsnämnden"), (file.Document.Year, file.Document.Board));
        Assert.Equal("Fler hittar ut på lederna", Assert.Single(file.Document.Goals).Title);
        Assert.Equal("70 %", Assert.Single(file.Document.Indicators).Target.Text);
        Assert.All(Enumerable.Range(2, 3), n => Assert.Equal(LineClass.Cover, file.Document.Coverage.Classes[n]));
        var open = file.Findings.Where(f => f.Check == "placeholder").ToList();
        Assert.NotEmpty(open);
        Assert.All(open, f => Assert.Equal(2, f.Lines.First));
        Assert.Contains(open, f => f.Message.Contains("20xx", StringComparison.Ordinal));
    }

    [Fact]
    public void Bars_breaks_and_entities_in_a_cell_are_its_text()
    {
        var file = Read(
            """
            # Verksamhetsplan 2031 för ledsnämnden

            #### Nämndmål: Fler hittar ut på lederna

            | Indikator | Årsmål | KF:s årsmål | Periodicitet |
            |:---|---:|---:|---|
            | Andel som svarat "ofta\|jämt" | 60 % | 55 % | År |
            | Andel leder<br>med karta | 90&nbsp;% | 80&#160;% | År |
            | Andel av A &amp; B &lt; 3 | 4 % | | År |

            """
        );
        Assert.Equal(
            [
                ("Andel som svarat \"ofta|jämt\"", 60m, 55m),
                ("Andel leder med karta", 90m, 80m),
                ("Andel av A & B < 3", 4m, (decimal?)null),
            ],
            file.Document.Indicators.Select(i =>
                (i.Name, i.Target.Value?.Quantity.Value ?? 0, i.CouncilTarget.Value?.Quantity.Value)
            )
        );
        Assert.Empty(file.Document.Coverage.Unclassified);
    }

    private static DocumentFile Read(string text)
    {
        Assert.True(
            DocumentFiles.TryRead("plan.txt", Encoding.UTF8.GetBytes(text), out var file, out var refusal),
            refusal?.Message
        );
        return file;
    }
}
