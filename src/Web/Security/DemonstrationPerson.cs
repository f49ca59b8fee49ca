using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Access;
using Styrkedja.Store;
using Styrkedja.Store.People;

namespace Styrkedja.Web.Security;

/// <summary>One of the sample municipality's people, as the page of logging in tells of them.</summary>
/// <param name="Email">The address of the account.</param>
/// <param name="Name">What they are called.</param>
/// <param name="Roles">What they are, and where: "enhetschef, Strandgårdens äldreboende".</param>
public sealed record DemonstrationPerson(string Email, string Name, string Roles)
{
    /// <summary>Loads them, in the order that they were entered; none in any other database.</summary>
    internal static async Task<IReadOnlyList<DemonstrationPerson>> Load(
        AccountsDb accounts,
        Database database,
        DateOnly today
    )
    {
        var emails = await accounts
            .Users.Where(a => a.IsDemonstration)
            .OrderBy(a => a.RecordedAt)
            .ThenBy(a => a.Id)
            .Select(a => new { a.Id, Email = a.Email! })
            .ToListAsync();
        if (emails.Count == 0)
        {
            return [];
        }
        var ids = emails.ConvertAll(a => (Guid?)a.Id);
        await using var db = database.Open(Guid.Empty);
        var held = await db
            .Persons.IgnoreQueryFilters()
            .Where(p => ids.Contains(p.AccountId))
            .LeftJoin(
                db.HeldRoles.IgnoreQueryFilters().HeldOn(today),
                p => p.Id,
                r => r.PersonId,
                (p, r) =>
                    new
                    {
                        p.AccountId,
                        p.Name,
                        Role = r == null ? (Role?)null : r.Role,
                        Unit = r == null ? null : r.UnitId,
                    }
            )
            .ToListAsync();
        var units = held.Select(h => h.Unit).OfType<Guid>().ToList();
        var names = await db
            .UnitPeriods.IgnoreQueryFilters()
            .Where(p => units.Contains(p.UnitId) && p.SupersededAt == null && p.ValidTo == null)
            .ToDictionaryAsync(p => p.UnitId, p => p.Name);
        return
        [
            .. emails.Select(account =>
            {
                var theirs = held.Where(h => h.AccountId == account.Id).ToList();
                var roles = theirs
                    .Where(h => h.Role is not null)
                    .OrderBy(h => h.Role)
                    .Select(h =>
                        Core.Access.Roles.Name(h.Role!.Value).ToLowerInvariant()
                        + (h.Unit is { } unit && names.TryGetValue(unit, out var name) ? ", " + name : "")
                    );
                return new DemonstrationPerson(
                    account.Email,
                    theirs is [var first, ..] ? first.Name : "",
                    string.Join("; ", roles)
                );
            }),
        ];
    }
}
