using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Access;
using Styrkedja.Core.Swedish;
using Styrkedja.Store;
using Styrkedja.Store.Organisation;
using Styrkedja.Web.Features.People;

namespace Styrkedja.Web.Security;

/// <summary>What a municipality, and somebody in it, may do with the account of a person who works there.</summary>
public sealed class Leaving(Database database, UserManager<Account> accounts, TimeProvider clock)
{
    /// <summary>Whether the account is somebody in another municipality too, by its owner's word, and has not left it.</summary>
    public async Task<bool> WorksElsewhere(Guid account, Guid municipality)
    {
        await using var all = database.Open(Guid.Empty);
        return await all
            .Persons.IgnoreQueryFilters()
            .AnyAsync(p =>
                p.AccountId == account && p.MunicipalityId != municipality && p.ClosedAt == null && p.InvitedAt == null
            );
    }

    /// <summary>
    /// Why an administrator of a municipality may not say how an account logs in, in a sentence; null where nothing is in the
    /// way. Whoever may is that person from then on.
    /// </summary>
    /// <param name="account">The account.</param>
    /// <param name="asker">The account of the administrator.</param>
    /// <param name="municipality">Where both work.</param>
    public async Task<string?> ProblemOfPowerOver(Account account, Guid? asker, Guid municipality) =>
        account.Id == asker ? "Hur du själv loggar in ändrar du under ditt namn, överst på sidan."
        : account.RunsInstallation ? "Personen sköter installationen, så hur den loggar in kan inte ändras härifrån."
        : await WorksElsewhere(account.Id, municipality)
            ? "Personen arbetar också i en annan kommun, så hur den loggar in kan inte ändras härifrån. Den som kan sitt lösenord byter det under sitt namn."
        : account.ProvenAt is not null && await IsAsked(account.Id, municipality)
            ? "Personen har redan ett eget konto och har inte tackat ja till inbjudan än, så hur den loggar in kan inte ändras härifrån."
        : null;

    /// <summary>Whether the account has been asked to work in a municipality and has not answered.</summary>
    public async Task<bool> IsAsked(Guid account, Guid municipality)
    {
        await using var here = database.Open(municipality);
        return await here.Persons.AnyAsync(p => p.AccountId == account && p.ClosedAt == null && p.InvitedAt != null);
    }

    /// <summary>
    /// The rule of a person's parts: whoever may end all that somebody is may say how they log in, and who keeps the whole
    /// municipality where they are nothing.
    /// </summary>
    /// <param name="parts">What each of the person's roles is held for; null for the whole municipality.</param>
    /// <param name="may">Whether whoever asks may change roles for a part.</param>
    public static bool IsOverAll(IReadOnlyCollection<Guid?> parts, Func<Guid?, bool> may) =>
        parts.Count > 0 ? parts.All(may) : may(null);

    /// <summary>
    /// Whether a link that was shown to its maker may still be used: nobody has given the account a role since, and its maker
    /// could make it now.
    /// </summary>
    public async Task<bool> HoldsStill(AccountLink link, Account account)
    {
        if (link is not { MadeBy: { } maker, MunicipalityId: { } municipality })
        {
            return false;
        }
        var made = link.ExpiresAt - Links.Lasts;
        await using var all = database.Open(Guid.Empty);
        var since = await all
            .HeldRoles.IgnoreQueryFilters()
            .AnyAsync(r =>
                r.RecordedAt >= made
                && all.Persons.IgnoreQueryFilters().Any(p => p.Id == r.PersonId && p.AccountId == account.Id)
            );
        return !since && await HasPower(maker, municipality, account, []);
    }

    /// <summary>Whether somebody may say how an account logs in that is given more.</summary>
    /// <param name="maker">Who: their account.</param>
    /// <param name="municipality">Where.</param>
    /// <param name="account">The account.</param>
    /// <param name="more">What it is to be besides what it is.</param>
    public async Task<bool> HasPower(Guid maker, Guid municipality, Account account, IEnumerable<Guid?> more)
    {
        var today = SwedishTime.Day(clock.GetUtcNow());
        await using var db = database.Open(municipality);
        var person = await db.Persons.SingleOrDefaultAsync(p => p.AccountId == account.Id && p.ClosedAt == null);
        if (
            person is null
            || await accounts.FindByIdAsync(maker.ToString()) is not { ClosedAt: null }
            || await ProblemOfPowerOver(account, maker, municipality) is not null
        )
        {
            return false;
        }
        var held = await db
            .HeldRoles.Where(r => r.SupersededAt == null && (r.ValidTo == null || r.ValidTo >= today))
            .Where(r =>
                r.PersonId == person.Id
                || db.Persons.Any(p =>
                    p.Id == r.PersonId && p.AccountId == maker && p.ClosedAt == null && p.InvitedAt == null
                )
            )
            .ToListAsync();
        var organisation = await UnitRegister.Load(db);
        var roles = held.Where(r => r.PersonId != person.Id).Select(r => r.AsHeld).ToList();
        return IsOverAll(
            [.. held.Where(r => r.PersonId == person.Id).Select(r => r.UnitId), .. more],
            unit =>
                roles.Exists(role =>
                    role.Allows(
                        Right.EditPeople,
                        unit is { } part ? RoleForm.PathOf(organisation, part, today) : [],
                        State.None,
                        today
                    )
                )
        );
    }
}
