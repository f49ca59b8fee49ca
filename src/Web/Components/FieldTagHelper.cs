using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Styrkedja.Web.Components;

/// <summary>
/// A field of a form with its label, hint and error, bound together so that no page can forget one:
/// <c>&lt;field for="Input.Name" label="Namn" hint="Som det står i beslutet" /&gt;</c>. Kinds (<c>type</c>): every kind
/// of input, <c>textarea</c>, <c>checkbox</c>; <c>select</c> and <c>radio</c> with <c>options</c>. Other attributes go to
/// the field itself. What was typed is kept.
/// </summary>
[HtmlTargetElement("field", Attributes = "for,label", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldTagHelper : TagHelper
{
    /// <summary>The property that the field fills.</summary>
    public required ModelExpression For { get; set; }

    /// <summary>What is asked for.</summary>
    public required string Label { get; set; }

    /// <summary>What helps to answer; plain text.</summary>
    public string? Hint { get; set; }

    /// <summary>Kind of field.</summary>
    public string Type { get; set; } = "text";

    /// <summary>The choices of a <c>select</c> or <c>radio</c>.</summary>
    public IEnumerable<SelectListItem>? Options { get; set; }

    /// <summary>True where it may be left empty among fields that may not: "(valfritt)" is added.</summary>
    public bool Optional { get; set; }

    /// <summary>The page, with what was typed and what is wrong.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    /// <summary>Writes the field.</summary>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var name = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var id = ErrorSummaryTagHelper.FieldId(name);
        ViewContext.ViewData.ModelState.TryGetValue(name, out var entry);
        var error = entry is { Errors.Count: > 0 } ? ErrorSummaryTagHelper.Sentence(entry.Errors[0]) : null;
        var value = entry?.AttemptedValue ?? Text(For.Model);

        var group = Type == "radio";
        output.TagName = group ? "fieldset" : "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        var control = Control(name, id, value, error is not null);
        if (DescribedBy(id, error) is { } describedBy)
        {
            (group ? output.Attributes : control).SetAttribute("aria-describedby", describedBy);
        }
        // What the page says of the field itself (autocomplete, inputmode, accept, class) belongs on the control.
        foreach (var attribute in output.Attributes.ToList())
        {
            if (attribute.Name is not "aria-describedby" || !group)
            {
                output.Attributes.Remove(attribute);
                control.SetAttribute(attribute);
            }
        }
        output.Attributes.SetAttribute("class", error is null ? "field" : "field field-error");

        var markup = new Markup(output.Content);
        if (Type == "checkbox")
        {
            Explain(markup, id, error);
            markup.Html("<div class=\"choice\">");
            markup.Tag("input", control);
            LabelTag(markup, id, "label");
            markup.Html("</div>");
            return;
        }
        LabelTag(markup, id, group ? "legend" : "label");
        Explain(markup, id, error);
        switch (Type)
        {
            case "select":
                markup.Tag("select", control);
                Choices(markup, value);
                markup.Html("</select>");
                break;
            case "textarea":
                // A newline right after the tag is dropped by the browser, so one is given to drop.
                markup.Tag("textarea", control).Html("\n").Text(value ?? "").Html("</textarea>");
                break;
            case "radio":
                var place = 0;
                foreach (var option in Options ?? [])
                {
                    markup.Radio(option, value, control, place++ == 0 ? id : Invariant(id, place));
                }
                break;
            default:
                markup.Tag("input", control);
                break;
        }
    }

    private void Choices(Markup markup, string? value)
    {
        foreach (var group in (Options ?? []).GroupBy(option => option.Group?.Name))
        {
            if (group.Key is { } name)
            {
                markup.Html("<optgroup label=\"").Text(name).Html("\">");
            }
            foreach (var option in group)
            {
                markup.Option(option, value);
            }
            if (group.Key is not null)
            {
                markup.Html("</optgroup>");
            }
        }
    }

    private TagHelperAttributeList Control(string name, string id, string? value, bool wrong)
    {
        var control = new TagHelperAttributeList { { "name", name } };
        if (Type != "radio")
        {
            control.Add("id", id);
            if (wrong)
            {
                control.Add("aria-invalid", "true");
            }
        }
        if (Type is not ("select" or "textarea"))
        {
            control.Add("type", Type);
        }
        if (Type == "checkbox")
        {
            control.Add("value", "true");
            if (value is not null && value.StartsWith("true", StringComparison.OrdinalIgnoreCase))
            {
                control.Add(new TagHelperAttribute("checked"));
            }
        }
        else if (Type is not ("select" or "textarea" or "radio" or "file" or "password"))
        {
            control.Add("value", value ?? "");
        }
        return control;
    }

    private void LabelTag(Markup markup, string id, string tag)
    {
        markup.Html(tag == "label" ? "<label for=\"" + id + "\">" : "<legend>").Text(Label);
        if (Optional)
        {
            markup.Html(" <span class=\"optional\">(valfritt)</span>");
        }
        markup.Html(tag == "label" ? "</label>" : "</legend>");
    }

    private void Explain(Markup markup, string id, string? error)
    {
        if (Hint is not null)
        {
            markup.Html("<p class=\"hint\" id=\"" + id + "-hint\">").Text(Hint).Html("</p>");
        }
        if (error is not null)
        {
            markup
                .Html("<p class=\"error-message\" id=\"" + id + "-error\"><span class=\"visually-hidden\">Fel: </span>")
                .Text(error)
                .Html("</p>");
        }
    }

    private string? DescribedBy(string id, string? error) =>
        (Hint, error) switch
        {
            (null, null) => null,
            (_, null) => id + "-hint",
            (null, _) => id + "-error",
            _ => id + "-hint " + id + "-error",
        };

    private static string? Text(object? model) => FieldValue.Write(model);

    private static string Invariant(string id, int place) =>
        string.Create(CultureInfo.InvariantCulture, $"{id}-{place}");
}
