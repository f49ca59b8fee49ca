using Microsoft.EntityFrameworkCore;
using Styrkedja.Store.Auditing;

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
    /// <returns>Whether there is such a person.</returns>
    public static async Task<bool> Erase(Database database, Guid municipality, Guid person, Actor actor, string reason)
    {
        await using var db = database.Open(municipality, actor);
        if (await db.Persons.AsTracking().SingleOrDefaultAsync(p => p.Id == person) is not { } known)
        {
            return false;
        }
        db.Acting("person.erase", reason);
        known.Name = Erased;
        await db.SaveChangesAsync();
        return true;
    }
}
