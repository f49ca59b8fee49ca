using static Styrkedja.Unit.Documents.InventedWord;

namespace Styrkedja.Unit.Documents;

/// <summary>Paragraphs of a Word file whose mark a tracked change has deleted, and numbers that lists draw before paragraphs.</summary>
public sealed class WordMarksTests
{
    private const string List =
        "<w:abstractNum w:abstractNumId=\"4\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/>"
        + "<w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum>";

    [Theory]
    [InlineData("del")]
    [InlineData("moveFrom")]
    public void A_paragraph_whose_mark_is_deleted_goes_on_with_the_next(string change)
    {
        var document = Read(
            Head + Deleted("Nämndmål: Lederna är ", change) + Paragraph(Run("lätta att hitta")) + Indicator("A", "1 st")
        );
        Assert.Equal("Lederna är lätta att hitta", document.Goals[^1].Title);
        Assert.Equal(document.Goals[^1].Lines.First, document.Goals[^1].Lines.Last);
    }

    [Fact]
    public void Of_several_one_after_another_the_last_says_how_it_is_set()
    {
        var document = Read(
            Paragraph(Run("Verksamhetsplan 2031 för Granviks friluftsnämnd"), "R1")
                + Deleted("Leder")
                + Deleted("na i ")
                + Paragraph(Run("skogen"), "R2")
                + Paragraph(Run("Kommunen har nio leder."))
                + Goal
        );
        Assert.Contains(document.Sections, s => s.Title == "Lederna i skogen");
    }

    [Fact]
    public void In_a_cell_the_two_are_one_word()
    {
        var document = Read(
            Head
                + Goal
                + Indicator($"{Deleted("Andel skylta")}{Paragraph(Run("de leder"))}", "70 %")
                + Deleted("Kommunen har nio leder.")
        );
        Assert.Equal("Andel skyltade leder", Assert.Single(document.Indicators).Name);
        Assert.Contains(document.Sections, s => s.Paragraphs.Any(p => p.Text == "Kommunen har nio leder."));
    }

    [Fact]
    public void A_table_ends_a_paragraph_without_its_mark()
    {
        var document = Read(Head + Deleted("Nämndmål: Lederna är lätta att hitta") + Indicator("Andel leder", "70 %"));
        Assert.Equal("Lederna är lätta att hitta", Assert.Single(document.Indicators).BoardGoal);
    }

    // As LibreOffice writes a list of which a part was numbered anew.
    [Fact]
    public void Lists_of_one_definition_count_on_where_none_says_that_it_begins()
    {
        var numbers = Decisions(
            "<w:num w:numId=\"19\"><w:abstractNumId w:val=\"4\"/>"
                + "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>"
                + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"4\"/></w:num>",
            19,
            1,
            1
        );
        Assert.Equal([1, 2, 3], numbers);
    }

    [Fact]
    public void A_list_that_says_with_what_it_begins_does_so_once()
    {
        var numbers = Decisions(
            "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"4\"/></w:num>"
                + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"4\"/>"
                + "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride></w:num>",
            1,
            2,
            2
        );
        Assert.Equal([1, 5, 6], numbers);
    }

    private static IEnumerable<int> Decisions(string lists, params int[] of) =>
        Read(
            Paragraph(Run("Verksamhetsplan 2031 för Granviks friluftsnämnd"), "R1")
                + Paragraph(Run("Förslag till beslut"), "R2")
                + string.Concat(of.Select((list, i) => Point(list, $"Nämnden godkänner del {i} av planen.")))
                + Paragraph(Run("Leder"), "R2")
                + Goal,
            numbering: List + lists
        )
            .Decisions.Select(d => d.Number);

    private static string Point(int list, string text) =>
        $"<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"{list}\"/></w:numPr></w:pPr>{Run(text)}</w:p>";

    private static string Deleted(string text, string change = "del") =>
        $"<w:p><w:pPr><w:rPr><w:{change} w:id=\"7\" w:author=\"Ada\" w:date=\"2030-11-01T10:00:00Z\"/></w:rPr></w:pPr>{Run(text)}</w:p>";
}
