using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Styrkedja.Store.Auditing;
using Styrkedja.Store.Mail;

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
    PasswordHashes hashes,
    AccountsDb db,
    Sessions sessions,
    TimeCodes codes,
    AddressLimits limits,
    GuessLimits guesses,
    KnownDevices devices,
    Afterwards afterwards,
    TimeProvider clock
)
{
    /// <summary>
    /// Tries a password. It takes one verification and nothing else that depends on the account before the answer, so that
    /// the time does not tell whether there is one.
    /// </summary>
    public async Task<SignInOutcome> Try(HttpContext context, string email, string password)
    {
        var device = devices.NameFor(context, email);
        if (device is null && limits.IsFull(context, Attempt.Password))
        {
            return SignInOutcome.TooMany;
        }
        var guess = guesses.Take(email, AddressLimits.AddressOf(context), device);
        // No account has what is no address.
        var account = Outbox.IsAddress(email.Trim()) ? await accounts.FindByEmailAsync(email.Trim()) : null;
        var isRight = await IsRight(account, password);
        if (guess is null || account is not { ClosedAt: null } || !isRight)
        {
            if (guess is not null)
            {
                var actor = new Actor(Guid.Empty, Origin.Of(context));
                afterwards.Do(services => Enter(services, actor, email));
            }
            return Refuse(context, email);
        }
        guess.WasRight();
        if (account.TwoFactorEnabled)
        {
            await context.SignInAsync(IdentityConstants.TwoFactorUserIdScheme, Half(account));
            return SignInOutcome.NeedsCode;
        }
        await Begin(context, account);
        return SignInOutcome.Done;
    }

    /// <summary>Tries a code of the authenticator, or a recovery code, after a password that was right.</summary>
    public async Task<SignInOutcome> TryCode(HttpContext context, string code, bool recovery)
    {
        if (limits.IsFull(context, Attempt.Password))
        {
            return SignInOutcome.TooMany;
        }
        var account = await HalfWay(context);
        // Six digits are soon guessed: strict, wherever they come from. Nobody comes here without the password.
        var guess =
            account is null || await accounts.IsLockedOutAsync(account)
                ? null
                : guesses.TakeCode(account.Id.ToString());
        db.Acting("account.log-in");
        if (guess is null || account is null)
        {
            await hashes.Check(null, code);
            return SignInOutcome.Refused;
        }
        if (!(recovery ? await Redeem(account, code) : await Use(account, code)))
        {
            // So many lock the account for a while, on every server.
            await db.Change(account, "account.refuse", () => accounts.AccessFailedAsync(account));
            return Refuse(context, account.Email ?? "");
        }
        guess.WasRight();
        if (account.AccessFailedCount > 0)
        {
            await db.Change(account, "account.log-in", () => accounts.ResetAccessFailedCountAsync(account));
        }
        await context.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
        await Begin(context, account);
        return SignInOutcome.Done;
    }

    /// <summary>
    /// Gives an account a password that was checked, where whoever is logged in wants another. That does not show that the
    /// account is theirs. Its new stamp ends what was begun with the old one.
    /// </summary>
    public Task SetPassword(Account account, string password)
    {
        var hash = hashes.HashPassword(account, password);
        return db.Change(
            account,
            "account.password",
            () =>
            {
                account.PasswordHash = hash;
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
        var guess = guesses.TakeOwn(account.Id.ToString());
        var isRight = await IsRight(account, password ?? "");
        if (guess is not null && isRight)
        {
            guess.WasRight();
            return true;
        }
        if (guess is not null)
        {
            await db.Note(account, "account.refuse");
        }
        return false;
    }

    private async Task<bool> IsRight(Account? account, string password)
    {
        var result = await hashes.Check(account, password);
        if (account is { ClosedAt: null } && result == PasswordVerificationResult.SuccessRehashNeeded)
        {
            var hash = hashes.HashPassword(account, password);
            await db.Change(
                account,
                "account.change",
                () =>
                {
                    account.PasswordHash = hash;
                    return accounts.UpdateAsync(account);
                }
            );
        }
        return result != PasswordVerificationResult.Failed;
    }

    // A recovery code costs the verification of a password by itself; a code of the authenticator is to cost the same.
    private async Task<bool> Redeem(Account account, string code) =>
        (await accounts.RedeemTwoFactorRecoveryCodeAsync(account, code.Trim())).Succeeded;

    private async Task<bool> Use(Account account, string code)
    {
        await hashes.Check(null, code);
        return await codes.Use(account, code);
    }

    private async Task Begin(HttpContext context, Account account)
    {
        devices.Remember(context, account.Email ?? "");
        await sessions.Begin(context, account, null, null);
    }

    // That a password failed stands in the log of the account that there may be.
    private static async Task Enter(IServiceProvider services, Actor actor, string email)
    {
        var db = services.GetRequiredService<AccountsDb>();
        db.ActAs(actor, services.GetRequiredService<TimeProvider>());
        if (
            await services.GetRequiredService<UserManager<Account>>().FindByEmailAsync(email) is
            { ClosedAt: null } account
        )
        {
            await db.Note(account, "account.refuse");
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
