namespace Styrkedja.Core.Printed;

/// <summary>Something that the tags of a PDF say otherwise than its pages show.</summary>
/// <param name="Fault">How they differ.</param>
/// <param name="Text">The words that they differ in; of a row, its cells.</param>
/// <param name="Lines">Where.</param>
public sealed record TagDifference(TagFault Fault, string Text, SourceLines Lines);

/// <summary>How the tags of a PDF and its pages differ.</summary>
public enum TagFault
{
    /// <summary>A page shows words that no tag holds.</summary>
    Missing,

    /// <summary>A tag says words that the page does not show there.</summary>
    Unseen,

    /// <summary>The cells of a row stand elsewhere on the page than the tags say.</summary>
    Moved,
}
