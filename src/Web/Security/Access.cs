using System.Net;

namespace Styrkedja.Web.Security;

/// <summary>The one place where it is decided whether a request is let in.</summary>
internal static class Access
{
    // A proxy on this machine speaks for somebody who is elsewhere.
    private static readonly string[] Forwarded =
    [
        "Forwarded",
        "X-Forwarded-For",
        "X-Forwarded-Host",
        "X-Real-IP",
        "Via",
    ];

    /// <summary>Stops what is not allowed with 403; comes after routing, so that it knows what is asked for.</summary>
    public static void UseAccess(this WebApplication app) =>
        app.Use(
            (context, next) =>
            {
                if (context.GetEndpoint() is not { } endpoint)
                {
                    return next(context);
                }
                var needs = endpoint.Metadata.GetMetadata<NeedsAttribute>();
                if (needs is not null && Permissions.Allow(RoleOf(context), needs.Right))
                {
                    return next(context);
                }
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            }
        );

    /// <summary>The role of whoever asks.</summary>
    public static Role RoleOf(HttpContext context)
    {
        var here = context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address);
        var forwarded = Array.Exists(Forwarded, context.Request.Headers.ContainsKey);
        return here && !forwarded ? Role.LocalAdministrator : Role.Reader;
    }

    /// <summary>Whether whoever asks may do something: for what a page shows.</summary>
    public static bool May(this HttpContext context, Right right) => Permissions.Allow(RoleOf(context), right);
}
