using Styrkedja.Core.Indicators;
using Styrkedja.Core.Organisation;

namespace Styrkedja.Store.Mapping;

/// <summary>A row of an indicator table as printed.</summary>
public sealed class StoredPrintedIndicator : IOfReading
{
    /// <inheritdoc/>
    public required Guid MunicipalityId { get; init; }

    /// <inheritdoc/>
    public required Guid ReadingId { get; init; }

    /// <summary>Its place among the rows of the document, from 0.</summary>
    public required int Position { get; init; }

    /// <summary>The definition; null until the document is accepted.</summary>
    public Guid? IndicatorId { get; init; }

    /// <summary>The goal it stands under; null outside the goals.</summary>
    public required int? GoalPosition { get; init; }

    /// <summary>The name as printed.</summary>
    public required string Name { get; init; }

    /// <summary>The name folded.</summary>
    public required string NameKey { get; init; }

    /// <summary>Who answers for it.</summary>
    public required Owner Owner { get; init; }

    /// <summary>Code of the goal it stands under.</summary>
    public required string? Goal { get; init; }

    /// <summary>Title of the board goal it stands under.</summary>
    public required string? BoardGoal { get; init; }

    /// <summary>The board's target as printed.</summary>
    public required string Target { get; init; }

    /// <summary>What kind of target that is.</summary>
    public required TargetKind TargetKind { get; init; }

    /// <summary>Which way it says to go, where it says only that.</summary>
    public required Direction? TargetWay { get; init; }

    /// <summary>The number of <see cref="Target"/>, times 1 000 000; null where it has none.</summary>
    public required long? TargetMillionths { get; init; }

    /// <summary>Its decimals as printed, 0–6.</summary>
    public required int? TargetDecimals { get; init; }

    /// <summary>Its unit as printed; null where none is.</summary>
    public required string? TargetUnit { get; init; }

    /// <summary>The council's target as printed.</summary>
    public required string CouncilTarget { get; init; }

    /// <summary>What kind of target that is.</summary>
    public required TargetKind CouncilTargetKind { get; init; }

    /// <summary>Which way it says to go, where it says only that.</summary>
    public required Direction? CouncilTargetWay { get; init; }

    /// <summary>The number of <see cref="CouncilTarget"/>, times 1 000 000; null where it has none.</summary>
    public required long? CouncilTargetMillionths { get; init; }

    /// <summary>Its decimals as printed, 0–6.</summary>
    public required int? CouncilTargetDecimals { get; init; }

    /// <summary>Its unit as printed; null where none is.</summary>
    public required string? CouncilTargetUnit { get; init; }

    /// <summary>"Tertial", "År"; null in a report.</summary>
    public required string? Periodicity { get; init; }

    /// <summary>The outcome as printed; null in a plan.</summary>
    public required string? Outcome { get; init; }

    /// <summary>The number of <see cref="Outcome"/>, times 1 000 000; null where it is no number.</summary>
    public required long? OutcomeMillionths { get; init; }

    /// <summary>Its decimals as printed, 0–6.</summary>
    public required int? OutcomeDecimals { get; init; }

    /// <summary>Its unit as printed; null where none is.</summary>
    public required string? OutcomeUnit { get; init; }

    /// <summary>Men or boys as printed; null where there is no such column.</summary>
    public required string? Men { get; init; }

    /// <summary>The number of <see cref="Men"/>, times 1 000 000; null where it is no number.</summary>
    public required long? MenMillionths { get; init; }

    /// <summary>Its decimals as printed, 0–6.</summary>
    public required int? MenDecimals { get; init; }

    /// <summary>Its unit as printed; null where none is.</summary>
    public required string? MenUnit { get; init; }

    /// <summary>Women or girls as printed; null where there is no such column.</summary>
    public required string? Women { get; init; }

    /// <summary>The number of <see cref="Women"/>, times 1 000 000; null where it is no number.</summary>
    public required long? WomenMillionths { get; init; }

    /// <summary>Its decimals as printed, 0–6.</summary>
    public required int? WomenDecimals { get; init; }

    /// <summary>Its unit as printed; null where none is.</summary>
    public required string? WomenUnit { get; init; }

    /// <summary>The outcome of the year before as printed; null where there is no such column.</summary>
    public required string? Previous { get; init; }

    /// <summary>The number of <see cref="Previous"/>, times 1 000 000; null where it is no number.</summary>
    public required long? PreviousMillionths { get; init; }

    /// <summary>Its decimals as printed, 0–6.</summary>
    public required int? PreviousDecimals { get; init; }

    /// <summary>Its unit as printed; null where none is.</summary>
    public required string? PreviousUnit { get; init; }

    /// <summary>The forecast for the year as printed; null where there is no such column.</summary>
    public required string? Forecast { get; init; }

    /// <summary>The number of <see cref="Forecast"/>, times 1 000 000; null where it is no number.</summary>
    public required long? ForecastMillionths { get; init; }

    /// <summary>Its decimals as printed, 0–6.</summary>
    public required int? ForecastDecimals { get; init; }

    /// <summary>Its unit as printed; null where none is.</summary>
    public required string? ForecastUnit { get; init; }

    /// <summary>The column Period as printed; null in a plan.</summary>
    public required string? Period { get; init; }

    /// <summary>The status; null in a plan.</summary>
    public required IndicatorStatus? Status { get; init; }

    /// <summary>Whether that is printed or computed.</summary>
    public required StatusSource? StatusSource { get; init; }

    /// <summary>Why there is no result.</summary>
    public required MissingReason? Reason { get; init; }

    /// <summary>Which way is good, as proposed from the document.</summary>
    public required Direction Direction { get; init; }

    /// <summary>Where the proposal comes from.</summary>
    public required DirectionSource DirectionSource { get; init; }

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
