using Styrkedja.Core.Goals;
using Styrkedja.Core.Printed;

namespace Styrkedja.Core.Plans;

/// <summary>What an item of a plan is.</summary>
public enum PlanItemKind
{
    /// <summary>Bidrag: what the board says in prose, under a goal of the council or before all goals.</summary>
    Contribution,

    /// <summary>A goal of one of the four levels.</summary>
    Goal,

    /// <summary>Förväntat resultat: of a goal of the board or of a unit.</summary>
    ExpectedResult,

    /// <summary>An indicator with its targets for the year.</summary>
    Indicator,

    /// <summary>An activity with its days.</summary>
    Activity,

    /// <summary>Uppdrag: something that the council, or the board, asks somebody to do by a day and to answer.</summary>
    Assignment,
}

/// <summary>From which side an item is written.</summary>
public enum PlanSide
{
    /// <summary>What a board says in its own plan.</summary>
    Board,

    /// <summary>What the council says in its plan.</summary>
    Council,

    /// <summary>What the council says, in the plan of a board: the board adds its target, its answer and who is responsible.</summary>
    HandedDown,
}

/// <summary>
/// Something that a plan says: a goal, or what stands under one. It is the same in all versions of its plan; what it says
/// may differ.
/// </summary>
/// <param name="Id">The same in all versions.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Level">The level of a goal; null for everything else.</param>
/// <param name="Under">The goal that it stands under; null for a goal at the top and for prose before all goals.</param>
/// <param name="Says">What it says.</param>
/// <param name="From">Where it was taken from; null for what was written here.</param>
public sealed record PlanItem(
    Guid Id,
    PlanItemKind Kind,
    GoalLevel? Level,
    Guid? Under,
    PlanText Says,
    ItemSource? From = null
)
{
    /// <summary>Whether it is a goal of the council, whatever plan it stands in.</summary>
    public bool IsGoalOfCouncil => GoalLevels.IsOfCouncil(Level);

    /// <summary>Whether it is taken out of the plan. What stands under it is then not in the plan either.</summary>
    public bool IsRemoved { get; init; }

    /// <summary>Whether it lives in the council's plan, and the plan of a board shows it with what the board says of it.</summary>
    public bool IsHandedDown { get; init; }
}

/// <summary>Where an item of a plan was taken from.</summary>
/// <param name="Document">The document.</param>
/// <param name="Lines">Where in its file.</param>
public sealed record ItemSource(Guid Document, SourceLines Lines);

/// <summary>What an item of a plan says. Which fields an item has is told by <see cref="PlanFields"/>; the others are empty.</summary>
public sealed record PlanText
{
    /// <summary>The number of a goal, without a dot at the end: "1.2". Empty where it has none.</summary>
    public string Code { get; init; } = "";

    /// <summary>The goal, result, activity, heading or name of the indicator: one line.</summary>
    public string Title { get; init; } = "";

    /// <summary>The description of a goal, the answer to an assignment, or prose: paragraphs, with a line feed between two.</summary>
    public string Body { get; init; } = "";

    /// <summary>The board's target (årsmål), as typed.</summary>
    public string Target { get; init; } = "";

    /// <summary>The council's target (KF:s årsmål), as typed.</summary>
    public string CouncilTarget { get; init; } = "";

    /// <summary>How often it is followed up: "År", "Tertial".</summary>
    public string Periodicity { get; init; } = "";

    /// <summary>Why the board aims lower than the council asks.</summary>
    public string Reason { get; init; } = "";

    /// <summary>First day; null where none is said.</summary>
    public DateOnly? Starts { get; init; }

    /// <summary>Last day, included; null where none is said.</summary>
    public DateOnly? Ends { get; init; }

    /// <summary>
    /// The part of the organisation that answers for it, in the council's plan the board that it is for; null where nobody is
    /// named, there for all boards.
    /// </summary>
    public Guid? Responsible { get; init; }

    /// <summary>The same, with some fields as they stand in another.</summary>
    public PlanText With(IEnumerable<PlanField> fields, PlanText other) =>
        fields.Aggregate(
            this,
            (says, field) =>
                field switch
                {
                    PlanField.Code => says with { Code = other.Code },
                    PlanField.Title => says with { Title = other.Title },
                    PlanField.Body => says with { Body = other.Body },
                    PlanField.Target => says with { Target = other.Target },
                    PlanField.CouncilTarget => says with { CouncilTarget = other.CouncilTarget },
                    PlanField.Periodicity => says with { Periodicity = other.Periodicity },
                    PlanField.Reason => says with { Reason = other.Reason },
                    PlanField.Starts => says with { Starts = other.Starts },
                    PlanField.Ends => says with { Ends = other.Ends },
                    PlanField.Responsible => says with { Responsible = other.Responsible },
                }
        );
}

/// <summary>A field of an item.</summary>
public enum PlanField
{
    /// <summary><see cref="PlanText.Code"/>.</summary>
    Code,

    /// <summary><see cref="PlanText.Title"/>.</summary>
    Title,

    /// <summary><see cref="PlanText.Body"/>.</summary>
    Body,

    /// <summary><see cref="PlanText.Target"/>.</summary>
    Target,

    /// <summary><see cref="PlanText.CouncilTarget"/>.</summary>
    CouncilTarget,

    /// <summary><see cref="PlanText.Periodicity"/>.</summary>
    Periodicity,

    /// <summary><see cref="PlanText.Reason"/>.</summary>
    Reason,

    /// <summary><see cref="PlanText.Starts"/>.</summary>
    Starts,

    /// <summary><see cref="PlanText.Ends"/>.</summary>
    Ends,

    /// <summary><see cref="PlanText.Responsible"/>.</summary>
    Responsible,
}

/// <summary>Which fields which items have.</summary>
public static class PlanFields
{
    /// <summary>The fields of an item, in the order in which they are asked for; none where it is not theirs to write.</summary>
    public static IReadOnlyList<PlanField> Of(PlanItemKind kind, PlanSide side) =>
        side switch
        {
            PlanSide.Board => OfBoard(kind),
            PlanSide.Council => OfCouncil(kind),
            PlanSide.HandedDown => OfHandedDown(kind),
        };

    private static IReadOnlyList<PlanField> OfBoard(PlanItemKind kind) =>
        kind switch
        {
            PlanItemKind.Goal => [PlanField.Code, PlanField.Title, PlanField.Body, PlanField.Responsible],
            PlanItemKind.ExpectedResult => [PlanField.Title],
            PlanItemKind.Indicator =>
            [
                PlanField.Title,
                PlanField.Target,
                PlanField.CouncilTarget,
                PlanField.Reason,
                PlanField.Periodicity,
                PlanField.Responsible,
            ],
            PlanItemKind.Activity => [PlanField.Title, PlanField.Starts, PlanField.Ends, PlanField.Responsible],
            PlanItemKind.Contribution => [PlanField.Title, PlanField.Body],
            PlanItemKind.Assignment => [PlanField.Title, PlanField.Ends, PlanField.Responsible, PlanField.Body],
        };

    // The target for the boards, for one of them or for all; the answer is theirs.
    private static IReadOnlyList<PlanField> OfCouncil(PlanItemKind kind) =>
        kind switch
        {
            PlanItemKind.Indicator =>
            [
                PlanField.Title,
                PlanField.CouncilTarget,
                PlanField.Periodicity,
                PlanField.Responsible,
            ],
            PlanItemKind.Assignment => [PlanField.Title, PlanField.Ends, PlanField.Responsible],
            PlanItemKind.Goal or PlanItemKind.ExpectedResult or PlanItemKind.Activity or PlanItemKind.Contribution =>
                OfBoard(kind),
        };

    private static IReadOnlyList<PlanField> OfHandedDown(PlanItemKind kind) =>
        kind switch
        {
            PlanItemKind.Indicator => [PlanField.Target, PlanField.Reason, PlanField.Responsible],
            PlanItemKind.Activity => [PlanField.Responsible],
            PlanItemKind.Assignment => [PlanField.Body, PlanField.Responsible],
            PlanItemKind.Goal or PlanItemKind.ExpectedResult or PlanItemKind.Contribution => [],
        };
}
