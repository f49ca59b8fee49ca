namespace Styrkedja.Web.Features.SteeringDocuments;

/// <summary>A part of a page of a document.</summary>
/// <param name="Line">Its first line.</param>
public abstract record ShownPart(int Line)
{
    /// <summary>A heading.</summary>
    /// <param name="Line">Its first line.</param>
    /// <param name="Rank">1 for that of the page, 2 and 3 for those below; none is passed over.</param>
    /// <param name="Text">As printed.</param>
    public sealed record Heading(int Line, int Rank, string Text) : ShownPart(Line);

    /// <summary>A label or a judgement that stands by itself: "Beskrivning", "Uppfylls helt".</summary>
    /// <param name="Line">Its first line.</param>
    /// <param name="Text">As printed.</param>
    public sealed record Label(int Line, string Text) : ShownPart(Line);

    /// <summary>A paragraph.</summary>
    /// <param name="Line">Its first line.</param>
    /// <param name="Text">As printed.</param>
    /// <param name="IsItem">True for an item of a list.</param>
    public sealed record Paragraph(int Line, string Text, bool IsItem) : ShownPart(Line);

    /// <summary>Lines that stand one under the other: an address, a list of contents, the head of a page.</summary>
    /// <param name="Line">Its first line.</param>
    /// <param name="Texts">As printed.</param>
    public sealed record Lines(int Line, IReadOnlyList<string> Texts) : ShownPart(Line);

    /// <summary>A table.</summary>
    /// <param name="Line">Its first line.</param>
    /// <param name="Rows">Its rows, the first of them its head.</param>
    public sealed record Table(int Line, IReadOnlyList<IReadOnlyList<string>> Rows) : ShownPart(Line)
    {
        /// <summary>How many columns the widest row has.</summary>
        public int Width { get; } = Rows.Max(row => row.Count);
    }

    /// <summary>A table whose columns are parted by blanks: shown as it stands.</summary>
    /// <param name="Line">Its first line.</param>
    /// <param name="Text">Its lines.</param>
    public sealed record AsItStands(int Line, string Text) : ShownPart(Line);
}
