using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Access;
using Styrkedja.Core.Indicators;
using Styrkedja.Core.Sources;
using Styrkedja.Core.Swedish;
using Styrkedja.Store.Auditing;
using Styrkedja.Store.Changing;
using Styrkedja.Store.Mapping;
using Styrkedja.Store.Organisation;
using Styrkedja.Store.Printed;

namespace Styrkedja.Store.Indicators;

/// <summary>
/// Says what is true of a single value. What a document prints stays as it is printed, and stands beside; what was entered
/// before is superseded.
/// </summary>
public static class ValueCorrections
{
    /// <summary>Enters a value that holds over what documents print.</summary>
    /// <param name="db">As the municipality sees it.</param>
    /// <param name="place">Which value.</param>
    /// <param name="value">What it is.</param>
    /// <param name="reason">Why.</param>
    /// <param name="seen">The value that held when the person saw it; null where there was none.</param>
    /// <param name="actor">Who says so.</param>
    /// <param name="may">What they may do; asked of the unit.</param>
    /// <exception cref="StaleException">Another value holds now.</exception>
    /// <exception cref="NotAllowedException">They may not; nothing was saved.</exception>
    public static Task Correct(
        StyrkedjaDb db,
        ValuePlace place,
        TypedValue value,
        string reason,
        Guid? seen,
        Actor actor,
        MayDo may
    ) => Enter(db, new Act(actor, "value.correct", reason), place, value, seen, may);

    /// <summary>Takes back what was entered: what documents print holds again.</summary>
    /// <inheritdoc cref="Correct"/>
    public static Task TakeBack(StyrkedjaDb db, ValuePlace place, string reason, Guid? seen, Actor actor, MayDo may) =>
        Enter(db, new Act(actor, "value.take-back", reason), place, null, seen, may);

    private static Task Enter(StyrkedjaDb db, Act act, ValuePlace place, TypedValue? value, Guid? seen, MayDo may) =>
        Changes.Make(
            db,
            act,
            may,
            Held.Values(place.Indicator),
            async change =>
            {
                var path = await UnitRegister.PathOf(db, place.Unit, SwedishTime.Day(change.Now));
                change.Require(Right.CorrectValues, [path?.Path ?? throw new StaleException("unit")]);
                var text = StorableText.Of(value?.Text ?? "");
                // Of each name that stands for the indicator there may be one.
                var entered = await KnownValues
                    .At(db, place)
                    .AsTracking()
                    .Where(v => v.Origin == SourceKind.Entered && v.SupersededAt == null)
                    .OrderBy(v => v.RecordedAt)
                    .ToListAsync();
                var current = entered.LastOrDefault();
                if ((current?.Text ?? "") == text)
                {
                    // Said already, by a second click.
                    return;
                }
                var holds = await KnownValues.Of(db, place);
                Change.Seen((holds is [var first, ..] ? first.Row.Id : (Guid?)null) == seen);
                // Of two in the same millisecond one is later all the same.
                var now = change.Now <= current?.RecordedAt ? current.RecordedAt.AddMilliseconds(1) : change.Now;
                var batch = ValueBatches.New(change, null, act.Reason, act.Actor.Person, now);
                entered.ForEach(value => value.SupersededAt = now);
                await change.Write();
                await ValueBatches.Add(change, batch, [Row(place, batch, value, text)]);
            }
        );

    private static StoredIndicatorValue Row(ValuePlace place, StoredValueBatch batch, TypedValue? value, string text) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            MunicipalityId = batch.MunicipalityId,
            IndicatorId = place.Indicator,
            UnitId = place.Unit,
            Year = place.Period.Year,
            Period = place.Period.ToString(),
            Measure = place.Measure,
            Split = place.Split,
            Round = "",
            Origin = SourceKind.Entered,
            OriginKey = "",
            Text = text,
            TargetKind = value?.Target is { } target ? TargetColumns.KindOf(target) : null,
            Millionths = value?.Number?.Quantity.Millionths,
            Decimals = value?.Number?.Quantity.Decimals,
            MeasuredIn = value?.Number?.Unit,
            BatchId = batch.Id,
            RowPosition = null,
            FirstLine = null,
            LastLine = null,
            RecordedAt = batch.RecordedAt,
            RecordedBy = batch.RecordedBy,
        };
}
