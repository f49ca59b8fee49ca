using Styrkedja.Core.Swedish;

namespace Styrkedja.Core.Checks.Tables;

/// <summary>The checks that say which equations of a table do not hold.</summary>
internal static class EquationFindings
{
    public static Check RowArithmetic { get; } =
        new(
            "row-arithmetic",
            "Räkning i en rad",
            [Severity.Error],
            "A net, deviation, change, mean or percentage in a row is not what its own figures give. Net is costs less "
                + "income (R12 for redistributions); which columns belong together is read from the headers and, where "
                + "these leave it open, from what holds in most rows.",
            d =>
                Broken(
                    d,
                    EquationKind.Net,
                    EquationKind.Change,
                    EquationKind.Redistribution,
                    EquationKind.Mean,
                    EquationKind.Percent
                )
        );

    public static Check TableSum { get; } =
        new(
            "table-sum",
            "Summa i en tabell",
            [Severity.Error, Severity.Info],
            "A total is not the sum of its parts, or a row is not the sum of its complete varav rows. A sum of n printed "
                + "figures may differ by half of the last printed place times n + 1; a difference within that is an info.",
            d =>
                Broken(d, EquationKind.Total, EquationKind.Parts)
                    .Concat(Rounded(d, EquationKind.Total, EquationKind.Parts))
        );

    public static Check Accumulation { get; } =
        new(
            "accumulation",
            "Tertialens summa",
            [Severity.Error],
            "A year's total of a measure that grows by increments is not the sum of the columns of its parts, T1 + T2 + VB (R5).",
            d => Broken(d, EquationKind.Accumulation)
        );

    private static IEnumerable<Finding> Broken(CheckedDocument document, params EquationKind[] kinds) =>
        document
            .Tables.Equations.Where(e => !e.Holds && kinds.Contains(e.Kind))
            .Select(e => Describe(e, CheckOf(e.Kind).Name, Severity.Error));

    private static IEnumerable<Finding> Rounded(CheckedDocument document, params EquationKind[] kinds) =>
        document
            .Tables.Equations.Where(e => e.Holds && e.Difference != 0 && kinds.Contains(e.Kind))
            .Select(e => Describe(e, CheckOf(e.Kind).Name, Severity.Info));

    private static Check CheckOf(EquationKind kind) =>
        kind switch
        {
            EquationKind.Total or EquationKind.Parts => TableSum,
            EquationKind.Accumulation => Accumulation,
            EquationKind.Net
            or EquationKind.Change
            or EquationKind.Redistribution
            or EquationKind.Mean
            or EquationKind.Percent => RowArithmetic,
        };

    private static Finding Describe(Equation equation, string check, Severity severity)
    {
        var (grid, target) = (equation.Grid, equation.Target);
        var row = grid.Table.Rows[target.Row];
        var decimals = equation.Decimals;
        var computed = SwedishNumber.Print(equation.Computed, decimals);
        var printed = SwedishNumber.Print(equation.Printed, decimals);
        var difference = SwedishNumber.Print(equation.Difference, decimals);
        var rounding = severity == Severity.Info ? ", vilket avrundning förklarar" : "";
        return new Finding(
            check,
            severity,
            $"”{row.Label}” i {grid.ColumnName(target.Column)} (rad {row.Lines.First}): {Says(equation)} "
                + $"{computed}, men {printed} står tryckt. Skillnaden är {difference}{rounding}.",
            severity == Severity.Info
                ? "Inget behöver ändras. Ange gärna under tabellen att avrundning ger små skillnader."
                : $"Rätta {Remedy(equation)}.",
            computed,
            printed,
            row.Lines
        );
    }

    private static string Says(Equation equation) =>
        equation.Kind switch
        {
            EquationKind.Total when equation.IsAcross => "summan av kolumnerna är",
            EquationKind.Total => $"delarna ({Places(equation)}) ger summan",
            EquationKind.Parts => $"varav-raderna ({Places(equation)}) ger summan",
            EquationKind.Net => "kostnader och intäkter ger nettot",
            EquationKind.Change => $"skillnaden mellan {Columns(equation)} är",
            EquationKind.Redistribution => "ramen och omfördelningarna ger",
            EquationKind.Accumulation => $"{Columns(equation)} ger tillsammans",
            EquationKind.Mean => "medelvärdet av kolumnerna är",
            EquationKind.Percent => $"förändringen mellan {Columns(equation)} i procent är",
        };

    private static string Remedy(Equation equation) =>
        equation.IsAcross ? "det av radens tal som är fel"
        : equation.Kind is EquationKind.Total or EquationKind.Parts
            ? $"summan eller den del som är fel ({Places(equation)})"
        : $"nettot eller det av talen som är fel ({Places(equation)})";

    private static string Places(Equation equation)
    {
        var rows = equation.Terms.Select(t => t.Cell.Row).Distinct().Order().ToList();
        var lines = rows.ConvertAll(r => equation.Grid.Table.Rows[r].Lines);
        // Two totals far apart are named, lest the rows between them be looked at.
        if (rows.Count == 2 && rows[1] > rows[0] + 1)
        {
            return $"rad {lines[0].First} och {lines[1].First}";
        }
        return lines.Aggregate((all, next) => all.Through(next)).InWords;
    }

    private static string Columns(Equation equation)
    {
        var names = equation.Terms.Select(t => t.Cell.Column).Distinct().Select(equation.Grid.ColumnName).ToList();
        var all = names.ConvertAll(n => n.Replace("kolumnen ", "", StringComparison.Ordinal));
        return all.Count < 2 ? string.Concat(all) : string.Join(", ", all.SkipLast(1)) + " och " + all[^1];
    }
}
