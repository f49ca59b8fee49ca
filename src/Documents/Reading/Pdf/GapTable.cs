using Styrkedja.Documents.FieldWords;

namespace Styrkedja.Documents.Reading.Pdf;

/// <summary>
/// A table without borders between its columns, whose rows can be told: white strips run down between the columns, and
/// wider ones across between the rows than between the lines of a cell.
/// </summary>
internal static class GapTable
{
    private const int FewestLines = 2;
    private const int MostLines = 600;
    private const int LongestCell = 12;
    private const int MostHeaderLines = 4;

    // In sizes of the type: what stands below and above the baseline, and the narrowest strips.
    private const float Below = 0.25f;
    private const float Above = 0.8f;
    private const float NarrowestColumnGap = 0.35f;
    private const float WiderBetweenRows = 0.14f;
    private const float HalfLine = 0.3f;
    private const float FarthestRow = 3.2f;

    /// <summary>Reads the table that begins at a line; null where none does, or where its rows cannot be told.</summary>
    /// <param name="parts">Lines in order; null for an empty one.</param>
    /// <param name="start">The index of the first.</param>
    /// <param name="pitch">The distance between the lines of a text, in sizes.</param>
    /// <param name="before">How many columns the table has that stands right before, and that a page may have cut; else 0.</param>
    /// <returns>Its rows, and the index of the line after it.</returns>
    public static (IReadOnlyList<IReadOnlyList<PdfCell>> Rows, int Next)? TryRead(
        IReadOnlyList<PagePart?> parts,
        int start,
        float pitch,
        int before
    )
    {
        if (!MayStart(parts, start, pitch, before > 0 ? LongestCell : 1))
        {
            return null;
        }
        var (lines, next, strips) = Region(parts, start);
        if (lines.Count == 0 || strips.Count == 0 || Groups(lines, pitch) is not { } groups)
        {
            return null;
        }
        var rows = groups.ConvertAll(group => Cells(group, strips));
        // What stands under the table in its first column alone is text, not a row, unless it says that it is a comment.
        var last = rows.Count;
        while (last > 0 && IsBare(rows[last - 1]) && !IsComment(rows[last - 1]))
        {
            last--;
        }
        var goesOn = before > 0 && before == strips.Count + 1;
        var header = IsHeader(rows[0]);
        if (last < (header || goesOn ? 1 : FewestLines) || !(header || goesOn || HasValues(rows.GetRange(0, last))))
        {
            return null;
        }
        var taken = groups.Take(last).Sum(g => g.Count);
        var end = start;
        for (var count = 0; count < taken && end < next; end++)
        {
            count += parts[end] is null ? 0 : 1;
        }
        return (rows.GetRange(0, last).ConvertAll(r => (IReadOnlyList<PdfCell>)r), end);
    }

    // A cell of the header may be higher than the others: then its first lines stand alone, to the right of the first column.
    private static bool MayStart(IReadOnlyList<PagePart?> parts, int start, float pitch, int most)
    {
        for (var i = start; i < parts.Count && i - start < MostHeaderLines + most; i++)
        {
            if (parts[i]?.Line is not { } line)
            {
                return false;
            }
            if (line.HasGap)
            {
                return i - start < most || parts[start]!.Left > line.Left + line.Size;
            }
            if (i + 1 < parts.Count && parts[i + 1]?.Line is { } next)
            {
                var down = (line.Baseline - next.Baseline) / line.Size;
                if (i - start + 1 >= most && (down <= 0 || down > 1.1f * pitch))
                {
                    return false;
                }
            }
        }
        return false;
    }

    // As many lines as leave a white strip between two columns.
    private static (List<PdfLine> Lines, int Next, List<(float From, float To)> Strips) Region(
        IReadOnlyList<PagePart?> parts,
        int start
    )
    {
        var lines = new List<PdfLine>();
        var strips = new List<(float From, float To)> { (float.MinValue, float.MaxValue) };
        var at = start;
        var (bottom, usual) = (0f, float.MaxValue);
        for (; at < parts.Count && lines.Count < MostLines; at++)
        {
            if (parts[at] is not { } part)
            {
                continue;
            }
            var line = part.Line!;
            if (
                lines.Count > 0
                && (
                    !Follows(lines[^1], part)
                    || (strips.Exists(IsBetween) && TableHeader.RecogniseGlued(line.Text) is not null)
                )
            )
            {
                break;
            }
            var left = Without(strips, line);
            // Before the first gap a line may be as long as its column.
            if (!left.Exists(IsBetween) && (lines.Count >= LongestCell || strips.Exists(IsBetween) || left.Count < 2))
            {
                break;
            }
            // The space before another table is far wider than that between two rows.
            var gap = lines.Count == 0 ? 0 : (bottom - line.Baseline - (Above * line.Size)) / line.Size;
            if (lines.Count > FewestLines && gap > Math.Max(WiderBetweenRows * 3, usual * 2))
            {
                break;
            }
            usual = gap > WiderBetweenRows ? Math.Min(usual, gap) : usual;
            var below = line.Baseline - (Below * line.Size);
            bottom = lines.Count == 0 ? below : Math.Min(bottom, below);
            strips = left;
            lines.Add(line);
        }
        return (lines, at, [.. strips.Where(IsBetween)]);
    }

    private static bool IsBetween((float From, float To) strip) =>
        strip.From > float.MinValue && strip.To < float.MaxValue;

    private static bool Follows(PdfLine before, PagePart part) =>
        before.Page == part.Line!.Page
        && !part.StartsColumn
        && before.Baseline - part.Line.Baseline < FarthestRow * Math.Max(before.Size, part.Line.Size)
        && !SpacedTable.IsGoalOrField(part.Line.Text);

    // The strips that are left where the words of one more line stand.
    private static List<(float From, float To)> Without(List<(float From, float To)> strips, PdfLine line)
    {
        var left = new List<(float From, float To)>();
        foreach (var strip in strips)
        {
            var from = strip.From;
            foreach (var word in line.Words.Where(w => w.Right > strip.From && w.Left < strip.To))
            {
                if (word.Left - from >= NarrowestColumnGap * line.Size)
                {
                    left.Add((from, word.Left));
                }
                from = Math.Max(from, word.Right);
            }
            if (strip.To - from >= NarrowestColumnGap * line.Size)
            {
                left.Add((from, strip.To));
            }
        }
        return left;
    }

    // The lines of each row; null where rows cannot be told from lines.
    private static List<List<PdfLine>>? Groups(List<PdfLine> lines, float pitch)
    {
        var within = Math.Max(0, pitch - Below - Above);
        var groups = new List<List<PdfLine>> { new() { lines[0] } };
        var (bottom, wide, beside) = (lines[0].Baseline - (Below * lines[0].Size), 0, 0);
        foreach (var line in lines.Skip(1))
        {
            var gap = (bottom - (line.Baseline + (Above * line.Size))) / line.Size;
            if (gap > within + WiderBetweenRows)
            {
                wide++;
                groups.Add([line]);
            }
            else
            {
                beside += gap < within - HalfLine ? 1 : 0;
                groups[^1].Add(line);
            }
            bottom = Math.Min(bottom, line.Baseline - (Below * line.Size));
        }
        // Cells of one row, set in its middle, stand half a line apart.
        if (wide > 0 || beside > 0)
        {
            return groups;
        }
        // All lines are equally far apart: then each is a row, where each begins anew in more than one column.
        return lines.TrueForAll(line => line.HasGap) ? lines.ConvertAll(line => new List<PdfLine> { line }) : null;
    }

    private static PdfCell[] Cells(List<PdfLine> group, List<(float From, float To)> strips)
    {
        var cells = new List<PdfLine>[strips.Count + 1];
        for (var c = 0; c < cells.Length; c++)
        {
            cells[c] = [];
        }
        foreach (var line in group)
        {
            foreach (
                var column in line.Words.GroupBy(w =>
                    strips.Count(s => s.From < w.Right - 0.01f && s.To <= w.Left + 0.01f)
                )
            )
            {
                cells[column.Key].Add(new PdfLine(line.Page, [.. column]));
            }
        }
        return [.. cells.Select(lines => lines.Count == 0 ? PdfCell.Empty : new PdfCell([lines]))];
    }

    private static bool IsComment(PdfCell[] row) =>
        row[0].Lines.Count > 0 && CommentLabel.Begins(row[0].Lines[0].Text) && row[0].Lines[0].Words.Count > 1;

    private static bool IsBare(PdfCell[] row) => row.Skip(1).All(c => c.Texts.Count == 0);

    private static bool IsHeader(PdfCell[] row) =>
        TableHeader.Recognise([.. row.Select(c => string.Join(' ', c.Lines.Select(l => l.Text)))]) is not null;

    private static bool HasValues(List<PdfCell[]> rows) =>
        rows.Skip(1).Count(r => r.Skip(1).Any(c => IsValue(c.Lines))) * 2 >= rows.Count - 1;

    private static bool IsValue(IReadOnlyList<PdfLine> lines) =>
        lines.Count == 1
        && lines[0].Text.Count(char.IsAsciiDigit) is var digits
        && digits > 0
        && digits >= lines[0].Text.Count(char.IsLetter);
}
