namespace Styrkedja.Documents.Reading.Pdf;

/// <summary>A cell as it is tagged.</summary>
/// <param name="Element">Its element.</param>
/// <param name="Cell">What it holds.</param>
internal sealed record TaggedCell(PdfElement Element, PdfCell Cell)
{
    /// <summary>Where its text begins.</summary>
    public float Left => Cell.Lines.Min(l => l.Left);

    /// <summary>Where its text ends.</summary>
    public float Right => Cell.Lines.Max(l => l.Right);
}

/// <summary>
/// Places the cells of a tagged table in its columns. Chromium tags no empty cell, so a row may have fewer than the table:
/// then a cell stands under the header that it names, or where its text stands on the page.
/// </summary>
internal sealed class TaggedTable
{
    private const float UnknownColumn = 200;

    private readonly List<IReadOnlyList<TaggedCell>> _rows = [];

    // For each row the columns that cells of rows above reach down to, and what is placed.
    private readonly List<bool[]> _taken = [];
    private readonly Dictionary<string, int> _headers = new(StringComparer.Ordinal);
    private (float Left, float Right)?[] _spans = [];

    /// <summary>The rows as they are tagged.</summary>
    public IReadOnlyList<IReadOnlyList<TaggedCell>> Rows => _rows;

    /// <summary>Adds a row.</summary>
    public void AddRow(IReadOnlyList<TaggedCell> cells) => _rows.Add(RepeatedHead.Once(cells));

    /// <summary>The rows, each with as many cells as the table has columns.</summary>
    public IReadOnlyList<IReadOnlyList<PdfCell>> Place()
    {
        var width = Width();
        _spans = new (float, float)?[width];
        var placed = new List<PdfCell[]>();
        var waiting = new List<int>();
        for (var r = 0; r < _rows.Count; r++)
        {
            var cells = new PdfCell[width];
            Array.Fill(cells, PdfCell.Empty);
            placed.Add(cells);
            if (_rows[r].Sum(c => c.Element.Columns) + _taken[r].Count(t => t) < width)
            {
                waiting.Add(r);
                continue;
            }
            var free = Free(r, width);
            var at = 0;
            foreach (var cell in _rows[r])
            {
                Set(cells, cell, at < free.Count ? free[at] : width - 1);
                at += cell.Element.Columns;
            }
        }
        foreach (var r in waiting)
        {
            var free = Free(r, width);
            var cells = _rows[r].Where(c => !c.Cell.IsEmpty).ToList();
            var columns = ByHeaders(cells) ?? ByPlace(cells, free);
            for (var i = 0; i < cells.Count; i++)
            {
                Set(placed[r], cells[i], columns[i]);
            }
        }
        return placed;
    }

    // How many columns the widest row has, cells that reach down from rows above among them.
    private int Width()
    {
        var reach = new List<int>();
        var width = 0;
        foreach (var row in _rows)
        {
            var count = row.Sum(c => c.Element.Columns) + reach.Count(r => r > 0);
            width = Math.Max(width, count);
            _taken.Add([.. reach.Select(r => r > 0)]);
            for (var i = 0; i < reach.Count; i++)
            {
                reach[i]--;
            }
            var at = 0;
            foreach (var cell in row)
            {
                for (var c = 0; c < cell.Element.Columns; c++)
                {
                    while (at < reach.Count && reach[at] > 0)
                    {
                        at++;
                    }
                    while (reach.Count <= at)
                    {
                        reach.Add(0);
                    }
                    reach[at] = cell.Element.Rows - 1;
                    at++;
                }
            }
        }
        return width;
    }

    private List<int> Free(int row, int width) =>
        [.. Enumerable.Range(0, width).Where(c => c >= _taken[row].Length || !_taken[row][c])];

    private void Set(PdfCell[] cells, TaggedCell cell, int column)
    {
        cells[column] = cells[column].IsEmpty ? cell.Cell : new PdfCell([.. cells[column].Texts, .. cell.Cell.Texts]);
        if (cell.Element.Id is { } id)
        {
            _headers.TryAdd(id, column);
        }
        if (!cell.Cell.IsEmpty && cell.Element.Columns == 1)
        {
            var span = _spans[column] ?? (cell.Left, cell.Right);
            _spans[column] = (Math.Min(span.Left, cell.Left), Math.Max(span.Right, cell.Right));
        }
    }

    private List<int>? ByHeaders(List<TaggedCell> cells)
    {
        var columns = new List<int>();
        foreach (var cell in cells)
        {
            var column = -1;
            foreach (var header in cell.Element.Headers)
            {
                if (_headers.TryGetValue(header, out var found) && found > (columns.Count == 0 ? -1 : columns[^1]))
                {
                    column = found;
                    break;
                }
            }
            if (column < 0)
            {
                return null;
            }
            columns.Add(column);
        }
        return columns;
    }

    // In their order, so that all together stand nearest to where other rows have theirs.
    private List<int> ByPlace(List<TaggedCell> cells, List<int> free)
    {
        var (count, width) = (cells.Count, free.Count);
        if (count > width)
        {
            return [.. cells.Select((_, i) => width == 0 ? 0 : free[Math.Min(i, width - 1)])];
        }
        var cost = new float[count + 1, width + 1];
        for (var i = 1; i <= count; i++)
        {
            cost[i, i - 1] = float.PositiveInfinity;
            for (var c = i; c <= width; c++)
            {
                cost[i, c] = Math.Min(cost[i, c - 1], cost[i - 1, c - 1] + Distance(cells[i - 1], free[c - 1]));
            }
        }
        var columns = new List<int>();
        for (var (i, c) = (count, width); i > 0; c--)
        {
            if (cost[i, c - 1] > cost[i, c])
            {
                columns.Insert(0, free[c - 1]);
                i--;
            }
        }
        return columns;
    }

    private float Distance(TaggedCell cell, int column)
    {
        if (_spans[column] is not { } span)
        {
            return UnknownColumn;
        }
        var overlap = Math.Min(cell.Right, span.Right) - Math.Max(cell.Left, span.Left);
        return overlap > 0 ? -overlap : -overlap + 1;
    }
}
