namespace Styrkedja.Core.Economy;

/// <summary>What kind of amount a column holds.</summary>
public enum AmountKind
{
    /// <summary>Ram: what the council allots.</summary>
    Frame,

    /// <summary>Budget as the board decides it in its plan.</summary>
    Budget,

    /// <summary>Budget with every decided change (R21).</summary>
    AdjustedBudget,

    /// <summary>Prognos for the whole year.</summary>
    Forecast,

    /// <summary>Bokslut or utfall.</summary>
    Closing,

    /// <summary>The difference between two of the others.</summary>
    Change,

    /// <summary>A move between areas; such a column sums to zero (R12).</summary>
    Redistribution,

    /// <summary>A count that is no money.</summary>
    Volume,
}

/// <summary>Which side of the account a column holds.</summary>
public enum AmountSide
{
    /// <summary>Kostnader.</summary>
    Costs,

    /// <summary>Intäkter.</summary>
    Income,

    /// <summary>Netto: costs less income.</summary>
    Net,
}

/// <summary>What a column of a table means, read from its header.</summary>
/// <param name="Kind">The kind, or null where the header names none.</param>
/// <param name="Year">The year as printed, else the document's own where a kind is named; or null.</param>
/// <param name="Side">The side; null where the rows say it, or where the table is no account.</param>
/// <param name="Deviation">True where the column prints a deviation from budget.</param>
public sealed record ColumnMeaning(AmountKind? Kind, int? Year, AmountSide? Side, bool Deviation);
