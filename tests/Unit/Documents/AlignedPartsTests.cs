using static Styrkedja.Unit.Documents.AlignedReport;

namespace Styrkedja.Unit.Documents;

/// <summary>Where a table in columns of spaces begins and ends, and which number, year and name belongs to which column and row.</summary>
public sealed class AlignedPartsTests
{
    [Fact]
    public void What_begins_anew_under_the_last_row_is_no_part_of_its_name()
    {
        var table = Table(
            """
            Verksamhet              Budget      Utfall
            Leder                    1 200       1 150
            Summa                    1 200       1 150
            Nya leder
            """
        );
        Assert.Equal(["Leder", "Summa"], table.Rows.Select(r => r.Label));
    }

    [Fact]
    public void Empty_lines_may_part_the_head_from_its_rows()
    {
        var table = Table(
            """
            Belopp i tkr             Budget      Avv. mot
                                       2031   budget 2031



            Intäkter                  1 200            50

            Kostnader                -1 200           -50
            """
        );
        Assert.Equal(["Intäkter", "Kostnader"], table.Rows.Select(r => r.Label));
    }

    [Fact]
    public void A_name_and_years_under_the_rows_of_a_table_begin_another()
    {
        var document = Read(
            """
            Nämnd                    Ram      Ändring       Bidrag
            Friluft            1 057 382        8 936            0
            Skog                 282 792         -427        9 192
            Ramar per år
                  Nämnd                       2032         2033
            Friluft                      1 057 382    1 099 954
            Skog                           282 792      292 306
            """
        );
        Assert.Equal(2, document.Tables.Count);
        Assert.Equal(["1 057 382", "1 099 954"], document.Tables[1].Rows[0].Cells.Select(c => c.Text));
    }

    // A number one blank behind a long name is its first amount, and a code one blank before it is none of the name.
    [Fact]
    public void Codes_and_numbers_that_touch_a_name_are_none_of_it_or_leave_it_in_doubt()
    {
        var table = Table(
            """
            Pri  Proj  Investeringar (tkr)            Budget   Plan    Total
            o    Nr                                   2031     2032    utgift
            1    6289  Ny brygga vid viken            1 000    500     1 500
            2           Bod för båtar                 450      750     1 200
            3           Skyltar längs leder           250      100     350
            4    6012  Tillgängliga stigar vid sjön 400        100     500
                        och bäcken
            5           Båt till vakten               150      150     300
            """
        );
        var doubted = table.RowsWithDoubt().Where(r => r.IsDoubted || r.Row.Cells.Any(c => c.Text == "400")).ToList();
        Assert.Contains("stigar", Assert.Single(doubted).Row.Label, StringComparison.Ordinal);
        Assert.Equal("Ny brygga vid viken", table.Rows[0].Label);
        Assert.Equal(["1 000", "500", "1 500"], table.Rows[0].Cells.TakeLast(3).Select(c => c.Text));
    }

    // The year under each head says which outcome is the document's.
    [Fact]
    public void The_year_of_the_document_decides_which_outcome_is_its_own()
    {
        var document = Read(
            """
                                                       Utfall    Målvärde     Utfall
            Indikator
                                                        2030       2031        2031
            Andel röjda leder ska överstiga 80 %.       78 %        80 %        82 %
            Andel nöjda vandrare ska överstiga 90 %.    91 %        90 %        93 %
            """
        );
        Assert.Equal(["82 %", "93 %"], document.Indicators.Select(i => i.Outcome?.Text));
        Assert.Equal(["78 %", "91 %"], document.Indicators.Select(i => i.Previous?.Text));
    }

    // The marks of the status are pictures, and words of the sentences stand under it.
    [Fact]
    public void Under_a_status_of_pictures_no_activity_is_given()
    {
        var document = Read(
            """
            Aktivitet                                                   Status           Färdiggrad
            Söka och pröva former för samarbete med föreningar och byar som vill
            hålla sina egna leder öppna.
            Kommentar:
            Tre byar har varit med på vandringar och
            möten om lederna.
            """
        );
        Assert.Empty(document.Activities);
        Assert.NotEmpty(document.Coverage.Missed);
    }
}
