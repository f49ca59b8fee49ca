namespace Styrkedja.Core.Activities;

/// <summary>Whether an activity was done (R4). Separate from its deviation: a delayed activity may yet be done.</summary>
public enum ActivityStatus
{
    /// <summary>Nothing says it.</summary>
    Unknown,

    /// <summary>Not started.</summary>
    NotStarted,

    /// <summary>Ongoing.</summary>
    Ongoing,

    /// <summary>Done.</summary>
    Done,

    /// <summary>Not done.</summary>
    NotDone,

    /// <summary>Moved to next year (document 003, lines 701 and 705).</summary>
    Moved,

    /// <summary>Cancelled.</summary>
    Cancelled,
}
