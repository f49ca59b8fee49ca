using Styrkedja.Documents.Model;
using static Styrkedja.Unit.Documents.Pdf.HandmadePdf;

namespace Styrkedja.Unit.Documents.Pdf;

/// <summary>Tables of a PDF whose rows neither borders nor tags part: each line is a row, or the row is in doubt.</summary>
public sealed class PlacedTablesTests
{
    private static readonly string[] Names = ["Leder", "Bad", "Skidspår"];

    [Fact]
    public void Numbers_under_each_other_in_one_cell_are_rows_of_their_own()
    {
        var read = Stack("1 200", "300", "900").Read();
        Assert.Equal(
            ["T Namn | Budget | Utfall", "T Leder | 1 200 | 1", "T Bad | 300 | 2", "T Skidspår | 900 | 3"],
            read
        );
    }

    [Fact]
    public void A_row_is_in_doubt_where_a_line_of_numbers_has_no_name()
    {
        var rows = ((TableBlock)Stack("1 200", "300", "900", names: 2).Model().Blocks[0]).Rows;
        Assert.Equal(2, rows.Count);
        Assert.Equal("1 200 300 900", rows[1].Cells[1]);
        Assert.NotNull(rows[1].Doubt);
        Assert.Null(rows[0].Doubt);
    }

    // Names and two columns of numbers, three lines in each cell.
    private static HandmadePdf Stack(string one, string two, string three, int names = 3)
    {
        string[] numbers = [one, two, three];
        var name = string.Concat(Names.Take(names).Select((n, i) => Text(72, 680 - (12 * i), n + " ")));
        var first = string.Concat(numbers.Select((n, i) => Text(200, 680 - (12 * i), n + " ")));
        var second = string.Concat(numbers.Select((_, i) => Text(300, 680 - (12 * i), $"{i + 1} ")));
        return new HandmadePdf()
            .Page(
                Marked(0, Text(72, 700, "Namn ")),
                Marked(1, Text(200, 700, "Budget ")),
                Marked(2, Text(300, 700, "Utfall ")),
                Marked(3, name),
                Marked(4, first),
                Marked(5, second)
            )
            .Tagged(
                "<</S/Table/K[<</S/TR/K[<</S/TH/K 0>><</S/TH/K 1>><</S/TH/K 2>>]>>"
                    + "<</S/TR/K[<</S/TD/K 3>><</S/TD/K 4>><</S/TD/K 5>>]>>]>>"
            );
    }

    // Every cell is tagged as a paragraph, and a minus as the bullet of an item.
    [Fact]
    public void Cells_that_are_tagged_as_paragraphs_are_read_by_their_places()
    {
        string[][] lines =
        [
            ["Belopp i tkr", "Budget", "Utfall"],
            ["Leder", "1 200", "1 150"],
            ["Bad", "300", "310"],
            ["Skidspår", "900", "950"],
            ["Summa", "2 400", "2 410"],
        ];
        var marks = lines
            .SelectMany((l, y) => l.Select((text, x) => Text(72 + (130 * x), 700 - (16 * y), text + " ")))
            .Select((text, i) => Marked(i, text))
            .ToArray();
        // A table elsewhere: its tags are not lost altogether.
        marks = [.. marks, Marked(20, Text(72, 300, "Ort ")), Marked(21, Text(200, 300, "Vik "))];
        var read = new HandmadePdf()
            .Page(marks)
            .Tagged([
                .. Enumerable.Range(0, 15).Select(i => $"<</S/P/K {i}>>"),
                "<</S/Table/K[<</S/TR/K[<</S/TD/K 20>><</S/TD/K 21>>]>>]>>",
            ])
            .Read();
        Assert.Equal(
            [
                "T Belopp i tkr | Budget | Utfall",
                "T Leder | 1 200 | 1 150",
                "T Bad | 300 | 310",
                "T Skidspår | 900 | 950",
                "T Summa | 2 400 | 2 410",
                "T Ort | Vik",
            ],
            read
        );
    }
}
