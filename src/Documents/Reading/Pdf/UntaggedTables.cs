using Styrkedja.Core.Swedish;
using Styrkedja.Documents.Model;

namespace Styrkedja.Documents.Reading.Pdf;

/// <summary>
/// Tables whose cells are tagged as paragraphs, each or all together: by their tags they are text without columns. Short
/// texts that follow each other on a page wait here; where numbers stand beside them they are read by their places.
/// </summary>
/// <param name="blocks">Where the blocks go.</param>
internal sealed class UntaggedTables(PdfBlocks blocks)
{
    private const int LongestCell = 90;
    private const int MostLines = 3;
    private const int FewestRows = 3;
    private const int FewestNumbers = 2;

    private readonly List<Text> _waiting = [];

    private sealed record Text(IReadOnlyList<PdfLine> Lines, string? Label, IReadOnlyList<PdfLine> LabelLines);

    /// <summary>The page of the texts that wait; 0 for none.</summary>
    public int Page => _waiting.Count == 0 ? 0 : _waiting[0].Lines[0].Page;

    /// <summary>Takes a text.</summary>
    /// <param name="lines">Its lines.</param>
    /// <param name="label">The number before it; empty for a bullet, null for neither.</param>
    /// <param name="labelLines">What is printed as its bullet or number.</param>
    public void Add(IReadOnlyList<PdfLine> lines, string? label, IReadOnlyList<PdfLine> labelLines)
    {
        var text = new Text(lines, label, labelLines);
        if (MayBeCell(text))
        {
            _waiting.Add(text);
            return;
        }
        End();
        if (IsTable(text))
        {
            _waiting.Add(text);
            End();
            return;
        }
        blocks.AddText(lines, label);
    }

    /// <summary>Something else follows: what waits is read.</summary>
    public void End()
    {
        if (_waiting.Count == 0)
        {
            return;
        }
        var page = Page;
        var words = _waiting.SelectMany(t => t.LabelLines.Concat(t.Lines)).SelectMany(l => l.Words).ToList();
        if (_waiting.TrueForAll(t => t.Lines.All(l => l.Page == page)) && MayBeTable(PdfLines.ByPlace(page, words)))
        {
            var tried = blocks.Another();
            UntaggedReader.ReadLines(page, words, tried);
            if (tried.All.OfType<TableBlock>().Any(IsTelling))
            {
                UntaggedReader.ReadLines(page, words, blocks);
                _waiting.Clear();
                return;
            }
        }
        _waiting.ForEach(t => blocks.AddText(t.Lines, t.Label));
        _waiting.Clear();
    }

    private static bool MayBeCell(Text text) =>
        text.Lines.Count <= MostLines && text.Lines.Sum(l => l.Text.Length) <= LongestCell;

    private static bool IsTable(Text text) => text.Lines.Count(IsRow) >= FewestRows;

    private static bool MayBeTable(List<PdfLine> lines) => lines.Count(IsRow) >= FewestRows;

    private static bool IsRow(PdfLine line) => line.HasGap && Numbers(line.Shown.Split("   ")) >= FewestNumbers;

    private static int Numbers(IEnumerable<string> cells) => cells.Count(c => SwedishNumber.TryRead(c.Trim(), out _));

    private static bool IsTelling(TableBlock table) => table.Rows.Count(r => Numbers(r.Cells) > 1) >= FewestRows;
}
