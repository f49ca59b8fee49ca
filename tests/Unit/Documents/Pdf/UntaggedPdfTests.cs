using Styrkedja.Documents.Model;
using static Styrkedja.Unit.Documents.Pdf.HandmadePdf;

namespace Styrkedja.Unit.Documents.Pdf;

/// <summary>A PDF without tags is read by where its words stand.</summary>
public sealed class UntaggedPdfTests
{
    private static readonly string[] Lines =
    [
        "Vi har byggt om badet vid Åsen så att",
        "barnen kan simma där hela dagen och",
        "långt in på kvällen. Personalen har fått",
        "utbildning i livräddning, och varje bad",
        "har en egen båt som tål hårt väder och",
        "ligger klar vid bryggan.",
    ];

    [Fact]
    public void Borders_make_a_table_and_a_word_is_in_the_cell_round_it()
    {
        var read = new HandmadePdf()
            .Page(
                Grid([70, 200, 260, 320], [720, 700, 670]),
                Text(72, 706, "Indikator"),
                Text(202, 706, "Årsmål"),
                Text(262, 706, "Utfall"),
                Text(72, 688, "Andel barn som simmar"),
                Text(72, 676, "utan stöd"),
                // As near to each other as two digits of one number.
                Text(254, 682, "8"),
                Text(261, 682, "5")
            )
            .Read();
        Assert.Equal(["T Indikator | Årsmål | Utfall", "T Andel barn som simmar utan stöd | 8 | 5"], read);
    }

    [Fact]
    public void A_page_that_is_turned_is_turned_back_with_its_borders()
    {
        var read = new HandmadePdf()
            .Page(
                "q 0 1 -1 0 612 0 cm\n",
                Grid([70, 200, 260], [500, 480, 460]),
                Text(72, 486, "Indikator"),
                Text(202, 486, "Årsmål"),
                Text(72, 466, "Antal bad"),
                Text(202, 466, "3 st"),
                "Q\n"
            )
            .Read();
        Assert.Equal(["T Indikator | Årsmål", "T Antal bad | 3 st"], read);
    }

    [Fact]
    public void Two_tables_that_share_a_border_are_two()
    {
        var read = new HandmadePdf()
            .Page(
                Grid([70, 150, 320], [720, 700]),
                Grid([70, 200, 320], [700, 680]),
                Text(72, 706, "Bad"),
                Text(152, 706, "3 st"),
                Text(72, 686, "Bryggor"),
                Text(202, 686, "5 st")
            )
            .Model();
        Assert.Equal(2, read.Blocks.Count);
    }

    [Fact]
    public void A_row_that_a_page_cuts_is_one()
    {
        var columns = Line(70, 120, 70, 60) + Line(200, 120, 200, 60) + Line(320, 120, 320, 60);
        var rest = Line(70, 740, 70, 700) + Line(200, 740, 200, 700) + Line(320, 740, 320, 700);
        var read = new HandmadePdf()
            .Page(
                columns + Line(70, 120, 320, 120) + Line(70, 100, 320, 100),
                Text(72, 106, "Aktivitet"),
                Text(202, 106, "Startdatum"),
                Text(72, 88, "Laga bryggan vid Åsen"),
                Text(202, 88, "2025-03-01")
            )
            .Page(rest + Line(70, 700, 320, 700), Text(72, 720, "före midsommar"))
            .Read();
        Assert.Equal(["T Aktivitet | Startdatum", "T Laga bryggan vid Åsen före midsommar | 2025-03-01"], read);
    }

    [Fact]
    public void Columns_of_a_page_are_read_one_after_the_other()
    {
        var read = new HandmadePdf()
            .Page(
                Text(72, 740, "Badplatserna i Lindvik under sommaren 2025, med vad som har byggts och lagats", 11),
                string.Concat(Lines.Select((l, i) => Text(72, 700 - (12 * i), l))),
                // Half a line lower.
                string.Concat(Lines.Select((l, i) => Text(320, 694 - (12 * i), l)))
            )
            .Read();
        Assert.Equal(string.Join(' ', Lines), read[^1][2..]);
        Assert.Equal(string.Join(' ', Lines), read[^2][2..]);
    }

    [Fact]
    public void A_raised_digit_is_the_mark_of_a_note()
    {
        var model = new HandmadePdf()
            .Page(
                Grid([70, 200, 320], [720, 700, 680]),
                Text(72, 706, "Mnkr"),
                Text(202, 706, "Budget 2025"),
                Text(72, 686, "Bad"),
                Text(202, 686, "471,5"),
                Text(227.1, 690, "1", 6)
            )
            .Model();
        var table = Assert.IsType<Styrkedja.Documents.Model.TableBlock>(Assert.Single(model.Blocks));
        Assert.Equal(["Bad", "471,5"], table.Rows[1].Cells);
        Assert.Equal("Bad\t471,5¹", model.Printed[2]);
    }

    [Fact]
    public void A_table_without_borders_is_told_by_the_strips_between_its_columns_and_rows()
    {
        var read = WithoutBorders("Indikator", "Årsmål", "Periodicitet", "År", "År").Read();
        Assert.Equal(
            [
                "T Indikator | Årsmål | Periodicitet",
                "T Andel barn som simmar utan stöd | 85 % | År",
                "T Antal bad | 3 st | År",
            ],
            read.Skip(1)
        );
    }

    [Theory]
    [InlineData("Årsmål", "Utfall", false)]
    [InlineData("2030", "2031", false)]
    [InlineData("79 %", "81 %", true)]
    public void A_table_without_borders_and_without_a_head_is_in_doubt(string first, string second, bool doubted)
    {
        var model = WithoutBorders("Barn", first, second, "86 %", "4 st").Model();
        var rows = model.Blocks.OfType<TableBlock>().SelectMany(t => t.Rows).ToList();
        Assert.NotEmpty(rows);
        Assert.All(rows.TakeLast(2), row => Assert.Equal(doubted, row.Doubt is not null));
    }

    [Fact]
    public void A_table_without_borders_goes_on_over_a_page_with_the_end_of_a_row_and_a_comment()
    {
        var model = new HandmadePdf()
            .Page(
                string.Concat(Lines.Select((l, i) => Text(72, 740 - (11.5 * i), l))),
                // Its header alone, with a cell of three lines set in its middle.
                Text(250, 60, "KF:s"),
                Text(72, 54, "Indikator"),
                Text(320, 54, "Periodicitet"),
                Text(250, 48, "årsmål")
            )
            .Page(
                Text(72, 740, "Andel barn som simmar"),
                Text(250, 734, "85 %"),
                Text(320, 734, "År"),
                Text(72, 728.5, "utan stöd"),
                Text(72, 710, "Analys Bryggan lagades sent.")
            )
            .Model();
        Assert.Equal(
            ["Indikator", "KF:s årsmål", "Periodicitet"],
            Assert.IsType<Styrkedja.Documents.Model.TableBlock>(model.Blocks[1]).Rows[0].Cells
        );
        var rows = Assert.IsType<Styrkedja.Documents.Model.TableBlock>(model.Blocks[2]).Rows;
        Assert.Equal(["Andel barn som simmar utan stöd", "85 %", "År"], rows[0].Cells);
        Assert.Equal(["Analys Bryggan lagades sent.", "", ""], rows[1].Cells);
    }

    [Fact]
    public void Columns_of_numbers_are_no_columns_of_text()
    {
        var rows = Enumerable
            .Range(0, 8)
            .Select(i =>
                Text(72, 700 - (14 * i), $"Bad nummer {"abcdefgh"[i]} vid Åsen i Lindvik")
                + Text(300, 700 - (14 * i), $"1{i},5")
                + Text(360, 700 - (14 * i), $"2{i},5")
                + Text(420, 700 - (14 * i), $"3{i},5")
            );
        var read = new HandmadePdf()
            .Page(
                string.Concat(Lines.Select((l, i) => Text(72, 790 - (11.5 * i), l))),
                Text(300, 714, "2023"),
                Text(360, 714, "2024"),
                Text(420, 714, "2025"),
                Text(72, 714, "Mnkr"),
                string.Concat(rows)
            )
            .Read();
        Assert.Contains("T Bad nummer h vid Åsen i Lindvik | 17,5 | 27,5 | 37,5", read);
    }

    [Fact]
    public void Lines_that_are_full_go_on_and_others_end_their_paragraph()
    {
        var read = new HandmadePdf()
            .Page(
                string.Concat(Lines.Select((l, i) => Text(72, 740 - (12 * i), l))),
                string.Concat(Lines.Select((l, i) => Text(72, 668 - (12 * i), l)))
            )
            .Read();
        Assert.Equal(Enumerable.Repeat("P " + string.Join(' ', Lines), 2), read);
    }

    [Fact]
    public void A_drawn_bullet_makes_an_item()
    {
        const string Dot = "77 704 3 3 re f\n";
        var read = new HandmadePdf().Page(Text(72, 730, "Vi vill att:"), Dot, Text(90, 702, "Bryggan är hel.")).Read();
        Assert.Equal(["P Vi vill att:", "LI Bryggan är hel."], read);
    }

    [Fact]
    public void What_pages_share_at_their_ends_is_their_furniture()
    {
        var pdf = new HandmadePdf();
        for (var page = 1; page <= 4; page++)
        {
            pdf.Page(
                Text(72, 770, "Lindviks kommun"),
                Text(72, 700, $"Stycke {"abcd"[page - 1]} om bad."),
                Text(300, 30, $"Sidan {page} av 4")
            );
        }
        var read = pdf.Read();
        Assert.Equal("F Lindviks kommun", read[0]);
        Assert.Equal(4, read.Count(l => l == "F Lindviks kommun"));
        Assert.Equal(4, read.Count(l => l.StartsWith("F Sidan", StringComparison.Ordinal)));
        Assert.Equal(4, read.Count(l => l.StartsWith("P Stycke", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_title_set_larger_is_a_heading()
    {
        var read = new HandmadePdf()
            .Page(Text(72, 760, "Badplatser", 16), string.Concat(Lines.Select((l, i) => Text(72, 730 - (12 * i), l))))
            .Read();
        Assert.Equal("H1 Badplatser", read[0]);
    }

    // Under some text a table of three columns and two rows, the name of the first in two lines; the last column is given.
    private static HandmadePdf WithoutBorders(string name, string first, string second, string above, string below) =>
        new HandmadePdf().Page(
            string.Concat(Lines.Select((l, i) => Text(72, 740 - (11.5 * i), l))),
            Text(72, 640, name),
            Text(250, 640, first),
            Text(320, 640, second),
            Text(72, 622, "Andel barn som simmar"),
            Text(72, 610.5, "utan stöd"),
            Text(250, 616, "85 %"),
            Text(320, 616, above),
            Text(72, 592, "Antal bad"),
            Text(250, 592, "3 st"),
            Text(320, 592, below)
        );
}
