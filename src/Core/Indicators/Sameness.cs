namespace Styrkedja.Core.Indicators;

/// <summary>What is said of the names of two indicators.</summary>
public enum Sameness
{
    /// <summary>They are one indicator: one name stands for the other.</summary>
    Same,

    /// <summary>They are two, however alike.</summary>
    Apart,
}
