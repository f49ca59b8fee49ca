using Styrkedja.Core.Checks;
using Styrkedja.Core.Indicators;
using Styrkedja.Core.Printed;
using Styrkedja.Documents.FieldWords;
using static Styrkedja.Unit.Documents.InventedWord;

namespace Styrkedja.Unit.Documents;

/// <summary>A Word file is read as Word shows it: what nobody sees on the page is in no record, and what they see is.</summary>
public sealed class WordShownTests
{
    [Fact]
    public void A_text_box_is_read_once_and_is_no_part_of_its_paragraph()
    {
        var document = Read(
            Head
                + Paragraph(Box(Paragraph(Run("Remissversion"))) + Run("Nämndmål: Lederna är lätta att hitta"))
                + Paragraph(Run("Kommunen har nio leder.") + Box(Paragraph(Run("Bild: ledens start"))))
                + Indicator("Andel leder med skyltar", $"<w:p>{Run("70 %")}{Box(Paragraph(Run("kolla")))}</w:p>")
        );
        Assert.Equal("Lederna är lätta att hitta", document.Goals[^1].Title);
        var row = Assert.Single(document.Indicators);
        Assert.Equal(("70 %", "%"), (row.Target.Text, row.Target.Value?.Unit));
        Assert.Equal("Lederna är lätta att hitta", row.BoardGoal);
        var prose = document.Sections.SelectMany(s => s.Paragraphs).Select(p => p.Text).ToList();
        Assert.Equal(["Remissversion", "Kommunen har nio leder.", "Bild: ledens start", "kolla"], prose);
    }

    [Fact]
    public void A_text_box_between_a_marker_and_its_title_is_not_the_title()
    {
        var document = Read(
            Head
                + Paragraph(Run("Nämndmål:") + Box(Paragraph(Run("Utkast till nämnden"))))
                + Paragraph(Run("Lederna är lätta att hitta"))
                + Indicator("Andel leder med skyltar", "70 %")
        );
        Assert.Equal("Lederna är lätta att hitta", document.Goals[^1].Title);
    }

    [Fact]
    public void A_goal_in_a_text_box_is_a_goal()
    {
        var document = Read(Head + Paragraph(Box(Goal + Indicator("Andel leder med skyltar", "70 %"))));
        Assert.Equal("Lederna är lätta att hitta", Assert.Single(document.Indicators).BoardGoal);
    }

    [Theory]
    [InlineData("<w:vanish/>")]
    [InlineData("<w:rStyle w:val=\"Dold\"/>")]
    public void Hidden_text_is_left_out(string hidden)
    {
        var document = Read(
            Head
                + Paragraph(Run("Nämndmål: Lederna är lätta att hitta") + Run(" (id 88, stryk)", hidden))
                + Paragraph(Run("Fyll i målet nedan."), "Mallrad")
                + Indicator("Andel leder med skyltar", $"<w:p>{Run("70 %")}{Run("65 % utkast", hidden)}</w:p>")
        );
        Assert.Equal("Lederna är lätta att hitta", document.Goals[^1].Title);
        Assert.Equal("70 %", document.Indicators[0].Target.Text);
        Assert.DoesNotContain(document.Sections, s => s.Paragraphs.Any());
    }

    [Fact]
    public void What_a_hidden_style_hides_a_run_may_show()
    {
        var document = Read(
            Head
                + Goal
                + Paragraph(Run("Alla leder har karta.", "<w:vanish w:val=\"0\"/>"), "Mallrad")
                + Indicator("A", "1 st")
        );
        Assert.Contains(document.Sections, s => s.Paragraphs.Any(p => p.Text == "Alla leder har karta."));
    }

    [Fact]
    public void A_hidden_row_is_no_row()
    {
        var document = Read(
            Head
                + Goal
                + Table(
                    4,
                    Row("Indikator", "Årsmål", "KF:s årsmål", "Periodicitet"),
                    Row("Andel leder med skyltar", "70 %", "", "År"),
                    "<w:tr><w:trPr><w:hidden/></w:trPr>"
                        + Cell("Mallrad")
                        + Cell("0 %")
                        + Cell("")
                        + Cell("År")
                        + "</w:tr>"
                )
        );
        Assert.Single(document.Indicators);
    }

    [Theory]
    [InlineData("<w:vertAlign w:val=\"superscript\"/>")]
    [InlineData("<w:rStyle w:val=\"Not\"/>")]
    [InlineData("<w:position w:val=\"8\"/>")]
    public void Raised_figures_are_notes_and_no_figures(string raised)
    {
        var document = Read(
            Head
                + Goal
                + Indicator("Antal besök i friluftsgården", $"<w:p>{Run("6 100")}{Run("4", raised)}</w:p>")
                + Paragraph(Run("Budget"), "R2")
                + Table(
                    3,
                    Row("Mnkr", "Budget 2030", "Budget 2031"),
                    Row("Leder", "12,5", $"<w:p>{Run("13,5")}{Run("1", raised)}</w:p>"),
                    Row("Bad", "7,0", "8,0"),
                    Row("Summa", "19,5", $"<w:p>{Run("21,5")}{Run("2", raised)}</w:p>")
                )
        );
        Assert.Equal(6_100, document.Indicators[0].Target.Value?.Quantity.Value);
        var rows = Assert.Single(document.Tables).Rows;
        Assert.Equal([13.5m, 8, 21.5m], rows.Select(r => r.Cells[1].Value!.Value.Value));
        Assert.Equal("13,5¹", rows[0].Cells[1].Text);
        Assert.DoesNotContain(Findings(document), f => f.Check is "table-sum" or "target-missing");
    }

    [Fact]
    public void A_raised_two_of_a_unit_stays_with_its_unit()
    {
        var document = Read(
            Head
                + Goal
                + Indicator("Yta", $"<w:p>{Run("12 m")}{Run("2", "<w:vertAlign w:val=\"superscript\"/>")}</w:p>")
        );
        Assert.Equal(
            (12m, "m²"),
            (document.Indicators[0].Target.Value?.Quantity.Value, document.Indicators[0].Target.Value?.Unit)
        );
    }

    [Fact]
    public void A_minus_set_as_a_symbol_is_a_minus()
    {
        const string Symbol = "<w:r><w:sym w:font=\"Symbol\" w:char=\"F02D\"/></w:r>";
        var typed = Run("\uF02D", "<w:rFonts w:ascii=\"Symbol\" w:hAnsi=\"Symbol\"/>");
        var document = Read(
            Head
                + Goal
                + Indicator("Andel", $"<w:p><w:r><w:sym w:font=\"Symbol\" w:char=\"F0B3\"/></w:r>{Run(" 90 %")}</w:p>")
                + Paragraph(Run("Ekonomi"), "R2")
                + Table(
                    4,
                    Row("Mnkr", "Budget 2031", "Bokslut 2031", "Avvikelse"),
                    Row("Leder", "20,0", "22,5", $"<w:p>{Symbol}{Run("2,5")}</w:p>"),
                    Row("Bad", "10,0", "9,0", "1,0"),
                    Row("Summa", "30,0", "31,5", $"<w:p>{typed}{Run("1,5")}</w:p>")
                )
        );
        Assert.Equal([-2.5m, 1, -1.5m], document.Tables[0].Rows.Select(r => r.Cells[2].Value!.Value.Value));
        Assert.IsType<Target.Minimum>(document.Indicators[0].Target);
        Assert.DoesNotContain(Findings(document), f => f.Severity == Severity.Error);
    }

    [Fact]
    public void A_control_that_nobody_has_chosen_in_is_not_filled_in()
    {
        static string Control(string text) =>
            $"<w:p><w:sdt><w:sdtPr><w:showingPlcHdr/><w:dropDownList/></w:sdtPr><w:sdtContent>{Run(text)}</w:sdtContent></w:sdt></w:p>";
        var document = Read(
            Head
                + Goal
                + Indicator("Andel leder med skyltar", Control("Ange mål"), "60 %", Control("Hur ofta mäts det?"))
        );
        var left = Findings(document).Where(f => f.Check == "placeholder").ToList();
        Assert.Equal(["Ange mål", "Hur ofta mäts det?"], left.Select(f => f.Found));
        Assert.NotNull(document.Indicators[0].Ambiguous);
        Assert.DoesNotContain(Findings(document), f => f.Check == "target-missing");
    }

    [Fact]
    public void A_table_that_only_lays_out_the_page_is_what_stands_in_it()
    {
        var document = Read(
            Paragraph(Run("Verksamhetsplan 2031 för Granviks friluftsnämnd"), "R1")
                + Table(
                    1,
                    Row(Cell(Goal + Paragraph(Run("Vi har nio leder.")) + Indicator("Andel leder med skyltar", "70 %")))
                )
                + Table(2, Row(Cell(Paragraph(Run("Bredvid."))), Cell(Indicator("Antal kartor", "9 st"))))
        );
        Assert.Equal(["Andel leder med skyltar", "Antal kartor"], document.Indicators.Select(i => i.Name));
        Assert.All(document.Indicators, i => Assert.Equal("Lederna är lätta att hitta", i.BoardGoal));
        Assert.Empty(document.Tables);
    }

    [Fact]
    public void A_row_that_begins_further_in_keeps_its_columns()
    {
        var document = Read(
            Head
                + Paragraph(Run("Budget"), "R2")
                + Table(
                    3,
                    Row("Mnkr", "Budget 2030", "Budget 2031"),
                    Row("Leder", "12,5", "13,5"),
                    $"<w:tr><w:trPr><w:gridBefore w:val=\"2\"/></w:trPr>{Cell("8,0")}</w:tr>",
                    $"<w:tr><w:trPr><w:gridAfter w:val=\"1\"/></w:trPr>{Cell("Bad")}{Cell("7,0")}</w:tr>"
                )
        );
        var rows = Assert.Single(document.Tables).Rows;
        Assert.Equal(["", "8,0"], rows[1].Cells.Select(c => c.Text));
        Assert.Equal(["7,0", ""], rows[2].Cells.Select(c => c.Text));
    }

    [Fact]
    public void Rows_set_with_tabs_are_a_table()
    {
        var document = Read(
            Head
                + Goal
                + Tabbed("Indikator", "Årsmål", "KF:s årsmål", "Periodicitet")
                + Tabbed("Andel leder med skyltar", "70 %", "60 %", "År")
                + Tabbed("Antal kartor", "9 st", "", "Tertial")
                + Paragraph(Run("Kartorna trycks på våren."))
        );
        Assert.Equal(["70 %", "9 st"], document.Indicators.Select(i => i.Target.Text));
        Assert.Contains(document.Sections, s => s.Paragraphs.Any(p => p.Text == "Kartorna trycks på våren."));
    }

    [Fact]
    public void Rows_set_with_blanks_are_a_table()
    {
        var document = Read(
            Head
                + Goal
                + Paragraph(Run("Indikator          Årsmål          KF:s årsmål       Periodicitet"))
                + Paragraph(Run("Andel leder med    70 %            60 %              År"))
                + Paragraph(Run("skyltar"))
                + Paragraph(Run("Antal kartor       9 st                              Tertial"))
                + Paragraph("")
                + Paragraph(Run("Budget (tkr)              Budget 2030     Budget 2031"))
                + Paragraph(Run("Leder                          12 600          12 900"))
                + Paragraph(Run("Bad                               480             510"))
                + Paragraph("")
                + Paragraph(Run("Skogar                          1 480           1 510"))
                + Paragraph("")
                + Paragraph(Run("Skogarna har köpts till."))
        );
        Assert.Equal(["Andel leder med skyltar", "Antal kartor"], document.Indicators.Select(i => i.Name));
        Assert.Contains(document.Sections, s => s.Paragraphs.Any(p => p.Text == "Skogarna har köpts till."));
        Assert.Equal(
            [12_600m, 480, 1_480],
            Assert.Single(document.Tables).Rows.Select(r => r.Cells[0].Value!.Value.Value)
        );
        Assert.Empty(document.Coverage.Unclassified);
    }

    [Fact]
    public void Lines_of_the_contents_and_of_a_letterhead_are_no_table()
    {
        var document = Read(
            Tabbed("Handläggare", "Datum")
                + Tabbed("Siv Ek", "Granvik")
                + Paragraph(Run("Verksamhetsplan 2031 för Granviks friluftsnämnd"), "R1")
                + Goal
                + Indicator("Andel leder med skyltar", "70 %")
        );
        Assert.Empty(document.Tables);
    }

    [Fact]
    public void A_note_under_the_page_stands_after_its_paragraph_and_in_no_field()
    {
        var document = Read(
            Head
                + Paragraph(Run("Nämndmål:"))
                + Paragraph(
                    Run("Lederna är lätta att hitta")
                        + "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:footnoteReference w:id=\"2\"/></w:r>"
                )
                + Paragraph(Run("Förväntat resultat"))
                + Paragraph(Run("Fler hittar ut."))
                + Indicator("Andel leder med skyltar", "70 %"),
            $"<w:footnote w:id=\"2\">{Paragraph(Run("Med led menas en märkt stig."))}</w:footnote>"
        );
        Assert.Equal(["Fler hittar ut."], document.Goals[^1].ExpectedResults.Select(r => r.Text));
        Assert.Contains(
            document.Sections,
            s => s.Paragraphs.Any(p => p.Text.EndsWith("Med led menas en märkt stig.", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void What_cannot_stand_in_a_list_ends_it()
    {
        var document = Read(
            Head
                + Goal
                + Paragraph(Run("Förväntat resultat"))
                + Paragraph(Run("- Fler hittar ut."))
                + Paragraph(Run("- Färre går vilse.") + "<w:r><w:br/></w:r>" + Run("Analys"))
                + Paragraph(Run("Skyltarna har gjort nytta."))
                + Indicator("Andel leder med skyltar", "70 %")
        );
        Assert.Equal(["Fler hittar ut.", "Färre går vilse."], document.Goals[^1].ExpectedResults.Select(r => r.Text));
        Assert.Equal("Skyltarna har gjort nytta.", document.Goals[^1].Analysis);
    }

    private static IReadOnlyList<Finding> Findings(SteeringDocument document) =>
        ProofReading.Of(document, FieldVocabulary.BudgetAreas);
}
