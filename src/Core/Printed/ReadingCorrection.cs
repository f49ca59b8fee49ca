namespace Styrkedja.Core.Printed;

/// <summary>A kind of record that a person may have read otherwise than the program.</summary>
public enum CorrectedPart
{
    /// <summary>The document itself: what it is, of which year, whose.</summary>
    Document,

    /// <summary>A goal.</summary>
    Goal,

    /// <summary>A row of an indicator table.</summary>
    Indicator,

    /// <summary>A row of an activity table.</summary>
    Activity,

    /// <summary>A row of any other table.</summary>
    Row,
}

/// <summary>What of a record was misread.</summary>
public enum CorrectedField
{
    /// <summary>Its name, title, text or label.</summary>
    Name,

    /// <summary>The kind of document.</summary>
    Kind,

    /// <summary>The year of the document.</summary>
    Year,

    /// <summary>The board of the document.</summary>
    Board,

    /// <summary>The code of a goal.</summary>
    Code,

    /// <summary>The assessment of a goal.</summary>
    Assessment,

    /// <summary>Who answers for a row.</summary>
    Owner,

    /// <summary>The goal that a row stands under, by the first line of its title; empty for none.</summary>
    Goal,

    /// <summary>The board's target.</summary>
    Target,

    /// <summary>The council's target.</summary>
    CouncilTarget,

    /// <summary>The outcome of the period.</summary>
    Outcome,

    /// <summary>That of men or boys.</summary>
    Men,

    /// <summary>That of women or girls.</summary>
    Women,

    /// <summary>That of the year before.</summary>
    Previous,

    /// <summary>The forecast of the year.</summary>
    Forecast,

    /// <summary>First day of an activity.</summary>
    Start,

    /// <summary>Last day of an activity.</summary>
    End,

    /// <summary>Whether an activity deviates.</summary>
    Deviation,

    /// <summary>A cell of a row.</summary>
    Cell,

    /// <summary>Why the row is in doubt; empty where a person has looked and it is not.</summary>
    Doubt,
}

/// <summary>Which record of a document is meant. Its lines are those of the file, so that it is found in any reading.</summary>
/// <param name="Part">What it is.</param>
/// <param name="Lines">Its lines; 0–0 for the document itself.</param>
/// <param name="Nth">Which of those of the part with these lines, from 0: two tables may stand side by side.</param>
public readonly record struct CorrectedPlace(CorrectedPart Part, SourceLines Lines, int Nth)
{
    /// <summary>The document itself.</summary>
    public static CorrectedPlace OfDocument { get; } = new(CorrectedPart.Document, default, 0);
}

/// <summary>What a person says that a document prints, where the program read something else.</summary>
/// <param name="Place">The record.</param>
/// <param name="Field">What of it.</param>
/// <param name="Column">Which column of values, from 1; 0 where the field is no cell.</param>
/// <param name="Was">What the program read, in the words of users.</param>
/// <param name="Becomes">What it is.</param>
public sealed record ReadingCorrection(
    CorrectedPlace Place,
    CorrectedField Field,
    int Column,
    string Was,
    string Becomes
)
{
    /// <summary>True where both say of the same thing.</summary>
    public bool IsOfSame(ReadingCorrection other) =>
        Place == other.Place && Field == other.Field && Column == other.Column;
}
