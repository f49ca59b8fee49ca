using Styrkedja.Core.Checks.Tables;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Core.Economy;

/// <summary>The net figures of a whole board, of the year that its document is about; null where none is printed.</summary>
/// <param name="Year">The latest year with a budget.</param>
/// <param name="Budget">The net budget, adjusted where such is printed; costs less income.</param>
/// <param name="Outcome">The net closing or forecast, before transfers of result units where both are printed.</param>
/// <param name="OutcomeKind">Closing or forecast.</param>
/// <param name="Deviation">The deviation of that outcome, surplus positive; computed where it is not printed.</param>
/// <param name="AfterTransfers">The deviation after transfers of result units, surplus positive.</param>
public sealed record EconomyFigures(
    int? Year,
    Money? Budget,
    Money? Outcome,
    AmountKind? OutcomeKind,
    Money? Deviation,
    Money? AfterTransfers
)
{
    internal static EconomyFigures Of(IReadOnlyList<Fact> facts)
    {
        var nets = facts
            .Where(f =>
                f.Key is { Figure: FigureKind.Account, Area: AreaKeys.All, Side: null or AmountSide.Net, Round: "" }
            )
            .ToList();
        var year = nets.Where(f => IsBudget(f.Key.Kind)).Max(f => (int?)f.Key.Year) ?? nets.Max(f => (int?)f.Key.Year);
        nets.RemoveAll(f => f.Key.Year != year);
        var deviations = nets.FindAll(f => f.Key.Deviation);
        nets.RemoveAll(f => f.Key.Deviation);
        var budget = nets.Where(f => IsBudget(f.Key.Kind)).MinBy(f => Place(f.Key.Kind));
        var outcomes = Outcomes(nets);
        var (before, after) = (
            outcomes.Find(f => f.Stage == Stage.Before) ?? outcomes.Find(f => f.Stage == Stage.Unsaid),
            outcomes.Find(f => f.Stage == Stage.After)
        );
        // Where some figures are after transfers, one of which nothing is said may be so too.
        var isMixed = after is not null || deviations.Exists(f => f.Stage == Stage.After);
        var unsaid = Printed(deviations.Find(f => f.Stage == Stage.Unsaid));
        return new EconomyFigures(
            year,
            Net(budget),
            Net(before ?? after),
            (before ?? after)?.Key.Kind,
            Printed(deviations.Find(f => f.Stage == Stage.Before))
                ?? (isMixed ? Computed(budget, before) ?? unsaid : unsaid ?? Computed(budget, before)),
            Printed(deviations.Find(f => f.Stage == Stage.After)) ?? Computed(budget, after)
        );
    }

    private static bool IsBudget(AmountKind kind) => Place(kind) < 3;

    private static int Place(AmountKind kind) =>
        kind switch
        {
            AmountKind.AdjustedBudget => 0,
            AmountKind.Budget => 1,
            AmountKind.Frame => 2,
            _ => 3,
        };

    // During the year the forecast is what counts, and "utfall jan–aug" a part of it; when the accounts are closed, the
    // closing.
    private static List<Fact> Outcomes(List<Fact> nets)
    {
        var isClosed = nets.Exists(f =>
            f.Key.Kind == AmountKind.Closing
            && SwedishText.Fold(f.Grid.Table.Columns[f.Cell.Column]).Contains("bokslut", StringComparison.Ordinal)
        );
        var forecasts = nets.FindAll(f => f.Key.Kind == AmountKind.Forecast);
        return isClosed || forecasts.Count == 0 ? nets.FindAll(f => f.Key.Kind == AmountKind.Closing) : forecasts;
    }

    private static Money? Net(Fact? fact) => fact is null ? null : Amount(fact.Kronor * NetSign.OfCosts(fact.Grid));

    private static Money? Printed(Fact? fact) =>
        fact is null ? null : Amount(fact.Kronor * NetSign.OfDeviation(fact.Grid, fact.Cell.Column));

    private static Money? Computed(Fact? budget, Fact? outcome) =>
        Net(budget) is { } planned && Net(outcome) is { } net ? planned - net : null;

    // What no public budget reaches is a misprint.
    private static Money? Amount(decimal kronor) =>
        Math.Abs(kronor) <= 10_000_000_000_000m ? Money.FromKronor(kronor) : null;
}
