using System.Text.RegularExpressions;

namespace Styrkedja.Store.Dialect;

/// <summary>What the words for where a database is are: a connection to PostgreSQL, or a file.</summary>
internal static partial class DatabasePlace
{
    /// <summary>Whether it is a connection string of ours, which begins with "Host=".</summary>
    public static bool IsConnection(string place) => place.StartsWith("Host=", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Whether it is meant as a connection, but is none of ours: it begins with a word and "=", or is an address. As a
    /// file it would be made, with what the connection holds for a name.
    /// </summary>
    public static bool IsOtherConnection(string place) => !IsConnection(place) && Connection().IsMatch(place);

    /// <summary>Whether a secret stands in it, whatever else it is.</summary>
    public static bool HasSecret(string place) => Secret().IsMatch(place);

    [GeneratedRegex(@"^\s*([\p{L}][\p{L} _]*=|[\p{L}][\p{L}\d+.-]*://)")]
    private static partial Regex Connection();

    // The words of Npgsql, of SQLite's drivers and of libpq; and user:password@ of an address.
    [GeneratedRegex(@"(password|pass\s*word|passwd|passphrase|psw|pwd)\s*=|://[^/@]*:[^/@]*@", RegexOptions.IgnoreCase)]
    private static partial Regex Secret();
}
