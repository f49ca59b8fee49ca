using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Access;
using Styrkedja.Store.Auditing;
using Styrkedja.Store.Changing;
using Styrkedja.Store.Mapping;

namespace Styrkedja.Store.People;

/// <summary>What people want to see on their own page.</summary>
public static class Following
{
    /// <summary>How much one person may follow.</summary>
    public const int Most = 100;

    /// <summary>What a person follows, what they chose first first.</summary>
    public static Task<List<StoredFollowed>> Of(StyrkedjaDb db, Guid person) =>
        db.Followed.Where(f => f.PersonId == person).OrderBy(f => f.FollowedAt).ThenBy(f => f.Id).ToListAsync();

    /// <summary>Whether a person follows a unit, or an indicator of it.</summary>
    public static Task<bool> Has(StyrkedjaDb db, Guid? person, Guid unit, Guid? indicator) =>
        db.Followed.AnyAsync(f => f.PersonId == person && f.UnitId == unit && f.IndicatorId == indicator);

    /// <summary>Follows something, or stops. The same twice changes nothing.</summary>
    /// <param name="db">As the municipality sees it.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="indicator">The indicator of the unit; null for the unit itself.</param>
    /// <param name="follows">Whether it is to be followed.</param>
    /// <param name="actor">Who wants to see it.</param>
    /// <param name="may">What they may do.</param>
    /// <returns>False where the person follows as much as one may.</returns>
    /// <exception cref="StaleException">There is no such thing.</exception>
    /// <exception cref="NotAllowedException">They may not read here; nothing was saved.</exception>
    public static Task<bool> Set(StyrkedjaDb db, Guid unit, Guid? indicator, bool follows, Actor actor, MayDo may) =>
        Changes.Make(
            db,
            new Act(actor, "person.follow"),
            may,
            Held.Followed(actor.Person),
            async change =>
            {
                change.Require(Right.Read);
                var there =
                    await db.Units.AnyAsync(u => u.Id == unit)
                    && (indicator is null || await db.Indicators.AnyAsync(i => i.Id == indicator));
                Change.Seen(there);
                var all = await db.Followed.AsTracking().Where(f => f.PersonId == actor.Person).ToListAsync();
                var held = all.Find(f => f.UnitId == unit && f.IndicatorId == indicator);
                if (follows && held is null)
                {
                    if (all.Count >= Most)
                    {
                        return false;
                    }
                    db.Add(
                        new StoredFollowed
                        {
                            Id = Guid.CreateVersion7(),
                            MunicipalityId = db.Municipality,
                            PersonId = actor.Person,
                            UnitId = unit,
                            IndicatorId = indicator,
                            FollowedAt = change.Now,
                        }
                    );
                }
                else if (!follows && held is not null)
                {
                    db.Remove(held);
                }
                await change.Write();
                return true;
            }
        );
}
