using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace Styrkedja.Web.Security;

/// <summary>What came of an attempt to log in.</summary>
public enum SignInOutcome
{
    /// <summary>Logged in.</summary>
    Done,

    /// <summary>The password was right; a code of the authenticator is needed too.</summary>
    NeedsCode,

    /// <summary>No: wrong, locked or closed. Which of these is not told.</summary>
    Refused,

    /// <summary>So many have failed from the same address that none is tried for a while.</summary>
    TooMany,
}

/// <summary>Logs people in: by password, by a code beside it, or because a provider vouched for them.</summary>
public sealed class SignIns(
    UserManager<Account> accounts,
    AccountsDb db,
    Sessions sessions,
    TimeCodes codes,
    AddressLimits limits,
    TimeProvider clock
)
{
    // So that an address without an account takes as long as one with a wrong password.
    private static readonly Account Nobody = new() { UserName = "ingen" };
    private static readonly string NobodysHash = new PasswordHasher<Account>().HashPassword(Nobody, "ingens lösenord");

    /// <summary>Tries a password.</summary>
    public async Task<SignInOutcome> Try(HttpContext context, string email, string password)
    {
        if (limits.IsFull(context, Attempt.Password))
        {
            return SignInOutcome.TooMany;
        }
        var account = await accounts.FindByEmailAsync(email);
        if (account is not { ClosedAt: null, PasswordHash: not null })
        {
            accounts.PasswordHasher.VerifyHashedPassword(Nobody, NobodysHash, password);
            return Refuse(context, email);
        }
        if (await accounts.IsLockedOutAsync(account))
        {
            return Refuse(context, email);
        }
        if (!await accounts.CheckPasswordAsync(account, password))
        {
            await Failed(account);
            return Refuse(context, email);
        }
        if (account.TwoFactorEnabled)
        {
            await context.SignInAsync(IdentityConstants.TwoFactorUserIdScheme, Half(account));
            return SignInOutcome.NeedsCode;
        }
        await Succeeded(account);
        await sessions.Begin(context, account, null, null);
        return SignInOutcome.Done;
    }

    /// <summary>Tries a code of the authenticator, or a recovery code, after a password that was right.</summary>
    public async Task<SignInOutcome> TryCode(HttpContext context, string code, bool recovery)
    {
        if (limits.IsFull(context, Attempt.Password))
        {
            return SignInOutcome.TooMany;
        }
        if (await HalfWay(context) is not { } account || await accounts.IsLockedOutAsync(account))
        {
            return SignInOutcome.Refused;
        }
        db.Acting("account.log-in");
        var right = recovery
            ? (await accounts.RedeemTwoFactorRecoveryCodeAsync(account, code.Trim())).Succeeded
            : await codes.Use(account, code);
        if (!right)
        {
            await Failed(account);
            return Refuse(context, account.Email ?? "");
        }
        await Succeeded(account);
        await context.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
        await sessions.Begin(context, account, null, null);
        return SignInOutcome.Done;
    }

    /// <summary>Gives an account a password that was checked. Its new stamp ends what was begun with the old one.</summary>
    /// <param name="account">The account.</param>
    /// <param name="password">The password.</param>
    /// <param name="unlocked">Whether whoever sets it has shown to be the right person, so that the account is not locked any more.</param>
    public Task SetPassword(Account account, string password, bool unlocked = false)
    {
        var hash = accounts.PasswordHasher.HashPassword(account, password);
        return db.Change(
            account,
            "account.password",
            () =>
            {
                account.PasswordHash = hash;
                if (unlocked)
                {
                    (account.EmailConfirmed, account.AccessFailedCount, account.LockoutEnd) = (true, 0, null);
                }
                return accounts.UpdateSecurityStampAsync(account);
            }
        );
    }

    /// <summary>Turns the demand for a code off, and forgets the key: the telephone is no use any more.</summary>
    public async Task TurnOffCode(Account account)
    {
        await db.Change(account, "account.two-factor", () => accounts.SetTwoFactorEnabledAsync(account, false));
        await codes.Forget(account);
    }

    /// <summary>Who gave the right password and now has to give a code; null for nobody.</summary>
    public async Task<Account?> HalfWay(HttpContext context)
    {
        var half = await context.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme);
        return
            half.Principal?.FindFirstValue(ClaimTypes.NameIdentifier) is { } id
            && await accounts.FindByIdAsync(id) is { ClosedAt: null } account
            && half.Principal.FindFirstValue(Sessions.Stamp) == account.SecurityStamp
            ? account
            : null;
    }

    /// <summary>Whether whoever is logged in knows the password: asked before how they log in is changed.</summary>
    public async Task<bool> Confirms(Account account, string? password)
    {
        if (await accounts.IsLockedOutAsync(account))
        {
            return false;
        }
        if (await accounts.CheckPasswordAsync(account, password ?? ""))
        {
            return true;
        }
        await Failed(account);
        return false;
    }

    // So many lock the account for a while; each counts, also of those that come at once.
    private Task Failed(Account account) =>
        db.Change(account, "account.refuse", () => accounts.AccessFailedAsync(account));

    private async Task Succeeded(Account account)
    {
        if (account.AccessFailedCount > 0)
        {
            await db.Change(account, "account.log-in", () => accounts.ResetAccessFailedCountAsync(account));
        }
    }

    private SignInOutcome Refuse(HttpContext context, string email)
    {
        limits.Failed(context, Attempt.Password);
        SecurityLog.Failed(context, email, clock.GetUtcNow());
        return SignInOutcome.Refused;
    }

    private static ClaimsPrincipal Half(Account account) =>
        new(
            new ClaimsIdentity(
                [
                    new(ClaimTypes.NameIdentifier, account.Id.ToString()),
                    new(Sessions.Stamp, account.SecurityStamp ?? ""),
                ],
                IdentityConstants.TwoFactorUserIdScheme
            )
        );
}
