using Styrkedja.Core.Access;
using Styrkedja.Core.Swedish;
using Styrkedja.Store.Auditing;
using Styrkedja.Store.Mapping;

namespace Styrkedja.Store.People;

/// <summary>The roles that a person has because a provider of single sign-on says so.</summary>
public static class ProviderRoles
{
    /// <summary>
    /// Makes them equal to what the provider says; those given by hand stay. Where nobody would be left who keeps the whole
    /// municipality, that role stays too: a mistake in the groups must not lock everybody out.
    /// </summary>
    /// <param name="database">Where.</param>
    /// <param name="municipality">Whose.</param>
    /// <param name="actor">The person, who is thereby changed by nobody else, and where they log in from.</param>
    /// <param name="wanted">What the provider says.</param>
    /// <param name="clock">The time.</param>
    /// <returns>Whether a role as administrator stayed that should have ended.</returns>
    /// <exception cref="Printed.StaleException">Somebody has changed the same in the meantime.</exception>
    public static async Task<bool> Follow(
        Database database,
        Guid municipality,
        Actor actor,
        IReadOnlyCollection<(Role Role, Guid? Unit)> wanted,
        TimeProvider clock
    )
    {
        try
        {
            await Follow(database, municipality, actor, wanted, clock, keepAdministrator: false);
            return false;
        }
        catch (LastAdministratorException)
        {
            return await Follow(database, municipality, actor, wanted, clock, keepAdministrator: true);
        }
    }

    private static async Task<bool> Follow(
        Database database,
        Guid municipality,
        Actor actor,
        IReadOnlyCollection<(Role Role, Guid? Unit)> wanted,
        TimeProvider clock,
        bool keepAdministrator
    )
    {
        await using var db = database.Open(municipality, actor);
        var people = new PeopleRegister(db, actor.Person, clock);
        var today = SwedishTime.Day(clock.GetUtcNow());
        var held = (await people.Held(actor.Person)).FindAll(role => role.FromProvider);
        var lasting = held.Where(role => role.ValidFrom <= today && role.ValidTo is null)
            .DistinctBy(role => (role.Role, role.UnitId))
            .Where(role => wanted.Contains((role.Role, role.UnitId)))
            .ToList();
        var over = held.Except(lasting).ToList();
        var kept = keepAdministrator ? over.FindAll(IsAdministrator) : [];
        foreach (var role in over.Except(kept))
        {
            people.End(role, today.AddDays(-1));
        }
        var missing = wanted.Distinct().Except(lasting.Concat(kept).Select(role => (role.Role, role.UnitId))).ToList();
        foreach (var (role, unit) in missing)
        {
            people.Give(actor.Person, role, unit, today, null, fromProvider: true);
        }
        if (over.Count > kept.Count || missing.Count > 0)
        {
            db.Acting("role.sync");
            await people.Save(whoeverIsLeft: keepAdministrator);
        }
        return kept.Count > 0;
    }

    private static bool IsAdministrator(StoredHeldRole held) =>
        held is { Role: Role.Administrator, UnitId: null, ValidTo: null };
}
