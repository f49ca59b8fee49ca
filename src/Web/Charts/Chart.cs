using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Styrkedja.Web.Charts;

/// <summary>
/// A drawing by the server: a figure with caption, an SVG with title and description, and its data as a table. Colours
/// are classes of the stylesheet. A page writes it by its name: <c>@Model.Chart</c>.
/// </summary>
public abstract record Chart : IHtmlContent
{
    /// <summary>Unique on the page; all other ids are made of it.</summary>
    public required string Id { get; init; }

    /// <summary>What the chart shows.</summary>
    public required string Caption { get; init; }

    /// <summary>What is seen, in a sentence; null for one made of the data.</summary>
    public string? Description { get; init; }

    /// <summary>A table that the page has already: replaces the one made of the data. Null for that one.</summary>
    public IHtmlContent? Table { get; init; }

    /// <summary>Writes the figure.</summary>
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var svg = new Svg(writer, encoder);
        svg.Raw("<figure class=\"chart\" id=\"").Encoded(Id).Raw("\"><figcaption id=\"").Encoded(Id);
        svg.Raw("-caption\">").Encoded(Caption).Raw("</figcaption>");
        if (IsEmpty)
        {
            svg.Raw("<p class=\"quiet\">Det finns inga uppgifter att rita.</p>");
            WriteBelow(svg);
            svg.Raw("</figure>");
            return;
        }
        svg.Raw("<div class=\"chart-scroll ").Raw(Kind).Raw("\" role=\"region\" tabindex=\"0\" aria-labelledby=\"");
        svg.Encoded(Id).Raw("-caption\">");
        Draw(svg);
        svg.Raw("</svg></div>");
        WriteBelow(svg);
        svg.Raw("<details><summary>Visa som tabell<span class=\"visually-hidden\">: ").Encoded(Caption);
        svg.Raw("</span></summary>");
        if (Table is null)
        {
            svg.Raw("<div class=\"table-wrap\" role=\"region\" tabindex=\"0\" aria-labelledby=\"").Encoded(Id);
            svg.Raw("-table\"><table><caption><span id=\"").Encoded(Id).Raw("-table\">").Encoded(Caption);
            svg.Raw("</span></caption>");
            WriteTable(svg);
            svg.Raw("</table></div>");
        }
        else
        {
            Table.WriteTo(writer, encoder);
        }
        svg.Raw("</details></figure>");
    }

    /// <summary>Class of the drawing's frame.</summary>
    private protected abstract string Kind { get; }

    /// <summary>True where there is nothing to draw.</summary>
    private protected abstract bool IsEmpty { get; }

    /// <summary>What is seen, in a sentence.</summary>
    private protected abstract string Describe();

    /// <summary>Writes the drawing, begun by <see cref="Begin"/>; its end tag is not its own.</summary>
    private protected abstract void Draw(Svg svg);

    /// <summary>Writes head and body of the table.</summary>
    private protected abstract void WriteTable(Svg svg);

    /// <summary>What cannot be drawn, as text.</summary>
    private protected virtual void WriteBelow(Svg svg) { }

    /// <summary>The start of the drawing.</summary>
    private protected void Begin(Svg svg, double width, double height)
    {
        svg.Raw("<svg role=\"img\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ");
        svg.Number(width).Raw(" ").Number(height).Raw("\" aria-labelledby=\"").Encoded(Id).Raw("-title ");
        svg.Encoded(Id).Raw("-desc\"><title id=\"").Encoded(Id).Raw("-title\">").Encoded(Caption);
        svg.Raw("</title><desc id=\"").Encoded(Id).Raw("-desc\">").Encoded(Description ?? Describe()).Raw("</desc>");
    }

    /// <summary>The head of a table: the first column is of words, the others of numbers.</summary>
    private protected static void Header(Svg svg, string first, IEnumerable<string> others, bool numbers = true)
    {
        svg.Raw("<thead><tr><th scope=\"col\">").Encoded(first).Raw("</th>");
        foreach (var other in others)
        {
            svg.Raw(numbers ? "<th scope=\"col\" class=\"num\">" : "<th scope=\"col\">").Encoded(other).Raw("</th>");
        }
        svg.Raw("</tr></thead>");
    }

    /// <summary>The start of a row; its cells are to follow.</summary>
    private protected static Svg Row(Svg svg, string header, bool part = false) =>
        svg.Raw(part ? "<tr class=\"part\"><th scope=\"row\">" : "<tr><th scope=\"row\">").Encoded(header).Raw("</th>");

    /// <summary>A cell with a number.</summary>
    private protected static Svg Cell(Svg svg, string? number) =>
        svg.Raw("<td class=\"num\">").Encoded(number ?? "–").Raw("</td>");

    /// <summary>A number with its unit.</summary>
    private protected static string WithUnit(string number, string? unit) =>
        string.IsNullOrEmpty(unit) ? number : number + "\u00A0" + (unit.Length > 12 ? unit[..11] + "…" : unit);
}
