using Styrkedja.Core.Checks;
using Styrkedja.Core.Economy;
using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;
using Styrkedja.Web.Components;

namespace Styrkedja.Web.Features.Economy;

/// <summary>A figure of the whole board.</summary>
/// <param name="Label">What it is, and its unit.</param>
/// <param name="Amount">As a number, with a sign where it is a deviation.</param>
/// <param name="More">What is to be said of it.</param>
/// <param name="Lines">Where it is printed.</param>
/// <param name="Computed">What the cell should hold; null where nothing is computed.</param>
public sealed record HeadFigure(string Label, string Amount, string More, SourceLines Lines, ComputedCell? Computed)
{
    /// <summary>Those that the document has.</summary>
    public static IReadOnlyList<HeadFigure> Of(DocumentEconomy economy)
    {
        var figures = economy.Overview.Figures;
        var outcome = figures.OutcomeKind == AmountKind.Forecast ? "Prognos" : "Utfall";
        var year = figures.Year is { } known
            ? " " + SwedishNumber.Write(known, 0).Replace("\u00A0", "", StringComparison.Ordinal)
            : "";
        var computed = $", beräknad: budget − {outcome.ToLowerInvariant()}";
        HeadFigure?[] all =
        [
            Of(economy, "Budget" + year, figures.Budget, figures.BudgetPlace, "netto"),
            Of(economy, outcome + year, figures.Outcome, figures.OutcomePlace, "netto"),
            Of(
                economy,
                "Avvikelse från budget" + year,
                figures.Deviation,
                figures.DeviationPlace ?? figures.OutcomePlace,
                Side(figures.Deviation),
                figures.DeviationPlace is null ? computed : ""
            ),
            Of(
                economy,
                LongWords.Soft("Avvikelse efter resultatöverföringar") + year,
                figures.AfterTransfers,
                figures.AfterTransfersPlace,
                Side(figures.AfterTransfers),
                figures.AfterTransfersIsComputed ? computed : ""
            ),
        ];
        return [.. all.OfType<HeadFigure>()];
    }

    private static string Side(Money? deviation) =>
        deviation is not { } some ? ""
        : some > Money.Zero ? "överskott"
        : some < Money.Zero ? "underskott"
        : "ingen avvikelse";

    private static HeadFigure? Of(
        DocumentEconomy economy,
        string label,
        Money? amount,
        FigurePlace? place,
        string side,
        string? computed = null
    )
    {
        if (
            amount is not { } money
            || place is null
            || economy.Tables[place.Table] is not { MoneyUnit: { } unit } table
        )
        {
            return null;
        }
        var row = table.Rows[place.Row];
        var text = SwedishNumber.Write(money.Kronor / unit.Kronor(), row.Cells[place.Column].Value?.Decimals ?? 0);
        var sign = computed is not null && money > Money.Zero ? "+" : "";
        return new HeadFigure(
            $"{label} ({unit.Name()})",
            sign + text,
            side + computed,
            row.Lines,
            computed is { Length: > 0 } ? null : economy.Computed[place.Table][place.Row, place.Column]
        );
    }
}
