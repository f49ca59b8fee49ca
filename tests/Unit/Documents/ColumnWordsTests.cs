using Styrkedja.Core.Economy;

namespace Styrkedja.Unit.Documents;

/// <summary>No number of a table of money stands without what it is, in the four published documents and the samples.</summary>
public sealed class ColumnWordsTests
{
    [Theory]
    [InlineData("000")]
    [InlineData("001")]
    [InlineData(
        "003",
        "Resultatöver- föring från 2023 Överskott (-) Underskott (+)",
        "Resultat- överföring till 2025 Överskott (+) Underskott (-)"
    )]
    [InlineData("004", "Mnkr", "Mnkr")]
    public void Every_column_of_money_says_what_it_holds(string id, params string[] unread)
    {
        var (bare, unknown) = (new List<string>(), new List<string>());
        foreach (var table in RealDocuments.Records(id).Tables.Where(t => t.MoneyUnit is not null))
        {
            var words = ColumnWords.Of(table);
            for (var c = 0; c < table.Columns.Count; c++)
            {
                var list =
                    words[c] is null ? bare
                    : words[c] == ColumnWords.Unread ? unknown
                    : null;
                if (table.Rows.Any(r => r.Cells[c].Value is not null))
                {
                    list?.Add(table.Columns[c]);
                }
            }
        }
        Assert.Empty(bare);
        Assert.Equal(unread, unknown);
    }

    [Fact]
    public void A_table_of_deviations_is_not_taken_for_the_cost()
    {
        // Äldreomsorg 67,2 under "Bokslut" is what is left of the budget, not what care of the elderly cost.
        var table = RealDocuments
            .Records("003")
            .Tables.First(t =>
                t.Columns.Contains("Bokslut")
                && t.Rows.Any(r => r.Label == "Äldreomsorg" && r.Cells.Any(cell => cell.Text == "67,2"))
            );
        var column = table
            .Rows.First(r => r.Label == "Äldreomsorg")
            .Cells.ToList()
            .FindIndex(cell => cell.Text == "67,2");
        Assert.StartsWith(
            "avvikelse från budget, utfall 2024",
            ColumnWords.Of(table)[column],
            StringComparison.Ordinal
        );
        Assert.EndsWith("plus är överskott", ColumnWords.Of(table)[column], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(AmountKind.Budget, 2025, AmountSide.Net, false, "budget 2025, netto")]
    [InlineData(AmountKind.Frame, 2024, AmountSide.Costs, false, "fullmäktiges ram 2024, kostnader")]
    [InlineData(null, 2024, AmountSide.Income, false, "intäkter 2024")]
    [InlineData(
        AmountKind.Forecast,
        2024,
        null,
        true,
        "avvikelse från budget, prognos för helåret 2024; plus är överskott"
    )]
    [InlineData(null, null, null, true, "avvikelse från budget; plus är överskott")]
    [InlineData(null, 2024, null, false, ColumnWords.Unread)] // a year alone does not say what
    public void It_is_said_in_words(AmountKind? kind, int? year, AmountSide? side, bool deviates, string? words)
    {
        var table = Core.Record.Table("mnkr", 1m, 2m) with
        {
            Meanings = [new ColumnMeaning(kind, year, side, deviates), new ColumnMeaning(null, null, null, false)],
        };
        Assert.Equal(words, ColumnWords.Of(table)[0]);
    }
}
