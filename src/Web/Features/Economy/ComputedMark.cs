using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Styrkedja.Core.Checks;

namespace Styrkedja.Web.Features.Economy;

/// <summary>
/// What stands beside a printed figure: nothing where it is what its table gives, quiet words where rounding explains
/// the difference, else word, shape and colour.
/// </summary>
public sealed class ComputedMark : IHtmlContent
{
    private readonly ComputedCell? _cell;

    private ComputedMark(ComputedCell? cell) => _cell = cell;

    /// <summary>The mark of a cell.</summary>
    public static ComputedMark Of(ComputedCell? cell) => new(cell);

    /// <summary>"2 siffror skiljer sig", with shape and colour.</summary>
    public static IHtmlContent Count(int differing) =>
        new HtmlString(Differs + Counts.Of(differing, "siffra skiljer sig", "siffror skiljer sig") + "</span></span>");

    private const string Differs =
        "<span class=\"status status-none\"><svg class=\"shape\" viewBox=\"0 0 16 16\" aria-hidden=\"true\">"
        + "<path d=\"M2 5.5h12M2 10.5h12M11 2 5 14\"/></svg><span>";

    /// <summary>Writes it.</summary>
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        switch (_cell?.Agreement)
        {
            case Agreement.WithinRounding:
                writer.Write(" <span class=\"computed\">(beräknat ");
                encoder.Encode(writer, _cell.Text);
                writer.Write("; avrundning)</span>");
                break;
            case Agreement.Differs:
                writer.Write(" <span class=\"computed\">");
                writer.Write(Differs);
                writer.Write("skiljer sig – beräknat ");
                encoder.Encode(writer, _cell.Text);
                writer.Write(": ");
                encoder.Encode(writer, _cell.How);
                writer.Write("</span></span></span>");
                break;
            case null or Agreement.Equal:
                break;
        }
    }
}
