using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Styrkedja.Web.Serving;

namespace Styrkedja.Web.Security;

/// <summary>
/// Browsers from which an account has logged in before: a stranger who guesses its password elsewhere does not shut them out.
/// The cookie says that and nothing else, to nobody but the program; it lets nobody in. Computers are shared, so a browser
/// has a few tries of its own and no more.
/// </summary>
public sealed class KnownDevices
{
    private const int MostAccounts = 5;
    private const char Between = ' ';
    private static readonly TimeSpan Lasts = TimeSpan.FromDays(180);

    private readonly ITimeLimitedDataProtector _words;
    private readonly CookieBuilder _cookie = new();

    internal KnownDevices(IDataProtectionProvider protection, ServerOptions options)
    {
        _words = protection.CreateProtector("Styrkedja.KnownDevice").ToTimeLimitedDataProtector();
        SecurityServices.Shape(_cookie, "styrkedja-kand", options);
    }

    /// <summary>What the browser is called; null where the account has not logged in from it.</summary>
    public string? NameFor(HttpContext context, string email) =>
        Read(context) is [var name, .. var known] && known.Contains(Trace(email)) ? name : null;

    /// <summary>Remembers that an account has logged in from the browser.</summary>
    public void Remember(HttpContext context, string email)
    {
        var read = Read(context);
        var name = read is [var known, ..] ? known : Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var trace = Trace(email);
        var words = read.Skip(1).Where(other => other != trace).Prepend(trace).Take(MostAccounts).Prepend(name);
        var cookie = _cookie.Build(context);
        cookie.MaxAge = Lasts;
        context.Response.Cookies.Append(_cookie.Name!, _words.Protect(string.Join(Between, words), Lasts), cookie);
    }

    private string[] Read(HttpContext context)
    {
        try
        {
            return context.Request.Cookies[_cookie.Name!] is { } sent ? _words.Unprotect(sent).Split(Between) : [];
        }
        catch (CryptographicException)
        {
            return []; // too old, or not ours
        }
    }

    private static string Trace(string email) => AccountNames.Trace(email)[..32];
}
