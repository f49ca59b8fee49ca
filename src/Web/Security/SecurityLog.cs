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

    /// <summary>Somebody came from a provider of single sign-on and was refused.</summary>
    /// <param name="context">The request.</param>
    /// <param name="provider">The key of the provider.</param>
    /// <param name="reason">Why, in our words.</param>
    /// <param name="at">When.</param>
    public static void SignOnRefused(HttpContext context, string provider, string reason, DateTimeOffset at) =>
        SignOnRefused(Logger(context), provider, Origin.Of(context), reason, at);

    /// <summary>A provider says something of somebody's roles that cannot be followed in full.</summary>
    public static void RoleNotFollowed(HttpContext context, string provider, string what) =>
        RoleNotFollowed(Logger(context), provider, what);

    private static ILogger Logger(HttpContext context) =>
        context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("Styrkedja.Security");

    // The same address gives the same letters, so that attempts on one account can be counted.
    private static string Trace(string email) => AccountNames.Trace(email)[..12];

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

    [LoggerMessage(3, LogLevel.Warning, "Single sign-on by {Provider} refused from {Address}: {Reason}, at {At:O}")]
    private static partial void SignOnRefused(
        ILogger logger,
        string provider,
        string address,
        string reason,
        DateTimeOffset at
    );

    [LoggerMessage(4, LogLevel.Warning, "Single sign-on by {Provider}: {What}")]
    private static partial void RoleNotFollowed(ILogger logger, string provider, string what);
}
