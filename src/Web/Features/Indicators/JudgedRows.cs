using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Indicators;
using Styrkedja.Core.Printed;
using Styrkedja.Store.Mapping;
using Styrkedja.Store.Printed;
using Styrkedja.Store.Settings;

namespace Styrkedja.Web.Features.Indicators;

/// <summary>
/// The rows of indicators that a document prints, each with the status that is derived now: from what it prints, what the
/// catalogue says of the indicator, and what the municipality has decided for the period. Nothing of it is stored.
/// </summary>
internal static class JudgedRows
{
    /// <summary>Those of the document that the page shows, in its order.</summary>
    /// <param name="place">The page.</param>
    /// <param name="which">Which of them; null for all.</param>
    public static async Task<List<JudgedRow>> Load(
        Place place,
        Expression<Func<StoredPrintedIndicator, bool>>? which = null
    )
    {
        var (db, document) = (place.Db, place.Document);
        var rows = db.PrintedIndicators.Where(row => row.ReadingId == document.Reading);
        var found = await (which is null ? rows : rows.Where(which))
            .LeftJoin(
                db.Indicators,
                row => row.IndicatorId,
                indicator => (Guid?)indicator.Id,
                (row, indicator) => new { Row = row, Indicator = indicator }
            )
            .OrderBy(row => row.Row.Position)
            .ToListAsync();
        // A plan has no outcomes to judge.
        if (found.TrueForAll(row => row.Row.Status is null))
        {
            return found.ConvertAll(row => new JudgedRow(row.Row, row.Indicator?.Slug, null));
        }
        var day = DocumentKinds.Period(document.Kind, document.Year).LastDay;
        var tolerance = (await SettingRegister.Load(db)).StatusTolerance(day);
        return found.ConvertAll(row => new JudgedRow(
            row.Row,
            row.Indicator?.Slug,
            row.Row.Status is null
                ? null
                : StatusRule.Of(
                    RowsToRecords.Indicator(row.Row),
                    row.Indicator?.Direction ?? row.Row.Direction,
                    row.Indicator?.Scope,
                    tolerance
                )
        ));
    }
}

/// <summary>A row with its status.</summary>
/// <param name="Row">As printed.</param>
/// <param name="Slug">Its indicator's part of an address; null where it has no page.</param>
/// <param name="Derived">The status that is derived; null where there is nothing to judge yet.</param>
public sealed record JudgedRow(StoredPrintedIndicator Row, string? Slug, StatusResult? Derived)
{
    /// <summary>The status that the document itself prints; null where it prints none.</summary>
    public IndicatorStatus? Printed => Row.StatusSource == StatusSource.Printed ? Row.Status : null;

    /// <summary>The mark of the derived status.</summary>
    /// <param name="forecast">True at T1 and T2.</param>
    public Components.StatusMark Mark(bool forecast) =>
        Derived is { } derived
            ? Components.StatusMark.Of(derived.Status, derived.Reason, forecast)
            : Components.StatusMark.NotYet;
}
