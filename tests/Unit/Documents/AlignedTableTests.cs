using Styrkedja.Core.Checks;
using Styrkedja.Documents.FieldWords;
using static Styrkedja.Unit.Documents.AlignedReport;

namespace Styrkedja.Unit.Documents;

/// <summary>Tables in columns of spaces, as other houses set them: what belongs to no row is in none, what may is doubted.</summary>
public sealed class AlignedTableTests
{
    [Theory]
    [InlineData("\n")]
    [InlineData("\n\n\n")]
    public void Rows_go_on_after_empty_lines(string between)
    {
        var table = Table(
            "Nyckeltal                       2031       2030       2029\n\n"
                + "Antal leder                       14         13         11\n"
                + "Nöjda vandrare                  87 %       85 %       79 %\n"
                + "Kilometer som är röjda             –        112        108\n"
                + "och märkta\n"
                + between
                + "Summa öppna                      301        299        287\n"
                + "dagar\n"
        );
        Assert.Equal(["2031", "2030", "2029"], table.Columns);
        Assert.Equal(
            ["Antal leder", "Nöjda vandrare", "Kilometer som är röjda och märkta", "Summa öppna dagar"],
            table.Rows.Select(r => r.Label)
        );
        Assert.Equal([13m, 85, 112, 299], table.Rows.Select(r => r.Cells[1].Value!.Value.Value));
    }

    [Fact]
    public void A_table_goes_on_after_a_page()
    {
        const string foot = "\n\n\nÅrsrapport för friluftsnämnden 2031                           {0} (40)\n";
        var document = Read(
            string.Concat(Enumerable.Range(1, 9).Select(p => "Vi röjer leder.\n" + string.Format(null, foot, p)))
                + """


                Verksamhet              Budget      Utfall

                Leder                    1 200       1 150
                Bad och                    300         310
                stränder

                """
                + string.Format(null, foot, 10)
                + """
                Skidspår och               900         950
                skridskois
                Summa                    2 400       2 410
                """
        );
        Assert.Equal(
            ["Leder", "Bad och stränder", "Skidspår och skridskois", "Summa"],
            Assert.Single(document.Tables).Rows.Select(r => r.Label)
        );
        Assert.Empty(document.Coverage.Unclassified);
    }

    [Fact]
    public void What_a_page_prints_at_its_edge_is_no_header()
    {
        var document = Read(
            """
            Årsrapport för nämnden 2031               4 (40)
            Skidspår                        900         950
            Summa                         2 400       2 410
            """
        );
        Assert.Empty(document.Tables);
    }

    [Fact]
    public void Numbers_of_other_width_are_in_one_column()
    {
        var table = Table(
            """
            Mått                   Utfall       Prognos       Utfall
                                  perioden      helår         helår
                                    2031         2031          2030
            Andel röjda leder        91,5%        95 %          90 %
            Antal bad                     4           -             5
            Antal ställplatser            0          14             0
            """
        );
        Assert.Equal(["Utfall perioden 2031", "Prognos helår 2031", "Utfall helår 2030"], table.Columns);
        Assert.Equal(["4", "-", "5"], table.Rows[1].Cells.Select(c => c.Text));
        Assert.Equal(["91,5%", "95 %", "90 %"], table.Rows[0].Cells.Select(c => c.Text));
    }

    [Fact]
    public void The_end_of_a_name_is_no_chapter()
    {
        var table = Table(
            """
            Verksamhet              Budget      Utfall
            Leder                    1 200       1 150
            Försäljning och            300         310
            övrigt
            Summa                    1 500       1 460
            """
        );
        Assert.Equal(["Leder", "Försäljning och övrigt", "Summa"], table.Rows.Select(r => r.Label));
    }

    [Fact]
    public void A_heading_within_the_table_is_in_no_name()
    {
        var table = Table(
            """
            Verksamhet              Budget      Utfall
            Gemensamma
            kostnader
            - Ledning                1 200       1 150
            - Märkning, kartor         300         310
            och skyltar
            Bastjänster,               100         100
            Bad och stränder
            Summa                    1 600       1 560
            SKULDER OCH
            KAPITAL
            Lån                      1 600       1 560
            """
        );
        Assert.Equal(
            [
                "Gemensamma kostnader",
                "- Ledning",
                "- Märkning, kartor och skyltar",
                "Bastjänster, Bad och stränder",
                "Summa",
                "SKULDER OCH KAPITAL",
                "Lån",
            ],
            table.Rows.Select(r => r.Label)
        );
        Assert.All(
            table.Rows.Where(r => r.Cells.Any(c => c.Text.Length > 0)),
            r => Assert.All(r.Cells, c => Assert.NotNull(c.Value))
        );
    }

    [Fact]
    public void A_name_that_may_be_two_is_doubted()
    {
        var table = Table(
            """
            Verksamhet              Budget      Utfall
            Leder                    1 200       1 150
            Vintersport
            Skidspår på norra          900         950
            Summa                    2 100       2 100
            """
        );
        Assert.Equal(3, table.Rows.Count);
        Assert.All(table.Rows.Take(2).SelectMany(r => r.Cells), c => Assert.Null(c.Value));
    }

    [Fact]
    public void Headers_over_several_columns_belong_to_each()
    {
        var table = Table(
            """
              Resultat i sammandrag
            Belopp i tkr        Period                            Helår
                                Utfall      Budget   Avvikelse    Prognos     Budget    Avvikelse
            Intäkter               310         300          10        620         600          20
            Kostnader           -1 250      -1 300          50     -2 550      -2 600          50
            Netto                 -940      -1 000          60     -1 930      -2 000          70
            Nettot är bättre än budget eftersom färre leder behövde röjas än vad som var planerat.
            """
        );
        Assert.Equal(
            ["Period Utfall", "Period Budget", "Period Avvikelse", "Helår Prognos", "Helår Budget", "Helår Avvikelse"],
            table.Columns
        );
        Assert.Equal("Resultat i sammandrag", table.Title);
        Assert.Equal("Netto", table.Rows[^1].Label);
    }

    [Fact]
    public void Words_over_a_column_without_numbers_are_its_own()
    {
        var table = Table(
            """
            Yrkesgrupp            Antal     Antal     Orsak till förändring
                                  2030      2031
            Ledvärdar             12,5      14,0      Fler leder öppnades
                                                      under våren och
                                                      sommaren
            Badvakter             6,0       5,0       Ett bad stängdes
            """
        );
        Assert.Equal(["Antal 2030", "Antal 2031", "Orsak till förändring"], table.Columns);
        Assert.Equal("Fler leder öppnades under våren och sommaren", table.Rows[0].Cells[2].Text);
        Assert.Equal("Ett bad stängdes", table.Rows[1].Cells[2].Text);
    }

    [Fact]
    public void Years_over_the_middle_of_their_columns_are_a_header()
    {
        var table = Table(
            """
            Netto per verksamhet (mnkr)
                             2031                        2030
                      Intäkt  Kostnad   Netto    Intäkt  Kostnad   Netto
            Leder        1,2     -4,5    -3,3       1,1     -4,2    -3,1
            Bad          0,4     -2,6    -2,2       0,3     -2,5    -2,2
            Totalt       1,6     -7,1    -5,5       1,4     -6,7    -5,3
            """
        );
        Assert.Equal(
            ["2031 Intäkt", "2031 Kostnad", "2031 Netto", "2030 Intäkt", "2030 Kostnad", "2030 Netto"],
            table.Columns
        );
        Assert.Equal(["Leder", "Bad", "Totalt"], table.Rows.Select(r => r.Label));
    }

    [Fact]
    public void What_is_set_in_under_varav_is_a_part()
    {
        var document = Read(
            """
            (tkr)                      Budget   Utfall

            Leder                       1 200    1 150
            Bad                           300      310
            varav
              norra badet                 100      120
              södra badet                 200      190
            Summa                       1 500    1 460
            """
        );
        var table = Assert.Single(document.Tables);
        Assert.Equal([0, 0, 1, 1, 0], table.Rows.Select(r => r.Level));
        Assert.DoesNotContain(
            ProofReading.Of(document, FieldVocabulary.BudgetAreas),
            f => f.Severity == Severity.Error
        );
    }

    [Fact]
    public void Two_tables_beside_each_other_are_two()
    {
        var document = Read(
            """
            Tillgångar (tkr)      2031     2030     Skulder (tkr)         2031     2030
            Byggnader              120      110     Eget kapital           100       90
            Maskiner                30       35     Lån                     60       65
            Kassa                   10       10
            Summa                  160      155     Summa                  160      155
            """
        );
        Assert.Equal(
            ["Byggnader Maskiner Kassa Summa", "Eget kapital Lån Summa"],
            document.Tables.Select(t => string.Join(' ', t.Rows.Select(r => r.Label)))
        );
        Assert.Equal(["160", "155"], document.Tables[1].Rows[^1].Cells.Select(c => c.Text));
    }

    [Fact]
    public void Words_between_names_and_numbers_are_in_no_name()
    {
        var table = Table(
            """
            Enhet      Chef          Antal
            Leder      Siv Ek           12
            Bad        Ola Alm           9
            Kansli     Vera Lund         3
            """
        );
        Assert.Equal(["Leder", "Bad", "Kansli"], table.Rows.Select(r => r.Label));
        Assert.Equal(["Ola Alm", "9"], table.Rows[1].Cells.Select(c => c.Text));
    }

    [Fact]
    public void A_second_row_of_heads_and_a_second_header_are_no_rows()
    {
        var document = Read(
            """
            | Projekt | Sedan start | | | Årets | | |
            |---|---|---|---|---|---|---|
            | Nämnden | Budget | Utfall | Kvar | Budget 2031 | Utfall 2031 | Kvar 2031 |
            | Brygga | 900 | 850 | 50 | 300 | 250 | 50 |

            Åtgärder

            | Gjort | Verkan | Minskad kostnad helår (tkr) |
            |---|---|---|
            | Röja | Fler vandrar | - |
            | Planerat | Väntad verkan | Väntad minskad kostnad helår (tkr) |
            | Märka | Fler hittar | - |
            """
        );
        Assert.Equal(3, document.Tables.Count);
        Assert.Equal("Sedan start / Utfall", document.Tables[0].Columns[1]);
        Assert.Equal(["Brygga"], document.Tables[0].Rows.Select(r => r.Label));
        Assert.Equal(["Märka"], document.Tables[2].Rows.Select(r => r.Label));
    }
}
