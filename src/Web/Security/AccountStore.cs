using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Styrkedja.Web.Serving;

namespace Styrkedja.Web.Security;

/// <summary>Where accounts are kept; recovery codes as hashes, so that who reads the database cannot use them.</summary>
public sealed class AccountStore(AccountsDb db, IOptions<PasswordHasherOptions> price)
    : UserOnlyStore<Account, AccountsDb, Guid, IdentityUserClaim<Guid>, IdentityUserLogin<Guid>, AccountToken>(db)
{
    private const int SaltBytes = 16;
    private const int HashBytes = 32;

    /// <summary>Where Identity keeps what it needs of an account: recovery codes and the key of an authenticator.</summary>
    public const string Provider = "[AspNetUserStore]";

    private const string Codes = "RecoveryCodes";

    /// <inheritdoc/>
    public override Task ReplaceCodesAsync(
        Account user,
        IEnumerable<string> recoveryCodes,
        CancellationToken cancellationToken
    )
    {
        // One salt for the codes of one account, so that a try costs one hash.
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        return Keep(user, recoveryCodes.Select(code => Hash(code, salt)), cancellationToken);
    }

    /// <inheritdoc/>
    public override async Task<bool> RedeemCodeAsync(Account user, string code, CancellationToken cancellationToken)
    {
        Measures.PasswordChecks.Add(1);
        var kept = await GetTokenAsync(user, Provider, Codes, cancellationToken);
        if (
            kept?.Split(';', StringSplitOptions.RemoveEmptyEntries) is not [var any, ..] hashes
            || any.Length != 2 * (SaltBytes + HashBytes)
        )
        {
            Hash(code, RandomNumberGenerator.GetBytes(SaltBytes)); // costs as much where there is none
            return false;
        }
        var hash = Hash(code, Convert.FromHexString(any[..(2 * SaltBytes)]));
        var left = Array.FindAll(hashes, other => !Secrets.Same(hash, other));
        if (left.Length == hashes.Length)
        {
            return false;
        }
        await Keep(user, left, cancellationToken);
        return true;
    }

    private Task Keep(Account user, IEnumerable<string> hashes, CancellationToken stop) =>
        SetTokenAsync(user, Provider, Codes, string.Join(';', hashes), stop);

    // Ten letters can be tried one by one, so a hash is as dear as that of a password, and one of them is all that a try costs.
    private string Hash(string code, byte[] salt) =>
        Convert.ToHexStringLower(salt)
        + Convert.ToHexStringLower(
            Rfc2898DeriveBytes.Pbkdf2(
                code.Trim().ToUpperInvariant(),
                salt,
                price.Value.IterationCount,
                HashAlgorithmName.SHA512,
                HashBytes
            )
        );
}
