using System.Text;
using Styrkedja.Core.Checks;
using Styrkedja.Core.Printed;
using Styrkedja.Documents.FieldWords;

namespace Styrkedja.Unit.Documents;

/// <summary>Tables whose columns are spaces: borders are decided by all rows, and what can be read two ways is not glued.</summary>
public sealed class SpacePrintTests
{
    private const string Head = """
        Verksamhetsberättelse 2031 för Granviks friluftsnämnd

        """;

    [Fact]
    public void Numbers_under_a_thousand_stay_rows_of_their_own()
    {
        var table = Table(
            """
            Ekonomi

            Tkr                          Budget 2030     Budget 2031
            Leder                             21 300          21 800
            Skridskois                           350             410
            Bad                                   90             100
            Summa                             21 740          22 310
            """
        );
        Assert.Equal(["Leder", "Skridskois", "Bad", "Summa"], table.Rows.Select(r => r.Label));
        Assert.Equal([21_300m, 350, 90, 21_740], table.Rows.Select(r => r.Cells[0].Value!.Value.Value));
    }

    [Fact]
    public void A_table_right_under_its_heading_is_one()
    {
        var table = Table(
            """
            Drift per verksamhet
            Verksamhet (tkr)                  Utfall 2031          Budget 2031
            Leder                                    -610                 -600
            Bad                                   - 2 280               -2 400
            Summa                                  -2 890               -3 000
            """
        );
        Assert.Equal("Drift per verksamhet", table.Title);
        Assert.Equal([-610m, -2_280, -2_890], table.Rows.Select(r => r.Cells[0].Value!.Value.Value));
    }

    [Fact]
    public void Prose_beside_a_table_is_in_no_row()
    {
        var document = Read(
            """
            Bidrag per nämnd
            Mnkr                                  2030          2031        procent
            Hamnnämnden                           14,9          16,8           12,8
                                                                                        färre båtar än
            Skogsnämnden                         284,8         291,5            2,4     väntat kom hit
            Bergnämnden                        1 642,2       1 733,3            5,5
            Summa                              1 941,9       2 041,6            5,1     i somras
            """
        );
        var table = Assert.Single(document.Tables);
        Assert.Equal(["Hamnnämnden", "Skogsnämnden", "Bergnämnden", "Summa"], table.Rows.Select(r => r.Label));
        Assert.Equal([16.8m, 291.5m, 1_733.3m, 2_041.6m], table.Rows.Select(r => r.Cells[1].Value!.Value.Value));
        Assert.Contains(
            document.Sections,
            s => s.Paragraphs.Any(p => p.Text == "färre båtar än väntat kom hit i somras")
        );
        Assert.Empty(document.Coverage.Unclassified);
    }

    [Fact]
    public void Codes_before_the_names_are_kept_and_are_no_amounts()
    {
        var document = Read(
            """
            Investeringar

            Nr   Läge   Proj Investering (tkr)            Budget   Plan     Plan    Total utgift
                        nr                                2031     2032     2033
            1    Klar   4411 Ny brygga vid norra          900      300      0       1 200
                             stranden
            2    Väntar      Vindskydd                    1 200    600      0       1 800
            3    Väntar      Skoterspår                   0        0        2 500   2 000
                             Summa investeringar          2 100    900      2 500   5 000
            """
        );
        var table = Assert.Single(document.Tables);
        Assert.Equal(
            ["Ny brygga vid norra stranden", "Vindskydd", "Skoterspår", "Summa investeringar"],
            table.Rows.Select(r => r.Label)
        );
        Assert.Equal(["Nr", "Läge", "Proj nr"], table.Columns.Take(3));
        Assert.Equal("4411", table.Rows[0].Cells[2].Text);
        Assert.All(table.Rows, r => Assert.All(r.Cells.Take(3), c => Assert.Null(c.Value)));
        Assert.Contains(Findings(document), f => f.Check == "table-sum" && f.Message.Contains("Skoterspår"));
    }

    [Fact]
    public void A_value_one_blank_after_a_long_name_is_a_value()
    {
        var document = Read(
            """
            Nämndmål: Lederna är lätta att hitta

            Indikator          Årsmål          KF:s årsmål       Period
            Andel leder som 75 %               70 %              VB 2031
            har karta
            Elever i årskurs 3                 60 %              VB 2031
            Sjukfrånvaro       7,5 %           7,5 %             VB 2031
            """
        );
        Assert.Equal(
            ["Andel leder som har karta", "Elever i årskurs 3", "Sjukfrånvaro"],
            document.Indicators.Select(i => i.Name)
        );
        Assert.Equal(["75 %", "", "7,5 %"], document.Indicators.Select(i => i.Target.Text));
        Assert.Null(document.Indicators[0].Ambiguous);
        Assert.NotNull(document.Indicators[1].Ambiguous);
    }

    [Fact]
    public void Rows_with_periods_in_other_words_are_rows_of_their_own()
    {
        var document = Read(
            """
            Nämndmål: Lederna är lätta att hitta

            Mått                         Målvärde 2031    Mäts
            Andel som vandrar varje      > 40 %           En gång per år
            vecka
            Antal kartor                 1 000            Varje tertial
            """
        );
        Assert.Equal(["Andel som vandrar varje vecka", "Antal kartor"], document.Indicators.Select(i => i.Name));
        Assert.Equal(["> 40 %", "1 000"], document.Indicators.Select(i => i.Target.Text));
    }

    [Fact]
    public void Numbers_that_can_be_parted_in_two_ways_are_no_numbers()
    {
        var document = Read(
            """
            Budget

            Tkr VP 2030 VP 2031
            Leder 1 250 300
            Bad 12 500 13 500
            Summa 14 000 14 000
            """
        );
        var rows = Assert.Single(document.Tables).Rows;
        Assert.All(rows[0].Cells, c => Assert.Null(c.Value));
        Assert.Equal([12_500m, 13_500], rows[1].Cells.Select(c => c.Value!.Value.Value));
        Assert.DoesNotContain(Findings(document), f => f.Severity == Severity.Error);
        Assert.Contains(Findings(document), f => f.Check == "unread-cell");
    }

    [Fact]
    public void Rows_after_an_empty_line_go_on_with_the_table_and_have_a_net_of_their_own()
    {
        var document = Read(
            """
            Ekonomi (tkr)                                 2030           2031
            Intäkter                                     2 120          2 310
            Kostnader                                  -21 540        -23 020
            Nettokostnader                             -19 420        -20 710
            Budget                                     -19 600        -21 200
            Budgetavvikelse                                180            490

            Nettoinvesteringar                             950          1 300
            Budget                                       1 500          2 100
            Budgetavvikelse                                550            800
            """
        );
        Assert.Equal(8, Assert.Single(document.Tables).Rows.Count);
        Assert.DoesNotContain(Findings(document), f => f.Severity == Severity.Error);
    }

    private static SteeringDocument Read(string text) =>
        RealDocuments.Interpret(Encoding.UTF8.GetBytes(Head + "\n" + text + "\n"));

    private static PrintedTable Table(string text) => Assert.Single(Read(text).Tables);

    private static IReadOnlyList<Finding> Findings(SteeringDocument document) =>
        ProofReading.Of(document, FieldVocabulary.BudgetAreas);
}
