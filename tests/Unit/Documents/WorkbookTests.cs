using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using FsCheck.Fluent;
using Styrkedja.Core.Economy;
using Styrkedja.Core.Swedish;
using Styrkedja.Documents.Writing.Spreadsheets;
using Styrkedja.Unit.Core;

namespace Styrkedja.Unit.Documents;

/// <summary>A table that is taken away as a workbook holds what it held, and is one that Excel opens.</summary>
public sealed class WorkbookTests
{
    private static readonly Sheet Whole = new(
        "Indikatorer: 2024 [södra]",
        ["Indikator", "År", "Utfall", "Kronor", "Dag", "Text"],
        [
            [
                "Andel nöjda",
                2024,
                Quantity.Of(68.5m, 1),
                Money.FromKronor(1_234_567),
                new DateOnly(2024, 2, 29),
                "=1+1",
            ],
            ["Antal", 2025, SheetCell.Empty, Money.FromKronor(-12.5m), (DateOnly?)null, ""],
        ],
        [("Tabell", "Indikatorer"), ("Hämtad", "2026-11-30")]
    );

    [Fact]
    public async Task Each_cell_is_the_text_number_or_day_that_it_was()
    {
        var book = new Xlsx(await Workbook.Write(Whole));
        Assert.Equal(["Indikatorer  2024  södra", "Om"], book.Names);
        Assert.Equal(Whole.Columns, book.Rows()[0].Cast<string>());
        var row = book.Rows()[1];
        Assert.Equal(["Andel nöjda", 2024m, 68.5m, 1_234_567m], row.Take(4));
        Assert.Equal(new DateOnly(2024, 2, 29), Xlsx.Day((decimal)row[4]!));
        // A text that begins as a formula is a text.
        Assert.Equal("=1+1", row[5]);
        Assert.Equal(["Antal", 2025m, null, -12.5m, null, ""], book.Rows()[2]);
        Assert.Equal(["Tabell", "Indikatorer"], book.Rows(1)[0]);
        Assert.Equal("A1:F3", (string?)book.Element("autoFilter")!.Attribute("ref"));
        Assert.Equal("frozen", (string?)book.Element("pane")!.Attribute("state"));
    }

    [Fact]
    public async Task It_is_valid_and_the_same_table_gives_the_same_bytes()
    {
        var bytes = await Workbook.Write(Whole);
        Assert.Equal(bytes, await Workbook.Write(Whole));
        using var opened = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        Assert.Empty(
            new OpenXmlValidator()
                .Validate(opened, TestContext.Current.CancellationToken)
                .Select(e => $"{e.Path?.XPath}: {e.Description}")
        );
    }

    [Fact]
    public void Any_text_stands_as_it_is_but_for_what_xml_cannot_say() =>
        Property.Holds(
            Property.Texts,
            text =>
            {
                var sheet = new Sheet(
                    text,
                    ["A"],
                    [
                        [text],
                    ],
                    [(text, text)]
                );
                var book = new Xlsx(Workbook.Write(sheet).GetAwaiter().GetResult());
                var read = (string?)book.Rows()[1][0] ?? "";
                // Excel knows one end of a line.
                var kept = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
                return read.Length == kept.Length
                    && read.Zip(kept).All(c => c.First == c.Second || c.First == '\uFFFD')
                    && book.Names[0].Length is > 0 and <= 31;
            }
        );

    [Fact]
    public async Task A_text_that_looks_like_an_escaped_sign_stays_a_text()
    {
        var sheet = new Sheet(
            "A",
            ["A"],
            [
                ["rad_x000D_ett\r\ntvå\rtre"],
            ],
            []
        );
        Assert.Equal("rad_x005F_x000D_ett\ntvå\ntre", new Xlsx(await Workbook.Write(sheet)).Rows()[1][0]);
    }

    [Fact]
    public async Task A_text_longer_than_a_cell_says_that_it_is_cut()
    {
        var sheet = new Sheet(
            "Långt",
            ["A"],
            [
                [new string('x', 40_000)],
            ],
            []
        );
        var cell = (string)new Xlsx(await Workbook.Write(sheet)).Rows()[1][0]!;
        Assert.Equal(32_767, cell.Length);
        Assert.EndsWith("… (avkortat)", cell, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_number_is_itself() =>
        Property.Holds(
            from millionths in Property.Longs(1_000_000_000_000_000)
            from decimals in Gen.Choose(0, 6)
            select new Quantity(millionths, decimals),
            number =>
            {
                var book = new Xlsx(
                    Workbook
                        .Write(
                            new Sheet(
                                "Tal",
                                ["A"],
                                [
                                    [number],
                                ],
                                []
                            )
                        )
                        .GetAwaiter()
                        .GetResult()
                );
                return (decimal)book.Rows()[1][0]! == number.Value;
            }
        );
}
