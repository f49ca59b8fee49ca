using Styrkedja.Core.Goals;

namespace Styrkedja.Store.Mapping;

/// <summary>A goal that a document prints.</summary>
public sealed class StoredPrintedGoal : IOfReading
{
    /// <inheritdoc/>
    public required Guid MunicipalityId { get; init; }

    /// <inheritdoc/>
    public required Guid ReadingId { get; init; }

    /// <summary>Its place among the goals of the document, from 0.</summary>
    public required int Position { get; init; }

    /// <summary>Its level.</summary>
    public required GoalLevel Level { get; init; }

    /// <summary>Its code; null for a board goal that prints none.</summary>
    public required string? Code { get; init; }

    /// <summary>False where the code is the goal's position.</summary>
    public required bool CodePrinted { get; init; }

    /// <summary>Code of its area goal; null for a direction goal.</summary>
    public required string? Area { get; init; }

    /// <summary>Its part of an address: "1", "1.3", a board goal "1.3/2". Unique in the document.</summary>
    public required string Address { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>The printed assessment.</summary>
    public required Assessment? Status { get; init; }

    /// <summary>The text under "Beskrivning", paragraphs parted by a line feed.</summary>
    public required string? Description { get; init; }

    /// <summary>The text under "Analys".</summary>
    public required string? Analysis { get; init; }

    /// <summary>The text under "Kommentar".</summary>
    public required string? Comment { get; init; }

    /// <summary>First line of the title.</summary>
    public required int FirstLine { get; init; }

    /// <summary>Last line of the title.</summary>
    public required int LastLine { get; init; }
}

/// <summary>An expected result of a goal.</summary>
public sealed class StoredPrintedExpectedResult : IOfReading
{
    /// <inheritdoc/>
    public required Guid MunicipalityId { get; init; }

    /// <inheritdoc/>
    public required Guid ReadingId { get; init; }

    /// <summary>The goal.</summary>
    public required int GoalPosition { get; init; }

    /// <summary>Its place among those of the goal, from 0.</summary>
    public required int Position { get; init; }

    /// <summary>The text.</summary>
    public required string Text { get; init; }

    /// <summary>The printed assessment.</summary>
    public required Assessment? Status { get; init; }

    /// <summary>First line.</summary>
    public required int FirstLine { get; init; }

    /// <summary>Last line.</summary>
    public required int LastLine { get; init; }
}
