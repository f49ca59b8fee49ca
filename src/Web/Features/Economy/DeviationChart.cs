using Styrkedja.Core.Economy;
using Styrkedja.Core.Swedish;
using Styrkedja.Web.Charts;

namespace Styrkedja.Web.Features.Economy;

/// <summary>The deviations of a table as bars.</summary>
internal static class DeviationChart
{
    // More bars than fill a screen tell nothing at a glance; the table does.
    private const int MostRows = 40;

    /// <summary>The chart; null where the table has no deviations, or too many.</summary>
    public static DeviationBars? Of(TableView view)
    {
        if (DeviationRows.Of(view.Table) is not { IsAccount: false } deviations || view.Table.MoneyUnit is not { } unit)
        {
            return null;
        }
        var decimals = view
            .Table.Rows.Where(r => deviations.Column < r.Cells.Count)
            .Max(r => r.Cells[deviations.Column].Value?.Decimals ?? 0);
        var rows = deviations
            .Rows.Where(r => r.Deviation is not null && (view.ShowsParts || r.Level == 0))
            .Select(r => new Deviation(
                Label(r),
                Quantity.Of(r.Deviation!.Value.Kronor / unit.Kronor(), decimals),
                r.Level > 0
            ))
            .ToList();
        return rows.Count is 0 or > MostRows
            ? null
            : new DeviationBars
            {
                Id = "avvikelser",
                Caption = $"{Answer(deviations)} {Basis(view, deviations)}",
                Unit = unit.Name(),
                Rows = rows,
            };
    }

    // What somebody who looks at it wants to know.
    private static string Answer(DeviationRows deviations)
    {
        var own = deviations.Rows.Where(r => r is { Level: 0, Total: false, Deviation: not null }).ToList();
        return own.Where(r => r.Deviation < Money.Zero).MinBy(r => r.Deviation!.Value.Ore) is { } worst
            ? $"{worst.Label} drar över mest."
            : "Inget område drar över sin budget.";
    }

    private static string Basis(TableView view, DeviationRows deviations)
    {
        var words = view.Meanings[deviations.Column] ?? "avvikelse från budget";
        return $"{deviations.Header}: {words}.";
    }

    // The chart itself says "varav".
    private static string Label(DeviationRow row) =>
        row.Level > 0 && row.Label.StartsWith("varav ", StringComparison.OrdinalIgnoreCase)
            ? row.Label[6..]
            : row.Label;
}
