namespace Styrkedja.Documents.Reading.Pdf;

/// <summary>Whether the rows of a tagged table stand on their page as the tags say: under each other, cells from left to right.</summary>
internal static class RowOrder
{
    // Farther than any page is high, so that what is printed later is always more.
    private const float Page = 100_000;

    // In sizes of the type, and in points.
    private const float SameLine = 0.3f;
    private const float SamePlace = 1;

    /// <summary>What is otherwise with each row.</summary>
    /// <param name="rows">The rows as they are tagged.</param>
    public static IReadOnlyList<RowFault> Of(IReadOnlyList<IReadOnlyList<TaggedCell>> rows)
    {
        var faults = new RowFault[rows.Count];
        var before = -1;
        for (var r = 0; r < rows.Count; r++)
        {
            if (IsBackwards(rows[r]))
            {
                faults[r] = RowFault.Mixed;
            }
            if (Span(rows[r]) is null)
            {
                continue;
            }
            if (before >= 0 && Between(rows[before], rows[r]) is var fault and not RowFault.None)
            {
                (faults[before], faults[r]) = (Worse(faults[before], fault), Worse(faults[r], fault));
            }
            before = r;
        }
        return faults;
    }

    private static RowFault Worse(RowFault one, RowFault other) => one > other ? one : other;

    private static RowFault Between(IReadOnlyList<TaggedCell> row, IReadOnlyList<TaggedCell> next)
    {
        var (above, below) = (Span(row)!.Value, Span(next)!.Value);
        return above.Last < below.First - (SameLine * below.Size) ? RowFault.None
            : above.First > below.Last ? RowFault.Swapped
            : RowFault.Mixed;
    }

    // A cell that reaches down over several rows stands beside them.
    private static (float First, float Last, float Size)? Span(IReadOnlyList<TaggedCell> row)
    {
        var lines = row.Where(c => c.Element.Rows == 1).SelectMany(c => c.Cell.Lines).ToList();
        return lines.Count == 0 ? null : (lines.Min(At), lines.Max(At), lines.Min(l => l.Size));
    }

    private static float At(PdfLine line) => (line.Page * Page) - line.Baseline;

    private static bool IsBackwards(IReadOnlyList<TaggedCell> row)
    {
        var cells = row.Where(c => !c.Cell.IsEmpty).ToList();
        return cells
            .Zip(cells.Skip(1))
            .Any(pair =>
                pair.First.Cell.Lines[0].Page == pair.Second.Cell.Lines[0].Page
                && pair.Second.Left < pair.First.Left - SamePlace
            );
    }
}

/// <summary>How a tagged row stands otherwise on its page.</summary>
internal enum RowFault
{
    /// <summary>It does not.</summary>
    None,

    /// <summary>The row before or after it stands on the other side of it.</summary>
    Swapped,

    /// <summary>Its cells stand in other rows or in another order, so that they may be those of others.</summary>
    Mixed,
}
