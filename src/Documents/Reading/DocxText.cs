using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Styrkedja.Core.Swedish;
using OfficeText = DocumentFormat.OpenXml.Math.Text;

namespace Styrkedja.Documents.Reading;

/// <summary>The text of a Word paragraph as Word shows it, cut at its line breaks.</summary>
internal sealed class DocxText
{
    private readonly DocxStyles _styles;
    private readonly Paragraph _paragraph;
    private readonly List<(string Text, bool Emphasised)> _lines = [];
    private readonly StringBuilder _text = new();
    private int _runs;
    private int _strong;

    private DocxText(Paragraph paragraph, DocxStyles styles)
    {
        (_paragraph, _styles) = (paragraph, styles);
        foreach (var child in paragraph.ChildElements)
        {
            Walk(child, run: null);
        }
        EndLine();
    }

    /// <summary>The lines; emphasised where every run of the line is bold or italic.</summary>
    public IReadOnlyList<(string Text, bool Emphasised)> Lines => _lines;

    /// <summary>Text boxes that are anchored in the paragraph: their text is no part of it.</summary>
    public List<TextBoxContent> Boxes { get; } = [];

    /// <summary>Words that stand where nobody has chosen or filled in.</summary>
    public List<string> Unfilled { get; } = [];

    /// <summary>The notes under the page that it refers to.</summary>
    public List<long> Notes { get; } = [];

    /// <summary>The text of a paragraph.</summary>
    public static DocxText Of(Paragraph paragraph, DocxStyles styles) => new(paragraph, styles);

    /// <summary>How many columns a cell covers, 1 to 64; no table on a page has more.</summary>
    /// <param name="gridSpan">What the file says; anything but a positive number is 1.</param>
    public static int Span(string? gridSpan) =>
        int.TryParse(gridSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var span)
            ? Math.Clamp(span, 1, 64)
            : 1;

    /// <summary>The content of an element that Word chooses of: the first choice, the fallback where there is none.</summary>
    public static OpenXmlElement? Chosen(AlternateContent alternate) =>
        (OpenXmlElement?)alternate.GetFirstChild<AlternateContentChoice>()
        ?? alternate.GetFirstChild<AlternateContentFallback>();

    private void Walk(OpenXmlElement element, Run? run)
    {
        switch (element)
        {
            // Text that was moved away or deleted is not shown.
            case MoveFromRun or DeletedRun or ParagraphProperties or RunProperties:
                return;
            case TextBoxContent box:
                Boxes.Add(box);
                return;
            case AlternateContent alternate:
                if (Chosen(alternate) is { } chosen)
                {
                    Into(chosen, run);
                }
                return;
            case SdtElement control when DocxStyles.ShowsPlaceholder(control):
                WalkUnfilled(control, run);
                return;
            case Run inner:
                if (!_styles.IsHidden(inner, _paragraph))
                {
                    Into(inner, inner);
                }
                return;
            case CarriageReturn or Break { Type: null }:
            case Break { Type.Value: var type } when type == BreakValues.TextWrapping:
                EndLine();
                return;
            default:
                break;
        }
        if (Characters(element, run) is { Length: > 0 } characters)
        {
            Append(characters, run);
            return;
        }
        Into(element, run);
    }

    private void Into(OpenXmlElement element, Run? run)
    {
        foreach (var child in element.ChildElements)
        {
            Walk(child, run);
        }
    }

    private void WalkUnfilled(SdtElement control, Run? run)
    {
        var from = _text.Length;
        Into(control, run);
        if (_text.Length > from)
        {
            Unfilled.Add(SwedishText.Collapse(_text.ToString(from, _text.Length - from)));
        }
    }

    private string? Characters(OpenXmlElement element, Run? run) =>
        element switch
        {
            Text text => WordSymbols.Shown(text.Text, run?.RunProperties?.RunFonts?.Ascii?.Value),
            OfficeText text => text.Text,
            SymbolChar symbol => WordSymbols.Of(symbol.Font?.Value, symbol.Char?.Value),
            TabChar or PositionalTab => "\t",
            NoBreakHyphen => "-",
            FootnoteReference { Id.Value: var id } => Note(id),
            _ => null,
        };

    private string Note(long id)
    {
        if (id <= 0)
        {
            return "";
        }
        Notes.Add(id);
        return NoteMarks.Raised(id.ToString(CultureInfo.InvariantCulture));
    }

    private void Append(string characters, Run? run)
    {
        // Raised figures are the number of a note, never more of the number before them.
        _text.Append(run is not null && _styles.IsRaised(run) ? NoteMarks.Raised(characters) : characters);
        var seen = characters.Trim().Length > 0;
        _runs += seen ? 1 : 0;
        _strong += seen && IsStrong(run) ? 1 : 0;
    }

    private void EndLine()
    {
        _lines.Add((_text.ToString(), _runs > 0 && _runs == _strong));
        _text.Clear();
        (_runs, _strong) = (0, 0);
    }

    private static bool IsStrong(Run? run) =>
        DocxStyles.IsOn(run?.RunProperties?.Bold) || DocxStyles.IsOn(run?.RunProperties?.Italic);
}
