using System.Text;
using Styrkedja.Core.Printed;

namespace Styrkedja.Unit.Documents;

/// <summary>What a text file has that no page shows: links, comments, fences of code. All is invented.</summary>
public sealed class FileMarksTests
{
    private const string Head =
        "# Verksamhetsberättelse 2031\n\nLedsnämnden\n\nNämndmål: Fler hittar ut på lederna\n\n";

    [Fact]
    public void Marks_of_the_files_form_are_not_printed()
    {
        var document = Read(
            """
            ## [Tabell 8](tabeller/8.csv)

            Vi ser <!-- två år --> över [lederna](leder.md) varje vår.

            ```osaker-tabell
            Bryggorna målas.
            ```

            <!-- sida 9 -->

            <!-- en anmärkning
            på två rader -->

            Det var allt.

            """
        );
        Assert.Contains(document.Sections, s => s.Title == "Tabell 8");
        Assert.Equal(
            ["Vi ser över lederna varje vår.", "Bryggorna målas.", "Det var allt.", "Så var det."],
            document.Sections.SelectMany(s => s.Paragraphs).Select(p => p.Text)
        );
    }

    [Fact]
    public void The_head_of_pages_that_comments_number_is_no_prose_after_the_first()
    {
        var pages = Enumerable
            .Range(8, 4)
            .Select(n =>
                $"<!-- sida {n} -->\n\nLedsnämnden        Vänsjö kommun\nUppföljning i april\n\nDetta hände på sidan {(char)('a' + n)}, som är en av flera.\n\n"
            );
        var prose = Read(string.Concat(pages)).Sections.SelectMany(s => s.Paragraphs).Select(p => p.Text).ToList();
        Assert.InRange(prose.Count(p => p.Contains("Vänsjö", StringComparison.Ordinal)), 0, 1);
        Assert.Contains("Detta hände på sidan k, som är en av flera.", prose);
    }

    private static SteeringDocument Read(string text) =>
        RealDocuments.Interpret(Encoding.UTF8.GetBytes(Head + text + "\nSå var det.\n"));
}
