namespace Styrkedja.Store.Mapping;

/// <summary>What is kept of a reading beside its records.</summary>
public enum RemarkKind
{
    /// <summary>A line before the text.</summary>
    Cover,

    /// <summary>The words that say the kind of document.</summary>
    SaysKind,

    /// <summary>Those that say the year.</summary>
    SaysYear,

    /// <summary>Those that say the board.</summary>
    SaysBoard,

    /// <summary>Words that stand where nobody filled in.</summary>
    Unfilled,

    /// <summary>A line that looks like a row of a table.</summary>
    TableRow,

    /// <summary>One that looks like the head of a table.</summary>
    TableHead,

    /// <summary>One that looks like a decision point.</summary>
    Decision,

    /// <summary>One that looks like a goal.</summary>
    Goal,

    /// <summary>Words that a page shows and no tag of the file holds.</summary>
    TagsMissing,

    /// <summary>Words that a tag says and the page does not show.</summary>
    TagsUnseen,

    /// <summary>A row whose cells stand elsewhere than the tags say.</summary>
    TagsMoved,
}

/// <summary>Something that is kept of a reading beside its records.</summary>
public sealed class StoredPrintedRemark : IOfReading
{
    /// <inheritdoc/>
    public required Guid MunicipalityId { get; init; }

    /// <inheritdoc/>
    public required Guid ReadingId { get; init; }

    /// <summary>Its place among those of the reading, from 0.</summary>
    public required int Position { get; init; }

    /// <summary>What it is.</summary>
    public required RemarkKind Kind { get; init; }

    /// <summary>The text; empty where the line says it.</summary>
    public required string Text { get; init; }

    /// <summary>First line; 0 where no line is known.</summary>
    public required int FirstLine { get; init; }

    /// <summary>Last line.</summary>
    public required int LastLine { get; init; }
}
