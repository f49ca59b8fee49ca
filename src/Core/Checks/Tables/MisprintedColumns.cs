using System.Globalization;
using Styrkedja.Core.Economy;
using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Core.Checks.Tables;

/// <summary>Columns whose header contradicts their figures, and figures whose sign contradicts their row.</summary>
internal static class MisprintedColumns
{
    /// <summary>
    /// A closing of another year than the deviation that is computed from it: the header must have the wrong year.
    /// </summary>
    public static IEnumerable<Finding> WrongYears(CheckedDocument document)
    {
        foreach (var rule in document.Tables.Rules.Where(r => r.Rule is { Kind: EquationKind.Change, Terms.Count: 2 }))
        {
            var (grid, of) = (rule.Grid, rule.Grid.Meaning(rule.Rule.Target));
            var (first, second) = (grid.Meaning(rule.Rule.Terms[0].Column), grid.Meaning(rule.Rule.Terms[1].Column));
            if (
                of is { Deviation: true, Year: { } year }
                && first.Year == year
                && second is { Kind: AmountKind.Closing, Year: { } printed }
                && printed != year
            )
            {
                yield return DescribeYear(grid, rule.Rule, year, printed);
            }
        }
    }

    private static Finding DescribeYear(TableGrid grid, ColumnRule rule, int year, int printed)
    {
        var header = grid.Table.Columns[rule.Terms[1].Column];
        var should = header.Replace(Text(printed), Text(year), StringComparison.Ordinal);
        var lines = grid.Table.Lines with { Last = grid.Table.Lines.First };
        return new Finding(
            "contradiction",
            Severity.Warning,
            $"Kolumnen heter ”{header}” (rad {lines.First}), men ”{grid.Table.Columns[rule.Target]}” är räknad på den: den ska "
                + $"troligen heta ”{should}”.",
            "Rätta kolumnens rubrik, eller avvikelsen om den är räknad på fel kolumn.",
            should,
            header,
            lines
        );
    }

    /// <summary>A part that is positive in some columns and negative in others, where the whole never changes sign.</summary>
    public static IEnumerable<Finding> ChangedSigns(CheckedDocument document)
    {
        foreach (var grid in document.Tables.Grids.Where(g => g.Table.Kind is TableKind.Budget or TableKind.Result))
        {
            var whole = -1;
            for (var r = 0; r < grid.Height; r++)
            {
                whole = grid.Roles[r] is RowRole.Part or RowRole.Empty ? whole : r;
                if (
                    grid.Roles[r] == RowRole.Part
                    && whole >= 0
                    && grid.Roles[whole] is RowRole.Costs or RowRole.Income
                    && DescribeSign(grid, whole, r) is { } finding
                )
                {
                    yield return finding;
                }
            }
        }
    }

    private static Finding? DescribeSign(TableGrid grid, int whole, int part)
    {
        var columns = grid
            .NumberColumns.Where(c =>
                IsAmount(grid, c) && grid[whole, c] is not null && grid[part, c] is not (null or 0)
            )
            .ToList();
        var steady = columns.TrueForAll(c => grid[whole, c] >= 0) || columns.TrueForAll(c => grid[whole, c] <= 0);
        var against = columns.FindAll(c => grid[part, c] * grid[whole, c] < 0);
        var along = columns.FindAll(c => grid[part, c] * grid[whole, c] > 0);
        if (!steady || against.Count == 0 || along.Count == 0)
        {
            return null;
        }
        var (row, wrong, right) = (grid.Table.Rows[part], against[0], along[0]);
        return new Finding(
            "unit-suspicious",
            Severity.Warning,
            $"”{row.Label}” (rad {row.Lines.First}) är {Print(grid, part, wrong)} i kolumnen ”{grid.Table.Columns[wrong]}” men "
                + $"{Print(grid, part, right)} i ”{grid.Table.Columns[right]}”, fast ”{grid.Table.Rows[whole].Label}” har samma tecken "
                + "i alla kolumner.",
            "Kontrollera tecknet: en del av kostnaderna skrivs som kostnaderna själva.",
            grid[part, right] > 0 ? "+" : "-",
            grid[part, wrong] > 0 ? "+" : "-",
            row.Lines
        );
    }

    private static bool IsAmount(TableGrid grid, int column) =>
        grid.Meaning(column)
            is { Kind: not (null or AmountKind.Change or AmountKind.Redistribution), Deviation: false };

    private static string Print(TableGrid grid, int row, int column) =>
        SwedishNumber.Print(grid[row, column] ?? 0, grid.Decimals(column));

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);
}
