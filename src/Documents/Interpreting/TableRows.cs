using Styrkedja.Core.Printed;
using Styrkedja.Documents.FieldWords;

namespace Styrkedja.Documents.Interpreting;

/// <summary>Rows of a draft to records: label, group, level, total, cells.</summary>
internal static class TableRows
{
    private const int LongestName = 110;

    private static readonly Vocabulary Totals = Vocabulary.Named("totals");

    /// <summary>The rows in order.</summary>
    public static IReadOnlyList<PrintedRow> Of(TableDraft draft, TableShape shape)
    {
        var rows = new List<PrintedRow>();
        string? group = null;
        // Where hardly a row has a name, numbers of rows that were not understood stand as rows of their own.
        var nameless = draft.Rows.Count(r => IsNameless(shape.Cells(r), shape)) * 2 > draft.Rows.Count;
        foreach (var row in draft.Rows)
        {
            var cells = shape.Cells(row);
            group = shape.Group >= 0 && cells[shape.Group].Length > 0 ? cells[shape.Group] : group;
            // What stands in the column of groups with figures and no name beside it is the name of a row of its own.
            var isOwn =
                shape.Group >= 0
                && cells[shape.Label].Length == 0
                && cells[shape.Group].Length > 0
                && cells.Skip(shape.First).Any(c => c.Length > 0);
            var label = isOwn ? cells[shape.Group] : cells[shape.Label];
            var doubtful =
                row.Doubt is not null
                || draft.HasDoubtedHeader
                || nameless
                || label.Length > LongestName
                || AreNumbers(label)
                || IsValue(label, cells);
            // A code is no amount; nor is a cell that may hold more or less than its own number.
            var values = cells
                .Take(shape.Lead)
                .Select(c => new PrintedCell(c, null))
                .Concat(
                    cells
                        .Skip(shape.First)
                        .Take(shape.End - shape.First)
                        .Select(c => new PrintedCell(c, doubtful ? null : TableDraft.Number(c)))
                )
                .ToList();
            if (label.Length == 0 && values.TrueForAll(v => v.Text.Length == 0))
            {
                continue;
            }
            rows.Add(
                new PrintedRow(
                    label,
                    isOwn ? null : group,
                    row.Part || IsPart(label) ? 1 : 0,
                    IsTotal(label),
                    values,
                    row.Lines
                )
            );
        }
        return Siblings(rows);
    }

    private static bool IsNameless(IReadOnlyList<string> cells, TableShape shape) =>
        cells[shape.Label].Length == 0
        && cells.Take(shape.End).Skip(shape.First).Any(c => TableDraft.Number(c) is not null);

    // "61 %" before "65 %" is a value among values, and the name of the row stands elsewhere.
    private static bool IsValue(string label, IReadOnlyList<string> cells)
    {
        var unit = label.AsSpan().TrimStart("+-−–0123456789, ").ToString();
        return label.Length > unit.Length
            && unit.Length > 0
            && TableDraft.Number(label) is not null
            && cells.Count(c => c.EndsWith(unit, StringComparison.Ordinal) && TableDraft.Number(c) is not null) > 1;
    }

    // "6,6 -59,3" are amounts in the place of a name; "20-25" and "2031" may be names.
    private static bool AreNumbers(string label)
    {
        var words = label.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 0
            && (words.Length > 1 || label.Contains(',', StringComparison.Ordinal))
            && Array.TrueForAll(words, w => char.IsAsciiDigit(w[^1]) && TableDraft.Number(w) is not null);
    }

    /// <summary>True for the label of a sum.</summary>
    public static bool IsTotal(string label)
    {
        var blank = label.IndexOf(' ', StringComparison.Ordinal);
        return Totals.KeyOf(label) is not null || (blank > 0 && Totals.KeyOf(label[..blank]) is not null);
    }

    private static bool IsPart(string label) => label.StartsWith("varav", StringComparison.OrdinalIgnoreCase);

    // A row among the "varav" rows that names a part of the same area is their sibling, unless the table only adds up
    // with it as a row of its own.
    private static List<PrintedRow> Siblings(List<PrintedRow> rows)
    {
        string? parent = null;
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Level == 1)
            {
                continue;
            }
            var code = FieldVocabulary.BudgetAreas.Of(rows[i].Label)?.Code;
            var afterPart = i > 0 && rows[i - 1].Level == 1;
            if (
                afterPart
                && parent is not null
                && code is not null
                && code.StartsWith(parent + "/", StringComparison.Ordinal)
                && !AddsUp(rows)
            )
            {
                rows[i] = rows[i] with { Level = 1 };
                continue;
            }
            parent = code;
        }
        return rows;
    }

    private static bool AddsUp(List<PrintedRow> rows)
    {
        var total = rows.Find(r => r.Total);
        if (total is null)
        {
            return false;
        }
        var parts = rows.TakeWhile(r => r != total).Where(r => r.Level == 0).ToList();
        for (var c = 0; c < total.Cells.Count; c++)
        {
            if (total.Cells[c].Value is not { } printed)
            {
                continue;
            }
            var sum = parts.Sum(p => p.Cells[c].Value?.Value ?? 0);
            if (Math.Abs(sum - printed.Value) > printed.HalfPlace * (parts.Count + 1))
            {
                return false;
            }
        }
        return true;
    }
}
