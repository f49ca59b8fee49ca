using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Styrkedja.Web.Components;

/// <summary>The ways to take the rows of a page away: as CSV, and as a workbook of Excel.</summary>
public static class TakeAway
{
    /// <summary>The links.</summary>
    /// <param name="csv">The address of the rows as CSV, with <c>format=csv</c>.</param>
    /// <param name="caption">What the rows are; heard with the links.</param>
    public static IHtmlContent Links(string csv, string caption)
    {
        var links = new DefaultTagHelperContent();
        Write(new Markup(links), csv, caption);
        return links;
    }

    internal static void Write(Markup markup, string csv, string caption)
    {
        Link(markup, csv, "Hämta som CSV", caption);
        markup.Html(" ");
        Link(markup, csv.Replace("format=csv", "format=xlsx", StringComparison.Ordinal), "Excel", caption);
    }

    private static void Link(Markup markup, string address, string words, string caption) =>
        markup
            .Html("<a href=\"")
            .Text(address)
            .Html("\">")
            .Text(words)
            .Html("<span class=\"visually-hidden\">: ")
            .Text(caption)
            .Html("</span></a>");
}
