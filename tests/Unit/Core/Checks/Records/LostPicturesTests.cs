using Styrkedja.Core.Checks;
using Styrkedja.Core.Printed;

namespace Styrkedja.Unit.Core.Checks.Records;

/// <summary>The check <c>lost-picture</c>: a paragraph on line 12, and what the lines after it are.</summary>
public sealed class LostPicturesTests
{
    private const LineClass Prose = LineClass.Prose;
    private const LineClass Table = LineClass.Table;
    private const LineClass Heading = LineClass.Heading;

    [Theory]
    [InlineData("Nedanstående diagram visar antalet båtar.", Prose)]
    [InlineData("Nedanstående stapeldiagram visar antalet båtar.", Heading, Table)]
    [InlineData("Året var bra. Antalet syns i diagrammet nedan.", Prose, Table)]
    [InlineData("Bild 2:", Prose)]
    [InlineData("Figur 3. Antal båtar", Prose)]
    [InlineData("Följande bild visar hamnen.")]
    [InlineData("Nedan tabell visar antalet båtar.", Prose, Prose)]
    [InlineData("Tabellen nedan visar antalet båtar.", Heading, Heading, Table)]
    public void What_is_announced_and_does_not_follow_is_found(string text, params LineClass[] after)
    {
        var finding = Assert.Single(Find(after, text));
        Assert.Equal(
            (Severity.Info, 12, "en bild eller tabell"),
            (finding.Severity, finding.Lines.First, finding.Expected)
        );
    }

    [Theory]
    [InlineData("Nedanstående diagram visar antalet båtar.", Table)]
    [InlineData("Tabellen nedan visar antalet båtar.", Table)]
    [InlineData("Tabellen nedan visar antalet båtar.", Prose, Heading, Prose, Table)]
    [InlineData("Tabellen nedan visar antalet båtar.", LineClass.Unclassified)]
    [InlineData("Nedan tabell visar båtar.", LineClass.IndicatorTable)]
    [InlineData("Resultatet framgår av bild 2.", Prose)]
    [InlineData("Tabellen visar antalet båtar.", Prose)]
    [InlineData("Det ger följande bild av läget.", Prose)]
    [InlineData("Bilden av staden ljusnar.", Prose)]
    public void What_follows_or_was_not_announced_is_none(string text, params LineClass[] after) =>
        Assert.Empty(Find(after, text));

    [Fact]
    public void A_table_belongs_to_the_last_that_announces_it()
    {
        var findings = Find(
            [Prose, LineClass.Table],
            "Nedan tabell visar antalet båtar.",
            "Tabellen nedan visar antalet hamnar."
        );
        Assert.Equal(12, Assert.Single(findings).Lines.First);
    }

    [Fact]
    public void A_sentence_and_the_caption_after_it_announce_one_picture()
    {
        var findings = Find([Prose, Prose], "Nedanstående diagram visar antalet båtar.", "Diagram 1: Antal båtar");
        Assert.Equal(14, Assert.Single(findings).Lines.First);
    }

    [Fact]
    public void A_heading_can_announce()
    {
        var document = Record.Document with
        {
            Sections = [Record.Section("Bild 2:", 10, "Båtarna blir fler.")],
            Coverage = Lines([Heading, Prose], 10),
        };
        Assert.Equal(10, Assert.Single(Record.Find("lost-picture", document)).Lines.First);
    }

    [Fact]
    public void Records_typed_in_have_no_lines_to_look_at() =>
        Assert.Empty(
            Record.Find(
                "lost-picture",
                Record.Document with
                {
                    Sections = [Record.Section("Hamnen", 10, "Nedanstående diagram visar båtar.")],
                }
            )
        );

    private static List<Finding> Find(LineClass[] after, params string[] paragraphs)
    {
        return Record.Find(
            "lost-picture",
            Record.Document with
            {
                Sections = [Record.Section("Hamnen", 10, paragraphs)],
                Coverage = Lines([Heading, Prose, .. after], 10),
            }
        );
    }

    // A class for every second line, the first one given.
    private static Coverage Lines(LineClass[] classes, int first) =>
        new(100, classes.Select((what, at) => (what, at)).ToDictionary(c => first + (2 * c.at), c => c.what));
}
