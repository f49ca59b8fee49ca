using Styrkedja.Core.Checks;
using Styrkedja.Core.Economy;
using Styrkedja.Core.Goals;
using Styrkedja.Core.Indicators;
using Styrkedja.Core.Organisation;
using Styrkedja.Core.Printed;

namespace Styrkedja.Unit.Core.Checks.Prose;

/// <summary>Invented reports for the rules of <c>count-vs-text</c>.</summary>
internal static class Counting
{
    /// <summary>
    /// A report with one direction goal, two area goals and three board goals; under 1.1 two indicators of the council and
    /// one of the board, and one activity of the council and four of the board, one of which deviates.
    /// </summary>
    public static SteeringDocument Report { get; } =
        Record.Document with
        {
            Kind = DocumentKind.AnnualReport,
            Goals =
            [
                Goal(GoalLevel.Direction, "1", null, "Ett Granby där alla barn trivs, växer och lär sig simma"),
                Goal(GoalLevel.Area, "1.1", "1.1", "Barn i Granby har roligt"),
                Goal(GoalLevel.Board, null, "1.1", "Lekplatserna är hela", results: 2),
                Goal(GoalLevel.Board, null, "1.1", "Badhuset är öppet", results: 1),
                Goal(GoalLevel.Area, "1.2", "1.2", "Äldre i Granby har sällskap"),
                Goal(GoalLevel.Board, null, "1.2", "Ingen äter ensam", results: 2),
            ],
            Indicators =
            [
                Indicator("A", Owner.Council, IndicatorStatus.Full),
                Indicator("B", Owner.Council, IndicatorStatus.Partial),
                Indicator("C", Owner.Board, IndicatorStatus.Full),
            ],
            Activities =
            [
                Record.Activity("Måla", 40) with
                {
                    Owner = Owner.Council,
                },
                Record.Activity("Gräva", 41),
                Record.Activity("Sopa", 42),
                Record.Activity("Laga", 43) with
                {
                    Deviation = true,
                },
                Record.Activity("Räkna", 44),
            ],
        };

    /// <summary>What the check finds where the text stands under area goal 1.1, as "expected found".</summary>
    public static List<string> UnderArea(string text, SteeringDocument? document = null) =>
        Find(
            document ?? Report,
            new PrintedSection("Analys", 4, "1.1", null, Paragraphs(text), new SourceLines(9, 10))
        );

    /// <summary>The same where it stands under no goal, with a title.</summary>
    public static List<string> Outside(
        string text,
        SteeringDocument? document = null,
        string title = "Sammanfattning"
    ) => Find(document ?? Report, new PrintedSection(title, 2, null, null, Paragraphs(text), new SourceLines(9, 10)));

    /// <summary>The same where it stands in any section.</summary>
    public static List<string> Find(SteeringDocument document, PrintedSection section) =>
        [.. Findings(document with { Sections = [section] }).Select(f => $"{f.Expected} {f.Found}")];

    public static List<Finding> Findings(SteeringDocument document) => Record.Find("count-vs-text", document);

    public static IReadOnlyList<PrintedParagraph> Paragraphs(params string[] texts) =>
        [.. texts.Select((t, i) => new PrintedParagraph(t, new SourceLines(10 + i, 10 + i)))];

    public static PrintedIndicator Indicator(
        string name,
        Owner owner,
        IndicatorStatus status,
        DirectionSource source = DirectionSource.Words
    ) =>
        Record.Indicator(name, 30) with
        {
            Owner = owner,
            Status = status,
            StatusSource = StatusSource.Computed,
            DirectionSource = source,
        };

    public static PrintedResultUnit Fund(string name, long? fundIn, long? result, long? fundOut) =>
        new(null, name, Tkr(50_000), Tkr(fundIn), Tkr(result), Tkr(fundOut), new SourceLines(70, 70));

    private static Money? Tkr(long? thousands) => thousands is { } value ? Money.FromKronor(value * 1000) : null;

    private static PrintedGoal Goal(GoalLevel level, string? code, string? area, string title, int results = 0) =>
        new()
        {
            Level = level,
            Code = code,
            CodePrinted = code is not null,
            Area = area,
            Title = title,
            Status = level == GoalLevel.Area && code == "1.2" ? Assessment.Partial : Assessment.Full,
            ExpectedResults =
            [
                .. Enumerable
                    .Range(1, results)
                    .Select(i => new PrintedExpectedResult(
                        "Resultat",
                        Assessment.Full,
                        new SourceLines(20 + i, 20 + i)
                    )),
            ],
            Lines = new SourceLines(5, 5),
        };
}
