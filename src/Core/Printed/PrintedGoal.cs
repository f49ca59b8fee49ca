using Styrkedja.Core.Goals;

namespace Styrkedja.Core.Printed;

/// <summary>A goal as printed. Its title carries neither marker nor code.</summary>
public sealed record PrintedGoal
{
    /// <summary>Its level.</summary>
    public required GoalLevel Level { get; init; }

    /// <summary>Its code; null for a board goal that prints none.</summary>
    public required string? Code { get; init; }

    /// <summary>False where an area goal prints no code and was given its position.</summary>
    public required bool CodePrinted { get; init; }

    /// <summary>Null for a direction goal, its own code for an area goal, its parent's for a board goal.</summary>
    public required string? Area { get; init; }

    /// <summary>The title of the goal's own heading.</summary>
    public required string Title { get; init; }

    /// <summary>The printed assessment, or null where none is.</summary>
    public Assessment? Status { get; init; }

    /// <summary>Expected results in order; empty for goals of the council.</summary>
    public IReadOnlyList<PrintedExpectedResult> ExpectedResults { get; init; } = [];

    /// <summary>The text under "Beskrivning", paragraphs parted by a line feed; null where there is none.</summary>
    public string? Description { get; init; }

    /// <summary>The text under "Analys", likewise.</summary>
    public string? Analysis { get; init; }

    /// <summary>The text under "Kommentar", likewise.</summary>
    public string? Comment { get; init; }

    /// <summary>The title's lines.</summary>
    public required SourceLines Lines { get; init; }
}
