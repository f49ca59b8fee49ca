namespace Styrkedja.Core.Indicators;

/// <summary>How an outcome stands against its target (R1).</summary>
public enum IndicatorStatus
{
    /// <summary>The target is reached.</summary>
    Full,

    /// <summary>Within the tolerance of the target.</summary>
    Partial,

    /// <summary>Beyond the tolerance.</summary>
    None,

    /// <summary>No result; there is a reason, see <see cref="MissingReason"/>.</summary>
    Missing,
}

/// <summary>Why an indicator has no result.</summary>
public enum MissingReason
{
    /// <summary>No outcome is printed: not measured, not delivered or not due; the analysis tells which.</summary>
    NoOutcome,

    /// <summary>There is an outcome but no number to compare it with.</summary>
    NoTarget,

    /// <summary>The outcome is a text that is no number.</summary>
    NotNumeric,
}

/// <summary>Whether a status was printed or computed: two fields that are never mixed.</summary>
public enum StatusSource
{
    /// <summary>Printed in the document.</summary>
    Printed,

    /// <summary>Computed by <see cref="StatusRule"/>.</summary>
    Computed,
}

/// <summary>Whose number the council's target is.</summary>
public enum TargetScope
{
    /// <summary>A target for each board.</summary>
    Board,

    /// <summary>A total for the whole city, which says nothing of the board.</summary>
    City,
}
