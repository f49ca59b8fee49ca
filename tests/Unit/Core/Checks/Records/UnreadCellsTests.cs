using System.Text;
using Styrkedja.Core.Checks;
using Styrkedja.Documents.FieldWords;
using Styrkedja.Unit.Documents;

namespace Styrkedja.Unit.Core.Checks.Records;

/// <summary>The check <c>unread-cell</c>, and that no other check judges what could not be read.</summary>
public sealed class UnreadCellsTests
{
    [Theory]
    [InlineData("1.250")]
    [InlineData("12–13")]
    [InlineData("1E+05")]
    [InlineData("(5)")]
    public void A_cell_that_may_be_two_numbers_is_told_and_its_sum_is_not_judged(string cell)
    {
        var findings = Find(cell);
        var finding = Assert.Single(findings);
        Assert.Equal(("unread-cell", Severity.Info, cell), (finding.Check, finding.Severity, finding.Found));
    }

    [Theory]
    [InlineData("#DIVISION/0!")]
    [InlineData("#SAKNAS!")]
    [InlineData("#REF!")]
    [InlineData("#####")]
    public void What_a_spreadsheet_could_not_compute_is_a_warning(string cell)
    {
        var finding = Assert.Single(Find(cell));
        Assert.Equal(("unread-cell", Severity.Warning, cell), (finding.Check, finding.Severity, finding.Found));
    }

    [Theory]
    [InlineData("‑1,5")]
    [InlineData("‐1,5")]
    [InlineData("\u200E-1,5")]
    [InlineData("1,5-")]
    [InlineData("(1,5)")]
    [InlineData("－1,5")]
    [InlineData("− 1,5")]
    public void Every_minus_of_print_is_one(string cell) => Assert.Empty(Find(cell, total: "10,0"));

    [Fact]
    public void A_sum_of_what_was_read_is_judged_still() =>
        Assert.Equal(("table-sum", Severity.Error), Find("2,0", "10,0").Select(f => (f.Check, f.Severity)).Single());

    private static IReadOnlyList<Finding> Find(string cell, string total = "20,0")
    {
        var text = $"""
            # Verksamhetsplan 2031 för Granviks friluftsnämnd

            ## Budget

            | Mnkr | Budget 2030 | Budget 2031 |
            |---|---|---|
            | Leder | 1,0 | {cell} |
            | Bad | 7,0 | 8,0 |
            | Skogar | 3,0 | 3,5 |
            | Summa | 11,0 | {total} |

            """;
        return ProofReading.Of(RealDocuments.Interpret(Encoding.UTF8.GetBytes(text)), FieldVocabulary.BudgetAreas);
    }
}
