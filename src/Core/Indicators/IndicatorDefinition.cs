using Styrkedja.Core.Economy;

namespace Styrkedja.Core.Indicators;

/// <summary>
/// What an indicator is, as Styrkedja proposes it: none of it is printed, and what a municipality decides holds over it.
/// What cannot be told is null or empty, which means unknown, never a guess.
/// </summary>
/// <param name="Name">The name that plans use now.</param>
/// <param name="OtherNames">Other names of the same definition. Near names are not the same (R36).</param>
public sealed record IndicatorDefinition(string Name, IReadOnlyList<string> OtherNames)
{
    /// <summary>Which way is good (R1).</summary>
    public Direction? Direction { get; init; }

    /// <summary>Whose number the council's target is (R2).</summary>
    public TargetScope? Scope { get; init; }

    /// <summary>What it is measured in: "%", "antal", "index"; empty where unknown.</summary>
    public required string Unit { get; init; }

    /// <summary>What a period's value is (R5).</summary>
    public Accrual? Accrual { get; init; }

    /// <summary>How often it is measured, in the words of plans: "Tertial", "År"; empty where unknown.</summary>
    public required string Periodicity { get; init; }

    /// <summary>Whether it is told for women and men.</summary>
    public bool? IsSplit { get; init; }

    /// <summary>Who measures it, where a document says so; else empty.</summary>
    public required string Supplier { get; init; }

    /// <summary>Its name and the others.</summary>
    public IEnumerable<string> Names => OtherNames.Prepend(Name);
}
