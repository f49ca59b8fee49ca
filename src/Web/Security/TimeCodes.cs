using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using OtpNet;

namespace Styrkedja.Web.Security;

/// <summary>
/// The codes that an authenticator shows (RFC 6238): six digits for thirty seconds. One of the step before or after is taken
/// too, since clocks differ; each works once, and none that is older than the last that was used.
/// </summary>
public sealed class TimeCodes(
    UserManager<Account> accounts,
    AccountsDb db,
    IDataProtectionProvider protection,
    TimeProvider clock
)
{
    // Where Identity looks for it.
    private const string KeyName = "AuthenticatorKey";

    private const string StepProvider = "Styrkedja";
    private const string StepName = "LastStep";

    private static readonly TimeSpan ToBegin = TimeSpan.FromMinutes(30);
    private static readonly VerificationWindow Window = new(previous: 1, future: 1);

    private readonly ITimeLimitedDataProtector _offers = protection
        .CreateProtector("Styrkedja.AuthenticatorKey")
        .ToTimeLimitedDataProtector();

    /// <summary>A new key, for a page to show; nothing is kept before a code shows that the authenticator has it.</summary>
    /// <returns>The key, in Base32, and what the form sends back.</returns>
    public (string Key, string Offer) Offer(Account account)
    {
        var key = accounts.GenerateNewAuthenticatorKey();
        return (key, _offers.Protect($"{account.Id} {key}", ToBegin));
    }

    /// <summary>The key of an offer that was made to the account; null where it is too old, or not ours.</summary>
    public string? Read(Account account, string? offer)
    {
        try
        {
            return _offers.Unprotect(offer ?? "").Split(' ') is [var of, var key] && of == account.Id.ToString()
                ? key
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Keeps a key, where a code shows that the authenticator has it.</summary>
    public async Task<bool> Begin(Account account, string key, string code)
    {
        if (StepOf(key, code) is not { } step)
        {
            return false;
        }
        var last = step.ToString(CultureInfo.InvariantCulture);
        await Change(account, () => accounts.SetAuthenticationTokenAsync(account, AccountStore.Provider, KeyName, key));
        await Change(account, () => accounts.SetAuthenticationTokenAsync(account, StepProvider, StepName, last));
        return true;
    }

    /// <summary>Uses a code; false where it is wrong, or not later than the last.</summary>
    public async Task<bool> Use(Account account, string code)
    {
        if (await accounts.GetAuthenticatorKeyAsync(account) is not { } key || StepOf(key, code) is not { } step)
        {
            return false;
        }
        var last = await accounts.GetAuthenticationTokenAsync(account, StepProvider, StepName) ?? "0";
        // Of two at once the second meets an account that has been changed.
        return step > long.Parse(last, CultureInfo.InvariantCulture)
            && (
                await accounts.SetAuthenticationTokenAsync(
                    account,
                    StepProvider,
                    StepName,
                    step.ToString(CultureInfo.InvariantCulture)
                )
            ).Succeeded;
    }

    /// <summary>Forgets the key.</summary>
    public async Task Forget(Account account)
    {
        await Change(account, () => accounts.RemoveAuthenticationTokenAsync(account, AccountStore.Provider, KeyName));
        await Change(account, () => accounts.RemoveAuthenticationTokenAsync(account, StepProvider, StepName));
    }

    private long? StepOf(string key, string code)
    {
        var digits = string.Concat(code.Where(c => !char.IsWhiteSpace(c)));
        return new Totp(Base32Encoding.ToBytes(key)).VerifyTotp(
            clock.GetUtcNow().UtcDateTime,
            digits,
            out var step,
            Window
        )
            ? step
            : null;
    }

    private Task Change(Account account, Func<Task<IdentityResult>> change) =>
        db.Change(account, "account.two-factor", change);
}
