namespace Styrkedja.Documents.Reading.Pdf;

/// <summary>A table whose borders are drawn: where they cross are its corners, and a word is in the cell round its middle.</summary>
internal sealed class RuledTable
{
    private readonly float[] _columns;
    private readonly float[] _rows;
    private readonly int[] _cell;
    private readonly List<PdfWord>[] _words;

    /// <summary>A table of these borders.</summary>
    /// <param name="page">The number of its page.</param>
    /// <param name="rulings">Borders that touch each other.</param>
    /// <param name="columns">The x of its upright borders, ascending.</param>
    /// <param name="rows">The y of those across, descending.</param>
    public RuledTable(int page, IReadOnlyList<Ruling> rulings, float[] columns, float[] rows)
    {
        (Page, _columns, _rows) = (page, columns, rows);
        _cell = [.. Enumerable.Range(0, Width * Height)];
        _words = [.. Enumerable.Range(0, Width * Height).Select(_ => new List<PdfWord>())];
        Merge(rulings);
    }

    /// <summary>The number of its page.</summary>
    public int Page { get; }

    /// <summary>How many columns.</summary>
    public int Width => _columns.Length - 1;

    /// <summary>How many rows.</summary>
    public int Height => _rows.Length - 1;

    /// <summary>Its left border.</summary>
    public float Left => _columns[0];

    /// <summary>Its right border.</summary>
    public float Right => _columns[^1];

    /// <summary>Its upper border.</summary>
    public float Top => _rows[0];

    /// <summary>Its lower border.</summary>
    public float Bottom => _rows[^1];

    /// <summary>True where no border is drawn above its first row: a page has cut it.</summary>
    public bool OpenAbove { get; init; }

    /// <summary>True where none is below its last row.</summary>
    public bool OpenBelow { get; init; }

    /// <summary>Takes a word that stands in it.</summary>
    /// <returns>False where it stands elsewhere.</returns>
    public bool TryTake(PdfWord word)
    {
        var (x, y) = ((word.Left + word.Right) / 2, word.Baseline + (0.3f * word.Size));
        if (x < Left || x > Right || y > Top || y < Bottom)
        {
            return false;
        }
        var row = Math.Min(Array.FindLastIndex(_rows, r => r >= y), Height - 1);
        foreach (var part in word.Parts(_columns))
        {
            var column = Array.FindLastIndex(_columns, c => c <= (part.Left + part.Right) / 2);
            _words[Root((row * Width) + Math.Clamp(column, 0, Width - 1))].Add(part);
        }
        return true;
    }

    /// <summary>True where no word stands in it.</summary>
    public bool IsEmpty => _words.All(w => w.Count == 0);

    /// <summary>The lines of each cell, row by row.</summary>
    public List<List<PdfLine>[]> Lines() =>
        [
            .. Enumerable
                .Range(0, Height)
                .Select(r =>
                    Enumerable.Range(0, Width).Select(c => PdfLines.ByPlace(Page, _words[(r * Width) + c])).ToArray()
                ),
        ];

    // Two neighbours without a border between are one cell, which stands where the first does.
    private void Merge(IReadOnlyList<Ruling> rulings)
    {
        var (upright, across) = (rulings.Where(r => r.Upright).ToList(), rulings.Where(r => !r.Upright).ToList());
        for (var r = 0; r < Height; r++)
        {
            for (var c = 0; c < Width; c++)
            {
                if (c > 0 && !RuledTables.IsDrawn(upright, _columns[c], _rows[r + 1], _rows[r]))
                {
                    Unite((r * Width) + c - 1, (r * Width) + c);
                }
                if (r > 0 && !RuledTables.IsDrawn(across, _rows[r], _columns[c], _columns[c + 1]))
                {
                    Unite(((r - 1) * Width) + c, (r * Width) + c);
                }
            }
        }
    }

    private void Unite(int a, int b)
    {
        var (first, second) = (Root(a), Root(b));
        _cell[Math.Max(first, second)] = Math.Min(first, second);
    }

    private int Root(int cell)
    {
        while (_cell[cell] != cell)
        {
            cell = _cell[cell];
        }
        return cell;
    }
}
