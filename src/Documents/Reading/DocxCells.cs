using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Documents.Reading;

/// <summary>The cells of a row of a Word table, and whether they are cells at all or only lay out a page.</summary>
internal static class DocxCells
{
    /// <summary>The cells, also those within content controls.</summary>
    public static List<TableCell> Of(TableRow row) =>
        [.. row.Descendants<TableCell>().Where(c => OwnerOf<TableRow>(c) == row)];

    /// <summary>True for a row that is there and not shown, or that a tracked change has deleted.</summary>
    public static bool IsHidden(TableRow row) =>
        DocxStyles.IsOn(row.TableRowProperties?.GetFirstChild<Hidden>())
        || row.TableRowProperties?.GetFirstChild<Deleted>() is not null;

    /// <summary>
    /// True where the row holds no values: it is the only column of its table, or a cell holds a table or a heading with text
    /// under it.
    /// </summary>
    /// <param name="cells">The cells.</param>
    /// <param name="columns">How many columns the table says it has; 0 where it does not say.</param>
    /// <param name="styles">The styles.</param>
    public static bool OnlyLaysOut(IReadOnlyList<TableCell> cells, int columns, DocxStyles styles) =>
        (cells.Count == 1 && columns <= 1) || cells.Any(c => c.Descendants<Table>().Any() || HasSection(c, styles));

    /// <summary>The text of each column; a cell over several stands in the first of them.</summary>
    public static List<string> Texts(TableRow row, IReadOnlyList<TableCell> cells, Func<Paragraph, DocxText> textOf)
    {
        var texts = new List<string>(Empty(row.TableRowProperties?.GetFirstChild<GridBefore>()?.Val?.InnerText));
        foreach (var cell in cells)
        {
            var properties = cell.TableCellProperties;
            var merged = properties?.VerticalMerge is { } merge && merge.Val?.Value != MergedCellValues.Restart;
            texts.Add(merged ? "" : PrintedText.Clean(Text(cell, textOf), markup: false));
            texts.AddRange(Enumerable.Repeat("", DocxText.Span(properties?.GridSpan?.Val?.InnerText) - 1));
        }
        texts.AddRange(Empty(row.TableRowProperties?.GetFirstChild<GridAfter>()?.Val?.InnerText));
        return texts;
    }

    /// <summary>The nearest element above of a type.</summary>
    public static T? OwnerOf<T>(OpenXmlElement element)
        where T : OpenXmlElement => element.Ancestors<T>().FirstOrDefault();

    // The paragraphs of a cell on one line; those of a text box are none of its own.
    private static string Text(TableCell cell, Func<Paragraph, DocxText> textOf) =>
        SwedishText.Join(
            cell.Descendants<Paragraph>()
                .Where(p => !p.Ancestors().TakeWhile(a => a != cell).OfType<TextBoxContent>().Any())
                .SelectMany(p => textOf(p).Lines)
                .Select(l => SwedishText.Collapse(l.Text))
        );

    // Columns that a row leaves empty before its first cell or after its last; the row begins further in.
    private static IEnumerable<string> Empty(string? columns) =>
        string.IsNullOrEmpty(columns) || columns == "0" ? [] : Enumerable.Repeat("", DocxText.Span(columns));

    private static bool HasSection(TableCell cell, DocxStyles styles)
    {
        var paragraphs = cell.Elements<Paragraph>().Where(p => p.InnerText.Length > 0).ToList();
        return paragraphs.Count > 1 && paragraphs.SkipLast(1).Any(p => styles.HeadingLevel(p) > 0);
    }
}
