using Styrkedja.Core.Swedish;
using Styrkedja.Documents.FieldWords;
using Styrkedja.Documents.Model;

namespace Styrkedja.Documents.Interpreting;

/// <summary>Which columns of a table are label, group and values.</summary>
/// <param name="Label">The column of labels.</param>
/// <param name="Group">The column of groups, filled in on the group's first row only; or -1.</param>
/// <param name="First">First value column.</param>
/// <param name="End">After the last value column.</param>
/// <param name="Lead">How many columns of codes stand before the labels; they are kept as columns without values.</param>
internal sealed record TableShape(int Label, int Group, int First, int End, int Lead = 0)
{
    private static readonly Vocabulary OverLabels = Vocabulary.Named("labelheads");

    private const int MostCodes = 4;
    private const int LongestCode = 9;
    private const int FewestLetters = 5;

    /// <summary>The shapes of a draft: two where two tables stand side by side.</summary>
    public static IReadOnlyList<TableShape> Of(TableDraft draft)
    {
        var columns = Enumerable.Range(0, draft.Width).Select(i => Look(draft, i)).ToArray();
        if (IsGrouped(draft, columns))
        {
            return [new TableShape(1, 0, 2, draft.Width)];
        }
        if (LabelAfterCodes(draft, columns) is var label and > 0)
        {
            return [new TableShape(label, -1, label + 1, draft.Width, Lead: label)];
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

    // Numbers and short codes before the names: "Prio", "Status", "Projekt".
    private static int LabelAfterCodes(TableDraft draft, Looks[] columns)
    {
        if (draft.Header.Count == 0 || !IsCodes(draft, 0) || draft.Header.Any(h => IsOverNames(h.Cells[0])))
        {
            return 0;
        }
        var label = 1;
        while (label < columns.Length && label <= MostCodes && IsCodes(draft, label))
        {
            label++;
        }
        return
            label + 1 < columns.Length
            && columns[label] == Looks.Text
            && draft.Header.Any(h => label < h.Cells.Count && h.Cells[label].Length > 0)
            && columns.Skip(label + 1).Contains(Looks.Numbers)
            ? label
            : 0;
    }

    // "Verksamhet" over "Bad" and "IP": short names, and no codes.
    private static bool IsOverNames(string head) =>
        OverLabels.KeyOf(head) is not null && SwedishText.Fold(head) is not ("projekt" or "konto");

    private static bool IsCodes(TableDraft draft, int column)
    {
        var filled = draft.Rows.Where(r => column < r.Cells.Count && r.Cells[column].Length > 0).ToList();
        // Words that all differ name the rows.
        var names = filled
            .ConvertAll(r => r.Cells[column])
            .FindAll(c => c.Count(char.IsLetter) > 2 && char.IsUpper(c[0]));
        if (names.Count > 2 && names.Count == draft.Rows.Count && names.Distinct().Count() == names.Count)
        {
            return false;
        }
        return draft.Header.Any(h => column < h.Cells.Count && h.Cells[column].Length > 0)
            && filled.TrueForAll(r => r.Cells[column].Length <= LongestCode && !r.Cells[column].Contains(','))
            && draft.Rows.Count(r => column + 1 < r.Cells.Count && r.Cells.Skip(column + 1).Any(IsName)) * 3
                >= draft.Rows.Count * 2;
    }

    private static bool IsName(string cell) =>
        cell.Count(char.IsLetter) >= FewestLetters && TableDraft.Number(cell) is null;

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
            else if (cell.Any(char.IsLetter))
            {
                texts++;
            }
        }
        return numbers + texts == 0 ? Looks.Empty
            : numbers >= texts ? Looks.Numbers
            : Looks.Text;
    }

    // No head over the two first columns, and in the second the same few words again and again: "Intäkt", "Kostnad", "Netto".
    private static bool HasSidesUnderNothing(TableDraft draft)
    {
        var names = draft.Rows.Where(r => r.Cells.Count > 1 && r.Cells[1].Length > 0).Select(r => r.Cells[1]).ToList();
        return draft.Header.All(h => h.Cells.Take(2).All(c => c.Length == 0))
            && names.Count > 3
            && names.Distinct().Count() * 2 <= names.Count;
    }

    private static bool IsGrouped(TableDraft draft, Looks[] columns)
    {
        if (draft.Width < 4 || draft.Header.Count == 0 || columns[0] != Looks.Text || columns[1] != Looks.Text)
        {
            return false;
        }
        var inherited = draft.Rows.Count(r => r.Cells[0].Length == 0 && r.Cells.Count > 1 && r.Cells[1].Length > 0);
        return inherited * 4 >= draft.Rows.Count
            && (draft.Header[0].Cells[0].Length > 0 || HasSidesUnderNothing(draft));
    }
}
