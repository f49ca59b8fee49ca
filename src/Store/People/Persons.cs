using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Access;
using Styrkedja.Core.Swedish;
using Styrkedja.Store.Auditing;
using Styrkedja.Store.Changing;

namespace Styrkedja.Store.People;

/// <summary>Those who did something: everything else refers to the id.</summary>
public static class Persons
{
    /// <summary>What a person is called whose name was removed.</summary>
    public const string Erased = "(borttagen)";

    /// <summary>
    /// Removes the name of a person, in the one place where it stands. What the person did stays, and so does the audit
    /// log, which never held the name; it tells that the name was removed, by whom and why.
    /// </summary>
    /// <param name="database">Where.</param>
    /// <param name="municipality">Whose.</param>
    /// <param name="person">The person.</param>
    /// <param name="actor">Who removes it.</param>
    /// <param name="reason">Why.</param>
    /// <param name="may">What they may do.</param>
    /// <returns>Whether there is such a person.</returns>
    /// <exception cref="NotAllowedException">They may not; nothing was saved.</exception>
    public static Task<bool> Erase(
        Database database,
        Guid municipality,
        Guid person,
        Actor actor,
        string reason,
        MayDo may
    ) =>
        Changes.Make(
            database,
            municipality,
            new Act(actor, "person.erase", reason),
            may,
            Held.People,
            async change =>
            {
                change.Require(Right.EditPeople);
                if (await change.Rows.Persons.AsTracking().SingleOrDefaultAsync(p => p.Id == person) is not { } known)
                {
                    return false;
                }
                known.Name = Erased;
                change.Rows.RemoveRange(
                    await change.Rows.Followed.AsTracking().Where(f => f.PersonId == person).ToListAsync()
                );
                await change.Write();
                return true;
            }
        );

    /// <summary>Ends the log-ins of a person in this municipality; those in others are not touched.</summary>
    public static Task LogOut(StyrkedjaDb db, Guid person, Actor actor, MayDo may) =>
        Changes.Make(
            db,
            new Act(actor, "account.log-out"),
            may,
            Held.People,
            async change =>
            {
                var known = await db.Persons.AsTracking().SingleAsync(p => p.Id == person);
                var parts = (await PeopleRegister.Held(db, person, SwedishTime.Day(change.Now))).Select(r => r.UnitId);
                await PeopleRegister.RequireOver(change, parts);
                known.LoggedOutAt = change.Now;
                await change.Write();
            }
        );
}
