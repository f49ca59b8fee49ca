using Styrkedja.Core.Swedish;
using Styrkedja.Documents.FieldWords;

namespace Styrkedja.Documents.Reading;

/// <summary>
/// The header of a table on a page. Its cells wrap and words are cut ("Årsm / ål"), and two headers may have a single blank
/// between them: words that stand under each other are one, and neighbours are joined as long as they spell a column.
/// </summary>
/// <param name="Lines">How many lines it takes.</param>
/// <param name="Columns">Where each column's header stands.</param>
/// <param name="Cells">The headers.</param>
/// <param name="Kinds">What they mean.</param>
internal sealed record AlignedHeader(
    int Lines,
    IReadOnlyList<(int Start, int End)> Columns,
    IReadOnlyList<string> Cells,
    IReadOnlyList<Column> Kinds
)
{
    private const int MostLines = 6;

    /// <summary>Reads the header that a block of lines begins with; null where it begins with none.</summary>
    public static AlignedHeader? Read(IReadOnlyList<List<Segment>> block)
    {
        for (var count = 1; count <= block.Count && count <= MostLines; count++)
        {
            var words = block.Take(count).SelectMany(l => l).SelectMany(Words).ToList();
            if (words.Exists(w => w.Text.Length > 20))
            {
                return null;
            }
            if (Spell(Stack(words)) is { } columns && Recognise(columns, count) is { } header)
            {
                return header.WithMore(block);
            }
        }
        return null;
    }

    // "år 2025" under "KF:s årsmål" still belongs to the header; under the names stand names.
    private AlignedHeader WithMore(IReadOnlyList<List<Segment>> block)
    {
        var header = this;
        var afterName = Columns[new TableHeader(Kinds).NameAt].End;
        while (header.Lines < block.Count && block[header.Lines].All(s => s.Start >= afterName && IsMore(s.Text)))
        {
            header = header with { Lines = header.Lines + 1, Cells = header.WithYears(block[header.Lines]) };
        }
        return header;
    }

    // Under the names of columns each year stands under its own, and says which of two outcomes is the document's.
    private IReadOnlyList<string> WithYears(List<Segment> line)
    {
        var cells = Cells.ToArray();
        if (line.Count < 2 || !line.TrueForAll(s => PrintedText.IsYear(s.Text)))
        {
            return Cells;
        }
        foreach (var year in line)
        {
            var at = Enumerable
                .Range(0, cells.Length)
                .MinBy(c => Math.Abs(year.Middle - ((Columns[c].Start + Columns[c].End) / 2)));
            cells[at] += " " + year.Text;
        }
        return cells;
    }

    private static bool IsMore(string text) =>
        text.Split(' ')
            .All(w =>
                SwedishText.Fold(w) is "kfs" or "arsmal" or "ar" or "vb" || (w.Length == 4 && w.All(char.IsAsciiDigit))
            );

    private static AlignedHeader? Recognise(List<Segment> columns, int lines)
    {
        List<string> cells = [.. columns.Select(c => c.Text)];
        return TableHeader.Recognise(cells) is { } header && columns.Count > 1
            ? new AlignedHeader(lines, [.. columns.Select(c => (c.Start, c.End))], cells, header.Columns)
            : null;
    }

    private static IEnumerable<Segment> Words(Segment segment)
    {
        for (var at = 0; at < segment.Text.Length; )
        {
            var blank = segment.Text.IndexOf(' ', at) is var found and >= 0 ? found : segment.Text.Length;
            if (blank > at)
            {
                yield return new Segment(segment.Start + at, segment.Text[at..blank]);
            }
            at = blank + 1;
        }
    }

    // Words that stand under each other, from left to right. A stack keeps the span of its widest word.
    private static List<Segment> Stack(List<Segment> words)
    {
        var stacks = new List<(int Start, int End, string Text)>();
        foreach (var word in words)
        {
            var at = stacks.FindIndex(s => word.Start < s.End && s.Start < word.End);
            if (at < 0)
            {
                stacks.Add((word.Start, word.End, word.Text));
                continue;
            }
            var stack = stacks[at];
            stacks[at] = (
                Math.Min(stack.Start, word.Start),
                Math.Max(stack.End, word.End),
                stack.Text + " " + word.Text
            );
        }
        return [.. stacks.OrderBy(s => s.Start).Select(s => new Segment(s.Start, s.Text.PadRight(s.End - s.Start)))];
    }

    // Neighbours joined to the longest that spells a column; null where something is left that spells none.
    private static List<Segment>? Spell(List<Segment> stacks)
    {
        var columns = new List<Segment>();
        for (var i = 0; i < stacks.Count; )
        {
            var best = 0;
            for (var count = 1; count <= 4 && i + count <= stacks.Count; count++)
            {
                best = TableHeader.Spells(string.Concat(stacks.Skip(i).Take(count).Select(s => s.Text))) ? count : best;
            }
            if (best == 0)
            {
                return null;
            }
            var text = SwedishText.Collapse(string.Join(' ', stacks.Skip(i).Take(best).Select(s => s.Text)));
            var width = stacks[i + best - 1].End - stacks[i].Start;
            columns.Add(new Segment(stacks[i].Start, text.PadRight(width)[..Math.Max(width, text.Length)]));
            i += best;
        }
        return columns;
    }
}
