namespace Styrkedja.Core.Printed;

/// <summary>What a line of a document is. Every line with a visible character has exactly one.</summary>
public enum LineClass
{
    /// <summary>Not understood; listed for the person who reviews the import.</summary>
    Unclassified,

    /// <summary>Letterhead, case officer, receiver, dates, address.</summary>
    Cover,

    /// <summary>A numbered point of "förslag till beslut".</summary>
    Decision,

    /// <summary>The table of contents.</summary>
    Contents,

    /// <summary>The list of appendices.</summary>
    Appendix,

    /// <summary>A heading that is not a goal's.</summary>
    Heading,

    /// <summary>A goal's marker or title.</summary>
    Goal,

    /// <summary>A field label of a goal: Beskrivning, Förväntat resultat, Analys, Kommentar.</summary>
    Field,

    /// <summary>A printed assessment.</summary>
    Status,

    /// <summary>An expected result.</summary>
    ExpectedResult,

    /// <summary>Running text.</summary>
    Prose,

    /// <summary>A line of an indicator table.</summary>
    IndicatorTable,

    /// <summary>A line of an activity table.</summary>
    ActivityTable,

    /// <summary>A line of any other table.</summary>
    Table,

    /// <summary>A note to a table.</summary>
    Note,

    /// <summary>Page header, footer or page number.</summary>
    Furniture,

    /// <summary>Who signs or attests.</summary>
    Signature,
}
