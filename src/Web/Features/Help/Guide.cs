using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Html;

namespace Styrkedja.Web.Features.Help;

/// <summary>The guide of docs/guide, which lies in the program, as HTML. Made once.</summary>
internal static partial class Guide
{
    /// <summary>The address of its contents, and what the addresses of its pages begin with.</summary>
    public const string Root = "/hjalp";

    private const string Resources = "guide/";
    private const string Contents = "README";

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .DisableHtml()
        .UsePipeTables()
        .UseAutoIdentifiers(AutoIdentifierOptions.GitHub)
        .Build();

    private static readonly Lazy<Dictionary<string, GuidePage>> Made = new(() =>
        typeof(Guide)
            .Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Resources, StringComparison.Ordinal))
            .Select(name => name[Resources.Length..^".md".Length])
            .ToDictionary(name => name == Contents ? "" : name, Make, StringComparer.Ordinal)
    );

    /// <summary>The pages by their names in addresses; the contents have none.</summary>
    public static IReadOnlyDictionary<string, GuidePage> Pages => Made.Value;

    private static GuidePage Make(string name)
    {
        using var stream = typeof(Guide).Assembly.GetManifestResourceStream($"{Resources}{name}.md")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var document = Markdown.Parse(reader.ReadToEnd(), Pipeline);
        foreach (var link in document.Descendants<LinkInline>())
        {
            link.Url = Served(link.Url ?? "");
        }
        var title = document.Descendants<HeadingBlock>().First().Inline!.FirstChild!.ToString()!;
        return new GuidePage(title, new(Accessible(document.ToHtml(Pipeline))), name == Contents);
    }

    // "lasa-in.md#en-rättad-fil" and "bilder/mal.png", as they are between the files, to addresses of the program.
    private static string Served(string link) =>
        link.StartsWith('#')
            ? link
            : FileEnd().Replace($"{Root}/{link}", "").Replace("/" + Contents, "", StringComparison.Ordinal);

    // Markdig's own tags alone can stand here: HTML in the text is shown as text.
    private static string Accessible(string html)
    {
        var table = 0;
        return Table()
            .Replace(
                html.Replace("<th>", "<th scope=\"col\">", StringComparison.Ordinal)
                    .Replace("</table>", "</table></div>", StringComparison.Ordinal),
                _ =>
                    "<div class=\"table-wrap\" role=\"region\" tabindex=\"0\" aria-label=\"Tabell "
                    + (++table).ToString(CultureInfo.InvariantCulture)
                    + "\"><table>"
            );
    }

    [GeneratedRegex(@"\.md(?=#|$)")]
    private static partial Regex FileEnd();

    [GeneratedRegex("<table>")]
    private static partial Regex Table();
}

/// <summary>A page of the guide.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Html">All of it, heading too.</param>
/// <param name="IsContents">Whether it lists the others.</param>
public sealed record GuidePage(string Title, HtmlString Html, bool IsContents);
