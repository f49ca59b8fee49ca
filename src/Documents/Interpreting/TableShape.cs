using Styrkedja.Core.Swedish;
using Styrkedja.Documents.Model;

namespace Styrkedja.Documents.Interpreting;

/// <summary>Which columns of a table are label, group and values.</summary>
/// <param name="Label">The column of labels.</param>
/// <param name="Group">The column of groups, filled in on the group's first row only; or -1.</param>
/// <param name="First">First value column.</param>
/// <param name="End">After the last value column.</param>
internal sealed record TableShape(int Label, int Group, int First, int End)
{
    /// <summary>The shapes of a draft: two where two tables stand side by side.</summary>
    public static IReadOnlyList<TableShape> Of(TableDraft draft)
    {
        var columns = Enumerable.Range(0, draft.Width).Select(i => Look(draft, i)).ToArray();
        if (IsGrouped(draft, columns))
        {
            return [new TableShape(1, 0, 2, draft.Width)];
        }
        for (var k = 2; k + 1 < draft.Width; k++)
        {
            if (columns[k] == Looks.Text && columns[k + 1] == Looks.Numbers && columns[1] == Looks.Numbers)
            {
                return [new TableShape(0, -1, 1, k), new TableShape(k, -1, k + 1, draft.Width)];
            }
        }
        return [new TableShape(0, -1, 1, draft.Width)];
    }

    /// <summary>The cells of a row in this shape; a row that has slipped a column to the left is put right.</summary>
    public IReadOnlyList<string> Cells(Row row)
    {
        var cells = row.Cells.ToList();
        if (
            Group >= 0
            && cells.Count > Label
            && TableDraft.Number(cells[Label]) is not null
            && TableDraft.Number(cells[Group]) is null
        )
        {
            cells.Insert(0, "");
        }
        while (cells.Count < End)
        {
            cells.Add("");
        }
        return cells;
    }

    private enum Looks
    {
        Empty,
        Text,
        Numbers,
    }

    private static Looks Look(TableDraft draft, int column)
    {
        var (numbers, texts) = (0, 0);
        foreach (var row in draft.Rows)
        {
            var cell = column < row.Cells.Count ? row.Cells[column] : "";
            if (TableDraft.Number(cell) is not null)
            {
                numbers++;
            }
            else if (SwedishText.Fold(cell).Length > 0)
            {
                texts++;
            }
        }
        return numbers + texts == 0 ? Looks.Empty
            : numbers >= texts ? Looks.Numbers
            : Looks.Text;
    }

    private static bool IsGrouped(TableDraft draft, Looks[] columns)
    {
        if (draft.Width < 4 || draft.Header.Count == 0 || columns[0] != Looks.Text || columns[1] != Looks.Text)
        {
            return false;
        }
        var inherited = draft.Rows.Count(r => r.Cells[0].Length == 0 && r.Cells.Count > 1 && r.Cells[1].Length > 0);
        return inherited * 4 >= draft.Rows.Count && draft.Header[0].Cells[0].Length > 0;
    }
}
