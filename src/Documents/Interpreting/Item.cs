using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;
using Styrkedja.Documents.Model;

namespace Styrkedja.Documents.Interpreting;

/// <summary>What an item of the outline looks like, before it is known what it means.</summary>
internal enum ItemKind
{
    /// <summary>A heading that the file marks.</summary>
    Heading,

    /// <summary>Running text.</summary>
    Text,

    /// <summary>An item with a bullet.</summary>
    Bullet,

    /// <summary>A goal's marker, with its title where it follows at once.</summary>
    Marker,

    /// <summary>The label of a goal's field.</summary>
    Field,

    /// <summary>A printed assessment.</summary>
    Status,

    /// <summary>The heading of a part around the goals: decisions, contents, appendices.</summary>
    Place,

    /// <summary>A table.</summary>
    Table,

    /// <summary>Page furniture.</summary>
    Furniture,

    /// <summary>A line too long to read.</summary>
    Oversized,
}

/// <summary>A part of the document that means one thing.</summary>
/// <param name="Kind">What it looks like.</param>
/// <param name="Lines">Its lines; empty for a table.</param>
/// <param name="Key">The word of the vocabulary that it is, for markers, fields, statuses and places.</param>
/// <param name="Table">The table.</param>
/// <param name="Marked">True where the file marks it as a heading.</param>
/// <param name="Aside">True where it stands beside the text: in a text box, or as a note under the page.</param>
internal sealed record Item(
    ItemKind Kind,
    IReadOnlyList<TextLine> Lines,
    string? Key = null,
    TableBlock? Table = null,
    bool Marked = false,
    bool Aside = false
)
{
    private string? _text;

    /// <summary>The lines joined.</summary>
    public string Text => _text ??= SwedishText.Join(Lines.Select(l => l.Text)).TrimEnd();

    /// <summary>First and last line.</summary>
    public SourceLines Span => Table?.Lines ?? new SourceLines(Lines[0].Number, Lines[^1].Last);

    /// <summary>True where the whole text is bold or italic.</summary>
    public bool Emphasised => Lines.Count > 0 && Lines.All(l => l.Emphasised);
}
