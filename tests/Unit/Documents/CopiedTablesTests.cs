using System.Text;
using Styrkedja.Core.Checks;
using Styrkedja.Core.Printed;
using Styrkedja.Documents.FieldWords;

namespace Styrkedja.Unit.Documents;

/// <summary>
/// Pipe tables that a program copied out of the pages of a document: the head took the first row with it, or a page cut the
/// table. All is invented.
/// </summary>
public sealed class CopiedTablesTests
{
    private const string Head =
        "# Verksamhetsberättelse 2031\n\nLedsnämnden\n\nNämndmål: Fler hittar ut på lederna\n\n";

    [Theory]
    [InlineData("Mnkr<br>Leder|Bokslut<br>2030<br>-1,6|Budget<br>2031<br>-2,0", "Leder", "Mnkr")]
    [InlineData("Belopp i miljoner<br>kronor<br>Leder|Bokslut<br>2030<br/>-1,6|Budget<br />2031<br>-2,0", "Leder", "")]
    [InlineData("Leder|Bokslut<br>2030<br>-1,6|Budget<br>2031<br>-2,0", "Leder", "")]
    [InlineData("Leder och<br>spår|Bokslut<br>2030<br>-1,6|Budget 2031<br>-2,0", "Leder och spår", "")]
    public void A_row_in_the_cells_of_the_head_is_a_row_of_its_own(string head, string label, string over)
    {
        var table = Assert.Single(
            Read($"| {head} |\n| --- | --- | --- |\n| Bad | 0,5 | 0,7 |\n| Summa | -1,1 | -1,3 |\n").Tables
        );
        Assert.Equal(["Bokslut 2030", "Budget 2031"], table.Columns);
        Assert.Equal([label, "Bad", "Summa"], table.Rows.Select(r => r.Label));
        Assert.Equal([-1.6m, -2.0m], table.Rows[0].Cells.Select(c => c.Value!.Value.Value));
        Assert.DoesNotContain(over.Length > 0 ? over : "-1,6", string.Concat(table.Columns), StringComparison.Ordinal);
    }

    // Which part is the name, and whether a column has an amount, cannot be told: shown, and not counted.
    [Theory]
    [InlineData("Gröna området<br>Leder|Bokslut<br>2030<br>-1,6|Budget<br>2031<br>-2,0")]
    [InlineData("Verksamhet|Bokslut<br>2030<br>-1,6|Budget<br>2031<br>-2,0")]
    [InlineData("Leder|Bokslut<br>2030<br>-1,6|Budget<br>2031")]
    [InlineData("Leder|Bokslut<br>-1,6|Bokslut<br>-2,0")]
    public void What_cannot_be_parted_carries_no_values(string head)
    {
        var document = Read($"| {head} |\n| --- | --- | --- |\n| Bad | 0,5 | 0,7 |\n| Summa | 1,1 | 1,3 |\n");
        Assert.DoesNotContain(
            document.Tables.SelectMany(t => t.Rows),
            r => r.Label is not ("Bad" or "Summa") && r.Cells.Any(c => c.Value is not null)
        );
        Assert.DoesNotContain(Findings(document), f => f.Severity == Severity.Error);
    }

    // Groups, quarters, rates and an index have numbers in their names.
    [Theory]
    [InlineData("Skola|Grupp<br>1|Grupp<br>2|Grupp<br>3")]
    [InlineData("Skola|Andel<br>50 %|Andel<br>75 %|Andel<br>100 %")]
    [InlineData("Skola|Bokslut<br>2030|Uppräkning<br>2,5 %|Budget<br>2031")]
    public void A_head_with_numbers_in_its_names_is_a_head(string head)
    {
        var table = Assert.Single(
            Read($"| {head} |\n| --- | --- | --- | --- |\n| Bad | 5 | 7 | 9 |\n| Led | 6 | 6 | 9 |\n").Tables
        );
        Assert.Equal(["Bad", "Led"], table.Rows.Select(r => r.Label));
        Assert.Equal(5, table.Rows[0].Cells[0].Value!.Value.Value);
    }

    [Fact]
    public void A_second_head_with_amounts_in_its_cells_is_a_row_that_is_not_counted()
    {
        var table = Assert.Single(
            Read(
                """
                |  | Norra |  | Södra |  |
                | --- | --- | --- | --- | --- |
                | 2031 | Damer<br>96,5 %<br>97 % | Herrar<br>92,1 % | Damer<br>93,0 %<br>94 % | Herrar<br>86,2 % |
                | 2030 | 93 % | 90 % | 83 % | 86 % |

                """
            ).Tables
        );
        Assert.Equal(["2031", "2030"], table.Rows.Select(r => r.Label));
        Assert.All(table.Rows[0].Cells, c => Assert.Null(c.Value));
    }

    private const string Top = "| Mnkr | | Bokslut 2031 | Budget 2031 |\n| --- | --- | --- | --- |\n";
    private const string Before =
        "| Leder | Intäkt | 4,0 | 3,0 |\n|  | Kostnad | -6,0 | -6,0 |\n|  | Netto | -2,0 | -3,0 |\n| Bad | Intäkt | 2,0 | 2,0 |\n";

    private const string After =
        "|  | Kostnad | -5,0 | -4,0 |\n|  | Netto | -3,0 | -2,0 |\n| Ram |  | 6,0 | 6,0 |\n| Periodens resultat |  | 1,0 | 1,0 |\n";

    private const string Between =
        "\n<!-- sida 8 -->\n\nLedsnämnden        Vänsjö kommun\n\nBaden kostade mer, eftersom sommaren var lång och bryggorna gamla.\n\n";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_table_that_a_page_cut_goes_on_after_its_text(bool repeated)
    {
        var rest = After.Replace("|  | Kostnad", "|  | Kostnad", StringComparison.Ordinal);
        var after = repeated
            ? Top + rest
            : rest.Insert(rest.IndexOf('\n', StringComparison.Ordinal) + 1, "| --- | --- | --- | --- |\n");
        var table = Assert.Single(Read(Top + Before + Between + after).Tables);
        Assert.Equal(
            [
                "Leder Intäkt",
                "Leder Kostnad",
                "Leder Netto",
                "Bad Intäkt",
                "Bad Kostnad",
                "Bad Netto",
                " Ram",
                " Periodens resultat",
            ],
            table.Rows.Select(r => r.Group + " " + r.Label)
        );
        Assert.True(table.Rows[^1].Total);
    }

    // The half alone, after its whole was lost: its first rows have no name, and its sum has other parts.
    [Fact]
    public void No_sum_of_half_a_table_is_an_error()
    {
        Assert.DoesNotContain(Findings(Read(Top + After)), f => f.Severity == Severity.Error);
        var headless =
            "| Bad | -5,0 | -4,0 |\n| --- | --- | --- |\n| Spår | -3,0 | -2,0 |\n| Summa | -11,0 | -12,0 |\n";
        Assert.DoesNotContain(Findings(Read(headless)), f => f.Severity == Severity.Error);
    }

    // Another table of the same form on the next page: its rows are called as those above.
    [Fact]
    public void A_table_of_the_same_form_on_the_next_page_is_its_own()
    {
        const string Form =
            "| Mnkr | Bokslut 2031 | Budget 2031 |\n| --- | --- | --- |\n| Intäkter | 4,0 | 3,0 |\n| Personal | -6,0 | -6,0 |\n";
        Assert.Equal(2, Read(Form + Between + Form).Tables.Count);
    }

    private static SteeringDocument Read(string text) =>
        RealDocuments.Interpret(Encoding.UTF8.GetBytes(Head + text + "\nSå var det.\n"));

    private static IReadOnlyList<Finding> Findings(SteeringDocument document) =>
        [.. ProofReading.Of(document, FieldVocabulary.BudgetAreas)];
}
