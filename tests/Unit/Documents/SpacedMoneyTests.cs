using System.Text;
using Styrkedja.Core.Checks;
using Styrkedja.Core.Economy;
using Styrkedja.Core.Printed;
using Styrkedja.Documents.FieldWords;

namespace Styrkedja.Unit.Documents;

/// <summary>Tables of money with single blanks between their columns, as other houses print them.</summary>
public sealed class SpacedMoneyTests
{
    private const string Head = """
        Verksamhetsberättelse 2031 för Granviks friluftsnämnd

        Ekonomi

        """;

    [Fact]
    public void Headers_without_a_blank_between_are_parted_and_numbers_on_lines_of_their_own_are_one_row()
    {
        var table = Table(
            """
            mnkr Intäkter 2030Intäkter 2031Kostnader 2030Kostnader 2031Netto 2031
            Leder

            3,1

            3,2

            -12,1

            -12,5

            -9,3
            Bad och stränder

            0,4

             0,5  -4,1  -4,3
            -3,8
            """
        );
        Assert.Equal(
            ["Intäkter 2030", "Intäkter 2031", "Kostnader 2030", "Kostnader 2031", "Netto 2031"],
            table.Columns
        );
        Assert.Equal(["Leder", "Bad och stränder"], table.Rows.Select(r => r.Label));
        Assert.Equal([3.1m, 3.2m, -12.1m, -12.5m, -9.3m], table.Rows[0].Cells.Select(c => c.Value!.Value.Value));
        Assert.Equal([0.4m, 0.5m, -4.1m, -4.3m, -3.8m], table.Rows[1].Cells.Select(c => c.Value!.Value.Value));
    }

    [Theory]
    [InlineData(
        "mnkr Intäkter 2030/Intäkter 2031/Kostnader 2030/Kostnader 2031\nLeder\n\n3,1\n\n3,2\n\n-12,1\n\nBad\n\n4,1\n"
    )]
    [InlineData(
        "mnkr Utfall hela verksamheten med allt som hör till den under året 2031\n3,1\n3,2 4,1\n-12,1\n-9,3 2,2\n"
    )]
    public void A_header_that_is_not_understood_gives_no_table(string text)
    {
        var document = Read(text);
        Assert.DoesNotContain(
            document.Tables.SelectMany(t => t.Rows).SelectMany(r => r.Cells),
            c => c.Value is not null
        );
    }

    [Fact]
    public void Rows_whose_names_are_numbers_hold_no_values()
    {
        var document = Read(
            """
            | mnkr | Utfall 2031 |
            | --- | --- |
            | Leder | 6,5 |
            | 6,6 -59,3 -60,1 | 1,6 |
            """
        );
        var rows = Assert.Single(document.Tables).Rows;
        Assert.NotNull(rows[0].Cells[0].Value);
        Assert.Null(rows[1].Cells[0].Value);
    }

    [Fact]
    public void Rows_that_mostly_have_no_name_hold_no_values()
    {
        var document = Read("| mnkr | Utfall 2031 |\n| --- | --- |\n| Leder | 6,5 |\n| | 6,6 |\n| | -59,3 |\n");
        Assert.All(document.Tables.SelectMany(t => t.Rows).SelectMany(r => r.Cells), c => Assert.Null(c.Value));
    }

    [Fact]
    public void Groups_stand_over_their_rows_and_go_on_after_a_sum()
    {
        var table = Table(
            """
            (tkr) Bokslut
            2030
            Budget
            2031
            Plan
            2032
            Friluftsnämnden
            Skötsel 1 200 1 150 1 100
            Märkning – 300 – 310 – 320
            Summa 900 840 780

            Hamnnämnden
            Bryggor och
            bojar 45 40 40
            Summa 45 40 40
            """
        );
        Assert.Equal(["Bokslut 2030", "Budget 2031", "Plan 2032"], table.Columns);
        Assert.Equal(
            ["Friluftsnämnden", "Skötsel", "Märkning", "Summa", "Hamnnämnden", "Bryggor och bojar", "Summa"],
            table.Rows.Select(r => r.Label)
        );
        Assert.Equal([-300m, -310, -320], table.Rows[2].Cells.Select(c => c.Value!.Value.Value));
    }

    [Theory]
    [InlineData("Bad -1 660 -2 320 660", -1660, -2320, 660)]
    [InlineData("Bad -2 410 -2 430 20", -2410, -2430, 20)]
    [InlineData("Bad 1 250 300 950", 1250, 300, 950)]
    public void Numbers_are_parted_so_that_the_deviation_comes_out(string row, int outcome, int budget, int deviation)
    {
        var table = Table("Nämnden, tkr Utfall (U)\nBudget (B)\nAvvikelse (B-U)\n" + row + "\nLeder -10 -20 10\n");
        Assert.Equal(["Utfall (U)", "Budget (B)", "Avvikelse (B-U)"], table.Columns);
        Assert.Equal([outcome, budget, deviation], table.Rows[0].Cells.Select(c => c.Value!.Value.Value));
    }

    [Theory]
    [InlineData("Bad 1 250 300 951 100")]
    [InlineData("Bad -2 410 -2 430 120 -20")]
    public void Numbers_that_do_not_come_out_are_doubted(string row)
    {
        var table = Table("Nämnden, tkr Utfall (U)\nBudget (B)\nAvvikelse (B-U)\n" + row + "\nLeder -10 -20 10\n");
        Assert.All(table.Rows[0].Cells, c => Assert.Null(c.Value));
    }

    [Theory]
    [InlineData("Nämnd, förvaltning Budget 2031 Plan 2032", null)]
    [InlineData("Utfall (miljoner kronor) Budget 2031 Plan 2032", MoneyUnit.Mnkr)]
    [InlineData("(Belopp i tkr) Budget 2031 Plan 2032", MoneyUnit.Tkr)]
    public void The_unit_stands_in_many_words_or_not_at_all(string head, MoneyUnit? unit)
    {
        var table = Table(head + "\nLeder -37,57 -8,40\nBad och spår 134,27 134,27\n");
        Assert.Equal(unit, table.MoneyUnit);
        Assert.Equal(["Budget 2031", "Plan 2032"], table.Columns);
        Assert.Equal([-8.40m, 134.27m], table.Rows.Select(r => r.Cells[1].Value!.Value.Value));
    }

    [Fact]
    public void A_row_whose_numbers_are_not_sure_holds_no_values()
    {
        var rows = Table("Nämnd, förvaltning Budget 2031 Plan 2032\nLeder 12 345 678\nBad 1,5 2,5\n").Rows;
        Assert.All(rows[0].Cells, c => Assert.Null(c.Value));
        Assert.Equal([1.5m, 2.5m], rows[1].Cells.Select(c => c.Value!.Value.Value));
    }

    // More numbers than columns; names over two lines where no unit says that it is money.
    [Theory]
    [InlineData("(Belopp i tkr) Budget 2031 Plan 2032\nLeder 12,5 13,5 14,5\nBad 12,5 13,5 14,5\n")]
    [InlineData("Namn Budget 2031 Plan 2032\nLeder 12,5 13,5\noch spår\nBad 12,5 13,5\n")]
    [InlineData("Namn Budget 2031 Plan 2032\nLeder 12,5 13,5\nBad 12,5 13,5\noch bryggor\n")]
    public void Rows_that_are_not_sure_are_listed(string text)
    {
        var document = Read(text);
        Assert.Empty(document.Tables);
        Assert.Equal(2, document.Coverage.Missed.Count(m => m.Looks == MissedLook.TableRow));
    }

    [Fact]
    public void The_sum_on_the_line_of_the_last_row_is_a_row()
    {
        var table = Table(
            """
            Nämnden, tkr Utfall 2030 Utfall 2031
            Leder 10 20
            Bad 5 6 Summa drift 15 26
            """
        );
        Assert.Equal(["Leder", "Bad", "Summa drift"], table.Rows.Select(r => r.Label));
        Assert.Equal([10m, 5, 15], table.Rows.Select(r => r.Cells[0].Value!.Value.Value));
    }

    [Fact]
    public void A_row_with_too_few_numbers_holds_no_values_and_glues_to_none()
    {
        var table = Table(
            """
            Tkr Budget 2030 Budget 2031 Budget 2032
            Leder

            10

            20

            30
            Statsbidrag

            -4
            Bad

            5

            6

            7
            """
        );
        Assert.Equal(["Leder", "Statsbidrag", "Bad"], table.Rows.Select(r => r.Label));
        Assert.All(table.Rows[1].Cells, c => Assert.Null(c.Value));
        Assert.Equal([5m, 6, 7], table.Rows[2].Cells.Select(c => c.Value!.Value.Value));
    }

    private static SteeringDocument Read(string text) =>
        RealDocuments.Interpret(Encoding.UTF8.GetBytes(Head + "\n" + text + "\n"));

    private static PrintedTable Table(string text)
    {
        var document = Read(text);
        Assert.DoesNotContain(
            ProofReading.Of(document, FieldVocabulary.BudgetAreas),
            f => f.Severity == Severity.Error
        );
        return Assert.Single(document.Tables);
    }
}
