using System.Text.Encodings.Web;
using System.Xml.Linq;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Styrkedja.Unit.Web.Components;

/// <summary>A page with a form, as far as a tag helper sees it.</summary>
internal sealed class Form
{
    /// <summary>The fields in the order of the form.</summary>
    public sealed class Fields
    {
        public string? Name { get; set; }
        public decimal? Goal { get; set; }
        public int Year { get; set; }
        public bool Agreed { get; set; }
    }

    private readonly EmptyModelMetadataProvider _metadata = new();

    public Form() =>
        Page = new ViewContext { ViewData = new ViewDataDictionary<Fields>(_metadata, new ModelStateDictionary()) };

    public ViewContext Page { get; }

    public ModelStateDictionary State => Page.ViewData.ModelState;

    /// <summary>The property as <c>for</c> gives it.</summary>
    public ModelExpression For(string name, object? value) =>
        new(name, _metadata.GetModelExplorerForType(value?.GetType() ?? typeof(string), value));

    /// <summary>What a tag helper writes, as XML: attributes without a value are given one, void elements are closed.</summary>
    public static async Task<XElement?> Written(
        ITagHelper helper,
        string name,
        string content = "",
        params TagHelperAttribute[] given
    )
    {
        var attributes = new TagHelperAttributeList(given);
        var context = new TagHelperContext(attributes, new Dictionary<object, object>(), "1");
        var output = new TagHelperOutput(
            name,
            new TagHelperAttributeList(given),
            (_, _) => Task.FromResult(new DefaultTagHelperContent().SetHtmlContent(content))
        );
        await helper.ProcessAsync(context, output);
        if (content.Length > 0 && !output.Content.IsModified)
        {
            output.Content.SetHtmlContent(content);
        }
        using var writer = new StringWriter();
        output.WriteTo(writer, HtmlEncoder.Default);
        var html = writer.ToString();
        return html.Length == 0 ? null : XElement.Parse(AsXml(html), LoadOptions.PreserveWhitespace);
    }

    private static string AsXml(string html) =>
        System
            .Text.RegularExpressions.Regex.Replace(html, "<input[^>]*", "$0/")
            .Replace(" checked", " checked=\"\"", StringComparison.Ordinal)
            .Replace(" selected>", " selected=\"\">", StringComparison.Ordinal)
            .Replace(" autofocus", " autofocus=\"\"", StringComparison.Ordinal);
}
