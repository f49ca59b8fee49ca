using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Indicators;
using Styrkedja.Core.Periods;
using Styrkedja.Core.Printed;
using Styrkedja.Core.Sources;
using Styrkedja.Store.Indicators;
using Styrkedja.Store.Mapping;
using Styrkedja.Store.Printed;

namespace Styrkedja.Web.Features.Indicators;

/// <summary>
/// The rows of indicators that a document prints, each with its values as known now and the status that is derived of them:
/// with what the catalogue says of the indicator, and what the municipality has decided for the period. Nothing of it is
/// stored.
/// </summary>
internal static class JudgedRows
{
    /// <summary>Those of the document that the page shows, in its order.</summary>
    /// <param name="place">The page.</param>
    /// <param name="which">Which of them; null for all.</param>
    /// <param name="few">Which values of the document rest on few answers, where that has been asked.</param>
    public static async Task<List<JudgedRow>> Load(
        Place place,
        Expression<Func<StoredPrintedIndicator, bool>>? which = null,
        FewAnswers? few = null
    )
    {
        var (db, document) = (place.Db, place.Document);
        var rows = db.PrintedIndicators.Where(row => row.ReadingId == document.Reading);
        var found = await (which is null ? rows : rows.Where(which))
            .LeftJoin(
                IndicatorNames.Joined(db),
                row => row.IndicatorId,
                said => (Guid?)said.IndicatorId,
                (row, said) => new { Row = row, Indicator = said == null ? row.IndicatorId : said.OtherId }
            )
            .LeftJoin(
                db.Indicators,
                row => row.Indicator,
                indicator => (Guid?)indicator.Id,
                (row, indicator) => new { row.Row, Indicator = indicator }
            )
            .OrderBy(row => row.Row.Position)
            .ToListAsync();
        var reported = DocumentKinds.Period(document.Kind, document.Year);
        var corrections = await Corrections(place, reported);
        few ??= await FewAnswers.Load(db, [document.Id], place.SeesFewAnswers);
        // A plan has no outcomes to judge.
        var tolerance = found.Exists(row => row.Row.Status is not null)
            ? place.Settings.StatusTolerance(reported.LastDay)
            : (decimal?)null;
        return found.ConvertAll(row =>
        {
            var printed = RowsToRecords.Indicator(row.Row);
            var known = KnownRow.Of(printed, reported, [.. corrections[row.Indicator?.Id ?? Guid.Empty]]);
            return new JudgedRow(
                row.Row,
                row.Indicator?.Slug,
                printed,
                known,
                row.Row.Status is null || tolerance is not { } within
                    ? null
                    : StatusRule.Of(
                        known,
                        row.Indicator?.Direction ?? row.Row.Direction,
                        CouncilScope.Of(row.Indicator, row.Row.Name, known.Target, known.CouncilTarget),
                        within
                    )
            )
            {
                RestsOnFew = few.Hides(document.Id, printed.Lines),
                Tolerance = tolerance,
            };
        });
    }

    // What holds over what the documents of the year print, by indicator; nearly always nothing.
    private static async Task<ILookup<Guid, Correction>> Corrections(Place place, Period reported)
    {
        var (unit, year) = (place.Board?.Id, reported.Year);
        var values = await KnownValues.Load(
            place.Db,
            place.Db.IndicatorValues.Where(v =>
                v.UnitId == unit
                && (v.Year == year || v.Year == year - 1)
                && v.SupersededAt == null
                && v.Origin != SourceKind.Printed
            )
        );
        return values
            .GroupBy(v => (v.Indicator, v.Row.Period, v.Row.Measure, v.Row.Split))
            .Select(same => Holding.InOrder(same, v => v.Standing))
            .Where(same => same.Count > 0)
            .ToLookup(same => same[0].Indicator, same => same[0].AsCorrection);
    }
}

/// <summary>A row with its values and its status.</summary>
/// <param name="Row">As it is stored.</param>
/// <param name="Slug">Its indicator's part of an address; null where it has no page.</param>
/// <param name="AsPrinted">As printed.</param>
/// <param name="Known">As known now: with what has been corrected.</param>
/// <param name="Derived">The status that is derived; null where there is nothing to judge yet.</param>
public sealed record JudgedRow(
    StoredPrintedIndicator Row,
    string? Slug,
    PrintedIndicator AsPrinted,
    PrintedIndicator Known,
    StatusResult? Derived
)
{
    /// <summary>The status that the document itself prints; null where it prints none.</summary>
    public IndicatorStatus? Printed => Row.StatusSource == StatusSource.Printed ? Row.Status : null;

    /// <summary>Whether values of it rest on too few answers to be shown to whoever reads (R23).</summary>
    public bool RestsOnFew { get; init; }

    /// <summary>τ of R1, 0–1, by which the document's rows are judged; null where none is.</summary>
    public decimal? Tolerance { get; init; }

    private bool HasParts => AsPrinted.Men is { Text.Length: > 0 } || AsPrinted.Women is { Text.Length: > 0 };

    /// <summary>The outcome.</summary>
    public KnownCell Outcome => Shown(Known.Outcome, AsPrinted.Outcome, RestsOnFew && !HasParts);

    /// <summary>The outcome of men or boys.</summary>
    public KnownCell Men => Shown(Known.Men, AsPrinted.Men, RestsOnFew);

    /// <summary>The outcome of women or girls.</summary>
    public KnownCell Women => Shown(Known.Women, AsPrinted.Women, RestsOnFew);

    private static KnownCell Shown(PrintedValue? known, PrintedValue? printed, bool hides) =>
        hides && printed is { Text.Length: > 0 }
            ? new KnownCell(FewAnswers.Words, FewAnswers.Words, null)
            : Of(known, printed);

    private static KnownCell Of(PrintedValue? known, PrintedValue? printed) =>
        new(known?.Text, printed?.Text, known?.Measure);

    /// <summary>The outcome of the year before.</summary>
    public KnownCell Previous => Of(Known.Previous, AsPrinted.Previous);

    /// <summary>The forecast.</summary>
    public KnownCell Forecast => Of(Known.Forecast, AsPrinted.Forecast);

    /// <summary>The board's target.</summary>
    public KnownCell Target => new(Known.Target.Text, AsPrinted.Target.Text, Known.Target.Value);

    /// <summary>The council's target.</summary>
    public KnownCell CouncilTarget =>
        new(Known.CouncilTarget.Text, AsPrinted.CouncilTarget.Text, Known.CouncilTarget.Value);

    /// <summary>The outcome; where there is none the forecast, said to be one.</summary>
    public KnownCell Result =>
        new(
            IndicatorWords.Result(Outcome.Text, Forecast.Text),
            IndicatorWords.Result(Outcome.Printed, Forecast.Printed),
            string.IsNullOrEmpty(Outcome.Text) ? Forecast.Measure : Outcome.Measure
        );

    /// <summary>What is corrected, with what is printed: "Utfall: tryckt 68 %"; empty for nothing.</summary>
    public string Corrected =>
        string.Join(
            "; ",
            new[]
            {
                ("Utfall", Outcome),
                ("Prognos helår", Forecast),
                ("Män/pojkar", Men),
                ("Kvinnor/flickor", Women),
                ("Årsmål", Target),
                ("KF:s årsmål", CouncilTarget),
            }
                .Where(cell => cell.Item2.IsCorrected)
                .Select(cell => $"{cell.Item1}: {cell.Item2.PrintedInWords}")
        );

    /// <summary>The mark of the derived status.</summary>
    /// <param name="forecast">True at T1 and T2.</param>
    public Components.StatusMark Mark(bool forecast) =>
        Derived is { } derived
            ? Components.StatusMark.Of(derived.Status, derived.Reason, forecast)
            : Components.StatusMark.NotYet;
}
