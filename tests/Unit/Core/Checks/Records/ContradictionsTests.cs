using Styrkedja.Core.Checks;
using Styrkedja.Core.Indicators;
using Styrkedja.Core.Organisation;
using Styrkedja.Core.Printed;

namespace Styrkedja.Unit.Core.Checks.Records;

/// <summary>The check <c>contradiction</c>.</summary>
public sealed class ContradictionsTests
{
    private const string Walk = "Undersöka hur en kvällsvandring längs ån kan ordnas";

    [Fact]
    public void An_activity_with_two_times_is_found_where_it_stands_first()
    {
        var finding = Assert.Single(Activities(Activity(Walk, 7, 5), Activity(Walk + ".", 20, 4, "1.2")));
        Assert.Equal(("2024-04-01", "2024-05-01", 7), (finding.Expected, finding.Found, finding.Lines.First));
        Assert.Contains(
            "slutar 2024-05-01 på rad 7 men 2024-04-01 på rad 20",
            finding.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_same_time_the_same_goal_and_a_short_text_are_none()
    {
        Assert.Empty(Activities(Activity(Walk, 7, 5), Activity(Walk, 20, 5, "1.2")));
        Assert.Empty(Activities(Activity(Walk, 7, 5), Activity(Walk, 20, 4)));
        Assert.Empty(Activities(Activity("Utbilda chefer", 7, 5), Activity("Utbilda chefer", 20, 4, "1.2")));
    }

    [Fact]
    public void An_indicator_of_the_council_has_one_target_and_one_outcome()
    {
        PrintedIndicator[] rows =
        [
            Council("Sjukfrånvaro", 7, "6 %", "7,4 %"),
            Council("Sjukfrånvaro", 20, "5 %", "7 %"),
            Council("Personalomsättning", 8, "6 %", "9 %"),
            Council("Personalomsättning", 21, "6 %", "10 %"),
            Council("Andel bokade", 9, "6 %", "9 %"),
            Council("Andel bokade", 22, "6 %", "10 %") with
            {
                Period = "T2 2024",
            },
            Record.Indicator("Antal besök", 10),
            Record.Indicator("Antal besök", 23) with
            {
                Target = Target.Read("900 st"),
            },
        ];
        var findings = Record.Find("contradiction", Record.Document with { Indicators = rows });
        Assert.Equal(
            [(7, "6 %", "5 %"), (8, "9 %", "10 %")],
            findings.Select(f => (f.Lines.First, f.Found!, f.Expected!))
        );
    }

    [Theory]
    [InlineData("Sjukfrånvaron för helåret blev 7,1 procent, vilket är bättre än målet.")]
    [InlineData("Nämndens totala sjukfrånvaro är 7,1 %.")]
    [InlineData("Personalens hälsa Sjukfrånvaron blev 7,1 procent.")]
    [InlineData("Andelen fakturor som betalas i tid blev 7,1 procent.")]
    public void A_sentence_with_another_outcome_is_found(string sentence)
    {
        var finding = Assert.Single(Sentences(sentence));
        Assert.Equal("7,1", finding.Found);
        Assert.Equal(52, finding.Lines.First);
    }

    [Theory]
    [InlineData("Sjukfrånvaron blev 7,4 procent.")]
    [InlineData("Sjukfrånvaron blev 7 procent.")]
    [InlineData("Sjukfrånvaron var 7,9 procent.")] // the year before
    [InlineData("Sjukfrånvaron var 7,1 procent i mars.")]
    [InlineData("Sjukfrånvaron var 7,1 procent 2022.")]
    [InlineData("Sjukfrånvaron i staden var 7,1 procent.")]
    [InlineData("Sjukfrånvaron bland kvinnor var 7,1 procent.")]
    [InlineData("Sjukfrånvaron sjönk från 7,1 procent.")]
    [InlineData("Sjukfrånvaron sjönk med 0,3 procent.")]
    [InlineData("Sjukfrånvaron sjönk 0,3 procentenheter.")]
    [InlineData("Sjukfrånvaron sjönk till 7,1 procent och omsättningen till 3,2 procent.")]
    [InlineData("Sjukfrånvaron dag 1-14 var 7,1 procent.")]
    [InlineData("Målet är att sjukfrånvaron ska bli 6,1 procent.")]
    [InlineData("Hyrorna steg 7,1 procent.")]
    public void A_sentence_that_agrees_or_is_about_something_else_is_none(string sentence) =>
        Assert.Empty(Sentences(sentence));

    [Fact]
    public void A_plan_states_no_outcome() =>
        Assert.Empty(Sentences("Sjukfrånvaron blev 7,1 procent.", DocumentKind.Plan));

    [Fact]
    public void A_heading_joined_to_its_paragraph_is_not_the_place()
    {
        var section = Record.Section("Medarbetare", 50, "Personal Sjukfrånvaron blev 7,1 procent.");
        var paragraph = section.Paragraphs[0] with { Lines = new SourceLines(52, 53) };
        var finding = Assert.Single(Sentences(section with { Paragraphs = [paragraph] }, DocumentKind.AnnualReport));
        Assert.Equal(new SourceLines(53, 53), finding.Lines);
    }

    private static List<Finding> Sentences(string sentence, DocumentKind kind = DocumentKind.AnnualReport) =>
        Sentences(Record.Section("Medarbetare", 50, sentence), kind);

    private static List<Finding> Sentences(PrintedSection section, DocumentKind kind) =>
        Record.Find(
            "contradiction",
            Record.Document with
            {
                Kind = kind,
                Indicators =
                [
                    Council("Sjukfrånvaro", 7, "7,2 %", "7,4 %") with
                    {
                        Previous = PrintedValue.Read("7,9 %"),
                    },
                    Council("Andel fakturor som betalas i tid", 9, "97 %", "96 %"),
                ],
                Sections = [section],
            }
        );

    private static List<Finding> Activities(params PrintedActivity[] activities) =>
        Record.Find("contradiction", Record.Document with { Activities = activities });

    private static PrintedActivity Activity(string text, int line, int month, string goal = "1.1") =>
        Record.Activity(text, line) with
        {
            Goal = goal,
            Start = new DateOnly(2024, 1, 1),
            End = new DateOnly(2024, month, 1),
        };

    private static PrintedIndicator Council(string name, int line, string target, string outcome) =>
        Record.Indicator(name, line) with
        {
            Owner = Owner.Council,
            Target = Target.Read(target),
            Outcome = PrintedValue.Read(outcome),
            Period = "VB 2024",
        };
}
