using Styrkedja.Core.Activities;
using Styrkedja.Core.Organisation;

namespace Styrkedja.Core.Printed;

/// <summary>One row of an activity table.</summary>
public sealed record PrintedActivity
{
    /// <summary>The text as printed.</summary>
    public required string Text { get; init; }

    /// <summary>Who answers for it, by position.</summary>
    public required Owner Owner { get; init; }

    /// <summary>Code of the nearest area goal above, or of the direction goal where there is none.</summary>
    public required string? Goal { get; init; }

    /// <summary>Title of the board goal it stands under; null when the council owns it.</summary>
    public required string? BoardGoal { get; init; }

    /// <summary>First day; null where none is printed.</summary>
    public required DateOnly? Start { get; init; }

    /// <summary>Last day, included; null where none is printed.</summary>
    public required DateOnly? End { get; init; }

    /// <summary>The board, company or committee that leads it: the subject before the first "ska"; else null.</summary>
    public string? Lead { get; init; }

    /// <summary>Who takes part: after "i samarbete med", "i samråd med", "i samverkan med", "tillsammans med".</summary>
    public IReadOnlyList<string> Participants { get; init; } = [];

    /// <summary>True where the column Avvikelse says so; false where there is no such column.</summary>
    public bool Deviation { get; init; }

    /// <summary>Whether it was done (R4); a table that shows only a deviation gives unknown.</summary>
    public ActivityStatus Status { get; init; } = ActivityStatus.Unknown;

    /// <summary>Text of the rows "Analys" and "Kommentar" under it.</summary>
    public string? Analysis { get; init; }

    /// <summary>Where that text is printed; null where there is none.</summary>
    public SourceLines? AnalysisLines { get; init; }

    /// <summary>Why the row cannot be decided, in Swedish; null where it can.</summary>
    public string? Ambiguous { get; init; }

    /// <summary>The lines of the row itself, its analysis apart.</summary>
    public required SourceLines Lines { get; init; }
}
