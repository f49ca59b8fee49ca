namespace Styrkedja.Core.Indicators;

/// <summary>Which way an indicator is good. Master data of the catalogue, never printed; else proposed (R1).</summary>
public enum Direction
{
    /// <summary>Higher is better.</summary>
    Higher,

    /// <summary>Lower is better.</summary>
    Lower,

    /// <summary>Best within a band around zero.</summary>
    Band,
}

/// <summary>
/// Where a direction comes from, so that a review can tell a fact from a guess. Proposals stand in the order of their worth:
/// of two the earlier holds.
/// </summary>
public enum DirectionSource
{
    /// <summary>The printed target says it: "max", "ökning", "+/-".</summary>
    Target,

    /// <summary>The definitions that are shipped with the program say it.</summary>
    Shipped,

    /// <summary>A word of the field in the name says it.</summary>
    Words,

    /// <summary>Nothing says it; higher is assumed.</summary>
    Assumed,

    /// <summary>Somebody in the municipality has decided it: it holds over every proposal.</summary>
    Catalogue,
}
