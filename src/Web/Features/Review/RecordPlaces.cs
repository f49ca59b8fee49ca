using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Styrkedja.Core.Printed;

namespace Styrkedja.Web.Features.Review;

/// <summary>The ways from the rows of a review to where each is corrected. Rows are given in their order.</summary>
/// <param name="place">The municipality.</param>
/// <param name="page">The review.</param>
public sealed class RecordPlaces(Place place, DocumentModel page)
{
    private readonly Dictionary<(CorrectedPart, SourceLines), int> _seen = [];

    /// <summary>The address where a record is corrected.</summary>
    public string At(CorrectedPlace of) =>
        place.MunicipalityLink(
            string.Create(
                CultureInfo.InvariantCulture,
                $"granska/{page.Document.Id}/ratta/{CorrectionWords.Slug(of.Part)}/{of.Lines.First}/{of.Lines.Last}/{of.Nth}"
            )
        );

    /// <summary>A link to where the next record of a part is corrected.</summary>
    /// <param name="part">The part.</param>
    /// <param name="first">The first line of the record.</param>
    /// <param name="last">Its last line.</param>
    /// <param name="isWanted">Whether it is shown: where a row is followed or in doubt, so that lists keep few stops.</param>
    /// <param name="name">What the record is called.</param>
    public IHtmlContent Link(CorrectedPart part, int first, int last, bool isWanted, string name)
    {
        var lines = new SourceLines(first, last);
        var nth = _seen.GetValueOrDefault((part, lines));
        _seen[(part, lines)] = nth + 1;
        if (!isWanted || !page.MayCorrect)
        {
            return HtmlString.Empty;
        }
        var link = new TagBuilder("a");
        link.AddCssClass("small");
        link.Attributes["href"] = At(new CorrectedPlace(part, lines, nth));
        link.InnerHtml.Append("Rätta");
        var hidden = new TagBuilder("span");
        hidden.AddCssClass("visually-hidden");
        hidden.InnerHtml.Append(" " + name);
        link.InnerHtml.AppendHtml(hidden);
        return link;
    }
}
