using Styrkedja.Core.Printed;

namespace Styrkedja.Documents.Model;

/// <summary>A part of a document between two others. Every visible line is in exactly one block.</summary>
public abstract record Block
{
    /// <summary>First and last line.</summary>
    public abstract SourceLines Lines { get; }
}

/// <summary>A line of text: cleaned of marks, with what its looks said.</summary>
/// <param name="Number">The number of its first line in the document, from 1.</param>
/// <param name="Text">The text by the Text rule of the reading contract.</param>
/// <param name="Emphasised">True where the whole line was bold or italic.</param>
public sealed record TextLine(int Number, string Text, bool Emphasised)
{
    /// <summary>The last line that holds it: the same, where the document does not break it into printed lines.</summary>
    public int Last
    {
        get => Math.Max(field, Number);
        init;
    }

    /// <summary>First and last line.</summary>
    public SourceLines Lines => new(Number, Last);

    /// <summary>All its lines.</summary>
    public IEnumerable<int> Numbers => Enumerable.Range(Number, Last - Number + 1);
}

/// <summary>A heading that the document marks as one.</summary>
/// <param name="Line">The line.</param>
/// <param name="Level">The depth of its mark, 1–9; never trusted for the level of a goal.</param>
public sealed record HeadingBlock(TextLine Line, int Level) : Block
{
    /// <inheritdoc/>
    public override SourceLines Lines => Line.Lines;
}

/// <summary>Lines of text without an empty line between them.</summary>
/// <param name="TextLines">At least one.</param>
/// <param name="Aside">True where it stands beside the text: in a text box, or as a note under the page.</param>
public sealed record ParagraphBlock(IReadOnlyList<TextLine> TextLines, bool Aside = false) : Block
{
    /// <inheritdoc/>
    public override SourceLines Lines => new(TextLines[0].Number, TextLines[^1].Last);
}

/// <summary>An item of a list with bullets. Numbered items are paragraphs that begin with their number.</summary>
/// <param name="TextLines">The item without its bullet; at least one line.</param>
public sealed record ListItemBlock(IReadOnlyList<TextLine> TextLines) : Block
{
    /// <inheritdoc/>
    public override SourceLines Lines => new(TextLines[0].Number, TextLines[^1].Last);
}

/// <summary>What a page prints around its text: running head, running foot, page number.</summary>
/// <param name="Line">The line.</param>
public sealed record FurnitureBlock(TextLine Line) : Block
{
    /// <inheritdoc/>
    public override SourceLines Lines => Line.Lines;
}

/// <summary>A line too long to be read as text; it is listed, not understood.</summary>
/// <param name="Number">Its number.</param>
public sealed record OversizedBlock(int Number) : Block
{
    /// <inheritdoc/>
    public override SourceLines Lines => new(Number, Number);
}

/// <summary>A table with its cells.</summary>
/// <param name="Rows">At least one.</param>
public sealed record TableBlock(IReadOnlyList<Row> Rows) : Block
{
    /// <inheritdoc/>
    public override SourceLines Lines => new(Rows[0].Lines.First, Rows[^1].Lines.Last);
}

/// <summary>A row of a table.</summary>
/// <param name="Cells">Cleaned texts; empty for an empty cell.</param>
/// <param name="Numbers">The lines that hold it, in order; more than one where it wraps.</param>
/// <param name="Rule">True for the line that only draws a border (|---|---|).</param>
/// <param name="ColumnsLost">True where fewer values than columns are printed, so that their columns are not known.</param>
/// <param name="Beside">Prose that stands beside the table on its lines; empty for none.</param>
/// <param name="Doubt">Why its cells may be others than they were taken for, in Swedish; null where they may not.</param>
/// <param name="Part">True where its indent says that it is a part, as the "varav" before it does.</param>
public sealed record Row(
    IReadOnlyList<string> Cells,
    IReadOnlyList<int> Numbers,
    bool Rule = false,
    bool ColumnsLost = false,
    string Beside = "",
    string? Doubt = null,
    bool Part = false
)
{
    /// <summary>First and last line.</summary>
    public SourceLines Lines => new(Numbers[0], Numbers[^1]);

    /// <summary>True where no cell holds anything.</summary>
    public bool IsEmpty => Cells.All(c => c.Length == 0);
}
