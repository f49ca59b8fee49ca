using FsCheck;
using FsCheck.Fluent;
using Styrkedja.Core.Economy;
using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Unit.Core.Checks.Tables;

/// <summary>Random tables whose totals are right, and what one changed number does to them.</summary>
public sealed class ArithmeticPropertyTests
{
    /// <summary>A table of amounts, rounded as they are printed, whose total is the rounded sum of the exact amounts.</summary>
    private sealed record Drawn(int Decimals, PrintedTable Table, int Items)
    {
        private decimal Place =>
            Decimals == 0 ? 1
            : Decimals == 1 ? 0.1m
            : 0.01m;

        /// <summary>Three times what rounding explains in a sum of the items, in whole printed places.</summary>
        public decimal Step => Math.Ceiling(1.5m * (Items + 1)) * Place;

        public SteeringDocument Document => Record.Document with { Tables = [Table] };

        public override string ToString() =>
            string.Join('\n', Table.Rows.Select(r => $"{r.Label}: {string.Join(" | ", r.Cells.Select(c => c.Text))}"));
    }

    private static readonly Gen<Drawn> Tables =
        from decimals in Gen.Choose(0, 2)
        from width in Gen.Choose(1, 5)
        from items in Gen.Choose(2, 12)
        from exact in Gen.Choose(-900_000, 900_000).ArrayOf(width).ArrayOf(items)
        from parts in Gen.Choose(0, 4).ArrayOf(items)
        from complete in Gen.Elements(true, false).ArrayOf(items)
        from whole in Gen.Choose(0, items - 1).ArrayOf(width)
        select Draw(decimals, exact, parts, complete, whole);

    [Fact]
    public void A_total_that_is_the_sum_of_its_parts_gives_no_error() =>
        Property.Holds(Tables, drawn => Printed.Errors(drawn.Document).Count == 0);

    [Fact]
    public void A_number_changed_by_three_times_the_tolerance_gives_an_error_that_names_its_column() =>
        Property.Holds(
            from drawn in Tables
            from row in Gen.Choose(0, drawn.Items)
            from column in Gen.Choose(0, drawn.Table.Columns.Count - 1)
            from sign in Gen.Elements(-1, 1)
            select (drawn, row, column, sign),
            value =>
            {
                var (drawn, nth, column, sign) = value;
                var own = Enumerable
                    .Range(0, drawn.Table.Rows.Count)
                    .Where(r => drawn.Table.Rows[r].Level == 0)
                    .ToList();
                var rows = drawn.Table.Rows.ToList();
                var row = rows[own[nth]];
                var cells = row.Cells.ToList();
                cells[column] = Cell(cells[column].Value!.Value.Value + (sign * drawn.Step), drawn.Decimals);
                rows[own[nth]] = row with { Cells = cells };
                return Printed
                    .Errors(drawn.Document with { Tables = [drawn.Table with { Rows = rows }] })
                    .Exists(e => e.Contains($"”{drawn.Table.Columns[column]}”", StringComparison.Ordinal));
            }
        );

    private static Drawn Draw(int decimals, int[][] exact, int[] parts, bool[] complete, int[] whole)
    {
        var width = exact[0].Length;
        var rows = new List<PrintedRow>();
        var sums = new decimal[width];
        for (var i = 0; i < exact.Length; i++)
        {
            var values = exact[i].Select((v, c) => whole[c] == i ? v / 1_000 : v / 1_000m).ToArray();
            // One whole number in each column is printed without decimals.
            Add(rows, $"Post {i}", 0, values.Select((v, c) => Cell(v, whole[c] == i ? 0 : decimals)));
            for (var c = 0; c < width; c++)
            {
                sums[c] += values[c];
            }
            for (var p = 0; p < parts[i]; p++)
            {
                // A set that is not complete lacks far more than rounding.
                Add(
                    rows,
                    $"varav del {i}.{p}",
                    1,
                    values.Select((v, c) => Cell(Part(v, p, parts[i]) - (complete[i] ? 0 : 100 + c), decimals))
                );
            }
        }
        Add(rows, "Summa", 0, sums.Select(s => Cell(s, decimals)), total: true);
        var table = Record.Table("mnkr", new decimal?[width]) with
        {
            Kind = TableKind.Budget,
            Columns = [.. Enumerable.Range(0, width).Select(c => $"Budget {2020 + c}")],
            Meanings =
            [
                .. Enumerable
                    .Range(0, width)
                    .Select(c => new ColumnMeaning(AmountKind.Budget, 2020 + c, AmountSide.Net, false)),
            ],
            Rows = rows,
        };
        return new Drawn(decimals, table, exact.Length);
    }

    // The n-th of some parts of a whole: equal ones, the last takes the rest.
    private static decimal Part(decimal whole, int nth, int count)
    {
        var part = Math.Round(whole / count, 3);
        return nth + 1 < count ? part : whole - (part * (count - 1));
    }

    private static void Add(
        List<PrintedRow> rows,
        string label,
        int level,
        IEnumerable<PrintedCell> cells,
        bool total = false
    ) =>
        rows.Add(
            new PrintedRow(label, null, level, total, [.. cells], new SourceLines(rows.Count + 2, rows.Count + 2))
        );

    private static PrintedCell Cell(decimal value, int decimals)
    {
        var rounded = Math.Round(value, decimals, MidpointRounding.AwayFromZero);
        return new PrintedCell(SwedishNumber.Print(rounded, decimals), Quantity.Of(rounded, decimals));
    }
}
