using Styrkedja.Store.Mapping;

namespace Styrkedja.Store.People;

/// <summary>Which roles are held on a day.</summary>
public static class RolesOfDay
{
    /// <summary>Those that are said now to be held on a day.</summary>
    /// <param name="roles">Among which.</param>
    /// <param name="day">The day.</param>
    public static IQueryable<StoredHeldRole> HeldOn(this IQueryable<StoredHeldRole> roles, DateOnly day) =>
        roles.Where(r => r.SupersededAt == null && r.ValidFrom <= day && (r.ValidTo == null || r.ValidTo >= day));

    /// <summary>Those who work in the municipality, with each role that they have on a day.</summary>
    /// <param name="db">As the municipality sees it.</param>
    /// <param name="day">The day.</param>
    public static IQueryable<PersonInRole> PeopleInRoles(this StyrkedjaDb db, DateOnly day) =>
        db
            .HeldRoles.HeldOn(day)
            .Join(
                db.Persons.Where(p => p.ClosedAt == null && p.InvitedAt == null),
                r => r.PersonId,
                p => p.Id,
                (r, p) => new PersonInRole { Person = p, Held = r }
            );
}

/// <summary>Somebody who works in a municipality, and a role that they have.</summary>
public sealed class PersonInRole
{
    /// <summary>Who.</summary>
    public required StoredPerson Person { get; init; }

    /// <summary>What they are.</summary>
    public required StoredHeldRole Held { get; init; }
}
