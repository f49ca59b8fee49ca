using Styrkedja.Core.Checks;

namespace Styrkedja.Core.Printed;

/// <summary>A file that was read and proof-read: all that is kept when it is imported.</summary>
public sealed record DocumentFile
{
    /// <summary>Its name as the person called it, without a folder.</summary>
    public required string Name { get; init; }

    /// <summary>The bytes as they came.</summary>
    public required ReadOnlyMemory<byte> Bytes { get; init; }

    /// <summary>SHA-256 of the bytes, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The version of the program that read it: "0.1.0".</summary>
    public required string Reader { get; init; }

    /// <summary>The form of the file.</summary>
    public required FileForm Form { get; init; }

    /// <summary>Every line as printed, the first one at index 0; empty for a blank one.</summary>
    public required IReadOnlyList<string> Lines { get; init; }

    /// <summary>The parts of the text in order; every visible line is in exactly one.</summary>
    public required IReadOnlyList<DocumentBlock> Blocks { get; init; }

    /// <summary>Its records.</summary>
    public required SteeringDocument Document { get; init; }

    /// <summary>What the checks found in them.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }
}

/// <summary>A part of a text between two others.</summary>
/// <param name="Kind">What it looks like.</param>
/// <param name="Lines">Where.</param>
public readonly record struct DocumentBlock(BlockKind Kind, SourceLines Lines);

/// <summary>What a part of a text looks like, whatever it means.</summary>
public enum BlockKind
{
    /// <summary>A heading that the file marks as one.</summary>
    Heading,

    /// <summary>Lines without an empty line between them.</summary>
    Paragraph,

    /// <summary>An item of a list with bullets.</summary>
    ListItem,

    /// <summary>A table.</summary>
    Table,

    /// <summary>Running head, running foot, page number.</summary>
    Furniture,

    /// <summary>A line too long to be read as text.</summary>
    Oversized,
}
