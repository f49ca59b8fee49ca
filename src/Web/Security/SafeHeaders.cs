using Styrkedja.Web.Serving;

namespace Styrkedja.Web.Security;

/// <summary>What every answer tells the browser not to do.</summary>
internal static class SafeHeaders
{
    private const string Policy =
        "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    public static void UseSafeHeaders(this WebApplication app, ServerOptions options) =>
        app.Use(
            (context, next) =>
            {
                var headers = context.Response.Headers;
                headers.ContentSecurityPolicy = Policy;
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
