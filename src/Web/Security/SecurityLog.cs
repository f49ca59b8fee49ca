using System.Security.Cryptography;
using System.Text;

namespace Styrkedja.Web.Security;

/// <summary>What the operator's log says of attempts that failed: enough to see an attack, nothing that names a person.</summary>
internal static partial class SecurityLog
{
    /// <summary>Somebody tried to log in and was refused.</summary>
    public static void Failed(HttpContext context, string email, DateTimeOffset at)
    {
        var logger = context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("Styrkedja.Security");
        SignInFailed(logger, Origin.Of(context), Trace(email), at);
    }

    // The same address gives the same letters, so that attempts on one account can be counted.
    private static string Trace(string email) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(email.Trim().ToUpperInvariant())))[..12];

    [LoggerMessage(1, LogLevel.Warning, "Log-in refused from {Address} for account {Trace} at {At:O}")]
    private static partial void SignInFailed(ILogger logger, string address, string trace, DateTimeOffset at);
}
