using System.Security.Cryptography;
using System.Text;
using Styrkedja.Core.Access;

namespace Styrkedja.Web.Security;

/// <summary>What the operator's log says of attempts that were refused: enough to see an attack, nothing that names a person.</summary>
internal static partial class SecurityLog
{
    /// <summary>Somebody tried to log in and was refused.</summary>
    public static void Failed(HttpContext context, string email, DateTimeOffset at) =>
        SignInFailed(Logger(context), Origin.Of(context), Trace(email), at);

    /// <summary>Somebody who has logged in asked for what they may not see or do.</summary>
    public static void Denied(HttpContext context, Guid account, Right right, int status) =>
        RightDenied(Logger(context), status, right, account, Origin.Of(context), context.Request.Method);

    private static ILogger Logger(HttpContext context) =>
        context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("Styrkedja.Security");

    // The same address gives the same letters, so that attempts on one account can be counted.
    private static string Trace(string email) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(email.Trim().ToUpperInvariant())))[..12];

    [LoggerMessage(1, LogLevel.Warning, "Log-in refused from {Address} for account {Trace} at {At:O}")]
    private static partial void SignInFailed(ILogger logger, string address, string trace, DateTimeOffset at);

    [LoggerMessage(
        2,
        LogLevel.Warning,
        "Answered {Status}: {Right} was asked for by account {Account} from {Address} with {Method}"
    )]
    private static partial void RightDenied(
        ILogger logger,
        int status,
        Right right,
        Guid account,
        string address,
        string method
    );
}
