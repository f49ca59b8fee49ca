using static Styrkedja.Unit.Documents.Pdf.HandmadePdf;

namespace Styrkedja.Unit.Documents.Pdf;

/// <summary>A tagged PDF is read as its tags say.</summary>
public sealed class TaggedPdfTests
{
    [Fact]
    public void Headings_paragraphs_and_items_are_what_their_tags_say()
    {
        var read = new HandmadePdf()
            .Page(
                Marked(0, Text(72, 700, "Badplatser")),
                Marked(1, Text(72, 680, "Vattnet provas ") + Text(72, 668, "varje vecka.")),
                Marked(2, Text(72, 650, "\u0095")),
                Marked(3, Text(84, 650, "Bryggan är hel.")),
                Marked(4, Text(72, 630, "1.")),
                Marked(5, Text(84, 630, "Sanden byts."))
            )
            .Tagged(
                "<</S/H2/K 0>><</S/P/K 1>>",
                "<</S/L/K[<</S/LI/K[<</S/Lbl/K 2>><</S/LBody/K 3>>]>><</S/LI/K[<</S/Lbl/K 4>><</S/LBody/K 5>>]>>]>>"
            )
            .Read();
        Assert.Equal(
            ["H2 Badplatser", "P Vattnet provas varje vecka.", "LI Bryggan är hel.", "P 1. Sanden byts."],
            read
        );
    }

    [Fact]
    public void A_paragraph_that_a_page_cuts_is_one_and_has_the_lines_of_both()
    {
        var model = new HandmadePdf()
            .Page(Marked(0, Text(72, 60, "Bryggan lagas ")))
            .Page(Marked(0, Text(72, 700, "före midsommar.")))
            .Tagged("<</S/P/K[0 <</Type/MCR/Pg @2/MCID 0>>]>>")
            .Model();
        var paragraph = Assert.Single(model.Blocks);
        Assert.Equal((1, 2), (paragraph.Lines.First, paragraph.Lines.Last));
        Assert.Equal("före midsommar.", model.Printed[2]);
    }

    [Fact]
    public void A_role_of_the_makers_own_is_read_as_what_it_stands_for()
    {
        var pdf = new HandmadePdf().Page(Marked(0, Text(72, 700, "Badplatser"))).Tagged("<</S/Rubrik/K 0>>").Bytes();
        var text = System.Text.Encoding.Latin1.GetString(pdf);
        text = text.Replace("/Type /StructTreeRoot", "/RoleMap<</Rubrik/H1>>", StringComparison.Ordinal);
        Assert.True(
            Styrkedja.Documents.Reading.DocumentReader.TryRead(
                System.Text.Encoding.Latin1.GetBytes(text),
                out var model,
                out _
            )
        );
        Assert.IsType<Styrkedja.Documents.Model.HeadingBlock>(Assert.Single(model.Blocks));
    }

    [Fact]
    public void A_cell_stands_under_the_header_that_it_names_where_an_empty_one_is_not_tagged()
    {
        var read = new HandmadePdf()
            .Page(
                Marked(0, Text(72, 700, "Indikator")),
                Marked(1, Text(200, 700, "Årsmål")),
                Marked(2, Text(300, 700, "KF:s årsmål")),
                Marked(3, Text(72, 680, "Andel som simmar")),
                Marked(4, Text(200, 680, "85 %"))
            )
            .Tagged(
                "<</S/Table/K[",
                Row(Cell(0, "TH", "/ID(a)"), Cell(1, "TH", "/ID(b)"), Cell(2, "TH", "/ID(c)")),
                Row(Cell(3, "TD", "/A<</O/Table/Headers[(a)]>>"), Cell(4, "TD", "/A<</O/Table/Headers[(c)]>>")),
                "]>>"
            )
            .Read();
        Assert.Equal(["T Indikator | Årsmål | KF:s årsmål", "T Andel som simmar |  | 85 %"], read);
    }

    [Fact]
    public void A_cell_that_names_no_header_stands_where_its_text_does()
    {
        var read = new HandmadePdf()
            .Page(
                Marked(0, Text(72, 700, "Område")),
                Marked(1, Text(200, 700, "2024")),
                Marked(2, Text(300, 700, "2025")),
                Marked(3, Text(72, 680, "Bibliotek")),
                Marked(4, Text(302, 680, "12,5"))
            )
            .Tagged("<</S/Table/K[", Row(Cell(0), Cell(1), Cell(2)), Row(Cell(3), Cell(4)), "]>>")
            .Read();
        Assert.Equal(["T Område | 2024 | 2025", "T Bibliotek |  | 12,5"], read);
    }

    [Fact]
    public void The_head_of_a_table_that_each_page_repeats_is_one_and_all_its_lines_are_there()
    {
        var model = new HandmadePdf()
            .Page(
                Marked(0, Text(72, 80, "Område")),
                Marked(1, Text(200, 80, "2025")),
                Marked(2, Text(72, 60, "Bibliotek"))
            )
            .Page(
                Marked(0, Text(72, 740, "Område")),
                Marked(1, Text(200, 740, "2025")),
                Marked(2, Text(72, 720, "Bad"))
            )
            .Tagged(
                "<</S/Table/K[<</S/TR/K[",
                "<</S/TH/K[0 <</Type/MCR/Pg @2/MCID 0>>]>><</S/TH/K[1 <</Type/MCR/Pg @2/MCID 1>>]>>",
                "]>>",
                Row(Cell(2)),
                "<</S/TR/K[<</S/TD/Pg @2/K 2>>]>>",
                "]>>"
            )
            .Model();
        var table = Assert.IsType<Styrkedja.Documents.Model.TableBlock>(Assert.Single(model.Blocks));
        Assert.Equal(["Område", "2025"], table.Rows[0].Cells);
        Assert.Equal([1, 2], table.Rows[0].Numbers);
        Assert.Equal(4, model.LineCount);
        Assert.Empty(model.TagsDiffer);
    }

    [Fact]
    public void A_cell_over_two_columns_and_one_over_two_rows_leave_the_others_in_their_columns()
    {
        var read = new HandmadePdf()
            .Page(
                Marked(0, Text(72, 700, "Barn")),
                Marked(1, Text(150, 700, "Budget")),
                Marked(2, Text(150, 680, "2024")),
                Marked(3, Text(220, 680, "2025"))
            )
            .Tagged(
                "<</S/Table/K[",
                Row(Cell(0, "TD", "/A<</O/Table/RowSpan 2>>"), Cell(1, "TD", "/A<</O/Table/ColSpan 2>>")),
                Row(Cell(2), Cell(3)),
                "]>>"
            )
            .Read();
        Assert.Equal(["T Barn | Budget | ", "T  | 2024 | 2025"], read);
    }

    [Fact]
    public void A_word_that_a_narrow_column_cuts_is_whole_and_two_numbers_under_each_other_are_two()
    {
        // The file draws the blank at which it breaks a line.
        var read = new HandmadePdf()
            .Page(
                Marked(0, Text(72, 720, "Här står en rad ") + Text(72, 708, "och en till ") + Text(72, 696, "och en.")),
                Marked(1, Text(72, 660, "fritidsaktivitet") + Text(72, 648, "er")),
                Marked(2, Text(200, 660, "100") + Text(200, 648, "95")),
                Marked(3, Text(72, 630, "Antal")),
                Marked(4, Text(200, 630, "Utfall 2024"))
            )
            .Tagged("<</S/P/K 0>><</S/Table/K[", Row(Cell(1), Cell(2)), Row(Cell(3), Cell(4)), "]>>")
            .Read();
        Assert.Equal(
            ["P Här står en rad och en till och en.", "T fritidsaktiviteter | 100 95", "T Antal | Utfall 2024"],
            read
        );
    }

    // As LibreOffice draws without tags: a line of a narrow column that ends without a blank need not end within a word.
    [Fact]
    public void Where_a_file_draws_most_blanks_only_a_word_that_fills_its_column_is_cut()
    {
        string[] bare = ["Sand", "Vatten", "Bad", "Brygga", "Skog", "Led"];
        var read = new HandmadePdf()
            .Page(
                Marked(
                    0,
                    string.Concat(Enumerable.Range(0, 30).Select(i => Text(72, 770 - (12 * i), "och ord om vatten ")))
                ),
                Marked(
                    1,
                    string.Concat(
                        bare.Select((word, i) => Text(300, 770 - (24 * i), word) + Text(72, 758 - (24 * i), "och mer"))
                    )
                ),
                Marked(2, Text(72, 200, "Fastställs") + Text(72, 188, "2024")),
                Marked(3, Text(200, 200, "nämndstyrels") + Text(200, 188, "en"))
            )
            .Tagged("<</S/P/K 0>><</S/P/K 1>><</S/Table/K[", Row(Cell(2), Cell(3)), "]>>")
            .Read();
        Assert.Equal("T Fastställs 2024 | nämndstyrelsen", read[^1]);
    }

    [Fact]
    public void What_no_tag_holds_is_not_lost()
    {
        var read = new HandmadePdf()
            .Page(
                "/Artifact BMC\n" + Text(72, 760, "Lindviks kommun") + "EMC\n",
                Marked(0, string.Concat(Enumerable.Range(0, 9).Select(i => Text(72, 700 - (12 * i), "Ord om vatten "))))
            )
            .Tagged("<</S/P/K 0>>")
            .Read();
        Assert.Equal("F Lindviks kommun", read[0]);
        Assert.Equal(2, read.Count);
    }

    [Fact]
    public void Tags_that_leave_out_much_of_the_text_are_not_used()
    {
        var read = new HandmadePdf()
            .Page(Marked(0, Text(72, 700, "Badplatser")), Text(72, 680, "Vattnet provas varje vecka."))
            .Tagged("<</S/H1/K 0>>")
            .Read();
        Assert.Equal(["P Badplatser", "P Vattnet provas varje vecka."], read);
    }

    // A drawing program tags each text that it draws as a paragraph, whatever it is.
    [Theory]
    [InlineData("")]
    [InlineData("<</S/H1/K 7>>")]
    public void Tags_that_tell_of_no_table_do_not_hide_one(string heading)
    {
        var read = new HandmadePdf()
            .Page(
                Marked(7, Text(72, 760, "Badplatser", 16, bold: true)),
                Grid([70, 200, 260], [720, 700, 680]),
                Marked(0, Text(72, 706, "Indikator")),
                Marked(1, Text(202, 706, "Utfall")),
                Marked(2, Text(72, 686, "Antal bad")),
                Marked(3, Text(202, 686, "3 st"))
            )
            .Tagged(
                heading.Length > 0 ? heading : "<</S/Div/K[<</S/P/K 7>>]>>",
                string.Concat(Enumerable.Range(0, 4).Select(i => $"<</S/Div/K[<</S/P/K {i}>><</S/Figure>>]>>"))
            )
            .Read();
        Assert.Equal(["T Indikator | Utfall", "T Antal bad | 3 st"], read.TakeLast(2));
    }

    [Fact]
    public void Tags_that_say_headings_hold_where_the_places_show_but_a_list_of_pages()
    {
        string[] titles = ["Badplatser", "Bryggor", "Leder", "Personal"];
        var read = new HandmadePdf()
            .Page([
                Marked(9, Text(72, 760, "Innehåll", 10)),
                .. titles.Select(
                    (t, i) => Marked(i, Text(72, 720 - (12 * i), t) + Text(400, 720 - (12 * i), $"{i + 2}"))
                ),
            ])
            .Tagged("<</S/H1/K 9>>", string.Concat(titles.Select((_, i) => $"<</S/P/K {i}>>")))
            .Read();
        Assert.Equal("H1 Innehåll", read[0]);
        Assert.DoesNotContain(read, r => r.StartsWith('T'));
    }

    [Fact]
    public void Where_every_line_is_tagged_as_a_paragraph_the_places_tell_which_lines_are_one()
    {
        var read = new HandmadePdf()
            .Page(
                Marked(0, Text(72, 720, "Vattnet provas varje vecka, och bryggorna ses")),
                Marked(1, Text(72, 708, "över innan sommaren. Barnen simmar, och sanden")),
                Marked(2, Text(72, 696, "byts var tredje vår."))
            )
            .Tagged("<</S/P/K 0>><</S/P/K 1>><</S/P/K 2>>")
            .Read();
        Assert.Single(read);
    }
}
