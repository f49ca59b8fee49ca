using Styrkedja.Core.Printed;
using Styrkedja.Documents;
using Styrkedja.Documents.Reading;
using Styrkedja.Unit.Documents.Properties;
using static Styrkedja.Unit.Documents.Pdf.HandmadePdf;

namespace Styrkedja.Unit.Documents.Pdf;

/// <summary>Where the tags of a PDF say something else than its pages show, the reading says so.</summary>
public sealed class TagsDifferTests
{
    private const int Rows = 5;
    private const int Columns = 4;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_file_that_is_rightly_tagged_or_not_at_all_differs_nowhere(bool tagged) =>
        Assert.Empty(PlanPdf.Of(tagged).Model().TagsDiffer);

    [Fact]
    public void What_a_browser_prints_differs_nowhere()
    {
        Assert.True(DocumentReader.TryRead(SamplePdf.Bytes.Value, out var model, out _));
        Assert.Empty(model.TagsDiffer);
    }

    [Fact]
    public void Cells_that_change_places_in_the_tags_are_told_and_their_row_is_not_relied_on()
    {
        Assert.True(DocumentFiles.TryRead("p.pdf", PlanPdf.WithTargetsChanged().Bytes(), out var file, out _));
        var indicator = Assert.Single(file.Document.Indicators);
        Assert.Contains("taggar", indicator.Ambiguous, StringComparison.Ordinal);
        var finding = Assert.Single(file.Findings, f => f.Check == "pdf-tags-differ");
        Assert.Equal(indicator.Lines, finding.Lines);
        Assert.Contains("sidan 1", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_two_cells_of_a_table_that_change_places_are_found()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var random = new Random(seed);
            var order = Enumerable.Range(0, Rows * Columns).ToList();
            var (one, other) = (random.Next(order.Count), random.Next(order.Count - 1));
            other += other >= one ? 1 : 0;
            (order[one], order[other]) = (order[other], order[one]);
            var differences = Table(order).Model().TagsDiffer;
            Assert.NotEmpty(differences);
            Assert.All(differences, d => Assert.Equal(TagFault.Moved, d.Fault));
        }
        Assert.Empty(Table([.. Enumerable.Range(0, Rows * Columns)]).Model().TagsDiffer);
    }

    [Fact]
    public void Whole_rows_in_another_order_are_told_and_their_cells_relied_on()
    {
        var order = Enumerable.Range(0, Rows * Columns).ToList();
        var model = Table([.. order.Take(4), .. order.Skip(8).Take(4), .. order.Skip(4).Take(4), .. order.Skip(12)])
            .Model();
        Assert.Equal(2, model.TagsDiffer.Count);
        var table = Assert.IsType<Styrkedja.Documents.Model.TableBlock>(Assert.Single(model.Blocks));
        Assert.All(table.Rows, row => Assert.Null(row.Doubt));
    }

    [Fact]
    public void A_cell_of_several_lines_and_a_row_that_a_page_cuts_are_no_difference()
    {
        var model = new HandmadePdf()
            .Page(
                Marked(0, Text(72, 80, "Laga bryggan")),
                Marked(1, Text(72, 60, "Måla boden, ") + Text(72, 48, "väggarna ")),
                Marked(2, Text(200, 60, "2025-05-31"))
            )
            .Page(Marked(0, Text(72, 740, "och taket")), Marked(1, Text(72, 720, "Byta sanden")))
            .Tagged(
                "<</S/Table/K[",
                Row(Cell(0)),
                "<</S/TR/K[<</S/TD/K[1 <</Type/MCR/Pg @2/MCID 0>>]>>",
                Cell(2) + "]>>",
                "<</S/TR/K[<</S/TD/Pg @2/K 1>>]>>",
                "]>>"
            )
            .Model();
        Assert.Empty(model.TagsDiffer);
    }

    [Fact]
    public void Words_that_no_tag_holds_are_told_but_for_running_heads()
    {
        var model = new HandmadePdf()
            .Page(Text(72, 770, "Lindviks kommun 1"), Marked(0, Prose(700)), Text(72, 400, "Sanden byts i vår."))
            .Page(Text(72, 770, "Lindviks kommun 2"), Marked(0, Prose(700)))
            .Tagged("<</S/P/K 0>><</S/P/Pg @2/K 0>>")
            .Model();
        var difference = Assert.Single(model.TagsDiffer);
        Assert.Equal((TagFault.Missing, "Sanden byts i vår."), (difference.Fault, difference.Text));
        Assert.Equal("Sanden byts i vår.", model.Printed[difference.Lines.First]);
    }

    [Fact]
    public void Tags_that_leave_out_so_much_that_places_are_read_are_told_too()
    {
        var model = new HandmadePdf()
            .Page(Marked(0, Text(72, 700, "Badplatser")), Text(72, 680, "Vattnet provas varje vecka."))
            .Tagged("<</S/H1/K 0>>")
            .Model();
        Assert.Equal("Vattnet provas varje vecka.", Assert.Single(model.TagsDiffer).Text);
    }

    [Theory]
    [InlineData("95 %", true)]
    [InlineData("85 %", false)]
    [InlineData("85\u00a0%", false)]
    public void A_tag_that_says_other_words_than_it_draws_is_told(string said, bool differs)
    {
        var drawn = $"/Span <</MCID 1/ActualText({said})>> BDC\n{Text(200, 700, "85 %")}EMC\n";
        var inContent = new HandmadePdf()
            .Page(Marked(0, Text(72, 700, "Andel som simmar")), drawn)
            .Tagged("<</S/P/K[0 1]>>")
            .Model();
        var onElement = new HandmadePdf()
            .Page(Marked(0, Text(72, 700, "Andel som simmar")), Marked(1, Text(200, 700, "85 %")))
            .Tagged($"<</S/P/K[0 <</S/Span/ActualText({said})/K 1>>]>>")
            .Model();
        var expected = differs ? [(TagFault.Unseen, said)] : Array.Empty<(TagFault, string)>();
        Assert.Equal(expected, inContent.TagsDiffer.Select(d => (d.Fault, d.Text)));
        Assert.Equal(expected, onElement.TagsDiffer.Select(d => (d.Fault, d.Text)));
    }

    // A font says one letter of a joined one, and its tag says all.
    [Fact]
    public void A_tag_that_says_more_letters_than_the_font_is_no_difference() =>
        Assert.Empty(
            new HandmadePdf()
                .Page($"/Span <</MCID 0/ActualText(effektiv)>> BDC\n{Text(72, 700, "efektiv")}EMC\n")
                .Tagged("<</S/P/K 0>>")
                .Model()
                .TagsDiffer
        );

    [Fact]
    public void Tagged_words_that_stand_beside_the_page_are_told()
    {
        var model = new HandmadePdf()
            .Page(Marked(0, Text(72, 700, "Badplatser")), Marked(1, Text(700, 680, "Stängt")))
            .Tagged("<</S/H1/K 0>><</S/P/K 1>>")
            .Model();
        var difference = Assert.Single(model.TagsDiffer);
        Assert.Equal((TagFault.Unseen, "Stängt", 1), (difference.Fault, difference.Text, difference.Lines.First));
    }

    private static string Prose(int y) =>
        string.Concat(Enumerable.Range(0, 9).Select(i => Text(72, y - (12 * i), "Ord om vatten och sand ")));

    // A table as it stands, with the cells tagged in this order.
    private static HandmadePdf Table(IReadOnlyList<int> order) =>
        new HandmadePdf()
            .Page([
                .. Enumerable
                    .Range(0, Rows * Columns)
                    .Select(i => Marked(i, Text(72 + (120 * (i % Columns)), 700 - (20 * (i / Columns)), $"Cell {i}"))),
            ])
            .Tagged([
                "<</S/Table/K[",
                .. order.Chunk(Columns).Select(row => Row([.. row.Select(i => Cell(i))])),
                "]>>",
            ]);
}
