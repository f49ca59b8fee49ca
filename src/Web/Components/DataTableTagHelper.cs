using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Styrkedja.Web.Components;

/// <summary>
/// A table with its caption, a region that can be scrolled by keyboard, and the way to take it away:
/// <c>&lt;data-table id="indikatorer" caption="Indikatorer 2024" csv="@url"&gt; thead, tbody &lt;/data-table&gt;</c>.
/// Pages write the rows, with <c>scope</c> on every header and <c>class="num"</c> on figures.
/// </summary>
[HtmlTargetElement("data-table", Attributes = "id,caption")]
public sealed class DataTableTagHelper : TagHelper
{
    // More do not fit beside the menu in a window of 1,280 px.
    private const int MostColumns = 12;

    /// <summary>Unique on the page; a link <c>#id</c> leads here.</summary>
    public required string Id { get; set; }

    /// <summary>What the table shows; heard before it is read.</summary>
    public required string Caption { get; set; }

    /// <summary>Address of the same rows as CSV, with <c>format=csv</c>; null where there is none.</summary>
    public string? Csv { get; set; }

    /// <summary>Writes what surrounds the rows; the rows are the element's content.</summary>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var rows = (await output.GetChildContentAsync()).GetContent();
        var head = rows.AsSpan(0, Math.Max(rows.IndexOf("</thead>", StringComparison.Ordinal), 0));
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "table-block");
        output.Attributes.SetAttribute("id", Id);

        var before = new Markup(output.PreContent);
        before.Html(
            head.Count("scope=\"col\"") > MostColumns ? "<div class=\"table-wrap broad\"" : "<div class=\"table-wrap\""
        );
        // A table with links is scrolled by going through them.
        before.Html(
            rows.Contains("<a ", StringComparison.Ordinal) ? " role=\"region\"" : " role=\"region\" tabindex=\"0\""
        );
        before.Html(" aria-labelledby=\"").Text(Id);
        before.Html("-caption\"><table><caption><span id=\"").Text(Id).Html("-caption\">").Text(Caption);
        before.Html("</span></caption>");

        var after = new Markup(output.PostContent);
        after.Html("</table></div>");
        if (Csv is not null)
        {
            after.Html("<p class=\"table-tools\">");
            TakeAway.Write(after, Csv, Caption);
            after.Html("</p>");
        }
    }
}
