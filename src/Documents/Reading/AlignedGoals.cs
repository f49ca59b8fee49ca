using Styrkedja.Core.Swedish;
using Styrkedja.Documents.FieldWords;
using Styrkedja.Documents.Model;

namespace Styrkedja.Documents.Reading;

/// <summary>Tables of goals in columns of spaces: a header of two words or more, and a goal or several under it.</summary>
internal static class AlignedGoals
{
    private const int MostLines = 60;

    /// <summary>Reads the table that begins at a line; null where none does.</summary>
    public static (TableBlock Table, int Next)? TryRead(IReadOnlyList<RawLine> lines, int start, HashSet<int> furniture)
    {
        if (lines[start].Text.AsSpan().Trim().IndexOf("   ") <= 0)
        {
            return null;
        }
        var header = Segment.Of(lines[start].Text);
        if (header.Count < 2 || GoalTable.Recognise(header.ConvertAll(s => s.Text)) is null)
        {
            return null;
        }
        var data = new List<List<Segment>>();
        for (
            var i = start + 1;
            i < lines.Count && data.Count < MostLines && !lines[i].IsBlank && !furniture.Contains(lines[i].Number);
            i++
        )
        {
            data.Add(Segment.Of(lines[i].Text));
        }
        var columns = new PageColumns(data, [.. header.Select(s => (s.Start, s.End))]);
        var cells = data.ConvertAll(columns.Cells);
        var rows = new List<Row> { new([.. header.Select(s => s.Text)], [lines[start].Number]) };
        for (var first = 0; first < cells.Count; )
        {
            var last = first;
            while (last + 1 < cells.Count && GoesOn(cells[last], cells[last + 1]))
            {
                last++;
            }
            rows.Add(AlignedTable.Join(cells, first, last, lines, start + 1));
            first = last + 1;
        }
        return (new TableBlock(rows), start + 1 + data.Count);
    }

    // A title that wraps goes on with a lower-case letter, and has its assessment once.
    private static bool GoesOn(string[] before, string[] next) =>
        SwedishText.StartsLower(next[0]) || (next[0].Length == 0 && before[0].Length > 0);
}
