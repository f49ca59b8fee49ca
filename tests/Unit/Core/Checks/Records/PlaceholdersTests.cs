using Styrkedja.Core.Checks;
using Styrkedja.Core.Printed;

namespace Styrkedja.Unit.Core.Checks.Records;

/// <summary>The checks <c>placeholder</c> and <c>look-alike-letter</c>.</summary>
public sealed class PlaceholdersTests
{
    [Theory]
    [InlineData("Planen godkänns (se bilaga x.", "bilaga x", "bilaga N")]
    [InlineData("Se Bilaga XX.", "Bilaga XX", "Bilaga N")]
    [InlineData("Underskottet blev xx mnkr.", "xx", null)]
    [InlineData("Underskottet blev X mnkr.", "X", null)]
    [InlineData("Under 20XX byggs det.", "20XX", null)]
    [InlineData("Ansvarig är XXX.", "XXX", null)]
    [InlineData("Beslut åååå-mm-dd.", "åååå-mm-dd", null)]
    [InlineData("Beslut YYYY-MM-DD.", "YYYY-MM-DD", null)]
    [InlineData("Hur många???", "???", null)]
    [InlineData("Lorem ipsum dolor", "Lorem ipsum", null)]
    [InlineData("Klicka här för att ange text.", "Klicka här för att ange", null)]
    [InlineData("TODO: räkna om", "TODO", null)]
    [InlineData("Ansvarig: TBD", "TBD", null)]
    [InlineData("Ansvarig: [namn]", "[namn]", null)]
    [InlineData("Ansvarig: [fyll i vem]", "[fyll i vem]", null)]
    [InlineData("Målet är […]", "[…]", null)]
    public void A_text_never_filled_in_is_found(string text, string found, string? expected)
    {
        var finding = Assert.Single(Find("placeholder", text));
        Assert.Equal((found, expected, 12), (finding.Found, finding.Expected, finding.Lines.First));
    }

    [Theory]
    [InlineData("Se bilaga X och bilaga 10.")]
    [InlineData("Kung Karl XX och storlek XXL.")]
    [InlineData("Planen är 3 x 20 meter.")]
    [InlineData("Är det sant?")]
    [InlineData("Hen sade: ”Det var […] bra”.")]
    [InlineData("Enligt utredningen [1] och [text](https://lindvik.example).")]
    [InlineData("Metodo och todos är ord.")]
    public void A_text_that_only_looks_like_it_is_none(string text) => Assert.Empty(Find("placeholder", text));

    [Fact]
    public void Every_text_is_read_and_cells_are_not()
    {
        var document = Record.Document with
        {
            Decisions = [new PrintedDecision(1, "Godkänna bilaga x", [], new SourceLines(3, 3))],
            Goals = [Record.BoardGoal("Trygg xx", 10, "Minst xx fler")],
            Sections = [Record.Section("Trygg xx", 10), Record.Section("Ren xx", 20)],
            Indicators = [Record.Indicator("Andel xx", 30)],
            Activities = [Record.Activity("Göra xx", 40) with { Analysis = "Väntar på xx" }],
            Tables = [Marked()],
        };
        Assert.Equal([3, 10, 12, 20, 30, 40], Record.Find("placeholder", document).Select(f => f.Lines.First));
    }

    [Fact]
    public void Fields_of_a_goal_that_was_typed_in_are_read_too() =>
        Assert.Equal(
            10,
            Assert
                .Single(
                    Record.Find(
                        "placeholder",
                        Record.Document with
                        {
                            Goals = [Record.BoardGoal("Trygg", 10) with { Description = "Minst xx fler" }],
                        }
                    )
                )
                .Lines.First
        );

    [Theory]
    [InlineData("F\u00F6rv\u0430ltningen", "Förvaltningen")]
    [InlineData("\u0420lan", "Plan")]
    [InlineData("kommun\u03BFn", "kommunon")]
    public void A_letter_of_another_alphabet_is_found(string found, string expected)
    {
        var finding = Assert.Single(Find("look-alike-letter", $"I år ser {found} över det."));
        Assert.Equal((expected, found, 12), (finding.Expected, finding.Found, finding.Lines.First));
    }

    [Theory]
    [InlineData("Förvaltningen ser över det.")]
    [InlineData("Det heter \u041C\u043E\u0441\u043A\u0432\u0430 på ryska.")] // a word of its own alphabet
    [InlineData("Skräp heter \u0441\u043E\u0440.")] // and one of look-alikes alone
    [InlineData("Halten \u03B2a och 5 \u00B5g.")] // letters like no other
    public void Words_of_one_alphabet_are_none(string text) => Assert.Empty(Find("look-alike-letter", text));

    [Fact]
    public void Cells_of_tables_are_read_for_letters()
    {
        var table = Record.Table("mnkr", 1);
        var row = table.Rows[0] with { Label = "S\u0430ldo" };
        Assert.Equal(
            "Saldo",
            Assert
                .Single(
                    Record.Find("look-alike-letter", Record.Document with { Tables = [table with { Rows = [row] }] })
                )
                .Expected
        );
    }

    private static PrintedTable Marked()
    {
        var table = Record.Table(null, 1);
        return table with { Rows = [table.Rows[0] with { Cells = [new PrintedCell("xx", null)] }] };
    }

    private static List<Finding> Find(string check, string text) =>
        Record.Find(check, Record.Document with { Sections = [Record.Section("Rubrik", 10, text)] });
}
