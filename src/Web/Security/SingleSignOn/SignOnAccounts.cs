using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.JsonWebTokens;
using Styrkedja.Core.Access;
using Styrkedja.Core.Swedish;
using Styrkedja.Store;
using Styrkedja.Store.Auditing;
using Styrkedja.Store.Mail;
using Styrkedja.Store.Mapping;
using Styrkedja.Store.People;
using Styrkedja.Web.Features.Accounts;

namespace Styrkedja.Web.Security.SingleSignOn;

/// <summary>Who somebody is here whom a provider vouches for, and what they are to be.</summary>
internal sealed class SignOnAccounts(
    Database database,
    UserManager<Account> accounts,
    AccountsDb accountsDb,
    Leaving leaving,
    Control control,
    Invitations invitations,
    TimeProvider clock
)
{
    /// <summary>Finds or makes the account, and gives it the roles of its groups.</summary>
    /// <exception cref="SignOnRefusedException">They are not let in; says why.</exception>
    public async Task<Account> Enter(HttpContext context, SignOnSettings provider, JsonWebToken token)
    {
        await using var db = database.Open(Guid.Empty);
        var municipality =
            await db.Municipalities.SingleOrDefaultAsync(m => m.Slug == provider.Municipality)
            ?? throw new SignOnRefusedException($"there is no municipality {provider.Municipality}");
        var wanted = await Wanted(context, provider, municipality.Id, token);
        var account =
            await Known(provider, municipality.Id, token.Subject)
            ?? await Linked(context, provider, municipality.Id, token)
            ?? await Made(context, provider, token, wanted.Count > 0);
        if (account.ClosedAt is not null)
        {
            throw new SignOnRefusedException("the account is closed", SignOnRefusal.NotSo);
        }
        var person = await PersonOf(context, municipality.Id, account, token, wanted.Count > 0);
        var actor = new Actor(person, Origin.Of(context));
        accountsDb.ActAs(actor, clock);
        var tracked =
            await accounts.FindByIdAsync(account.Id.ToString())
            ?? throw new InvalidOperationException("An account that logs in is there.");
        if (wanted.Count > 0 && await IsMore(municipality.Id, person, wanted))
        {
            await control.VoidIfInOthersHands(tracked, municipality.Id, wanted.Select(role => role.Item2));
        }
        if (await ProviderRoles.Follow(database, municipality.Id, actor, wanted, clock))
        {
            SecurityLog.RoleNotFollowed(context, provider.Key, $"person {person} stays as the last administrator");
        }
        // Roles that were given by hand let somebody in too.
        await using var here = database.Open(municipality.Id);
        var today = SwedishTime.Day(clock.GetUtcNow());
        if (!(await PeopleRegister.Held(here, person, today)).Exists(r => r.ValidFrom <= today))
        {
            throw new SignOnRefusedException("no role", SignOnRefusal.NoRole);
        }
        return tracked;
    }

    // Whom the provider has vouched for before. What has become of the account since then may be more than it can say.
    private async Task<Account?> Known(SignOnSettings provider, Guid municipality, string subject)
    {
        var account = await accountsDb
            .Logins.Where(l => l.Provider == provider.Key && l.Subject == subject)
            .Join(accountsDb.Users, l => l.AccountId, a => a.Id, (l, a) => a)
            .AsNoTracking()
            .SingleOrDefaultAsync();
        if (account is null)
        {
            return null;
        }
        if (account.RunsInstallation)
        {
            throw new SignOnRefusedException(
                "the account runs the installation, which no provider can vouch for",
                SignOnRefusal.NotSo
            );
        }
        // Whoever works elsewhere too stays known here, where alone the log-in counts: else another municipality could shut
        // somebody out by entering them.
        await using var here = database.Open(municipality);
        return
            await here.Persons.AnyAsync(p => p.AccountId == account.Id)
            || !await leaving.WorksElsewhere(account.Id, municipality)
            ? account
            : throw new SignOnRefusedException("the account is of another municipality", SignOnRefusal.NotSo);
    }

    // An account that was here before, with the same address. What a provider says counts in its municipality alone.
    private async Task<Account?> Linked(
        HttpContext context,
        SignOnSettings provider,
        Guid municipality,
        JsonWebToken token
    )
    {
        if (EmailOf(provider, token) is not { } email || await accounts.FindByEmailAsync(email) is not { } account)
        {
            return null;
        }
        if (account.ClosedAt is not null)
        {
            return account;
        }
        if (account.RunsInstallation || await leaving.WorksElsewhere(account.Id, municipality))
        {
            throw new SignOnRefusedException(
                "the address is of an account that is more than the provider can vouch for",
                SignOnRefusal.NotSo
            );
        }
        // An address that was given to somebody else at the provider.
        if (await accountsDb.Logins.AnyAsync(l => l.Provider == provider.Key && l.AccountId == account.Id))
        {
            throw new SignOnRefusedException("the address is of another of the provider's people", SignOnRefusal.NotSo);
        }
        await using (var here = database.Open(municipality))
        {
            if (await here.Persons.AnyAsync(p => p.AccountId == account.Id && p.ClosedAt != null))
            {
                throw new SignOnRefusedException("the person is closed", SignOnRefusal.NotSo);
            }
        }
        accountsDb.ActAs(new Actor(account.Id, Origin.Of(context)), clock);
        // A password that nobody has shown to be the owner's does not get into what is the owner's now.
        if (account.ProvenAt is null)
        {
            await control.Void(account);
        }
        accountsDb.Acting("account.link");
        accountsDb.Add(LoginOf(provider, account, token));
        await accountsDb.SaveChangesAsync();
        return account;
    }

    private async Task<Account> Made(HttpContext context, SignOnSettings provider, JsonWebToken token, bool hasRole)
    {
        if (!hasRole)
        {
            throw new SignOnRefusedException("no role, no account", SignOnRefusal.NoRole);
        }
        // Letters go to it, and a link to a new password: it must be theirs.
        if (EmailOf(provider, token) is not { } email)
        {
            throw new SignOnRefusedException("no address that the provider has confirmed", SignOnRefusal.NotSo);
        }
        var account = NewPassword.AccountOf(email, clock);
        account.EmailConfirmed = true;
        accountsDb.ActAs(new Actor(account.Id, Origin.Of(context)), clock);
        accountsDb.Acting("account.enter");
        // Saved with the account, or not at all.
        accountsDb.Add(LoginOf(provider, account, token));
        var made = await accounts.CreateAsync(account);
        return made.Succeeded
            ? account
            : throw new SignOnRefusedException("the account cannot be made: " + made.Errors.First().Code);
    }

    private async Task<Guid> PersonOf(
        HttpContext context,
        Guid municipality,
        Account account,
        JsonWebToken token,
        bool hasRole
    )
    {
        await using var db = database.Open(municipality);
        if (await db.Persons.SingleOrDefaultAsync(p => p.AccountId == account.Id) is { } known)
        {
            if (known.ClosedAt is not null)
            {
                throw new SignOnRefusedException("the person is closed", SignOnRefusal.NotSo);
            }
            // The municipality's own provider lets them in: coming is saying yes.
            accountsDb.ActAs(new Actor(known.Id, Origin.Of(context)), clock);
            await invitations.Accept(account.Id, municipality);
            return known.Id;
        }
        if (!hasRole)
        {
            throw new SignOnRefusedException("no role, no person", SignOnRefusal.NoRole);
        }
        return await PeopleRegister.Change(
            db,
            new Act(new Actor(account.Id, Origin.Of(context)), "person.enter"),
            account.Id,
            Permissions.OfProgram,
            async people => (await people.Enter(NameOf(account, token), account.Id, isAsked: false)).Id,
            whoeverIsLeft: true
        );
    }

    // Whether the provider says more of somebody than what they are.
    private async Task<bool> IsMore(Guid municipality, Guid person, IReadOnlyCollection<(Role Role, Guid? Unit)> wanted)
    {
        await using var db = database.Open(municipality);
        var held = await PeopleRegister.Held(db, person, SwedishTime.Day(clock.GetUtcNow()));
        return wanted.Except(held.Select(role => (role.Role, role.UnitId))).Any();
    }

    // What the groups say. A unit that there is not is the operator's mistake, and takes nothing else from anybody.
    private async Task<IReadOnlyCollection<(Role, Guid?)>> Wanted(
        HttpContext context,
        SignOnSettings provider,
        Guid municipality,
        JsonWebToken token
    )
    {
        await using var db = database.Open(municipality);
        var units = await db.Units.ToDictionaryAsync(u => u.CodeKey, u => u.Id);
        var wanted = new HashSet<(Role, Guid?)>();
        foreach (
            var role in ProviderTokens
                .Groups(provider, token)
                .SelectMany(group => provider.Groups.GetValueOrDefault(group, []))
        )
        {
            if (role.Unit is null)
            {
                wanted.Add((role.Role, null));
            }
            else if (units.TryGetValue(role.Unit.ToUpperInvariant(), out var unit))
            {
                wanted.Add((role.Role, unit));
            }
            else
            {
                SecurityLog.RoleNotFollowed(context, provider.Key, $"there is no unit with the code {role.Unit}");
            }
        }
        return wanted;
    }

    private AccountLogin LoginOf(SignOnSettings provider, Account account, JsonWebToken token) =>
        new()
        {
            AccountId = account.Id,
            Provider = provider.Key,
            Subject = token.Subject,
            RecordedAt = clock.GetUtcNow().UtcDateTime,
        };

    // Null where the provider does not vouch for it.
    private static string? EmailOf(SignOnSettings provider, JsonWebToken token) =>
        ProviderTokens.Text(token, JwtRegisteredClaimNames.Email)?.Trim() is { } email
        && Outbox.IsAddress(email)
        && (
            provider.EmailIsTrusted
            || (token.TryGetPayloadValue<bool>(JwtRegisteredClaimNames.EmailVerified, out var verified) && verified)
        )
            ? email
            : null;

    private static string NameOf(Account account, JsonWebToken token)
    {
        var name = SwedishText.Collapse(ProviderTokens.Text(token, JwtRegisteredClaimNames.Name) ?? "");
        name = name.Length > 0 ? name : account.Email!.Split('@')[0];
        return name.Length > StoredPerson.LongestName ? name[..StoredPerson.LongestName] : name;
    }
}
