using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Styrkedja.Documents.Reading.Pdf;

/// <summary>Carries out what draws a page, and keeps its words, with the marked content that they belong to, and its rulings.</summary>
internal sealed class PageCollector(
    PdfBudget budget,
    int pageNumber,
    IResourceStore resourceStore,
    IPdfTokenScanner pdfScanner,
    IPageContentParser pageContentParser,
    ILookupFilterProvider filterProvider,
    CropBox cropBox,
    UserSpaceUnit userSpaceUnit,
    PageRotationDegrees rotation,
    TransformationMatrix initialMatrix,
    ParsingOptions parsingOptions
)
    : BaseStreamProcessor<(
        IReadOnlyList<PdfWord> Words,
        IReadOnlyList<Ruling> Rulings,
        IReadOnlyList<(float X, float Y)> Dots
    )>(
        pageNumber,
        resourceStore,
        pdfScanner,
        pageContentParser,
        filterProvider,
        cropBox,
        userSpaceUnit,
        rotation,
        initialMatrix,
        parsingOptions
    )
{
    // A form within a form within a form: nobody draws so.
    private const int DeepestForm = 20;

    // What it costs to begin one, whatever it holds.
    private const int OperationsOfForm = 500;

    // Enough to say what it is.
    private const int LongestUnseen = 100;

    private readonly WordBuilder _words = new(budget);
    private readonly RulingBuilder _rulings = new();
    private readonly Stack<Content> _marks = new();
    private readonly PdfRectangle _shown = cropBox.GetVisibleBounds(rotation);
    private Content _now = new(PdfMark.None, Artifact: false);
    private readonly Dictionary<PdfMark, string> _unshown = [];
    private readonly StringBuilder _drawn = new();
    private string? _said;
    private string? _instead;
    private long _form;
    private int _depth;

    /// <summary>How most text of the page was turned before it was turned back, in quarters.</summary>
    public int Turn => _words.MainTurn;

    /// <summary>Words of marked content that the page does not show.</summary>
    public IReadOnlyDictionary<PdfMark, string> Unshown => _unshown;

    // What is drawn now.
    private sealed record Content(PdfMark Mark, bool Artifact);

    /// <inheritdoc/>
    public override (
        IReadOnlyList<PdfWord> Words,
        IReadOnlyList<Ruling> Rulings,
        IReadOnlyList<(float X, float Y)> Dots
    ) Process(int pageNumberCurrent, IReadOnlyList<IGraphicsStateOperation> operations)
    {
        CloneAllStates();
        ProcessOperations(operations);
        var words = _words.Finish();
        // Borders are turned back with the text.
        return (
            words,
            [.. _rulings.All.Select(r => Turned(r, _words.MainTurn))],
            [.. _rulings.Dots.Select(d => WordBuilder.Along(new PdfPoint(d.X, d.Y), _words.MainTurn))]
        );
    }

    /// <inheritdoc/>
    public override void RenderGlyph(
        IFont font,
        CurrentGraphicsState currentState,
        double fontSize,
        double pointSize,
        int code,
        string unicode,
        long currentOffset,
        in TransformationMatrix renderingMatrix,
        in TransformationMatrix textMatrix,
        in TransformationMatrix transformationMatrix,
        CharacterBoundingBox characterBoundingBox
    )
    {
        budget.TakeGlyph();
        var (from, to, up) = (
            Place(0, 0, renderingMatrix, textMatrix, transformationMatrix),
            Place(characterBoundingBox.Width, 0, renderingMatrix, textMatrix, transformationMatrix),
            Place(0, 1, renderingMatrix, textMatrix, transformationMatrix)
        );
        var text = unicode;
        if (_said is not null)
        {
            _drawn.Append(unicode);
        }
        if (_instead is not null)
        {
            (text, _instead) = (_instead, "");
        }
        if (IsShown(from))
        {
            _words.Add(new Glyph(text, from, to, up, font.Details.IsBold), _now.Mark, _now.Artifact);
        }
        else if (!_now.Artifact)
        {
            Unseen(_now.Mark, _unshown.GetValueOrDefault(_now.Mark, "") + text);
        }
    }

    private void Unseen(PdfMark mark, string text)
    {
        if (mark.Id >= 0 && text.Length <= LongestUnseen && !string.IsNullOrWhiteSpace(text))
        {
            _unshown[mark] = text;
        }
    }

    private static Ruling Turned(Ruling ruling, int turn)
    {
        var (a, b) = ruling.Upright
            ? (new PdfPoint(ruling.At, ruling.From), new PdfPoint(ruling.At, ruling.To))
            : (new PdfPoint(ruling.From, ruling.At), new PdfPoint(ruling.To, ruling.At));
        var ((x1, y1), (x2, y2)) = (WordBuilder.Along(a, turn), WordBuilder.Along(b, turn));
        return ruling.Upright != (turn is 1 or 3)
            ? new Ruling(true, x1, Math.Min(y1, y2), Math.Max(y1, y2))
            : new Ruling(false, y1, Math.Min(x1, x2), Math.Max(x1, x2));
    }

    // What stands beside the page is not printed.
    private bool IsShown(PdfPoint at) =>
        at.X > _shown.Left - 1 && at.X < _shown.Right + 1 && at.Y > _shown.Bottom - 1 && at.Y < _shown.Top + 1;

    private static PdfPoint Place(
        double x,
        double y,
        in TransformationMatrix rendering,
        in TransformationMatrix text,
        in TransformationMatrix page
    )
    {
        var (x1, y1) = rendering.Transform(x, y);
        var (x2, y2) = text.Transform(x1, y1);
        var (x3, y3) = page.Transform(x2, y2);
        return new PdfPoint(x3, y3);
    }

    /// <inheritdoc/>
    public override void BeginMarkedContent(
        NameToken name,
        NameToken? propertyDictionaryName,
        DictionaryToken? properties
    )
    {
        var about = propertyDictionaryName is null
            ? properties
            : ResourceStore.GetMarkedContentPropertiesDictionary(propertyDictionaryName) ?? properties;
        _marks.Push(_now);
        if (name.Data == "Artifact")
        {
            _now = _now with { Artifact = true };
        }
        if (about is not null && about.TryGet(NameToken.Mcid, PdfScanner, out NumericToken? id) && id.Int >= 0)
        {
            _now = _now with { Mark = new PdfMark(_form, id.Int) };
        }
        if (about is not null && about.TryGet(NameToken.ActualText, PdfScanner, out IDataToken<string>? instead))
        {
            _instead = _said = SaidText.Of(instead.Data);
            _drawn.Clear();
        }
    }

    /// <inheritdoc/>
    public override void EndMarkedContent()
    {
        if (_said is not null && SaidText.Differs(_said, _drawn.ToString()))
        {
            Unseen(_now.Mark, _said);
        }
        _instead = _said = null;
        if (_marks.Count > 0)
        {
            _now = _marks.Pop();
        }
    }

    /// <inheritdoc/>
    protected override void ProcessOperations(IReadOnlyList<IGraphicsStateOperation> operations)
    {
        budget.TakeOperations(operations.Count);
        base.ProcessOperations(operations);
    }

    /// <inheritdoc/>
    protected override void ProcessFormXObject(StreamToken formStream, NameToken xObjectName)
    {
        budget.Require(_depth < DeepestForm);
        budget.TakeOperations(OperationsOfForm);
        var (form, now, marks) = (_form, _now, _marks.Count);
        // A form that has marks of its own says so; the others are part of what draws them.
        if (
            formStream.StreamDictionary.TryGet(NameToken.StructParents, PdfScanner, out NumericToken? _)
            && ResourceStore.TryGetXObjectReference(xObjectName, out var reference)
        )
        {
            _form = reference.ObjectNumber;
        }
        _depth++;
        try
        {
            base.ProcessFormXObject(formStream, xObjectName);
        }
        finally
        {
            _depth--;
            while (_marks.Count > marks)
            {
                _marks.Pop();
            }
            (_form, _now) = (form, now);
        }
    }

    /// <inheritdoc/>
    public override void MoveTo(double x, double y) => _rulings.Move(CurrentTransformationMatrix.Transform(x, y));

    /// <inheritdoc/>
    public override void LineTo(double x, double y) => _rulings.Line(CurrentTransformationMatrix.Transform(x, y));

    /// <inheritdoc/>
    public override void Rectangle(double x, double y, double width, double height) =>
        _rulings.Rectangle(
            CurrentTransformationMatrix.Transform(x, y),
            CurrentTransformationMatrix.Transform(x + width, y + height)
        );

    /// <inheritdoc/>
    public override void BezierCurveTo(double x2, double y2, double x3, double y3) =>
        _rulings.Curve(CurrentTransformationMatrix.Transform(x3, y3));

    /// <inheritdoc/>
    public override void BezierCurveTo(double x1, double y1, double x2, double y2, double x3, double y3) =>
        _rulings.Curve(CurrentTransformationMatrix.Transform(x3, y3));

    /// <inheritdoc/>
    public override void StrokePath(bool close) => _rulings.Stroke(close);

    /// <inheritdoc/>
    public override void FillPath(FillingRule fillingRule, bool close) => _rulings.Fill();

    /// <inheritdoc/>
    public override void FillStrokePath(FillingRule fillingRule, bool close) => _rulings.Stroke(close);

    /// <inheritdoc/>
    public override void EndPath() => _rulings.Drop();

    /// <inheritdoc/>
    public override void ClosePath() => _rulings.Drop();

    /// <inheritdoc/>
    public override void BeginSubpath() { }

    /// <inheritdoc/>
    public override PdfPoint? CloseSubpath()
    {
        _rulings.Close();
        return null;
    }

    /// <inheritdoc/>
    public override void ModifyClippingIntersect(FillingRule clippingRule) { }

    /// <inheritdoc/>
    protected override void ClipToRectangle(PdfRectangle rectangle, FillingRule clippingRule) { }

    /// <inheritdoc/>
    public override void PaintShading(NameToken shadingName) { }

    /// <inheritdoc/>
    public override void BeginInlineImage() { }

    /// <inheritdoc/>
    public override void SetInlineImageProperties(IReadOnlyDictionary<NameToken, IToken> properties) { }

    /// <inheritdoc/>
    public override void EndInlineImage(Memory<byte> bytes) { }

    /// <inheritdoc/>
    protected override void RenderInlineImage(InlineImage inlineImage) { }

    /// <inheritdoc/>
    protected override void RenderXObjectImage(XObjectContentRecord xObjectContentRecord) { }
}
