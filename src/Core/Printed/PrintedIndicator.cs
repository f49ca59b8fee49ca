using Styrkedja.Core.Indicators;
using Styrkedja.Core.Organisation;

namespace Styrkedja.Core.Printed;

/// <summary>One row of an indicator table: an indicator, its targets and, in a report, its outcome.</summary>
public sealed record PrintedIndicator
{
    /// <summary>The name as printed; the same indicator may be spelled otherwise elsewhere.</summary>
    public required string Name { get; init; }

    /// <summary>Who answers for it, by position.</summary>
    public required Owner Owner { get; init; }

    /// <summary>Code of the nearest area goal above, or of the direction goal where there is none.</summary>
    public required string? Goal { get; init; }

    /// <summary>Title of the board goal it stands under; null when the council owns it.</summary>
    public required string? BoardGoal { get; init; }

    /// <summary>The board's target (Årsmål).</summary>
    public required Target Target { get; init; }

    /// <summary>The council's target (KF:s årsmål).</summary>
    public required Target CouncilTarget { get; init; }

    /// <summary>"Tertial", "År", "Halvår"; null in a report.</summary>
    public string? Periodicity { get; init; }

    /// <summary>The period's outcome; null in a plan.</summary>
    public PrintedValue? Outcome { get; init; }

    /// <summary>Men or boys; null where the table has no such column.</summary>
    public PrintedValue? Men { get; init; }

    /// <summary>Women or girls; null where the table has no such column.</summary>
    public PrintedValue? Women { get; init; }

    /// <summary>The outcome of the year before; null where the table has no such column.</summary>
    public PrintedValue? Previous { get; init; }

    /// <summary>The forecast for the whole year in a tertial report; null elsewhere.</summary>
    public PrintedValue? Forecast { get; init; }

    /// <summary>The column Period: "2024" or "VB 2024", a kind of measurement and not a year; null in a plan.</summary>
    public string? Period { get; init; }

    /// <summary>The status; null in a plan.</summary>
    public IndicatorStatus? Status { get; init; }

    /// <summary>Whether the status was printed or computed.</summary>
    public StatusSource? StatusSource { get; init; }

    /// <summary>Why there is no result; null where there is one.</summary>
    public MissingReason? Reason { get; init; }

    /// <summary>Which way is good, proposed.</summary>
    public required Direction Direction { get; init; }

    /// <summary>Where the proposal comes from.</summary>
    public required DirectionSource DirectionSource { get; init; }

    /// <summary>Text of the rows "Analys" and "Kommentar" under it.</summary>
    public string? Analysis { get; init; }

    /// <summary>Where that text is printed; null where there is none.</summary>
    public SourceLines? AnalysisLines { get; init; }

    /// <summary>Why the row cannot be decided, in Swedish; null where it can.</summary>
    public string? Ambiguous { get; init; }

    /// <summary>The lines of the row itself, its analysis apart.</summary>
    public required SourceLines Lines { get; init; }
}
