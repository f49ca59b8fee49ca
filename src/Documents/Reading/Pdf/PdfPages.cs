using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Logging;
using UglyToad.PdfPig.Outline.Destinations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Styrkedja.Documents.Reading.Pdf;

/// <summary>
/// Makes pages of ours instead of PdfPig's, which hold every glyph with its boxes and colours: a tenth of the memory and
/// half of the time.
/// </summary>
internal sealed class PdfPages : BasePageFactory<PdfPage>
{
    private readonly PdfBudget _budget;

    /// <summary>Made by PdfPig, with these.</summary>
    public PdfPages(
        IPdfTokenScanner pdfScanner,
        IResourceStore resourceStore,
        ILookupFilterProvider filterProvider,
        IPageContentParser pageContentParser,
        UglyToad.PdfPig.ParsingOptions parsingOptions
    )
        : base(
            pdfScanner,
            resourceStore,
            filterProvider,
            new Parser(pageContentParser, ((PdfOptions)parsingOptions).Budget),
            parsingOptions
        ) => _budget = ((PdfOptions)parsingOptions).Budget;

    /// <inheritdoc/>
    protected override PdfPage ProcessPage(
        int pageNumber,
        DictionaryToken dictionary,
        NamedDestinations namedDestinations,
        MediaBox mediaBox,
        CropBox cropBox,
        UserSpaceUnit userSpaceUnit,
        PageRotationDegrees rotation,
        TransformationMatrix initialMatrix,
        IReadOnlyList<IGraphicsStateOperation> operations
    )
    {
        var collector = new PageCollector(
            _budget,
            pageNumber,
            ResourceStore,
            PdfScanner,
            PageContentParser,
            FilterProvider,
            cropBox,
            userSpaceUnit,
            rotation,
            initialMatrix,
            ParsingOptions
        );
        var (words, rulings, dots) = collector.Process(pageNumber, operations);
        var turned = rotation.Value is 90 or 270;
        var (width, height) = ((float)cropBox.Bounds.Width, (float)cropBox.Bounds.Height);
        return new PdfPage
        {
            Number = pageNumber,
            Turn = collector.Turn,
            Width = turned ? height : width,
            Height = turned ? width : height,
            Structure = dictionary.TryGet(NameToken.StructParents, out NumericToken parents) ? parents.Int : -1,
            Words = words,
            Unshown = collector.Unshown,
            Rulings = rulings,
            Dots = dots,
        };
    }

    // Everything that draws is parsed here: pages, forms, glyphs that are drawings.
    private sealed class Parser(IPageContentParser inner, PdfBudget budget) : IPageContentParser
    {
        public IReadOnlyList<IGraphicsStateOperation> Parse(int pageNumber, IInputBytes inputBytes, ILog log)
        {
            budget.TakeContent(inputBytes.Length);
            return inner.Parse(pageNumber, inputBytes, log);
        }
    }
}
