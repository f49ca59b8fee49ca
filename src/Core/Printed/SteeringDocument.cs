namespace Styrkedja.Core.Printed;

/// <summary>A published plan or report as records, each with its lines. Printed values are kept as printed.</summary>
public sealed record SteeringDocument
{
    /// <summary>Which case of the yearly cycle it is.</summary>
    public required DocumentKind Kind { get; init; }

    /// <summary>The year it plans or reports; null where none is printed.</summary>
    public required int? Year { get; init; }

    /// <summary>The board that decides it, as printed; null where none is found.</summary>
    public required string? Board { get; init; }

    /// <summary>The title as printed.</summary>
    public required string Title { get; init; }

    /// <summary>Points to decide, in order.</summary>
    public required IReadOnlyList<PrintedDecision> Decisions { get; init; }

    /// <summary>Goals of all levels, in the order of the document.</summary>
    public required IReadOnlyList<PrintedGoal> Goals { get; init; }

    /// <summary>Rows of indicator tables, in order.</summary>
    public required IReadOnlyList<PrintedIndicator> Indicators { get; init; }

    /// <summary>Rows of activity tables, in order.</summary>
    public required IReadOnlyList<PrintedActivity> Activities { get; init; }

    /// <summary>Headings with their prose, in order.</summary>
    public required IReadOnlyList<PrintedSection> Sections { get; init; }

    /// <summary>Every table but those of indicators and activities and the contents, in order.</summary>
    public required IReadOnlyList<PrintedTable> Tables { get; init; }

    /// <summary>Result units: rows of their table, or names listed in a plan.</summary>
    public required IReadOnlyList<PrintedResultUnit> ResultUnits { get; init; }

    /// <summary>What each line was taken for.</summary>
    public required Coverage Coverage { get; init; }

    /// <summary>
    /// True where at least one goal, indicator, activity, decision point or money table was found: otherwise the text is
    /// neither a plan nor a report.
    /// </summary>
    public bool IsSteeringDocument =>
        Goals.Count > 0
        || Indicators.Count > 0
        || Activities.Count > 0
        || Decisions.Count > 0
        || Tables.Any(t => t.IsMoney);
}
