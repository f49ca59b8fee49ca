namespace Styrkedja.Documents.Reading.Pdf;

/// <summary>Words to printed lines.</summary>
internal static class PdfLines
{
    // In sizes of the type.
    private const float SameLine = 0.2f;
    private const float LowestNote = 0.15f;
    private const float HighestNote = 0.75f;
    private const float SmallNote = 0.87f;

    /// <summary>
    /// Lines of words in the order in which they were drawn: a line ends where the next word stands on another. So text
    /// in two columns stays apart.
    /// </summary>
    public static List<PdfLine> InOrder(int page, IEnumerable<PdfWord> words)
    {
        var lines = new List<List<PdfWord>>();
        foreach (var word in words)
        {
            if (lines.Count > 0 && Fitting(lines[^1], word) is { } onLast)
            {
                lines[^1].Add(onLast);
            }
            else if (lines.Count > 0 && IsNote(word, lines[^1]) is { } raises)
            {
                // The note was drawn before the text that it stands on.
                lines[^1].Clear();
                lines[^1].AddRange(raises);
            }
            else
            {
                lines.Add([word]);
            }
        }
        return lines.ConvertAll(line => new PdfLine(page, Sorted(line)));
    }

    /// <summary>Lines of words wherever they stand, from the top of the page down.</summary>
    public static List<PdfLine> ByPlace(int page, IEnumerable<PdfWord> words)
    {
        var lines = new List<List<PdfWord>>();
        var small = new List<PdfWord>();
        foreach (var word in words.OrderByDescending(w => w.Baseline))
        {
            if (lines.Count > 0 && IsOn(lines[^1][0], word))
            {
                lines[^1].Add(word);
            }
            else if (RaisedDigits.Are(word.Text) && Raises(words, word))
            {
                small.Add(word with { Raised = true });
            }
            else
            {
                lines.Add([word]);
            }
        }
        foreach (var note in small)
        {
            var line = lines.Find(l => l.Exists(w => Raises(w, note)));
            (line ?? Begun(lines)).Add(note);
        }
        return lines.ConvertAll(line => new PdfLine(page, Sorted(line)));
    }

    private static List<PdfWord> Begun(List<List<PdfWord>> lines)
    {
        lines.Add([]);
        return lines[^1];
    }

    private static PdfWord? Fitting(List<PdfWord> line, PdfWord word)
    {
        var main = line.Find(w => !w.Raised) ?? line[0];
        if (IsOn(main, word))
        {
            return word;
        }
        return RaisedDigits.Are(word.Text) && line.Exists(w => Raises(w, word)) ? word with { Raised = true } : null;
    }

    private static List<PdfWord>? IsNote(PdfWord word, List<PdfWord> line) =>
        line.Count == 1 && RaisedDigits.Are(line[0].Text) && Raises(word, line[0])
            ? [line[0] with { Raised = true }, word]
            : null;

    private static bool IsOn(PdfWord main, PdfWord word) =>
        Math.Abs(main.Baseline - word.Baseline) <= SameLine * Math.Max(main.Size, word.Size);

    private static bool Raises(IEnumerable<PdfWord> words, PdfWord note) => words.Any(w => Raises(w, note));

    // Smaller, above the line, right after its word.
    private static bool Raises(PdfWord word, PdfWord note)
    {
        var above = (note.Baseline - word.Baseline) / word.Size;
        var after = (note.Left - word.Right) / word.Size;
        return note.Size <= SmallNote * word.Size
            && above is >= LowestNote and <= HighestNote
            && after is >= -0.3f and <= 0.4f;
    }

    // From left to right; what is drawn twice to look bold is told once.
    private static List<PdfWord> Sorted(List<PdfWord> line)
    {
        var sorted = new List<PdfWord>(line.Count);
        foreach (var word in line.OrderBy(w => w.Left))
        {
            if (
                sorted.Count > 0
                && sorted[^1] is var last
                && last.Text == word.Text
                && word.Left - last.Left < 0.1f * word.Size
            )
            {
                continue;
            }
            sorted.Add(word);
        }
        return sorted;
    }
}
