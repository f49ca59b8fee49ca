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
    /// <exception cref="Changing.StaleException">Somebody has changed the same in the meantime.</exception>
    public static async Task<bool> Follow(
        Database database,
        Guid municipality,
        Actor actor,
        IReadOnlyCollection<(Role Role, Guid? Unit)> wanted,
        TimeProvider clock
    )
    {
        await using var db = database.Open(municipality);
        var today = SwedishTime.Day(clock.GetUtcNow());
        // Nearly always nothing is another, and nobody is waited for.
        var held = FromProvider(await PeopleRegister.Held(db, actor.Person, today));
        if (Over(held, wanted, today).Count == 0 && Missing(held, wanted).Count == 0)
        {
            return false;
        }
        try
        {
            return await Follow(db, actor, wanted, today, keepAdministrator: false);
        }
        catch (LastAdministratorException)
        {
            return await Follow(db, actor, wanted, today, keepAdministrator: true);
        }
    }

    private static Task<bool> Follow(
        StyrkedjaDb db,
        Actor actor,
        IReadOnlyCollection<(Role Role, Guid? Unit)> wanted,
        DateOnly today,
        bool keepAdministrator
    ) =>
        PeopleRegister.Change(
            db,
            new Act(actor, "role.sync"),
            actor.Person,
            // What the provider may say is settled where it is set up.
            Permissions.OfProgram,
            async people =>
            {
                var held = FromProvider(await people.Held(actor.Person));
                var over = Over(held, wanted, today);
                var kept = keepAdministrator ? over.FindAll(IsAdministrator) : [];
                foreach (var role in over.Except(kept))
                {
                    people.End(role, today.AddDays(-1));
                }
                foreach (var (role, unit) in Missing(held.Except(over).Concat(kept), wanted))
                {
                    people.Give(actor.Person, role, unit, today, null, fromProvider: true);
                }
                return kept.Count > 0;
            },
            whoeverIsLeft: keepAdministrator
        );

    private static List<StoredHeldRole> FromProvider(List<StoredHeldRole> held) =>
        held.FindAll(role => role.FromProvider);

    // Those that the provider no longer says, or says twice.
    private static List<StoredHeldRole> Over(
        List<StoredHeldRole> held,
        IReadOnlyCollection<(Role Role, Guid? Unit)> wanted,
        DateOnly today
    ) =>
        [
            .. held.Except(
                held.Where(role => role.ValidFrom <= today && role.ValidTo is null)
                    .DistinctBy(role => (role.Role, role.UnitId))
                    .Where(role => wanted.Contains((role.Role, role.UnitId)))
            ),
        ];

    private static List<(Role Role, Guid? Unit)> Missing(
        IEnumerable<StoredHeldRole> lasting,
        IReadOnlyCollection<(Role Role, Guid? Unit)> wanted
    ) => [.. wanted.Distinct().Except(lasting.Select(role => (role.Role, role.UnitId)))];

    private static bool IsAdministrator(StoredHeldRole held) =>
        held is { Role: Role.Administrator, UnitId: null, ValidTo: null };
}
