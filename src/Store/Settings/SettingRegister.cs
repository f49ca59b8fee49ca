using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Access;
using Styrkedja.Core.Settings;
using Styrkedja.Core.Swedish;
using Styrkedja.Store.Auditing;
using Styrkedja.Store.Changing;
using Styrkedja.Store.Mapping;

namespace Styrkedja.Store.Settings;

/// <summary>What a municipality decides for itself.</summary>
public static class SettingRegister
{
    /// <summary>The value of a row.</summary>
    public static DatedSetting Value(StoredSetting row) =>
        new(row.Setting, row.ValidFrom, new Quantity(row.Millionths, row.Decimals));

    /// <summary>Says that a setting has a value from a day on, in place of what was said of the same day.</summary>
    /// <param name="db">As the municipality sees it.</param>
    /// <param name="value">The value.</param>
    /// <param name="reason">Why.</param>
    /// <param name="seen">The rows that the person saw.</param>
    /// <param name="actor">Who says so.</param>
    /// <param name="may">What they may do.</param>
    /// <exception cref="StaleException">Somebody has said something else of that day in the meantime.</exception>
    /// <exception cref="NotAllowedException">They may not; nothing was saved.</exception>
    public static Task Set(
        StyrkedjaDb db,
        DatedSetting value,
        string reason,
        IReadOnlyCollection<Guid> seen,
        Actor actor,
        MayDo may
    ) =>
        Changes.Make(
            db,
            new Act(actor, "setting.change", reason),
            may,
            Held.Setting(value.Setting),
            async change =>
            {
                change.Require(Right.EditSettings);
                var current = await db
                    .Settings.AsTracking()
                    .SingleOrDefaultAsync(s =>
                        s.Setting == value.Setting && s.ValidFrom == value.From && s.SupersededAt == null
                    );
                if (current is not null)
                {
                    if (Value(current) == value)
                    {
                        // The same once more, from a second click.
                        return;
                    }
                    Change.Seen(seen.Contains(current.Id));
                    current.SupersededAt = change.Now;
                    await change.Write();
                }
                db.Add(
                    new StoredSetting
                    {
                        Id = Guid.CreateVersion7(),
                        MunicipalityId = db.Municipality,
                        Setting = value.Setting,
                        ValidFrom = value.From,
                        Millionths = value.Value.Millionths,
                        Decimals = value.Value.Decimals,
                        Reason = reason,
                        RecordedAt = change.Now,
                        RecordedBy = actor.Person,
                    }
                );
                await change.Write();
            }
        );
}
