using Styrkedja.Core.Checks;
using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;
using Styrkedja.Documents.FieldWords;

namespace Styrkedja.Unit.Documents.Planting;

/// <summary>Faults of tables: a figure that its table contradicts, and one that cannot be read.</summary>
internal static class TablePlants
{
    private static readonly string[] Unreadable = ["12,5,3", "1.250", "12 5x", "4O,5", "12..5"];

    private static readonly string[] Spreadsheet = ["#REFERENS!", "#DIVISION/0!", "#VÄRDEFEL!", "#SAKNAS!", "#NAMN?"];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Plant> All { get; } =
    [
        new(
            "table-sum",
            Severity.Error,
            (d, r) => Wrong(d, r, how => how.StartsWith("summan av", StringComparison.Ordinal))
        ),
        new("row-arithmetic", Severity.Error, (d, r) => Wrong(d, r, IsOfRow)),
        new("unread-cell", Severity.Info, (d, r) => Unread(d, r, Unreadable)),
        new("unread-cell", Severity.Warning, (d, r) => Unread(d, r, Spreadsheet)),
    ];

    private static bool IsOfRow(string how) =>
        how.Contains(" − ", StringComparison.Ordinal) || how.Contains(" + ", StringComparison.Ordinal);

    // A figure that agrees with what its table computes becomes another, by more than rounding explains.
    private static SteeringDocument? Wrong(SteeringDocument d, Random r, Func<string, bool> how)
    {
        var computed = ComputedTable.Of(d, FieldVocabulary.BudgetAreas);
        var places =
            from t in Enumerable.Range(0, d.Tables.Count)
            from row in Enumerable.Range(0, d.Tables[t].Rows.Count)
            from c in Enumerable.Range(0, d.Tables[t].Rows[row].Cells.Count)
            let cell = computed[t][row, c]
            where cell is { Agreement: not Agreement.Differs } && how(cell.How)
            where d.Tables[t].Rows[row].Cells[c].Value is not null
            select (t, row, c);
        var all = places.ToList();
        if (all.Count == 0)
        {
            return null;
        }
        var (table, at, column) = all[r.Next(all.Count)];
        var printed = d.Tables[table].Rows[at].Cells[column].Value!.Value;
        var place = (decimal)Math.Pow(10, -printed.Decimals);
        var by = place * (d.Tables[table].Rows.Count + 2 + r.Next(1, 400)) * (r.Next(2) == 0 ? 1 : -1);
        var text = SwedishNumber.Print(printed.Value + by, printed.Decimals);
        return With(d, table, at, column, new PrintedCell(text, Quantity.Of(printed.Value + by, printed.Decimals)));
    }

    private static SteeringDocument? Unread(SteeringDocument d, Random r, string[] texts)
    {
        var places =
            from t in Enumerable.Range(0, d.Tables.Count)
            where d.Tables[t].IsMoney
            from row in Enumerable.Range(0, d.Tables[t].Rows.Count)
            from c in Enumerable.Range(0, d.Tables[t].Rows[row].Cells.Count)
            where d.Tables[t].Rows[row].Cells[c].Value is not null
            where d.Tables[t].Rows.Count(other => c < other.Cells.Count && other.Cells[c].Value is not null) > 2
            select (t, row, c);
        var all = places.ToList();
        if (all.Count == 0)
        {
            return null;
        }
        var (table, at, column) = all[r.Next(all.Count)];
        return With(d, table, at, column, new PrintedCell(texts[r.Next(texts.Length)], null));
    }

    private static SteeringDocument With(SteeringDocument d, int table, int row, int column, PrintedCell cell)
    {
        var of = d.Tables[table];
        var changed = of.Rows[row] with
        {
            Cells = [.. of.Rows[row].Cells.Select((old, c) => c == column ? cell : old)],
        };
        var becomes = of with { Rows = [.. of.Rows.Select((old, i) => i == row ? changed : old)] };
        return d with { Tables = [.. d.Tables.Select((old, i) => i == table ? becomes : old)] };
    }
}
