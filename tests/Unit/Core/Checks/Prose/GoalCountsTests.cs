using Styrkedja.Core.Checks;
using Styrkedja.Core.Printed;
using static Styrkedja.Unit.Core.Checks.Prose.Counting;

namespace Styrkedja.Unit.Core.Checks.Prose;

/// <summary>Counts of goals, expected results, indicators and activities in the prose.</summary>
public sealed class GoalCountsTests
{
    [Theory]
    [InlineData("Nämnden har fyra nämndmål.", "3 4")]
    [InlineData("Områdesnämnden har formulerat 4 nämndmål som ska visa vägen.", "3 4")]
    [InlineData("I planen finns fyra nämndmål.", "3 4")]
    [InlineData("Nämnden når samtliga fyra nämndmål.", "3 4")]
    [InlineData("Nämnden har tjugo nämndmål.", "3 20")]
    [InlineData("Nämnden har beslutat om fyra nämndmål.", "3 4")]
    [InlineData("Det finns totalt fyra nämndmål.", "3 4")]
    [InlineData("Verksamheten styrs av fyra nämndmål.", "3 4")]
    [InlineData("Dokumentet innehåller fyra nämndmål.", "3 4")]
    [InlineData("Sammanlagt följs nio indikatorer upp.", "3 9")]
    [InlineData("Bedömningen bygger på nämndens fyra mål.", "3 4")]
    [InlineData("Samtliga tre verksamhetsområdesmål nås.", "2 3")]
    [InlineData("Av de tre målen för verksamhetsområdet nås ett.", "2 3")]
    [InlineData("Av sex förväntade resultat har fyra uppnåtts.", "5 6")]
    [InlineData("Nämnden har tre nämndmål och sex egna aktiviteter.", "4 6")]
    [InlineData("Kommunfullmäktiges tre indikatorer pekar åt rätt håll.", "2 3")]
    [InlineData("Inom det första inriktningsmålet mäts kommunfullmäktiges tre indikatorer.", "2 3")]
    public void A_wrong_count_of_the_whole_document_is_found(string text, string finding) =>
        Assert.Equal([finding], Outside(text));

    [Theory]
    [InlineData("Kommunfullmäktiges och nämndens fyra aktiviteter har genomförts.", "5 4")]
    [InlineData("Nämndens och kommunfullmäktiges sju aktiviteter pågår.", "5 7")]
    [InlineData("Samtliga 13 aktiviteter är avslutade.", "5 13")]
    [InlineData("De tre underliggande nämndmålen nås.", "2 3")]
    [InlineData("Bedömningen vilar på områdets tre nämndmål.", "2 3")]
    [InlineData("Två av kommunfullmäktiges fyra indikatorer mäts om igen.", "2 4")]
    [InlineData("Två av fyra kommunfullmäktiges indikatorer mäts om igen.", "2 4")]
    public void A_wrong_count_under_a_goal_is_found(string text, string finding) =>
        Assert.Equal([finding], UnderArea(text));

    [Theory]
    [InlineData("Nämnden har tre nämndmål med tillhörande aktiviteter och indikatorer.")]
    [InlineData("Nämnden har tre nämndmål och fyra egna aktiviteter.")]
    [InlineData("Nämndens fem aktiviteter bidrar.")]
    [InlineData("Nämndens fyra aktiviteter bidrar.")]
    [InlineData("Av de tre indikatorerna, som mäter trivsel, uppnås två helt.")]
    public void A_true_count_gives_nothing(string text) => Assert.Empty(Outside(text));

    [Theory]
    [InlineData("Fyra aktiviteter har påbörjats.")]
    [InlineData("Totalt nio aktiviteter har påbörjats.")]
    [InlineData("Sammanlagt ska nio aktiviteter för unga ordnas.")]
    [InlineData("Det finns nio aktiviteter.")]
    [InlineData("Nämnden har fyra indikatorer som inte mäts.")]
    [InlineData("Nämnden har sex nämndmål inom miljö.")]
    [InlineData("I två av dessa aktiviteter deltog skolan.")]
    [InlineData("Dessa nio indikatorer mäts om igen.")]
    [InlineData("De nio indikatorerna mäts om igen.")]
    [InlineData("Drygt 40 aktiviteter har ordnats.")]
    [InlineData("Nämnden har genomfört nio aktiviteter.")]
    [InlineData("Genomförandet av 13 aktiviteter tog tid.")]
    [InlineData("Samtliga nio aktiviteter för unga var gratis.")]
    [InlineData("Samtliga nio aktiviteter inom äldreomsorgen är klara.")]
    [InlineData("Äldreomsorgen har avslutat samtliga nio aktiviteter.")]
    [InlineData("Under 2021 var samtliga nio aktiviteter avslutade.")]
    [InlineData("Nämnden har 2024 nämndmål.")]
    [InlineData("Nämndens 1,5 nämndmål.")]
    [InlineData("Kommunfullmäktiges åtta inriktningsmål gäller alla.")]
    [InlineData("Inom inriktningsmålet når samtliga nio indikatorer målen.")]
    [InlineData("Tre aktiviteter rör lek. Av de tre aktiviteterna är två klara.")]
    [InlineData("Nio aktiviteter rör lek. Samtliga nio aktiviteter är klara.")]
    public void A_count_of_some_or_of_other_things_gives_nothing(string text) => Assert.Empty(Outside(text));

    [Fact]
    public void A_summary_with_nearly_the_title_of_a_direction_goal_counts_for_that_goal()
    {
        var document = Report with
        {
            Indicators = [.. Report.Indicators, .. Report.Indicators.Select(i => i with { Goal = "2.1" })],
        };
        const string Title = "Ett Granby där alla barn trivs, växer och lärt sig simma";
        Assert.Empty(Outside("Av de tre indikatorerna är alla viktiga.", document, Title));
        Assert.Equal(["3 6"], Outside("Av de sex indikatorerna är alla viktiga.", document, Title));
        Assert.Equal(["6 3"], Outside("Kommunfullmäktiges och nämndens tre indikatorer är viktiga.", document));
    }

    [Fact]
    public void A_section_about_a_topic_counts_for_no_goal() =>
        Assert.Empty(
            Find(
                Report,
                new PrintedSection(
                    "Sommarlov",
                    3,
                    "1.1",
                    null,
                    Paragraphs("Samtliga nio aktiviteter är klara."),
                    new SourceLines(9, 10)
                )
            )
        );

    [Fact]
    public void Under_a_board_goal_the_rows_of_the_area_goal_may_be_meant()
    {
        Assert.Empty(UnderBoardGoal("Målet nås i två av de tre indikatorerna."));
        Assert.Equal(["3 4"], UnderBoardGoal("Målet nås i en av de fyra indikatorerna."));
        Assert.Empty(UnderBoardGoal("Två av två förväntade resultat har uppnåtts."));
        Assert.Equal(["2 6"], UnderBoardGoal("Två av sex förväntade resultat har uppnåtts."));
    }

    [Fact]
    public void A_row_that_is_printed_twice_may_be_counted_once_or_twice()
    {
        var document = Report with { Activities = [.. Report.Activities, Report.Activities[4]] };
        Assert.Empty(UnderArea("Samtliga fem aktiviteter är avslutade.", document));
        Assert.Empty(UnderArea("Samtliga sex aktiviteter är avslutade.", document));
        Assert.Equal(["5 7"], UnderArea("Samtliga sju aktiviteter är avslutade.", document));
    }

    [Fact]
    public void Goals_that_the_council_has_beside_those_of_the_board_may_be_counted()
    {
        Assert.Empty(Outside("Kommunfullmäktige har fem verksamhetsområdesmål."));
        Assert.Equal(["2 1"], Outside("Samtliga verksamhetsområdesmål nås, alla 1 verksamhetsområdesmål."));
        var gap = Report with
        {
            Goals = [.. Report.Goals.Select(g => g.Code == "1.2" ? g with { Code = "1.4", Area = "1.4" } : g)],
        };
        Assert.Empty(Outside("Samtliga fyra verksamhetsområdesmål nås.", gap));
    }

    [Fact]
    public void Records_that_the_document_does_not_hold_are_not_counted() =>
        Assert.Empty(Outside("Nämnden har fyra nämndmål.", Report with { Goals = [] }));

    [Fact]
    public void A_finding_names_both_numbers_the_owner_and_the_goal()
    {
        var section = new PrintedSection(
            "Analys",
            4,
            "1.1",
            null,
            Paragraphs("Kommunfullmäktiges och nämndens fyra aktiviteter har genomförts."),
            new SourceLines(9, 10)
        );
        var finding = Assert.Single(Findings(Report with { Sections = [section] }));
        Assert.Equal(
            "Texten räknar till 4 aktiviteter från kommunfullmäktige och nämnden under mål 1.1, men dokumentet har 5.",
            finding.Message
        );
        Assert.Equal((Severity.Warning, new SourceLines(10, 10)), (finding.Severity, finding.Lines));
        Assert.NotEmpty(finding.Remedy);
    }

    private static List<string> UnderBoardGoal(string text) =>
        Find(
            Report,
            new PrintedSection("Analys", 4, "1.1", "Lekplatserna är hela", Paragraphs(text), new SourceLines(9, 10))
        );
}
