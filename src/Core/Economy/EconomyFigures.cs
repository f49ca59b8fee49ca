using Styrkedja.Core.Checks.Tables;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Core.Economy;

/// <summary>Where a figure is printed, among the tables that it was picked from.</summary>
/// <param name="Table">The table, from 0.</param>
/// <param name="Row">Its row, from 0.</param>
/// <param name="Column">Its column, from 0.</param>
public sealed record FigurePlace(int Table, int Row, int Column);

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
    /// <summary>Where <see cref="Budget"/> is printed.</summary>
    public FigurePlace? BudgetPlace { get; private init; }

    /// <summary>Where <see cref="Outcome"/> is printed.</summary>
    public FigurePlace? OutcomePlace { get; private init; }

    /// <summary>Where <see cref="Deviation"/> is printed; null where it is computed of the two before.</summary>
    public FigurePlace? DeviationPlace { get; private init; }

    /// <summary>Where <see cref="AfterTransfers"/> is printed, else the outcome after transfers that it is computed of.</summary>
    public FigurePlace? AfterTransfersPlace { get; private init; }

    /// <summary>True where <see cref="AfterTransfers"/> is not printed.</summary>
    public bool AfterTransfersIsComputed { get; private init; }

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
        var budget = nets.Where(f => IsBudget(f.Key.Kind)).MinBy(f => Order(f.Key.Kind));
        var outcomes = Outcomes(nets);
        var (before, after) = (
            outcomes.Find(f => f.Stage == Stage.Before) ?? outcomes.Find(f => f.Stage == Stage.Unsaid),
            outcomes.Find(f => f.Stage == Stage.After)
        );
        // Where some figures are after transfers, one of which nothing is said may be so too.
        var isMixed = after is not null || deviations.Exists(f => f.Stage == Stage.After);
        var unsaid = deviations.Find(f => f.Stage == Stage.Unsaid);
        var printed = deviations.Find(f => f.Stage == Stage.Before);
        // Computed goes before one that may be after transfers.
        printed ??= isMixed && Computed(budget, before) is not null ? null : unsaid;
        var printedAfter = deviations.Find(f => f.Stage == Stage.After);
        return new EconomyFigures(
            year,
            Net(budget),
            Net(before ?? after),
            (before ?? after)?.Key.Kind,
            Printed(printed) ?? Computed(budget, before),
            Printed(printedAfter) ?? Computed(budget, after)
        )
        {
            BudgetPlace = Place(budget),
            OutcomePlace = Place(before ?? after),
            DeviationPlace = Printed(printed) is null ? null : Place(printed),
            AfterTransfersPlace = Printed(printedAfter) is null ? Place(after) : Place(printedAfter),
            AfterTransfersIsComputed = Printed(printedAfter) is null && Computed(budget, after) is not null,
        };
    }

    private static FigurePlace? Place(Fact? fact) =>
        fact is null ? null : new FigurePlace(fact.Grid.Index, fact.Cell.Row, fact.Cell.Column);

    private static bool IsBudget(AmountKind kind) => Order(kind) < 3;

    private static int Order(AmountKind kind) =>
        kind switch
        {
            AmountKind.AdjustedBudget => 0,
            AmountKind.Budget => 1,
            AmountKind.Frame => 2,
            AmountKind.Forecast
            or AmountKind.Closing
            or AmountKind.Change
            or AmountKind.Redistribution
            or AmountKind.Volume => 3,
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
