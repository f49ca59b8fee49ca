using Styrkedja.Core.Checks;
using Styrkedja.Core.Goals;
using Styrkedja.Core.Indicators;
using Styrkedja.Core.Organisation;
using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;
using Styrkedja.Documents.FieldWords;

namespace Styrkedja.Unit.Core;

/// <summary>The smallest record of each kind, for tests that change one thing with <c>with</c>.</summary>
internal static class Record
{
    public static SteeringDocument Document { get; } =
        new()
        {
            Kind = DocumentKind.Plan,
            Year = 2024,
            Board = "Lindvikens områdesnämnd",
            Title = "Verksamhetsplan 2024",
            Decisions = [],
            Goals = [],
            Indicators = [],
            Activities = [],
            Sections = [],
            Tables = [],
            ResultUnits = [],
            Coverage = new Coverage(0, new Dictionary<int, LineClass>()),
        };

    public static PrintedIndicator Indicator(string name, int line, string? ambiguous = null) =>
        new()
        {
            Name = name,
            Owner = Owner.Board,
            Goal = "1.1",
            BoardGoal = null,
            Target = Target.Read("68 %"),
            CouncilTarget = Target.Read(""),
            Direction = Direction.Higher,
            DirectionSource = DirectionSource.Assumed,
            Ambiguous = ambiguous,
            Lines = new SourceLines(line, line + 1),
        };

    public static PrintedActivity Activity(string text, int line, string? ambiguous = null) =>
        new()
        {
            Text = text,
            Owner = Owner.Board,
            Goal = "1.1",
            BoardGoal = null,
            Start = null,
            End = null,
            Ambiguous = ambiguous,
            Lines = new SourceLines(line, line),
        };

    public static PrintedTable Table(string? unit, params decimal?[] values) =>
        new()
        {
            Kind = TableKind.Other,
            Title = "Tabell",
            Area = null,
            Unit = unit,
            Columns = [.. values.Select(_ => "Kolumn")],
            Meanings = [],
            Rows =
            [
                new PrintedRow(
                    "Rad",
                    null,
                    0,
                    false,
                    [.. values.Select(v => new PrintedCell("", v is { } value ? Quantity.Of(value) : null))],
                    new SourceLines(2, 2)
                ),
            ],
            Notes = [],
            Lines = new SourceLines(1, 2),
        };

    public static PrintedGoal BoardGoal(string title, int line, params string[] expected) =>
        new()
        {
            Level = GoalLevel.Board,
            Code = null,
            CodePrinted = false,
            Area = "1.1",
            Title = title,
            ExpectedResults =
            [
                .. expected.Select(e => new PrintedExpectedResult(e, null, new SourceLines(line + 2, line + 2))),
            ],
            Lines = new SourceLines(line, line),
        };

    /// <summary>A section whose heading is on a line, and its paragraphs on every second line after it.</summary>
    public static PrintedSection Section(string title, int line, params string[] paragraphs) =>
        new(
            title,
            2,
            null,
            null,
            [
                .. paragraphs.Select(
                    (p, at) => new PrintedParagraph(p, new SourceLines(line + 2 + (2 * at), line + 2 + (2 * at)))
                ),
            ],
            new SourceLines(line, line + (2 * paragraphs.Length))
        );

    /// <summary>What one check finds in a document, in order.</summary>
    public static List<Finding> Find(string check, SteeringDocument document) =>
        [.. ProofReading.Of(document, FieldVocabulary.BudgetAreas).Where(f => f.Check == check)];
}
