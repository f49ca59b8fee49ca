using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Indicators;
using Styrkedja.Core.Periods;
using Styrkedja.Core.Sources;
using Styrkedja.Core.Swedish;
using Styrkedja.Store.Mapping;

namespace Styrkedja.Store.Indicators;

/// <summary>A value with where it comes from.</summary>
/// <param name="Row">As it is stored.</param>
/// <param name="Indicator">Its indicator, by the name that holds.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Sha256">The file of the document that prints it; null where none does.</param>
/// <param name="Reason">Why it was entered; null for what a document prints.</param>
public sealed record KnownValue(StoredIndicatorValue Row, Guid Indicator, Source Source, string? Sha256, string? Reason)
{
    /// <summary>What decides whether it holds.</summary>
    public Standing Standing => new(Source, Row.RecordedAt, Occurrence, IsTakenBack);

    /// <summary>True for an entry that says that there is none.</summary>
    public bool IsTakenBack => Row.Text.Length == 0;

    /// <summary>What it says over what is printed.</summary>
    public Correction AsCorrection
    {
        get
        {
            Measure? number = Row.Millionths is { } millionths
                ? new Measure(new Quantity(millionths, Row.Decimals ?? 0), Row.MeasuredIn)
                : null;
            var value = new TypedValue(Row.Text, Row.TargetKind is null ? null : Target.Read(Row.Text), number);
            return Period.TryRead(Row.Period, out var period)
                ? new Correction(period, Row.Measure, Row.Split, value)
                : throw new InvalidOperationException($"{Row.Period} is no period.");
        }
    }

    // The last word of the key of what is printed.
    private int Occurrence =>
        Row.Origin == SourceKind.Printed
            ? int.Parse(Row.OriginKey.AsSpan(Row.OriginKey.LastIndexOf(' ') + 1), CultureInfo.InvariantCulture)
            : 0;
}

/// <summary>Values of indicators with where they come from.</summary>
public static class KnownValues
{
    /// <summary>Those of a query.</summary>
    /// <param name="db">As the municipality sees it.</param>
    /// <param name="values">Which.</param>
    public static async Task<List<KnownValue>> Load(StyrkedjaDb db, IQueryable<StoredIndicatorValue> values)
    {
        var rows = await values
            .Join(db.ValueBatches, value => value.BatchId, batch => batch.Id, (Value, Batch) => new { Value, Batch })
            .LeftJoin(
                IndicatorNames.Joined(db),
                row => row.Value.IndicatorId,
                said => said.IndicatorId,
                (row, said) =>
                    new
                    {
                        row.Value,
                        row.Batch,
                        Indicator = said == null ? row.Value.IndicatorId : said.OtherId,
                    }
            )
            .LeftJoin(
                db.Documents,
                row => row.Batch.DocumentId,
                document => (Guid?)document.Id,
                (row, document) =>
                    new
                    {
                        row.Value,
                        row.Indicator,
                        row.Batch.Reason,
                        Document = document == null ? (Guid?)null : document.Id,
                        Kind = document == null ? null : (Core.Printed.DocumentKind?)document.Kind,
                        Year = document == null ? null : document.Year,
                        Sha256 = document == null ? null : document.Sha256,
                    }
            )
            .ToListAsync();
        return rows.ConvertAll(row => new KnownValue(
            row.Value,
            row.Indicator,
            row is { Document: { } document, Kind: { } kind, Year: { } year }
                ? new Source.Printed(
                    document,
                    kind,
                    year,
                    new(row.Value.FirstLine ?? 1, row.Value.LastLine ?? row.Value.FirstLine ?? 1)
                )
                : new Source.Entered(row.Value.RecordedBy, row.Value.RecordedAt),
            row.Sha256,
            row.Reason
        ));
    }

    /// <summary>What holds now of one place, first what holds over the others.</summary>
    public static async Task<IReadOnlyList<KnownValue>> Of(StyrkedjaDb db, ValuePlace place) =>
        Holding.InOrder(
            await Load(db, At(db, place).Where(value => value.SupersededAt == null)),
            value => value.Standing
        );

    /// <summary>What has ever been entered of one place, the latest first.</summary>
    public static async Task<IReadOnlyList<KnownValue>> Entered(StyrkedjaDb db, ValuePlace place) =>
        await Load(db, At(db, place).Where(v => v.Origin == SourceKind.Entered).OrderByDescending(v => v.RecordedAt));

    internal static IQueryable<StoredIndicatorValue> At(StyrkedjaDb db, ValuePlace place)
    {
        var period = place.Period.ToString();
        var names = IndicatorNames.Joined(db).Where(s => s.OtherId == place.Indicator).Select(s => s.IndicatorId);
        return db.IndicatorValues.Where(value =>
            (value.IndicatorId == place.Indicator || names.Contains(value.IndicatorId))
            && value.UnitId == place.Unit
            && value.Period == period
            && value.Measure == place.Measure
            && value.Split == place.Split
            && value.Round == ""
        );
    }
}
