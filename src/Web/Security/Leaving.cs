using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Styrkedja.Store;

namespace Styrkedja.Web.Security;

/// <summary>What a municipality may do with the account of somebody who works there, and what becomes of it when they leave.</summary>
public sealed class Leaving(
    Database database,
    UserManager<Account> accounts,
    AccountsDb db,
    Sessions sessions,
    TimeProvider clock
)
{
    /// <summary>Whether the account is somebody in another municipality too, and has not left it.</summary>
    public async Task<bool> WorksElsewhere(Guid account, Guid municipality)
    {
        await using var all = database.Open(Guid.Empty);
        return await all
            .Persons.IgnoreQueryFilters()
            .AnyAsync(p => p.AccountId == account && p.MunicipalityId != municipality && p.ClosedAt == null);
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
        : null;

    /// <summary>
    /// Closes an account for good and removes what says whose it was. Not where it is somebody in another municipality too,
    /// or runs the installation.
    /// </summary>
    public async Task Erase(Account account, Guid municipality)
    {
        if (account.RunsInstallation || await WorksElsewhere(account.Id, municipality))
        {
            return;
        }
        var nobody = $"{account.Id:N}@borttagen.invalid";
        db.RemoveRange(await db.Logins.Where(login => login.AccountId == account.Id).ToListAsync());
        db.RemoveRange(await db.UserTokens.Where(token => token.UserId == account.Id).ToListAsync());
        await db.Change(
            account,
            "account.erase",
            () =>
            {
                (account.Email, account.UserName, account.PasswordHash) = (nobody, nobody, null);
                (account.TwoFactorEnabled, account.ClosedAt) = (false, clock.GetUtcNow().UtcDateTime);
                // Takes the new names in, in capitals too, and saves.
                return accounts.UpdateSecurityStampAsync(account);
            }
        );
        await sessions.End(account.Id);
    }
}
