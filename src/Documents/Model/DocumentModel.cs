using Styrkedja.Core.Printed;

namespace Styrkedja.Documents.Model;

/// <summary>A document as blocks with line spans, the same for every file form and layout.</summary>
public sealed record DocumentModel
{
    /// <summary>The form of the file.</summary>
    public required FileForm Form { get; init; }

    /// <summary>SHA-256 of the file's bytes, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>All lines, the last also without a line end.</summary>
    public required int LineCount { get; init; }

    /// <summary>The blocks in order.</summary>
    public required IReadOnlyList<Block> Blocks { get; init; }

    /// <summary>What each line prints.</summary>
    public required PrintedLines Printed { get; init; }

    /// <summary>Where each line is printed, the first one at index 0; empty where the file has no pages.</summary>
    public IReadOnlyList<LinePlace> Places { get; init; } = [];

    /// <summary>What the tags of a PDF say otherwise than its pages show.</summary>
    public IReadOnlyList<TagDifference> TagsDiffer { get; init; } = [];

    /// <summary>Words that stand where nobody has chosen or filled in, as the file says itself.</summary>
    public IReadOnlyList<UnfilledText> Unfilled { get; init; } = [];

    /// <summary>
    /// True where lines are broken by hand at the width of the page, so that a paragraph has many and a heading may stand
    /// between two without an empty line.
    /// </summary>
    public required bool Wrapped { get; init; }

    /// <summary>True where headings are marked (# or a heading style), so that an unmarked short line is none.</summary>
    public bool HasMarkedHeadings => Blocks.OfType<HeadingBlock>().Skip(4).Any();
}
