namespace Styrkedja.Documents.Reading.Pdf;

/// <summary>
/// The head of a table that a program prints anew on each page and tags each time as the same row: its cells then say the
/// same once for each page.
/// </summary>
internal static class RepeatedHead
{
    /// <summary>The cells of a row with what they say on the first page; the rest are repeats.</summary>
    public static IReadOnlyList<TaggedCell> Once(IReadOnlyList<TaggedCell> row)
    {
        var pages = row.SelectMany(c => c.Cell.Lines).Select(l => l.Page).Distinct().Order().ToList();
        return pages.Count < 2 || !row.All(c => c.Cell.IsEmpty || IsRepeated(c.Cell, pages))
            ? row
            : [.. row.Select(c => c with { Cell = Once(c.Cell, pages[0]) })];
    }

    private static bool IsRepeated(PdfCell cell, List<int> pages)
    {
        var first = On(cell, pages[0]);
        return first.Length > 0 && pages.TrueForAll(page => On(cell, page) == first);
    }

    private static string On(PdfCell cell, int page) =>
        string.Join('\n', cell.Lines.Where(l => l.Page == page).Select(l => l.Text));

    private static PdfCell Once(PdfCell cell, int page) =>
        new([.. cell.Texts.Select(text => Part(text, page)).Where(lines => lines.Count > 0)])
        {
            Repeats = [.. cell.Lines.Where(l => l.Page != page)],
        };

    private static IReadOnlyList<PdfLine> Part(IReadOnlyList<PdfLine> lines, int page) =>
        [.. lines.Where(l => l.Page == page)];
}
