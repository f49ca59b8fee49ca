using System.Net;
using System.Text;
using Styrkedja.Documents.Model;
using Styrkedja.Documents.Reading;

namespace Styrkedja.Integration;

/// <summary>A document as a web page, so that other programs can print it: headings, paragraphs, items and tables.</summary>
internal static class DocumentHtml
{
    /// <summary>The page.</summary>
    /// <param name="document">The bytes of the document.</param>
    /// <param name="style">How it is set.</param>
    public static string Of(byte[] document, string style)
    {
        Assert.True(DocumentReader.TryRead(document, out var model, out _));
        var html = new StringBuilder(
            $"<!DOCTYPE html><html lang=sv><meta charset=utf-8><title>-</title><style>{style}</style>\n"
        );
        var inList = false;
        foreach (var block in model.Blocks)
        {
            if (block is ListItemBlock != inList)
            {
                inList = !inList;
                html.Append(inList ? "<ul>\n" : "</ul>\n");
            }
            html.Append(Of(block));
        }
        return html.ToString();
    }

    private static string Of(Block block) =>
        block switch
        {
            HeadingBlock heading => Element($"h{Math.Min(heading.Level, 6)}", heading.Line.Text),
            ParagraphBlock paragraph => string.Concat(paragraph.TextLines.Select(l => Element("p", l.Text))),
            ListItemBlock item => Element("li", string.Join(' ', item.TextLines.Select(l => l.Text))),
            FurnitureBlock furniture => Element("p", furniture.Line.Text),
            TableBlock table => Table(table),
            _ => "",
        };

    // Every row with as many cells as the widest; the first holds the headers.
    private static string Table(TableBlock table)
    {
        var rows = table.Rows.Where(r => !r.Rule).ToList();
        var width = rows.Max(r => r.Cells.Count);
        var html = rows.Select(
            (row, r) =>
                "<tr>"
                + string.Concat(
                    Enumerable
                        .Range(0, width)
                        .Select(c => Element(r == 0 ? "th" : "td", row.Cells.ElementAtOrDefault(c) ?? ""))
                )
                + "</tr>\n"
        );
        return $"<table>\n{string.Concat(html)}</table>\n";
    }

    private static string Element(string name, string text) => $"<{name}>{WebUtility.HtmlEncode(text)}</{name}>\n";
}
