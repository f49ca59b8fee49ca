using Styrkedja.Core.Indicators;
using Styrkedja.Core.Printed;
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

/// <summary>What a value of an indicator is.</summary>
public enum IndicatorMeasure
{
    /// <summary>The board's target.</summary>
    Target,

    /// <summary>The council's target.</summary>
    CouncilTarget,

    /// <summary>What was measured.</summary>
    Outcome,

    /// <summary>The forecast for the whole year.</summary>
    Forecast,
}

/// <summary>Whom a value is about.</summary>
public enum IndicatorSplit
{
    /// <summary>All.</summary>
    Total,

    /// <summary>Men or boys.</summary>
    Men,

    /// <summary>Women or girls.</summary>
    Women,
}

/// <summary>
/// A fact: a value of an indicator for a board and a period, as one document gives it. It is never changed: a corrected
/// document supersedes it and adds another.
/// </summary>
public sealed class StoredIndicatorValue : IOfMunicipality
{
    /// <summary>Its id.</summary>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public required Guid MunicipalityId { get; init; }

    /// <summary>The indicator.</summary>
    public required Guid IndicatorId { get; init; }

    /// <summary>The board.</summary>
    public required Guid BoardId { get; init; }

    /// <summary>The year of the period.</summary>
    public required int Year { get; init; }

    /// <summary>Id of the period (<see cref="Core.Periods.Period"/>): "2024T1", "2024VB".</summary>
    public required string Period { get; init; }

    /// <summary>What the value is.</summary>
    public required IndicatorMeasure Measure { get; init; }

    /// <summary>Whom it is about.</summary>
    public required IndicatorSplit Split { get; init; }

    /// <summary>As printed.</summary>
    public required string Text { get; init; }

    /// <summary>The kind of target; null for an outcome or forecast.</summary>
    public required TargetKind? TargetKind { get; init; }

    /// <summary>The number times a million; null where there is none.</summary>
    public required long? Millionths { get; init; }

    /// <summary>Decimals printed.</summary>
    public required int? Decimals { get; init; }

    /// <summary>The unit as printed.</summary>
    public required string? Unit { get; init; }

    /// <summary>Kind of the document that says it.</summary>
    public required DocumentKind SourceKind { get; init; }

    /// <summary>Year of the document that says it: a report of 2024 also prints the outcome of 2023.</summary>
    public required int SourceYear { get; init; }

    /// <summary>0, or higher where one document prints the indicator several times.</summary>
    public required int Occurrence { get; init; }

    /// <inheritdoc/>
    public required Guid DocumentId { get; init; }

    /// <summary>The row in the document.</summary>
    public required int RowPosition { get; init; }

    /// <summary>First line in the document.</summary>
    public required int FirstLine { get; init; }

    /// <summary>Last line in the document.</summary>
    public required int LastLine { get; init; }

    /// <summary>When it became known.</summary>
    public required DateTime RecordedAt { get; init; }

    /// <summary>Who recorded it.</summary>
    public required Guid RecordedBy { get; init; }

    /// <summary>When another value took its place; null for what holds now.</summary>
    public DateTime? SupersededAt { get; set; }
}
