using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Styrkedja.Documents.Reading;

/// <summary>Which styles of a Word file are headings, and which carry a list's numbering.</summary>
internal sealed class DocxStyles
{
    private readonly Dictionary<string, Style> _styles = new(StringComparer.Ordinal);

    /// <summary>Reads the styles; a file without is one without headings.</summary>
    public DocxStyles(StyleDefinitionsPart? part)
    {
        foreach (var style in part?.Styles?.Elements<Style>() ?? [])
        {
            if (style.StyleId?.Value is { } id)
            {
                _styles.TryAdd(id, style);
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
        foreach (var style in Chain(paragraph))
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

    /// <summary>The numbering of a paragraph, its own or its style's; null where it has none.</summary>
    public NumberingProperties? Numbering(Paragraph paragraph) =>
        paragraph.ParagraphProperties?.NumberingProperties
        ?? Chain(paragraph)
            .Select(s => s.StyleParagraphProperties?.NumberingProperties)
            .FirstOrDefault(n => n is not null);

    // A style and those it is based on; a ring of styles ends after as many as there are.
    private IEnumerable<Style> Chain(Paragraph paragraph)
    {
        var id = paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;
        for (var i = 0; i < _styles.Count && id is not null && _styles.TryGetValue(id, out var style); i++)
        {
            yield return style;
            id = style.BasedOn?.Val?.Value;
        }
    }
}
