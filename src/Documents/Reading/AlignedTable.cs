using Styrkedja.Core.Swedish;
using Styrkedja.Documents.FieldWords;
using Styrkedja.Documents.Model;

namespace Styrkedja.Documents.Reading;

/// <summary>Tables of a page whose columns stand under each other.</summary>
internal static class AlignedTable
{
    private const int FirstLines = 6;
    private const int LongestBlock = 400;
    private const int LongestLine = 1_000;

    /// <summary>Reads the table that begins at a line; null where none does.</summary>
    public static (TableBlock Table, int Next)? TryRead(IReadOnlyList<RawLine> lines, int start, HashSet<int> furniture)
    {
        if (!HasGap(lines, start, furniture))
        {
            return null;
        }
        if (
            !NamesARecord(lines, start)
            || AlignedHeader.Read(Block(lines, start, furniture, FirstLines)) is not { } header
        )
        {
            // A table of numbers stands apart from the text above it; so each block is looked at once.
            var apart = start == 0 || lines[start - 1].IsBlank || furniture.Contains(lines[start - 1].Number);
            return apart ? AlignedMoney.TryRead(lines, start, Block(lines, start, furniture, LongestBlock)) : null;
        }
        var block = Block(lines, start, furniture, LongestBlock);
        var data = block
            .Skip(header.Lines)
            .TakeWhile((_, i) => AlignedHeader.Read(block.Skip(header.Lines + i).Take(3).ToList()) is null)
            .ToList();
        var columns = new PageColumns(data, header.Columns);
        var cells = data.Select(columns.Cells).ToList();
        var names = new TableHeader(header.Kinds);
        var (anchor, isAnchor) = Anchor(names);
        var rows = new List<Row>
        {
            new(header.Cells, [.. Enumerable.Range(start, header.Lines).Select(i => lines[i].Number)]),
        };
        foreach (var (first, last) in cells.Count == 0 ? [] : PageRows.Cut(cells, names.NameAt, anchor, isAnchor))
        {
            rows.Add(Join(cells, first, last, lines, start + header.Lines));
        }
        return (new TableBlock(rows), start + header.Lines + data.Count);
    }

    // Asked of every line with a gap: the header of indicators or activities has the word.
    private static bool NamesARecord(IReadOnlyList<RawLine> lines, int start)
    {
        for (var i = start; i < lines.Count && i < start + FirstLines && !lines[i].IsBlank; i++)
        {
            if (
                lines[i].Text.Contains("indikator", StringComparison.OrdinalIgnoreCase)
                || lines[i].Text.Contains("aktivitet", StringComparison.OrdinalIgnoreCase)
            )
            {
                return true;
            }
        }
        return false;
    }

    // The lines without an empty one between them, up to what cannot stand in a table.
    private static List<List<Segment>> Block(IReadOnlyList<RawLine> lines, int start, HashSet<int> furniture, int most)
    {
        var block = new List<List<Segment>>();
        for (
            var i = start;
            i < lines.Count
                && !lines[i].IsBlank
                && !furniture.Contains(lines[i].Number)
                && lines[i].Text.Length <= LongestLine;
            i++
        )
        {
            if (block.Count == most || (block.Count > 0 && SpacedTable.IsGoalOrField(lines[i].Text)))
            {
                break;
            }
            block.Add(Segment.Of(lines[i].Text));
        }
        return block;
    }

    /// <summary>The lines of a row as one.</summary>
    public static Row Join(IReadOnlyList<string[]> cells, int first, int last, IReadOnlyList<RawLine> lines, int offset)
    {
        var joined = new string[cells[first].Length];
        Array.Fill(joined, "");
        for (var i = first; i <= last; i++)
        {
            for (var c = 0; c < joined.Length; c++)
            {
                joined[c] += PrintedText.IsSuspended(joined[c], cells[i][c]) ? " " : "";
                joined[c] = SwedishText.Join(joined[c], cells[i][c]);
            }
        }
        return new Row(
            [.. joined.Select(c => PrintedText.Clean(c, markup: false))],
            [.. Enumerable.Range(offset + first, last - first + 1).Select(i => lines[i].Number)]
        );
    }

    // Cheap, since it is asked for every line: one of the first lines has a gap inside.
    private static bool HasGap(IReadOnlyList<RawLine> lines, int start, HashSet<int> furniture)
    {
        for (var i = start; i < lines.Count && i < start + FirstLines; i++)
        {
            if (lines[i].IsBlank || furniture.Contains(lines[i].Number) || lines[i].Text.Length > LongestLine)
            {
                return false;
            }
            if (lines[i].Text.AsSpan().Trim().IndexOf("   ") > 0)
            {
                return true;
            }
        }
        return false;
    }

    // A column that every row fills once: the periodicity of an indicator, the first day of an activity.
    private static (int Column, Func<string, bool> IsWhole) Anchor(TableHeader header)
    {
        if (!header.IsIndicators)
        {
            var start = header.IndexOf(Column.Start);
            return (start >= 0 ? start : header.IndexOf(Column.End), c => SwedishDate.TryRead(c, out _));
        }
        var periodicity = header.IndexOf(Column.Periodicity);
        if (periodicity >= 0)
        {
            return (periodicity, c => Vocabulary.Named("periodicity").KeyOf(c) is not null);
        }
        var period = header.IndexOf(Column.Period);
        return (period >= 0 ? period : header.Columns.Count - 1, c => c.Split(' ').Length <= 2);
    }
}
