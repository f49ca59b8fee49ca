using Styrkedja.Core.Swedish;
using Styrkedja.Documents.FieldWords;
using Styrkedja.Documents.Model;

namespace Styrkedja.Documents.Reading;

/// <summary>Tables of a page whose columns stand under each other.</summary>
internal static class AlignedTable
{
    private static readonly string[] Records = ["indikator", "aktivitet", "mått", "nyckeltal", "mätetal", "styrtal"];

    private const int FirstLines = 6;
    private const int LongestBlock = 400;
    private const int LongestLine = 1_000;
    private const int MostHeaderLines = 12;
    private const int LongestHeader = 60;
    private const int MostBetween = 12;
    private const int MostUnderHeader = 3;

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
            // A table of numbers stands apart from the text above it, or right under a heading; so each block is looked at
            // once or twice.
            return IsApart(lines, start, furniture)
                ? AlignedMoney.TryRead(lines, start, Money(lines, start, furniture))
                : null;
        }
        var block = Block(lines, start, furniture, LongestBlock);
        var data = block
            .Skip(header.Lines)
            .TakeWhile((_, i) => AlignedHeader.Read(block.Skip(header.Lines + i).Take(3).ToList()) is null)
            .ToList();
        var names = new TableHeader(header.Kinds);
        var doubts = TouchingNames.Part(data, header.Columns, names.NameAt);
        var columns = new PageColumns(data, header.Columns);
        var cells = data.Select(columns.Cells).ToList();
        var (anchor, isAnchor) = Anchor(names);
        if (anchor == names.IndexOf(Column.Periodicity) && cells.Exists(c => IsOtherWord(c[anchor])))
        {
            // Words that are not known end no row by themselves: each line that has some is a row of its own.
            isAnchor = c => c.Length > 0;
        }
        // "Status" over nothing, or over the ends of sentences: its marks are pictures, and nothing ends a row.
        if (
            names.IndexOf(Column.Status) == anchor
            && !IsStatus(cells.Select(c => c[anchor]).FirstOrDefault(c => c.Length > 0, ""))
        )
        {
            return null;
        }
        var rows = new List<Row>
        {
            new(header.Cells, [.. Enumerable.Range(start, header.Lines).Select(i => lines[i].Number)]),
        };
        foreach (
            var (first, last) in cells.Count == 0
                ? []
                : PageRows.Cut(cells, names.NameAt, anchor, isAnchor, !names.IsIndicators && !HasDates(names))
        )
        {
            var doubt = doubts.Find(d => d.Line >= first && d.Line <= last).Why;
            rows.Add(Join(cells, first, last, lines, start + header.Lines) with { Doubt = doubt });
        }
        return (new TableBlock(rows), start + header.Lines + data.Count);
    }

    private static bool IsApart(IReadOnlyList<RawLine> lines, int start, HashSet<int> furniture)
    {
        if (start == 0 || lines[start - 1].IsBlank || furniture.Contains(lines[start - 1].Number))
        {
            return true;
        }
        // Under a heading, numbered or not, which begins further to the left or has no columns.
        var (own, before) = (Segment.Of(lines[start].Text), Segment.Of(lines[start - 1].Text));
        return before.Count == 1
            ? own.Count > 1 || own[0].Start > before[0].Start + 1
            : IsNumbered(before) || AlignedHeads.IsPageLine(before);
    }

    private static bool IsNumbered(List<Segment> line) =>
        line.Count == 2
        && line[0].Text.Contains('.', StringComparison.Ordinal)
        && line[0].Text.All(c => c == '.' || char.IsAsciiDigit(c));

    // Asked of every line with a gap: the header of indicators or activities has the word.
    private static bool NamesARecord(IReadOnlyList<RawLine> lines, int start)
    {
        for (var i = start; i < lines.Count && i < start + FirstLines && !lines[i].IsBlank; i++)
        {
            if (Array.Exists(Records, w => lines[i].Text.Contains(w, StringComparison.OrdinalIgnoreCase)))
            {
                return true;
            }
        }
        return false;
    }

    // The lines of a table of numbers, also those after an empty line that go on with it: they begin with numbers of their own.
    private static List<List<Segment>> Money(IReadOnlyList<RawLine> lines, int start, HashSet<int> furniture)
    {
        var block = Block(lines, start, furniture, LongestBlock);
        if (block.Count == 0 || IsNumbered(block[0]) || AlignedHeads.IsPageLine(block[0]))
        {
            return [];
        }
        AddUnderHeader(lines, start, furniture, block);
        while (block.Count > 0 && Between(lines, start + block.Count, furniture) is var between and > 0)
        {
            var more = Block(lines, start + block.Count + between, furniture, LongestBlock);
            if (
                more.Count == 0
                || block.Count + more.Count > LongestBlock
                || !AlignedColumns.GoesOn(block, more, far: between > 1)
            )
            {
                break;
            }
            block.AddRange(Enumerable.Range(0, between).Select(_ => new List<Segment>()));
            block.AddRange(more);
        }
        return block;
    }

    // Two lines that both begin with a name and have more beside it are rows, and no header.
    private static bool HasRows(List<List<Segment>> lines)
    {
        var left = lines.Where(l => l.Count > 0).Min(l => l[0].Start);
        return lines.Count(l => l.Count > 1 && l[0].Start == left && char.IsUpper(l[0].Text[0])) > 1;
    }

    // How many lines stand between a table and what may go on with it: empty ones, and what a page prints around its text.
    private static int Between(IReadOnlyList<RawLine> lines, int at, HashSet<int> furniture)
    {
        var end = at;
        while (end < lines.Count && (lines[end].IsBlank || furniture.Contains(lines[end].Number)))
        {
            end++;
        }
        return end < lines.Count && end - at <= MostBetween ? end - at : 0;
    }

    // The rows that an empty line parts from the header over them: there are no numbers over it, and no prose.
    private static void AddUnderHeader(
        IReadOnlyList<RawLine> lines,
        int start,
        HashSet<int> furniture,
        List<List<Segment>> header
    )
    {
        var at = start + header.Count;
        var blanks = lines.Skip(at).TakeWhile(l => l.IsBlank).Count();
        if (
            header.Count > MostHeaderLines
            || at + blanks >= lines.Count
            || blanks is 0 or > MostUnderHeader
            || !header.Exists(l => l.Count > 1)
            || HasRows(header)
            || header.Exists(l => l.Exists(s => AlignedColumns.IsFigure(s.Text) || s.Text.Length > LongestHeader))
        )
        {
            return;
        }
        var rows = Block(lines, at + blanks, furniture, LongestBlock - header.Count - blanks);
        if (rows.Exists(l => l.Exists(s => AlignedColumns.IsFigure(s.Text))))
        {
            header.AddRange(Enumerable.Range(0, blanks).Select(_ => new List<Segment>()));
            header.AddRange(rows);
        }
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
            if (
                block.Count == most
                || (block.Count > 0 && SpacedTable.IsGoalOrField(lines[i].Text))
                || (block.Count > 2 && IsOtherHead(block, Segment.Of(lines[i].Text)))
            )
            {
                break;
            }
            block.Add(Segment.Of(lines[i].Text));
        }
        return block;
    }

    // A name and years alone, under rows of numbers and a title: another table begins, which has columns of its own.
    private static bool IsOtherHead(List<List<Segment>> block, List<Segment> line)
    {
        if (
            line.Count <= 2
            || AlignedColumns.IsNumber(line[0].Text)
            || !line.Skip(1).All(s => PrintedText.IsYear(s.Text))
            || !block.Exists(l => l.Count > 2 && l.Skip(1).All(s => AlignedColumns.IsFigure(s.Text)))
        )
        {
            return false;
        }
        while (block.Count > 0 && block[^1].Count < 2)
        {
            block.RemoveAt(block.Count - 1);
        }
        return true;
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

    // "Vartannat" is half of a word that is known.
    private static bool IsOtherWord(string cell)
    {
        var words = Vocabulary.Named("periodicity").Entries[0].Folded;
        var folded = SwedishText.Fold(cell);
        return folded.Length > 0
            && !words.Any(w =>
                w.StartsWith(folded, StringComparison.Ordinal) || w.EndsWith(folded, StringComparison.Ordinal)
            );
    }

    private static bool HasDates(TableHeader header) =>
        header.IndexOf(Column.Start) >= 0 || header.IndexOf(Column.End) >= 0;

    private static bool IsStatus(string cell) =>
        cell.Length > 0 && !SwedishText.StartsLower(cell) && cell.Split(' ').Length <= 4;

    // A column that every row fills once: the periodicity of an indicator, the first day of an activity.
    private static (int Column, Func<string, bool> IsWhole) Anchor(TableHeader header)
    {
        if (!header.IsIndicators)
        {
            var start = header.IndexOf(Column.Start);
            if (start < 0 && header.IndexOf(Column.End) < 0)
            {
                var status = header.IndexOf(Column.Status);
                return (status >= 0 ? status : header.IndexOf(Column.Progress), c => c.Split(' ').Length <= 4);
            }
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
