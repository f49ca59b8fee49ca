using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Styrkedja.Store;
using Styrkedja.Store.Mapping;

namespace Styrkedja.Web.Security;

/// <summary>
/// Who has an account in hand. Only a letter to its address, opened, shows that it is its owner; a password that was set by a
/// link which somebody was shown may be theirs, and lets nobody into more than they could give.
/// </summary>
public sealed class Control(
    UserManager<Account> accounts,
    AccountsDb db,
    Database database,
    Sessions sessions,
    Leaving leaving,
    TimeProvider clock
)
{
    /// <summary>Whether a link may be used by whoever has it.</summary>
    public async Task<bool> Allows(AccountLink link, Account account) =>
        account.ClosedAt is null && (link.IsMailed || await leaving.HoldsStill(link, account));

    /// <summary>
    /// Sets a password that was checked, with a link, which is used then. Its new stamp ends what was begun before.
    /// </summary>
    /// <returns>False where the link has been used or made void meanwhile, or may not be used any more.</returns>
    public async Task<bool> SetPassword(Account account, AccountLink link, string password)
    {
        // Dear, so before others wait.
        var hash = accounts.PasswordHasher.HashPassword(account, password);
        await using (var alone = await db.Alone(account))
        {
            var open = await db.Links.SingleOrDefaultAsync(l => l.Sha256 == link.Sha256 && l.UsedAt == null);
            if (open is null || !await Allows(link, account))
            {
                return false;
            }
            open.UsedAt = Now;
            db.Acting("link.use");
            await db.SaveChangesAsync();
            await Set(account, link, hash);
            await alone.CommitAsync();
        }
        await sessions.End(account.Id);
        return true;
    }

    private async Task Set(Account account, AccountLink link, string hash)
    {
        // Whoever had the account until its owner came may have put a telephone of their own beside the password.
        if (link.IsMailed && account.ProvenAt is null)
        {
            await TakeAway(account, "account.void", () => Unprove(account));
        }
        await VoidLinks(account, andMailed: false);
        await db.Change(
            account,
            "account.password",
            () =>
            {
                account.PasswordHash = hash;
                (account.AccessFailedCount, account.LockoutEnd) = (0, null);
                (account.EmailConfirmed, account.ProvenAt) = (link.IsMailed, link.IsMailed ? Now : null);
                account.PasswordFrom = link.MadeBy;
                account.PasswordIn = link.IsMailed ? null : link.MunicipalityId;
                return accounts.UpdateSecurityStampAsync(account);
            }
        );
    }

    /// <summary>
    /// Takes away everything that somebody could get into an account with: password, authenticator, recovery codes, log-ins
    /// and links. Its owner gets in again by a new link, or by a provider.
    /// </summary>
    public Task Void(Account account) => VoidWhere(account, () => Task.FromResult(true));

    /// <summary>Voids an account whose password could be somebody's in another municipality than one that it comes to.</summary>
    /// <param name="account">The account.</param>
    /// <param name="municipality">Where it is to be somebody.</param>
    public Task VoidIfFromElsewhere(Account account, Guid municipality) =>
        VoidWhere(
            account,
            () =>
                Task.FromResult(
                    account is { PasswordHash: not null, ProvenAt: null } && account.PasswordIn != municipality
                )
        );

    /// <summary>
    /// Voids an account that is given more than whoever made the link to its password could give: else that would be theirs.
    /// </summary>
    /// <param name="account">The account.</param>
    /// <param name="municipality">Where it is given more.</param>
    /// <param name="more">What for, each; null for the whole municipality. Empty where it has been given.</param>
    /// <returns>Whether it was voided.</returns>
    public Task<bool> VoidIfInOthersHands(Account account, Guid municipality, params IEnumerable<Guid?> more) =>
        VoidWhere(
            account,
            async () =>
                account is { PasswordHash: not null, PasswordFrom: { } maker, PasswordIn: { } where }
                // Whoever only asks takes nothing from the others.
                && !(
                    where == municipality
                        ? await leaving.HasPower(maker, where, account, more)
                        : await leaving.IsAsked(account.Id, municipality)
                )
        );

    /// <summary>
    /// Closes an account for good and removes what says whose it was. Not where it is somebody in another municipality too,
    /// or runs the installation.
    /// </summary>
    /// <param name="account">The account.</param>
    /// <param name="from">Who is erased: whoever never said yes was nobody's to erase, where another has asked them too.</param>
    public async Task Erase(Account account, StoredPerson from)
    {
        if (account.RunsInstallation || await leaving.WorksElsewhere(account.Id, from.MunicipalityId))
        {
            return;
        }
        await using (var all = database.Open(Guid.Empty))
        {
            var elsewhere = all
                .Persons.IgnoreQueryFilters()
                .Where(p => p.AccountId == account.Id && p.MunicipalityId != from.MunicipalityId && p.ClosedAt == null);
            if (from.InvitedAt is not null && (account.ProvenAt is not null || await elsewhere.AnyAsync()))
            {
                return;
            }
        }
        var nobody = $"{account.Id:N}@borttagen.invalid";
        await using (var alone = await db.Alone(account))
        {
            db.RemoveRange(await db.Logins.Where(login => login.AccountId == account.Id).ToListAsync());
            await TakeAway(
                account,
                "account.erase",
                () => (account.Email, account.UserName, account.ClosedAt) = (nobody, nobody, Now)
            );
            await alone.CommitAsync();
        }
        await sessions.End(account.Id);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    // Asked of the account as it is when nobody else can change it.
    private async Task<bool> VoidWhere(Account account, Func<Task<bool>> isToBe)
    {
        await using (var alone = await db.Alone(account))
        {
            if (!await isToBe())
            {
                return false;
            }
            await TakeAway(account, "account.void", () => Unprove(account));
            await alone.CommitAsync();
        }
        await sessions.End(account.Id);
        return true;
    }

    private static void Unprove(Account account) => (account.EmailConfirmed, account.ProvenAt) = (false, null);

    private async Task TakeAway(Account account, string action, Action more)
    {
        db.RemoveRange(await db.UserTokens.Where(token => token.UserId == account.Id).ToListAsync());
        await VoidLinks(account, andMailed: true);
        await db.Change(
            account,
            action,
            () =>
            {
                (account.PasswordHash, account.TwoFactorEnabled) = (null, false);
                (account.PasswordFrom, account.PasswordIn) = (null, null);
                (account.AccessFailedCount, account.LockoutEnd) = (0, null);
                more();
                // Takes new names in, in capitals too, and saves.
                return accounts.UpdateSecurityStampAsync(account);
            }
        );
    }

    // Saved with the rest. One in a letter is the owner's, and may say yes to a municipality.
    private async Task VoidLinks(Account account, bool andMailed)
    {
        var open = db.Links.Where(l => l.AccountId == account.Id && l.UsedAt == null && (andMailed || !l.IsMailed));
        foreach (var link in await open.ToListAsync())
        {
            link.UsedAt = Now;
        }
    }
}
