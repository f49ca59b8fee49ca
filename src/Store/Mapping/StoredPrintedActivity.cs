using Styrkedja.Core.Activities;
using Styrkedja.Core.Organisation;

namespace Styrkedja.Store.Mapping;

/// <summary>A row of an activity table as printed.</summary>
public sealed class StoredPrintedActivity : IOfReading
{
    /// <inheritdoc/>
    public required Guid MunicipalityId { get; init; }

    /// <inheritdoc/>
    public required Guid ReadingId { get; init; }

    /// <summary>Its place among the activities of the document, from 0.</summary>
    public required int Position { get; init; }

    /// <summary>The goal it stands under; null outside the goals.</summary>
    public required int? GoalPosition { get; init; }

    /// <summary>The text.</summary>
    public required string Text { get; init; }

    /// <summary>Who answers for it.</summary>
    public required Owner Owner { get; init; }

    /// <summary>Code of the goal it stands under.</summary>
    public required string? Goal { get; init; }

    /// <summary>Title of the board goal it stands under.</summary>
    public required string? BoardGoal { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly? StartDate { get; init; }

    /// <summary>Last day, included.</summary>
    public required DateOnly? EndDate { get; init; }

    /// <summary>Who leads it.</summary>
    public required string? Lead { get; init; }

    /// <summary>Who takes part, a line feed between two; empty for none.</summary>
    public required string Participants { get; init; }

    /// <summary>Whether it deviates.</summary>
    public required bool Deviation { get; init; }

    /// <summary>Whether it was done.</summary>
    public required ActivityStatus Status { get; init; }

    /// <summary>Text of the rows "Analys" and "Kommentar".</summary>
    public required string? Analysis { get; init; }

    /// <summary>First line of that text.</summary>
    public required int? AnalysisFirstLine { get; init; }

    /// <summary>Last line of that text.</summary>
    public required int? AnalysisLastLine { get; init; }

    /// <summary>Why the row cannot be decided, in Swedish.</summary>
    public required string? Ambiguous { get; init; }

    /// <summary>First line.</summary>
    public required int FirstLine { get; init; }

    /// <summary>Last line.</summary>
    public required int LastLine { get; init; }
}
