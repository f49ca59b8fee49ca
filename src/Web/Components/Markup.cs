using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Styrkedja.Web.Components;

/// <summary>Writes the markup of a component: <see cref="Html"/> as it stands, <see cref="Text"/> encoded.</summary>
internal readonly struct Markup(TagHelperContent content)
{
    /// <summary>Markup of our own.</summary>
    public Markup Html(string html)
    {
        content.AppendHtml(html);
        return this;
    }

    /// <summary>Anybody's text.</summary>
    public Markup Text(string text)
    {
        content.Append(text);
        return this;
    }

    /// <summary>A start tag with its attributes.</summary>
    public Markup Tag(string name, TagHelperAttributeList attributes)
    {
        Html("<" + name);
        foreach (var attribute in attributes)
        {
            Html(" ");
            content.AppendHtml((IHtmlContent)attribute);
        }
        return Html(">");
    }

    /// <summary>One choice of a select.</summary>
    public Markup Option(SelectListItem option, string? chosen)
    {
        Html("<option value=\"").Text(option.Value ?? option.Text).Html("\"");
        return Html(IsChosen(option, chosen) ? " selected>" : ">").Text(option.Text).Html("</option>");
    }

    /// <summary>One choice of a group of radio buttons.</summary>
    public Markup Radio(SelectListItem option, string? chosen, TagHelperAttributeList attributes, string id)
    {
        var own = new TagHelperAttributeList(attributes) { { "id", id }, { "value", option.Value ?? option.Text } };
        if (IsChosen(option, chosen))
        {
            own.Add(new TagHelperAttribute("checked"));
        }
        Html("<div class=\"choice\">").Tag("input", own);
        return Html("<label for=\"" + id + "\">").Text(option.Text).Html("</label></div>");
    }

    private static bool IsChosen(SelectListItem option, string? chosen) =>
        chosen is null ? option.Selected : string.Equals(option.Value ?? option.Text, chosen, StringComparison.Ordinal);
}
