using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;

namespace Styrkedja.Web.Security;

/// <summary>What an account is called, however its address is typed: one rule, for finding it and for counting its guesses.</summary>
internal static class AccountNames
{
    /// <summary>The rule.</summary>
    public static readonly ILookupNormalizer Rule = new UpperInvariantLookupNormalizer();

    /// <summary>The name of the account with an address.</summary>
    public static string Of(string email) => Rule.NormalizeEmail(email.Trim());

    /// <summary>The same letters for the same account, which do not tell whose it is.</summary>
    public static string Trace(string email) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Of(email))));
}
