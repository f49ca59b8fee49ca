using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Styrkedja.Core.Swedish;
using Styrkedja.Documents.Writing.Spreadsheets;

namespace Styrkedja.Web.Features.Indicators;

/// <summary>A cell of a row: what is known now, and where that was corrected what is printed.</summary>
/// <param name="Text">What is known; null or empty where nothing is.</param>
/// <param name="Printed">What is printed; null or empty where nothing is.</param>
/// <param name="Measure">The number of what is known; null where there is none.</param>
public readonly record struct KnownCell(string? Text, string? Printed, Measure? Measure) : IHtmlContent
{
    /// <summary>In a file: number, unit and all of it as it stands.</summary>
    public SheetCell[] Apart => SheetCell.Apart(Text, Measure);

    /// <summary>True where what is known is not what is printed.</summary>
    public bool IsCorrected => (Text ?? "") != (Printed ?? "");

    /// <summary>"tryckt 68 %", "inget tryckt".</summary>
    public string PrintedInWords => string.IsNullOrEmpty(Printed) ? "inget tryckt" : "tryckt " + Printed;

    /// <summary>True where there is nothing to show.</summary>
    public bool IsEmpty => string.IsNullOrEmpty(Text) && !IsCorrected;

    /// <summary>Words in place of a number take more than one line.</summary>
    public string? Class => Text is { Length: > 12 } ? null : "num";

    /// <inheritdoc/>
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        encoder.Encode(writer, Components.Figures.Shown(Text ?? ""));
        if (IsCorrected)
        {
            writer.Write(" <div class=\"small quiet\">rättat, ");
            encoder.Encode(writer, PrintedInWords);
            writer.Write("</div>");
        }
    }
}
