using Styrkedja.Core.Swedish;
using Styrkedja.Documents.Model;

namespace Styrkedja.Documents.Reading;

/// <summary>Tables of numbers on a page: the columns are where numbers stand under each other in all rows together.</summary>
internal static class AlignedMoney
{
    private const int FewestRows = 2;

    /// <summary>Reads a block of lines; null where it is no table of numbers.</summary>
    public static (TableBlock Table, int Next)? TryRead(
        IReadOnlyList<RawLine> lines,
        int start,
        List<List<Segment>> block
    )
    {
        if (block.Count < FewestRows || AlignedColumns.Of(block) is not { } columns)
        {
            return null;
        }
        var header = columns.HeaderLines;
        var data = columns.Lines.Skip(header).ToList();
        var page = new PageColumns(data.ConvertAll(l => l.Cells), columns.All);
        var cells = data.ConvertAll(l => page.Cells(l.Cells));
        var anchor = Enumerable
            .Range(columns.Name + 1, page.Count - columns.Name - 1)
            .MaxBy(c => cells.Count(l => l[c].Length > 0));
        var rows = new List<Row>
        {
            new(columns.HeaderCells(), [.. Enumerable.Range(start, header).Select(i => lines[i].Number)]),
        };
        // A line that holds nothing but prose beside the table belongs to no row.
        var inTable = Enumerable.Range(0, data.Count).Where(i => data[i].Cells.Count > 0).ToList();
        var own = inTable.ConvertAll(i => cells[i]);
        var cut = PageRows.Cut(own, columns.Name, anchor, c => AlignedColumns.IsNumber(c) || c is "-" or "–" or "−");
        foreach (var (first, last) in cut)
        {
            rows.Add(AlignedTable.Join(own, first, last, inTable.ConvertAll(i => lines[start + header + i]), 0));
        }
        AddBeside(rows, data, lines, start + header);
        return (new TableBlock(rows), start + block.Count);
    }

    private static void AddBeside(List<Row> rows, List<AlignedLine> data, IReadOnlyList<RawLine> lines, int offset)
    {
        for (var i = 0; i < data.Count; i++)
        {
            if (data[i].Beside.Length == 0)
            {
                continue;
            }
            var number = lines[offset + i].Number;
            var at = Math.Max(0, rows.FindLastIndex(r => r.Numbers[0] <= number));
            int[] numbers = rows[at].Numbers.Contains(number)
                ? [.. rows[at].Numbers]
                : [.. rows[at].Numbers.Append(number).Order()];
            rows[at] = rows[at] with
            {
                Numbers = numbers,
                Beside = SwedishText.Join(rows[at].Beside, PrintedText.CleanLine(data[i].Beside, markup: false)),
            };
        }
    }
}
