namespace Styrkedja.Core.Printed;

/// <summary>How a document came to be here. One that is imported and one that was written here stand beside each other.</summary>
public enum DocumentOrigin
{
    /// <summary>Its file was read.</summary>
    Imported,

    /// <summary>It was written and decided on here.</summary>
    Written,
}
