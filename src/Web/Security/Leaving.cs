using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Styrkedja.Store;

namespace Styrkedja.Web.Security;

/// <summary>What becomes of an account when the person leaves a municipality.</summary>
public sealed class Leaving(
    Database database,
    UserManager<Account> accounts,
    AccountsDb db,
    Sessions sessions,
    TimeProvider clock
)
{
    /// <summary>Whether the account is somebody in another municipality too.</summary>
    public async Task<bool> WorksElsewhere(Guid account, Guid municipality)
    {
        await using var all = database.Open(Guid.Empty);
        return await all
            .Persons.IgnoreQueryFilters()
            .AnyAsync(p => p.AccountId == account && p.MunicipalityId != municipality);
    }

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
        db.Acting("account.erase");
        var nobody = $"{account.Id:N}@borttagen.invalid";
        db.RemoveRange(await db.Logins.Where(login => login.AccountId == account.Id).ToListAsync());
        (account.Email, account.UserName, account.PasswordHash) = (nobody, nobody, null);
        account.ClosedAt = clock.GetUtcNow().UtcDateTime;
        // Takes the new names in, in capitals too, and saves.
        await accounts.UpdateSecurityStampAsync(account);
        await sessions.End(account.Id);
    }
}
