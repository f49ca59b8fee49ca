using System.Globalization;
using Styrkedja.Core.Goals;
using Styrkedja.Core.Indicators;
using Styrkedja.Core.Organisation;
using Styrkedja.Core.Periods;
using Styrkedja.Core.Printed;
using Styrkedja.Documents.Interpreting;
using static Styrkedja.Core.Printed.CorrectedField;
using static Styrkedja.Documents.Correcting.CorrectedWords;

namespace Styrkedja.Documents.Correcting;

/// <summary>What can be corrected of each kind of record, and what follows from it in the record itself.</summary>
/// <param name="goals">The goals of the document: rows stand under them.</param>
internal sealed class RecordFields(IReadOnlyList<PrintedGoal> goals)
{
    /// <summary>Of the document itself.</summary>
    public static IReadOnlyList<FieldOf<SteeringDocument>> OfDocument { get; } =
    [
        new(Name, d => d.Title, (d, text) => d with { Title = text }),
        new(Kind, d => DocumentKinds.Name(d.Kind), (d, text) => d with { Kind = KindOf(text) }),
        new(Year, d => Digits(d.Year), (d, text) => d with { Year = Years.TryRead(text, out var year) ? year : null }),
        new(CorrectedField.Board, d => d.Board ?? "", (d, text) => d with { Board = text.Length > 0 ? text : null }),
    ];

    /// <summary>Of a goal. What refers to it is seen to by <see cref="CorrectedReading"/>.</summary>
    public static IReadOnlyList<FieldOf<PrintedGoal>> OfGoal { get; } =
    [
        new(Name, g => g.Title, (g, text) => g with { Title = text }),
        new(Code, CodeOf, WithCode),
        new(CorrectedField.Assessment, g => Of(g.Status), (g, text) => g with { Status = AssessmentOf(text) }),
    ];

    /// <summary>Of a row of an indicator table. A status that was computed, and the direction, are derived again.</summary>
    public IReadOnlyList<FieldOf<PrintedIndicator>> OfIndicator =>
        [
            new(Name, i => i.Name, (i, text) => Derived(i with { Name = text })),
            .. OfStanding<PrintedIndicator>(
                i => new(i.Owner, i.Goal, i.BoardGoal),
                i => i.Lines,
                (i, under) => i with { Owner = under.Owner, Goal = under.Goal, BoardGoal = under.BoardGoal }
            ),
            new(CorrectedField.Target, i => i.Target.Text, (i, text) => Derived(i with { Target = Read(text) })),
            new(CouncilTarget, i => i.CouncilTarget.Text, (i, text) => Derived(i with { CouncilTarget = Read(text) })),
            new(Outcome, i => i.Outcome?.Text, (i, text) => Derived(i with { Outcome = PrintedValue.Read(text) })),
            new(Men, i => i.Men?.Text, (i, text) => i with { Men = PrintedValue.Read(text) }),
            new(Women, i => i.Women?.Text, (i, text) => i with { Women = PrintedValue.Read(text) }),
            new(Previous, i => i.Previous?.Text, (i, text) => i with { Previous = PrintedValue.Read(text) }),
            new(Forecast, i => i.Forecast?.Text, (i, text) => Derived(i with { Forecast = PrintedValue.Read(text) })),
            new(Doubt, i => i.Ambiguous, (i, text) => i with { Ambiguous = text.Length > 0 ? text : null }),
        ];

    /// <summary>Of a row of an activity table.</summary>
    public IReadOnlyList<FieldOf<PrintedActivity>> OfActivity =>
        [
            new(
                Name,
                a => a.Text,
                (a, text) => a with { Text = text, Lead = Bodies.Lead(text), Participants = Bodies.Participants(text) }
            ),
            .. OfStanding<PrintedActivity>(
                a => new(a.Owner, a.Goal, a.BoardGoal),
                a => a.Lines,
                (a, under) => a with { Owner = under.Owner, Goal = under.Goal, BoardGoal = under.BoardGoal }
            ),
            new(Start, a => Of(a.Start), (a, text) => a with { Start = DayOf(text) }),
            new(End, a => Of(a.End), (a, text) => a with { End = DayOf(text) }),
            new(Deviation, a => Of(a.Deviation), (a, text) => a with { Deviation = FlagOf(text) }),
            new(Doubt, a => a.Ambiguous, (a, text) => a with { Ambiguous = text.Length > 0 ? text : null }),
        ];

    /// <summary>Of a row of another table.</summary>
    /// <param name="table">The table.</param>
    public static IReadOnlyList<FieldOf<PrintedRow>> OfRow(PrintedTable table) =>
        [
            new(Name, r => r.Label, (r, text) => r with { Label = text, Total = TableRows.IsTotal(text) }),
            .. table.Columns.Select(
                (header, at) =>
                    new FieldOf<PrintedRow>(
                        Cell,
                        r => at < r.Cells.Count ? r.Cells[at].Text : null,
                        (r, text) => r with { Cells = With(r.Cells, at, new(text, TableDraft.Number(text))) },
                        at + 1,
                        header
                    )
            ),
        ];

    // Which goal a row stands under, and whose it is.
    private IReadOnlyList<FieldOf<T>> OfStanding<T>(
        Func<T, RowStanding> read,
        Func<T, SourceLines> lines,
        Func<T, RowStanding, T> write
    ) =>
        [
            new(
                CorrectedField.Goal,
                row => LineOf(read(row), lines(row)),
                (row, text) => write(row, Under(text, read(row).Owner))
            ),
            new(
                CorrectedField.Owner,
                row => Of(read(row).Owner),
                (row, text) => write(row, OfOwner(read(row), OwnerOf(text)))
            ),
        ];

    // What stands under a board goal is the board's.
    private static RowStanding OfOwner(RowStanding standing, Owner owner) =>
        owner == Core.Organisation.Owner.Council
            ? standing with
            {
                Owner = owner,
                BoardGoal = null,
            }
            : standing with
            {
                Owner = owner,
            };

    // One that prints none has a code all the same, which its rows name it by.
    private static string CodeOf(PrintedGoal goal) => goal is { CodePrinted: true, Code: { } code } ? code : "";

    private static PrintedGoal WithCode(PrintedGoal goal, string text) =>
        text.Length > 0
            ? goal with
            {
                Code = text,
                CodePrinted = true,
                Area = goal.Level == GoalLevel.Area ? text : goal.Area,
            }
        : goal.Level is GoalLevel.Direction or GoalLevel.Area ? goal with { CodePrinted = false }
        : goal with { Code = null, CodePrinted = false };

    private static PrintedIndicator Derived(PrintedIndicator row) => IndicatorRows.Derive(row);

    private static Target Read(string text) => Core.Indicators.Target.Read(text);

    private static string Digits(int? year) => year?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static List<PrintedCell> With(IReadOnlyList<PrintedCell> cells, int at, PrintedCell cell) =>
        [.. cells.Select((old, i) => i == at ? cell : old)];

    private string LineOf(RowStanding standing, SourceLines lines) =>
        standing.GoalAmong(goals, lines) is { } at ? Digits(goals[at].Lines.First) : "";

    // What stands under a board goal is the board's; under one of the council's it is whose it was.
    private RowStanding Under(string line, Owner owner) =>
        goals.FirstOrDefault(g => Digits(g.Lines.First) == line) is not { } goal ? new(owner, null, null)
        : goal.Level == GoalLevel.Board ? new(Core.Organisation.Owner.Board, goal.Area, goal.Title)
        : new(owner, goal.Code, null);
}

/// <summary>Whose a row is, and which goal it names.</summary>
/// <param name="Owner">Who answers for it.</param>
/// <param name="Goal">The code that it carries.</param>
/// <param name="BoardGoal">The title of a board goal that it carries; null for none.</param>
internal readonly record struct RowStanding(Owner Owner, string? Goal, string? BoardGoal)
{
    /// <summary>The position of the goal that a row on some lines names; null where it names none.</summary>
    public int? GoalAmong(IReadOnlyList<PrintedGoal> goals, SourceLines lines) =>
        GoalReferences.Find(goals, Owner, Goal, BoardGoal, lines);
}
