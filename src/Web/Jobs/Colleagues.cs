using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Access;
using Styrkedja.Core.Swedish;
using Styrkedja.Store;
using Styrkedja.Store.Mail;
using Styrkedja.Store.People;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Jobs;

/// <summary>Somebody whom a letter may reach, with what they are in a municipality today.</summary>
/// <param name="Address">The address of their account.</param>
/// <param name="Roles">What they are.</param>
public sealed record Colleague(string Address, IReadOnlyList<HeldRole> Roles)
{
    /// <summary>Whether they may do something with a thing of a board; null for what is of no board yet.</summary>
    public bool May(Right right, Guid? board, State state, DateOnly day) =>
        Roles.Any(role => role.Allows(right, board is { } known ? [known] : [], state, day));
}

/// <summary>The one place where the addresses of people come from.</summary>
public sealed class Colleagues(IDbContextFactory<AccountsDb> accounts, TimeProvider clock)
{
    /// <summary>Those who work in the municipality of a context, by their addresses.</summary>
    public async Task<IReadOnlyList<Colleague>> In(StyrkedjaDb db)
    {
        var today = SwedishTime.Day(clock.GetUtcNow());
        var roles = await db.PeopleInRoles(today).Where(p => p.Person.AccountId != null).ToListAsync();
        var of = roles.ToLookup(p => p.Person.AccountId!.Value, p => p.Held.AsHeld);
        await using var users = await accounts.CreateDbContextAsync();
        var ids = of.Select(person => person.Key).ToList();
        // Nobody reads the letters of the sample municipality.
        var addresses = await users
            .Users.Where(a => ids.Contains(a.Id) && a.ClosedAt == null && !a.IsDemonstration)
            .Select(a => new { a.Id, a.Email })
            .ToListAsync();
        return
        [
            .. addresses
                .Where(a => Outbox.IsAddress(a.Email ?? ""))
                .OrderBy(a => a.Email, StringComparer.Ordinal)
                .Select(a => new Colleague(a.Email!, [.. of[a.Id]])),
        ];
    }
}
