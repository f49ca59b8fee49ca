using Styrkedja.Web.Serving;

namespace Styrkedja.Web.Security;

/// <summary>What every answer tells the browser not to do.</summary>
internal static class SafeHeaders
{
    private const string Policy =
        "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    public static void UseSafeHeaders(this WebApplication app, ServerOptions options)
    {
        // The form for logging out leads on to the provider.
        var policy = string.Join(' ', options.SignOn.SelectMany(p => p.LogOutOrigins).Distinct().Prepend(Policy));
        app.Use(
            (context, next) =>
            {
                var headers = context.Response.Headers;
                headers.ContentSecurityPolicy = policy;
                headers.XContentTypeOptions = "nosniff";
                headers.XFrameOptions = "DENY";
                headers["Referrer-Policy"] = "same-origin";
                headers["Cross-Origin-Opener-Policy"] = "same-origin";
                headers["Cross-Origin-Resource-Policy"] = "same-origin";
                headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
                if (options.Production)
                {
                    headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
                }
                return next(context);
            }
        );
    }
}
