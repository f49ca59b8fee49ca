using System.Security.Cryptography;
using System.Text;

namespace Styrkedja.Web.Security;

/// <summary>What is compared without telling where it differs.</summary>
internal static class Secrets
{
    /// <summary>Whether two words are the same, in a time that does not depend on where they differ.</summary>
    public static bool Same(string one, string? other) =>
        other is not null
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other));
}
