using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Styrkedja.Web.Serving;

namespace Styrkedja.Web.Security;

/// <summary>
/// Hashes passwords, and counts how often one is verified: every try to log in, to confirm or to give a code costs exactly
/// one, so that the time tells nothing.
/// </summary>
public sealed class PasswordHashes : PasswordHasher<Account>
{
    private static readonly Account Nobody = new() { UserName = "ingen" };

    /// <summary>The password of nobody.</summary>
    internal const string NobodysPassword = "ingens lösenord";

    /// <summary>The hash that is verified where there is none: made by the same hasher, lest it be cheaper.</summary>
    internal Task<string> Nobodys { get; }

    /// <summary>Makes it; the hash that is nobody's is made meanwhile.</summary>
    public PasswordHashes(IOptions<PasswordHasherOptions> options)
        : base(options) => Nobodys = Task.Run(() => HashPassword(Nobody, NobodysPassword));

    /// <summary>
    /// Whether it is the account's password. Where there is no account or it has none, a hash that is nobody's is verified,
    /// at the same price, and the answer is no.
    /// </summary>
    public async Task<PasswordVerificationResult> Check(Account? account, string password)
    {
        var nobodys = await Nobodys;
        var result = VerifyHashedPassword(account ?? Nobody, account?.PasswordHash ?? nobodys, password);
        return account?.PasswordHash is null ? PasswordVerificationResult.Failed : result;
    }

    /// <inheritdoc/>
    public override PasswordVerificationResult VerifyHashedPassword(
        Account user,
        string hashedPassword,
        string providedPassword
    )
    {
        Measures.PasswordChecks.Add(1);
        return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
    }
}
