namespace Styrkedja.Documents.Reading.Pdf;

/// <summary>
/// A PDF without tags to blocks, by where its words stand: tables by their borders, else by their columns; lines of text
/// to paragraphs by the space between them and by whether the next word would have fitted.
/// </summary>
internal sealed class UntaggedReader
{
    private readonly PdfBlocks _blocks;
    private readonly TextMeasure _measure;
    private readonly HashSet<PdfLine> _furniture;
    private readonly List<PagePart> _text = [];
    private readonly List<PagePart> _paragraph = [];
    private readonly List<PdfLine> _waiting = [];
    private RuledRows? _table;

    private UntaggedReader(IReadOnlyList<List<PagePart>> pages, PdfBlocks blocks)
    {
        _blocks = blocks;
        _measure = new TextMeasure(pages);
        _furniture = PageEdges.Find(pages);
        foreach (var page in pages)
        {
            SetEdges(page);
        }
    }

    /// <summary>Reads all.</summary>
    public static void Read(IReadOnlyList<PdfPage> pages, PdfBlocks blocks)
    {
        var parts = new List<List<PagePart>>();
        foreach (var page in pages)
        {
            var tables = RuledTables.Of(page);
            var words = page.Words.Where(w => w.Turn == 0 && !tables.Any(t => t.TryTake(w))).ToList();
            var turned = page.Words.Where(w => w.Turn != 0).ToList();
            parts.Add(
                PageOrder
                    .Of(page.Number, words, [.. tables.Where(t => !t.IsEmpty)])
                    .ConvertAll(part => part with { Dotted = IsDotted(part, page.Dots) })
            );
            parts[^1]
                .AddRange(
                    PdfLines.InOrder(page.Number, turned).Select(l => new PagePart(l, null) { StartsColumn = true })
                );
        }
        var reader = new UntaggedReader(parts, blocks);
        foreach (var part in parts.SelectMany(p => p))
        {
            reader.Add(part);
        }
        reader.EndText();
        reader.EndTable();
        reader.EndParagraph();
    }

    /// <summary>Reads words of a page that stand together.</summary>
    public static void ReadLines(int page, IReadOnlyList<PdfWord> words, PdfBlocks blocks)
    {
        var parts = PageOrder.Of(page, words, []);
        var reader = new UntaggedReader([parts], blocks);
        parts.ForEach(reader.Add);
        reader.EndText();
        reader.EndParagraph();
    }

    // A page's number may stand further out than its text.
    private void SetEdges(List<PagePart> page)
    {
        for (var i = 0; i < page.Count; )
        {
            var column = page.Skip(i).TakeWhile((p, k) => k == 0 || !p.StartsColumn).ToList();
            var text = column.Where(p => p.Line is not null && !_furniture.Contains(p.Line)).ToList();
            var edge = text.Count == 0 ? 0 : text.Max(p => p.Right);
            column.ForEach(p => p.Edge = edge);
            i += column.Count;
        }
    }

    // A little to the left of the line, half as high as its letters.
    private static bool IsDotted(PagePart part, IReadOnlyList<(float X, float Y)> dots) =>
        part.Line is { } line
        && dots.Any(d =>
            (line.Left - d.X) / line.Size is > 0.2f and < 3 && (d.Y - line.Baseline) / line.Size is > 0.05f and < 0.7f
        );

    private void Add(PagePart part)
    {
        if (part.Table is { } table)
        {
            EndText();
            if (_table?.TryGoOn(table) != true)
            {
                EndTable();
                _table = new RuledRows(table);
            }
        }
        else
        {
            if (!_furniture.Contains(part.Line!))
            {
                EndTable();
            }
            _text.Add(part);
        }
    }

    private void EndTable()
    {
        if (_table is not null)
        {
            EndParagraph();
            _blocks.AddTable(_table.Cells());
            _table = null;
        }
    }

    // The lines between two tables with borders: tables without them are looked for first.
    private void EndText()
    {
        if (_text.Count == 0)
        {
            return;
        }
        var lines = new List<PdfLine?>();
        var parts = new List<PagePart?>();
        var furniture = new List<(int At, PdfLine Line)>();
        foreach (var part in _text)
        {
            if (_furniture.Contains(part.Line!))
            {
                furniture.Add((parts.Count, part.Line!));
                continue;
            }
            if (parts.Count > 0 && _measure.AreFarApart(parts[^1]!, part))
            {
                lines.Add(null);
                parts.Add(null);
            }
            lines.Add(part.Line);
            parts.Add(part);
        }
        _text.Clear();
        var layout = new LayoutText(lines);
        var (columns, told) = (0, 0);
        for (var i = 0; i < parts.Count; i++)
        {
            for (; told < furniture.Count && furniture[told].At <= i; told++)
            {
                Wait(furniture[told].Line);
            }
            if (parts[i] is not { } part)
            {
                continue;
            }
            if (GapTable.TryRead(parts, i, _measure.Pitch, columns) is var (cells, end))
            {
                EndParagraph();
                _blocks.AddTable(cells, byGaps: columns == 0);
                i = end - 1;
                columns = cells[0].Count;
                continue;
            }
            if (layout.TryTable(i) is var (rows, next))
            {
                EndParagraph();
                _blocks.AddTable(rows);
                i = next - 1;
                continue;
            }
            if (_paragraph.Count > 0 && !_measure.GoesOn(_paragraph, part))
            {
                EndParagraph();
            }
            _paragraph.Add(part);
            columns = 0;
        }
        furniture.Skip(told).ToList().ForEach(f => Wait(f.Line));
    }

    // Until the paragraph or table is whole that goes on over the page.
    private void Wait(PdfLine furniture)
    {
        _waiting.Add(furniture);
        if (_paragraph.Count == 0 && _table is null)
        {
            EndParagraph();
        }
    }

    private void EndParagraph()
    {
        if (_paragraph.Count > 0)
        {
            List<PdfLine> lines = [.. _paragraph.Select(p => p.Line!)];
            if (_measure.HeadingLevel(lines[0]) is var level and > 0)
            {
                _blocks.AddHeading(lines, level);
            }
            else
            {
                _blocks.AddText(lines, _paragraph[0].Dotted ? "" : null);
            }
            _paragraph.Clear();
        }
        _waiting.ForEach(_blocks.AddFurniture);
        _waiting.Clear();
    }
}

/// <summary>The rows of a table with borders, which goes on over pages.</summary>
internal sealed class RuledRows
{
    private const float SameColumn = 4;

    private readonly List<List<PdfLine>[]> _rows;
    private RuledTable _last;

    /// <summary>Begins with a table.</summary>
    public RuledRows(RuledTable table) => (_rows, _last) = (table.Lines(), table);

    /// <summary>Takes the part of the last row and the rows that stand on the next page, where a page has cut the table.</summary>
    public bool TryGoOn(RuledTable next)
    {
        if (
            !_last.OpenBelow
            || !next.OpenAbove
            || next.Page != _last.Page + 1
            || next.Width != _last.Width
            || Math.Abs(next.Left - _last.Left) > SameColumn
            || Math.Abs(next.Right - _last.Right) > SameColumn
        )
        {
            return false;
        }
        var rows = next.Lines();
        for (var c = 0; c < next.Width; c++)
        {
            _rows[^1][c].AddRange(rows[0][c]);
        }
        _rows.AddRange(rows.Skip(1));
        _last = next;
        return true;
    }

    /// <summary>The cells.</summary>
    public IReadOnlyList<IReadOnlyList<PdfCell>> Cells() =>
        _rows.ConvertAll(row =>
            (IReadOnlyList<PdfCell>)[.. row.Select(lines => lines.Count == 0 ? PdfCell.Empty : new PdfCell([lines]))]
        );
}
