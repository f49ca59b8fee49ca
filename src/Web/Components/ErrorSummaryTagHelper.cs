using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Styrkedja.Web.Components;

/// <summary>
/// <c>&lt;error-summary /&gt;</c>, first in main: every error of the form with a link to its field; nothing where there
/// is none. It takes the focus when the page opens, without script.
/// </summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummaryTagHelper : TagHelper
{
    /// <summary>The page with its errors.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    /// <summary>"Fel: " before the title of a page whose form has errors; else nothing.</summary>
    public static string TitlePrefix(ModelStateDictionary state) => state.IsValid ? "" : "Fel: ";

    /// <summary>The id of the field for a name such as <c>Input.Name</c>.</summary>
    public static string FieldId(string name) => TagBuilder.CreateSanitizedId(name, "_");

    /// <summary>Writes the list.</summary>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var state = ViewContext.ViewData.ModelState;
        if (state.ErrorCount == 0)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "error-summary");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute(new TagHelperAttribute("autofocus"));
        var markup = new Markup(output.Content);
        markup.Html("<h2>Det finns något att rätta</h2><ul>");
        var page = ViewContext.ViewData.ModelMetadata;
        foreach (var (name, entry) in state.OrderBy(pair => Place(page, pair.Key)))
        {
            foreach (var error in entry!.Errors)
            {
                if (name.Length == 0)
                {
                    markup.Html("<li>").Text(Sentence(error)).Html("</li>");
                }
                else
                {
                    markup
                        .Html("<li><a href=\"#")
                        .Text(FieldId(name))
                        .Html("\">")
                        .Text(Sentence(error))
                        .Html("</a></li>");
                }
            }
        }
        markup.Html("</ul>");
    }

    // Model state keeps its names by the alphabet; the model declares them in the order of the form.
    private static long Place(ModelMetadata model, string name)
    {
        var place = 0L;
        var weight = 1_000_000_000L;
        foreach (var part in name.Split('.'))
        {
            var own = part.Split('[')[0];
            var at = -1;
            for (var i = 0; i < model.Properties.Count && at < 0; i++)
            {
                at = model.Properties[i].PropertyName == own ? i : -1;
            }
            if (at < 0)
            {
                break;
            }
            place += (at + 1) * weight;
            weight /= 1000;
            model = model.Properties[at];
        }
        return place;
    }

    /// <summary>What is wrong, in words; an exception's own words are not for the reader.</summary>
    internal static string Sentence(ModelError error) =>
        string.IsNullOrEmpty(error.ErrorMessage) ? "Värdet går inte att läsa. Skriv det på nytt." : error.ErrorMessage;
}
