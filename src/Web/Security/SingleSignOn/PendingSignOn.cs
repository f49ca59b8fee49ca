using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using Styrkedja.Web.Serving;

namespace Styrkedja.Web.Security.SingleSignOn;

/// <summary>A log-in on its way: what we must still know when the provider has answered.</summary>
/// <param name="Provider">The key of the provider.</param>
/// <param name="State">A word that the answer must bring back.</param>
/// <param name="Nonce">A word that the ID token must have.</param>
/// <param name="Verifier">What the code was asked for with (PKCE).</param>
/// <param name="To">Where the person was going.</param>
internal sealed record PendingSignOn(string Provider, string State, string Nonce, string Verifier, string? To)
{
    /// <summary>Begins one.</summary>
    public static PendingSignOn Begin(string provider, string? to) => new(provider, Word(), Word(), Word(), to);

    /// <summary>The SHA-256 of the verifier, as the provider is given it.</summary>
    public string Challenge => WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier)));

    private static string Word() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
}

/// <summary>
/// What single sign-on keeps in the browser, out of reach of scripts and unreadable: the log-in on its way, and the ID token
/// that the provider is shown when somebody logs out. The keys are in the database, so that any server can read it.
/// </summary>
internal sealed class SignOnCookies(IDataProtectionProvider protection, ServerOptions options)
{
    /// <summary>How long somebody may take to log in at the provider.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    // What does not fit in a cookie is left out: the provider then asks who is to be logged out.
    private const int LongestToken = 2800;
    private const string LogOutPath = "/konto/logga-ut";

    private readonly ITimeLimitedDataProtector _pending = protection
        .CreateProtector("Styrkedja.SingleSignOn.Pending")
        .ToTimeLimitedDataProtector();

    private readonly IDataProtector _token = protection.CreateProtector("Styrkedja.SingleSignOn.Token");

    /// <summary>Keeps a log-in on its way; another in the same browser is forgotten.</summary>
    public void Keep(HttpContext context, PendingSignOn pending) =>
        Set(
            context,
            Pending(),
            _pending.Protect(JsonSerializer.Serialize(pending, SignOnJson.Default.PendingSignOn), Patience),
            Patience
        );

    /// <summary>Takes the log-in that is on its way, once; null where there is none.</summary>
    public PendingSignOn? Take(HttpContext context)
    {
        var cookie = Pending();
        var text = Read(context, cookie, kept => _pending.Unprotect(kept));
        context.Response.Cookies.Delete(cookie.Name!, cookie.Build(context));
        return text is null ? null : JsonSerializer.Deserialize(text, SignOnJson.Default.PendingSignOn);
    }

    /// <summary>Keeps an ID token until its owner logs out.</summary>
    public void KeepToken(HttpContext context, string provider, string token)
    {
        if (token.Length <= LongestToken)
        {
            Set(context, Token(), _token.Protect($"{provider} {token}"), Sessions.Longest);
        }
    }

    /// <summary>Takes the ID token of a provider, once; null where there is none.</summary>
    public string? TakeToken(HttpContext context, string provider)
    {
        var cookie = Token();
        var text = Read(context, cookie, _token.Unprotect);
        context.Response.Cookies.Delete(cookie.Name!, cookie.Build(context));
        return text?.Split(' ') is [var of, var token] && of == provider ? token : null;
    }

    private static void Set(HttpContext context, CookieBuilder cookie, string value, TimeSpan lasts)
    {
        cookie.MaxAge = lasts;
        context.Response.Cookies.Append(cookie.Name!, value, cookie.Build(context));
    }

    private static string? Read(HttpContext context, CookieBuilder cookie, Func<string, string> unprotect)
    {
        try
        {
            return context.Request.Cookies[cookie.Name!] is { Length: > 0 } kept ? unprotect(kept) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private CookieBuilder Pending()
    {
        var cookie = new CookieBuilder();
        SecurityServices.Shape(cookie, "styrkedja-sso", options);
        return cookie;
    }

    // Long, and needed at one address alone. A path of its own forbids the prefix __Host-.
    private CookieBuilder Token()
    {
        var cookie = new CookieBuilder();
        SecurityServices.Shape(cookie, "styrkedja-sso-ut", options);
        cookie.Name = cookie.Name!.Replace("__Host-", "__Secure-", StringComparison.Ordinal);
        cookie.Path = LogOutPath;
        return cookie;
    }
}
