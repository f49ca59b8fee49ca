using System.Globalization;

namespace Styrkedja.Core.Checks.Tables;

/// <summary>How a figure is computed, in a few Swedish words.</summary>
internal static class Formula
{
    /// <summary>The words for an equation.</summary>
    public static string Of(Equation equation) =>
        equation.Kind switch
        {
            EquationKind.Total when equation.IsAcross => $"summan av {Count(equation, "kolumn", "kolumner")}",
            EquationKind.Total => $"summan av {Count(equation, "rad", "rader")}",
            EquationKind.Parts => $"summan av {Count(equation, "varav-rad", "varav-rader")}",
            EquationKind.Net when equation.Terms.Any(t => t.Sign < 0) => "kostnader − intäkter",
            EquationKind.Net => "kostnader + intäkter, som står med minus",
            EquationKind.Redistribution => "ramen + omfördelningarna",
            EquationKind.Mean => $"medelvärdet av {Count(equation, "kolumn", "kolumner")}",
            EquationKind.Percent => $"förändringen i procent mellan {Columns(equation, " och ")}",
            EquationKind.Change or EquationKind.Accumulation => Signed(equation),
        };

    private static string Count(Equation equation, string one, string many)
    {
        var count = equation.Terms.Count(t => equation.Grid[t.Cell.Row, t.Cell.Column] is not null);
        return count.ToString(CultureInfo.InvariantCulture) + " " + (count == 1 ? one : many);
    }

    private static string Columns(Equation equation, string between) =>
        string.Join(between, equation.Terms.Select(t => Name(equation.Grid, t.Cell.Column)));

    // "Budget 2024 − Bokslut 2024", "T1 + T2 + VB".
    private static string Signed(Equation equation) =>
        string.Concat(
            equation.Terms.Select(
                (t, at) =>
                    (
                        t.Sign < 0
                            ? at > 0
                                ? " − "
                                : "−"
                            : at > 0
                                ? " + "
                                : ""
                    ) + Name(equation.Grid, t.Cell.Column)
            )
        );

    private static string Name(TableGrid grid, int column) =>
        string.IsNullOrWhiteSpace(grid.Table.Columns[column])
            ? "kolumn " + (column + 1).ToString(CultureInfo.InvariantCulture)
            : grid.Table.Columns[column];
}
