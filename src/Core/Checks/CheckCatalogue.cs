namespace Styrkedja.Core.Checks;

/// <summary>Every check there is, in the order in which findings on one line stand.</summary>
public static class CheckCatalogue
{
    /// <summary>The checks.</summary>
    public static IReadOnlyList<Check> All { get; } = [AmbiguousRows.Check];
}
