using Styrkedja.Core.Indicators;
using Styrkedja.Core.Sources;
using Styrkedja.Store.Auditing;

namespace Styrkedja.Store.Mapping;

/// <summary>The definition of an indicator: it lives across years and boards.</summary>
public sealed class StoredIndicator : IOfMunicipality, IAudited
{
    /// <summary>Its id.</summary>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public required Guid MunicipalityId { get; init; }

    /// <summary>Its name as first printed.</summary>
    public required string Name { get; init; }

    /// <summary>The name folded: two spellings of one name have the same.</summary>
    public required string NameKey { get; init; }

    /// <summary>Its part of an address, unique in the municipality.</summary>
    public required string Slug { get; init; }

    /// <summary>Which way is good.</summary>
    public required Direction Direction { get; set; }

    /// <summary>Whether that is known or guessed.</summary>
    public required DirectionSource DirectionSource { get; set; }

    /// <summary>Whose number the council's target is; null where it is proposed of the targets.</summary>
    public TargetScope? Scope { get; set; }

    /// <summary>When it was entered.</summary>
    public required DateTime RecordedAt { get; init; }

    /// <summary>Who entered it.</summary>
    public required Guid RecordedBy { get; init; }

    /// <summary>Raised at each change.</summary>
    public int Version { get; set; }
}

/// <summary>The kinds of rule R2, as stored.</summary>
public enum TargetKind
{
    /// <summary>Nothing, or words that say no target.</summary>
    None,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A highest value.</summary>
    Maximum,

    /// <summary>A lowest value.</summary>
    Minimum,

    /// <summary>A band around zero.</summary>
    Band,

    /// <summary>Only a way to go.</summary>
    OnlyDirection,

    /// <summary>A task for the board.</summary>
    Delegated,

    /// <summary>A task for the council's office.</summary>
    Later,
}

/// <summary>
/// What came in at once, from one place: the values that a document prints, or those that a person enters. The log keeps
/// the values of a batch by number and hash.
/// </summary>
public sealed class StoredValueBatch : IOfMunicipality, IAudited
{
    /// <summary>Its id.</summary>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public required Guid MunicipalityId { get; init; }

    /// <summary>The document that prints them; null for what was entered here.</summary>
    public required Guid? DocumentId { get; init; }

    /// <summary>Why; null for a document, which was accepted.</summary>
    public required string? Reason { get; init; }

    /// <summary>When it came.</summary>
    public required DateTime RecordedAt { get; init; }

    /// <summary>Who brought it.</summary>
    public required Guid RecordedBy { get; init; }

    /// <summary>When another took the place of the whole; null while it holds.</summary>
    public DateTime? SupersededAt { get; set; }
}

/// <summary>
/// A fact: a value of an indicator, called by its dimensions (indicator, unit, period, measure, split, and round of a
/// forecast), as one origin gives it. It is never changed: another supersedes it.
/// </summary>
public sealed class StoredIndicatorValue : IOfMunicipality
{
    /// <summary>Its id.</summary>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public required Guid MunicipalityId { get; init; }

    /// <summary>The indicator.</summary>
    public required Guid IndicatorId { get; init; }

    /// <summary>Whose it is: a board, or another unit.</summary>
    public required Guid UnitId { get; init; }

    /// <summary>The year of the period.</summary>
    public required int Year { get; init; }

    /// <summary>Id of the period (<see cref="Core.Periods.Period"/>): "2024T1", "2024VB".</summary>
    public required string Period { get; init; }

    /// <summary>What the value is.</summary>
    public required IndicatorMeasure Measure { get; init; }

    /// <summary>Whom it is about.</summary>
    public required IndicatorSplit Split { get; init; }

    /// <summary>The round that a forecast was made in; empty for what belongs to none.</summary>
    public required string Round { get; init; }

    /// <summary>Where it comes from.</summary>
    public required SourceKind Origin { get; init; }

    /// <summary>
    /// Which of those of its origin: for print the kind and year of the document and which of the times that it prints the
    /// indicator, from 0; else empty.
    /// </summary>
    public required string OriginKey { get; init; }

    /// <summary>As printed or typed; empty for an entered value that was taken back.</summary>
    public required string Text { get; init; }

    /// <summary>The kind of target; null for an outcome or forecast.</summary>
    public required TargetKind? TargetKind { get; init; }

    /// <summary>The number times a million; null where there is none.</summary>
    public required long? Millionths { get; init; }

    /// <summary>Decimals printed or typed.</summary>
    public required int? Decimals { get; init; }

    /// <summary>What it is measured in, as printed or typed.</summary>
    public required string? MeasuredIn { get; init; }

    /// <summary>What it came in.</summary>
    public required Guid BatchId { get; init; }

    /// <summary>The row in the document; null where none prints it.</summary>
    public required int? RowPosition { get; init; }

    /// <summary>First line in the document; null where none prints it.</summary>
    public required int? FirstLine { get; init; }

    /// <summary>Last line in the document; null where none prints it.</summary>
    public required int? LastLine { get; init; }

    /// <summary>When it became known.</summary>
    public required DateTime RecordedAt { get; init; }

    /// <summary>Who recorded it.</summary>
    public required Guid RecordedBy { get; init; }

    /// <summary>When another value took its place; null for what holds now.</summary>
    public DateTime? SupersededAt { get; set; }
}
