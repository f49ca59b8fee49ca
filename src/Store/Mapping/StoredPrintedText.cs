using Styrkedja.Core.Economy;

namespace Styrkedja.Store.Mapping;

/// <summary>A point of "förslag till beslut".</summary>
public sealed class StoredPrintedDecision : IOfReading
{
    /// <inheritdoc/>
    public required Guid MunicipalityId { get; init; }

    /// <inheritdoc/>
    public required Guid ReadingId { get; init; }

    /// <summary>Its place among the points, from 0.</summary>
    public required int Position { get; init; }

    /// <summary>The printed number.</summary>
    public required int Number { get; init; }

    /// <summary>The whole point without its number.</summary>
    public required string Text { get; init; }

    /// <summary>First line.</summary>
    public required int FirstLine { get; init; }

    /// <summary>Last line.</summary>
    public required int LastLine { get; init; }
}

/// <summary>An amount in a decision point.</summary>
public sealed class StoredPrintedDecisionAmount : IOfReading
{
    /// <inheritdoc/>
    public required Guid MunicipalityId { get; init; }

    /// <inheritdoc/>
    public required Guid ReadingId { get; init; }

    /// <summary>The point.</summary>
    public required int DecisionPosition { get; init; }

    /// <summary>Its place in the point, from 0.</summary>
    public required int Position { get; init; }

    /// <summary>As printed.</summary>
    public required string Text { get; init; }

    /// <summary>The amount in öre.</summary>
    public required long Ore { get; init; }

    /// <summary>The number as printed, in <see cref="Unit"/>, times 1 000 000.</summary>
    public required long Millionths { get; init; }

    /// <summary>Its decimals as printed, 0–6.</summary>
    public required int Decimals { get; init; }

    /// <summary>The unit printed after it.</summary>
    public required MoneyUnit Unit { get; init; }
}

/// <summary>A heading with its prose.</summary>
public sealed class StoredPrintedSection : IOfReading
{
    /// <inheritdoc/>
    public required Guid MunicipalityId { get; init; }

    /// <inheritdoc/>
    public required Guid ReadingId { get; init; }

    /// <summary>Its place among the sections, from 0.</summary>
    public required int Position { get; init; }

    /// <summary>The goal it stands under; null outside the goals.</summary>
    public required int? GoalPosition { get; init; }

    /// <summary>The heading; empty for prose before the first one.</summary>
    public required string Title { get; init; }

    /// <summary>1–4, see <see cref="Core.Printed.PrintedSection"/>.</summary>
    public required int Level { get; init; }

    /// <summary>Code of the goal it stands under.</summary>
    public required string? Goal { get; init; }

    /// <summary>Title of the board goal it stands under.</summary>
    public required string? BoardGoal { get; init; }

    /// <summary>First line.</summary>
    public required int FirstLine { get; init; }

    /// <summary>Last line.</summary>
    public required int LastLine { get; init; }
}

/// <summary>A paragraph or list item of a section.</summary>
public sealed class StoredPrintedParagraph : IOfReading
{
    /// <inheritdoc/>
    public required Guid MunicipalityId { get; init; }

    /// <inheritdoc/>
    public required Guid ReadingId { get; init; }

    /// <summary>The section.</summary>
    public required int SectionPosition { get; init; }

    /// <summary>Its place in the section, from 0.</summary>
    public required int Position { get; init; }

    /// <summary>As printed, in one line.</summary>
    public required string Text { get; init; }

    /// <summary>First line.</summary>
    public required int FirstLine { get; init; }

    /// <summary>Last line.</summary>
    public required int LastLine { get; init; }
}
