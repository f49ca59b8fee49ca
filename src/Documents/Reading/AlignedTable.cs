using Styrkedja.Core.Swedish;
using Styrkedja.Documents.Interpreting;
using Styrkedja.Documents.Model;

namespace Styrkedja.Documents.Reading;

/// <summary>Tables of a page whose columns stand under each other, as <c>pdftotext -layout</c> prints them.</summary>
internal sealed class AlignedTable
{
    private const int MostHeaderLines = 6;

    private static readonly string[] HeaderBits =
    [
        "kfs",
        "arsmal",
        "ar",
        "utfall",
        "man",
        "pojkar",
        "kvinnor",
        "flickor",
        "vb",
        "periodens",
        "prognos",
        "helar",
        "period",
        "indikator",
        "aktivitet",
    ];

    /// <summary>Reads the table that begins at a line; null where none does.</summary>
    public static (TableBlock Table, int Next)? TryRead(IReadOnlyList<RawLine> lines, int start, HashSet<int> furniture)
    {
        if (!HasGap(lines, start, furniture))
        {
            return null;
        }
        var end = start;
        while (
            end < lines.Count
            && !lines[end].IsBlank
            && !furniture.Contains(lines[end].Number)
            && lines[end].Text.Length <= 1_000
        )
        {
            end++;
        }
        var block = lines.Skip(start).Take(end - start).Select(l => Segment.Of(l.Text)).ToList();
        if (ReadHeader(block) is not { } header)
        {
            return AlignedMoney.TryRead(lines, start, block);
        }
        var data = block.Skip(header.Lines).ToList();
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
        return (new TableBlock(rows), end);
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
        for (var i = start; i < lines.Count && i < start + MostHeaderLines; i++)
        {
            if (lines[i].IsBlank || furniture.Contains(lines[i].Number))
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

    private sealed record Header(
        int Lines,
        IReadOnlyList<(int Start, int End)> Columns,
        IReadOnlyList<string> Cells,
        IReadOnlyList<Column> Kinds
    );

    // The header's cells are wrapped too: as many lines as hold nothing but bits of headers.
    private static Header? ReadHeader(List<List<Segment>> block)
    {
        var (count, afterName) = (0, 0);
        while (
            count < block.Count
            && count < MostHeaderLines
            && block[count].All(s => s.Start >= afterName && IsHeaderBit(s.Text))
        )
        {
            // Under the header of the names stand names; only the other headers go on.
            block[count] = [.. block[count].SelectMany(Split)];
            afterName = block[count].Where(s => IsNameHeader(s.Text)).Select(s => s.End).FirstOrDefault(afterName);
            count++;
        }
        if (count == 0)
        {
            return null;
        }
        var columns = new List<(int Start, int End, List<string> Texts)>();
        foreach (var segment in block.Take(count).SelectMany(l => l))
        {
            var at = columns.FindIndex(c => segment.Start < c.End && c.Start < segment.End);
            if (at < 0)
            {
                columns.Add((segment.Start, segment.End, [segment.Text]));
                continue;
            }
            columns[at].Texts.Add(segment.Text);
            columns[at] = (
                Math.Min(columns[at].Start, segment.Start),
                Math.Max(columns[at].End, segment.End),
                columns[at].Texts
            );
        }
        columns.Sort((a, b) => a.Start.CompareTo(b.Start));
        var cells = columns.Select(c => PrintedText.Clean(c.Texts.Aggregate(SwedishText.Join), markup: false)).ToList();
        return TableHeader.Recognise(cells) is { } header && columns.Count > 1
            ? new Header(count, [.. columns.Select(c => (c.Start, c.End))], cells, header.Columns)
            : null;
    }

    private static bool IsNameHeader(string text) => SwedishText.Fold(text) is "indikator" or "aktivitet";

    // "Årsmål KF:s årsmål": two headers with a single blank between them.
    private static IEnumerable<Segment> Split(Segment segment)
    {
        var at = segment.Text.IndexOf(" KF", StringComparison.Ordinal);
        return at > 0 && TableHeader.IsColumnName(segment.Text[..at])
            ?
            [
                new Segment(segment.Start, segment.Text[..at]),
                new Segment(segment.Start + at + 1, segment.Text[(at + 1)..]),
            ]
            : [segment];
    }

    private static bool IsHeaderBit(string text) =>
        text.Split([' ', '/', '-'], StringSplitOptions.RemoveEmptyEntries)
            .All(w =>
                SwedishText.Fold(w) is { Length: > 0 } bit
                && (HeaderBits.Contains(bit) || IsYear(bit) || TableHeader.IsColumnName(w))
            );

    private static bool IsYear(string bit) => bit.Length == 4 && bit.All(char.IsAsciiDigit);

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
