using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Styrkedja.Documents.Reading;

/// <summary>
/// What the styles of a Word file say: which are headings, which carry a list's numbering, what is hidden, what is raised.
/// </summary>
internal sealed class DocxStyles
{
    private readonly Dictionary<string, Style> _styles = new(StringComparer.Ordinal);
    private readonly string? _usual;

    /// <summary>Reads the styles; a file without is one without headings.</summary>
    public DocxStyles(StyleDefinitionsPart? part)
    {
        foreach (var style in part?.Styles?.Elements<Style>() ?? [])
        {
            if (style.StyleId?.Value is { } id)
            {
                _styles.TryAdd(id, style);
                var usual = style.Type?.Value == StyleValues.Paragraph && style.Default?.Value == true;
                _usual ??= usual ? id : null;
            }
        }
    }

    /// <summary>The outline level of a paragraph, 1–9; 0 where it is no heading.</summary>
    public int HeadingLevel(Paragraph paragraph)
    {
        if (paragraph.ParagraphProperties?.OutlineLevel?.Val?.Value is { } own and < 9)
        {
            return own + 1;
        }
        foreach (var style in Chain(StyleOf(paragraph)))
        {
            if (style.StyleParagraphProperties?.OutlineLevel?.Val?.Value is { } level and < 9)
            {
                return level + 1;
            }
            var name = style.StyleName?.Val?.Value ?? "";
            if (
                name.StartsWith("heading ", StringComparison.OrdinalIgnoreCase)
                && name.Length == 9
                && char.IsAsciiDigit(name[8])
            )
            {
                return name[8] - '0';
            }
        }
        return 0;
    }

    /// <summary>True for a line of the table of contents.</summary>
    public bool IsContents(Paragraph paragraph) =>
        Chain(StyleOf(paragraph))
            .Any(s => s.StyleName?.Val?.Value?.StartsWith("toc ", StringComparison.OrdinalIgnoreCase) == true);

    /// <summary>The numbering of a paragraph, its own or its style's; null where it has none.</summary>
    public NumberingProperties? Numbering(Paragraph paragraph) =>
        paragraph.ParagraphProperties?.NumberingProperties
        ?? Chain(StyleOf(paragraph))
            .Select(s => s.StyleParagraphProperties?.NumberingProperties)
            .FirstOrDefault(n => n is not null);

    /// <summary>True for text that is there and not shown: hidden itself, or by the style of the run or of the paragraph.</summary>
    public bool IsHidden(Run run, Paragraph paragraph)
    {
        if (run.RunProperties?.Vanish is { } own)
        {
            return IsOn(own);
        }
        var styles = Chain(run.RunProperties?.RunStyle?.Val?.Value)
            .Concat(Chain(StyleOf(paragraph) ?? _usual))
            .Select(s => s.StyleRunProperties?.Vanish);
        return IsOn(styles.FirstOrDefault(v => v is not null));
    }

    /// <summary>True for text that stands above the line.</summary>
    public bool IsRaised(Run run)
    {
        var properties = run.RunProperties;
        if (properties?.VerticalTextAlignment?.Val is { } own)
        {
            return own.Value == VerticalPositionValues.Superscript;
        }
        if (properties?.Position?.Val?.Value is { } position && position.Length > 0)
        {
            return position[0] != '-' && position.Any(c => c is >= '1' and <= '9');
        }
        return Chain(properties?.RunStyle?.Val?.Value)
                .Select(s => s.StyleRunProperties?.VerticalTextAlignment?.Val)
                .FirstOrDefault(v => v is not null)
                is { } styled
            && styled.Value == VerticalPositionValues.Superscript;
    }

    /// <summary>True for a content control that nobody has chosen in or filled in.</summary>
    public static bool ShowsPlaceholder(SdtElement control) =>
        control.SdtProperties?.GetFirstChild<ShowingPlaceholder>() is { } shows && IsOn(shows);

    /// <summary>Whether a property that is there is on.</summary>
    public static bool IsOn(OnOffType? toggle) => toggle is not null && (toggle.Val is null || toggle.Val.Value);

    private static string? StyleOf(Paragraph paragraph) => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;

    // A style and those it is based on; a ring of styles ends after as many as there are.
    private IEnumerable<Style> Chain(string? id)
    {
        for (var i = 0; i < _styles.Count && id is not null && _styles.TryGetValue(id, out var style); i++)
        {
            yield return style;
            id = style.BasedOn?.Val?.Value;
        }
    }
}
