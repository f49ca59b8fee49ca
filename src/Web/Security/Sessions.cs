using System.Linq.Expressions;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Styrkedja.Store.Dialect;
using Styrkedja.Web.Security.SingleSignOn;

namespace Styrkedja.Web.Security;

/// <summary>Log-ins as they are kept: asked for at each request, so that one that was ended is over at once.</summary>
public sealed class Sessions(IDbContextFactory<AccountsDb> accounts, TimeProvider clock)
{
    /// <summary>The claim with the account's security stamp: a new password ends every other session.</summary>
    public const string Stamp = "stamp";

    private const string Session = "sid";

    /// <summary>After this long without a request a session is over.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromHours(2);

    /// <summary>After this long a session is over, however much it is used.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    // Not at each request: that would make every reader a writer.
    private static readonly TimeSpan Exactness = TimeSpan.FromMinutes(5);

    private const int LongestBrowser = 300;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Begins one, and gives the browser its cookie.</summary>
    /// <param name="context">The request.</param>
    /// <param name="account">Whose.</param>
    /// <param name="provider">The provider that vouches for it; null for a password.</param>
    /// <param name="providerSession">What that provider calls the session.</param>
    /// <param name="secondFactor">Whether that provider said that it had asked for a second factor.</param>
    public async Task Begin(
        HttpContext context,
        Account account,
        string? provider,
        string? providerSession,
        bool secondFactor = false
    )
    {
        var browser = context.Request.Headers.UserAgent.ToString();
        var session = new AccountSession
        {
            Id = Guid.CreateVersion7(),
            AccountId = account.Id,
            BegunAt = Now,
            SeenAt = Now,
            Origin = Security.Origin.Of(context),
            Browser = browser.Length > LongestBrowser ? browser[..LongestBrowser] : browser,
            Provider = provider,
            ProviderSession = providerSession,
            SecondFactor = secondFactor,
        };
        await using (var db = await accounts.CreateDbContextAsync())
        {
            db.Add(session);
            await db.SaveChangesAsync();
        }
        var identity = new ClaimsIdentity(
            [
                new(ClaimTypes.NameIdentifier, account.Id.ToString()),
                new(Session, session.Id.ToString()),
                new(Stamp, account.SecurityStamp ?? ""),
            ],
            IdentityConstants.ApplicationScheme
        );
        await context.SignInAsync(IdentityConstants.ApplicationScheme, new ClaimsPrincipal(identity));
    }

    /// <summary>Ends every session of an account and begins another: for whoever has just changed how they log in.</summary>
    /// <param name="context">The request.</param>
    /// <param name="account">Whose.</param>
    /// <param name="current">The one that asks: who vouched for it vouches for the next.</param>
    public async Task Renew(HttpContext context, Account account, Guid current)
    {
        var was = (await End(account.Id)).FirstOrDefault(session => session.Id == current);
        await Begin(context, account, was?.Provider, was?.ProviderSession, was?.SecondFactor ?? false);
    }

    /// <summary>Looks a cookie up at each request: what is over is no log-in any more.</summary>
    /// <param name="context">The request.</param>
    /// <param name="demandsCode">Whether a second factor is asked for of everybody.</param>
    internal static async Task Validate(CookieValidatePrincipalContext context, bool demandsCode)
    {
        var sessions = context.HttpContext.RequestServices.GetRequiredService<Sessions>();
        var person = context.HttpContext.RequestServices.GetRequiredService<CurrentPerson>();
        if (
            context.Principal is { } principal
            && Guid.TryParse(principal.FindFirstValue(Session), out var id)
            && await sessions.Find(id, principal.FindFirstValue(Stamp) ?? "") is { } found
            // One from before it was demanded begins anew at the provider.
            && (!demandsCode || found.Session.Provider is null || found.Session.SecondFactor)
        )
        {
            var provider = context
                .HttpContext.RequestServices.GetServices<SignOnProvider>()
                .FirstOrDefault(p => p.Settings.Key == found.Session.Provider);
            person.LogIn(found.Account, found.Session, provider?.Settings.Municipality);
            return;
        }
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
    }

    /// <summary>The sessions of an account that are not over, the latest first.</summary>
    /// <param name="account">Whose.</param>
    /// <param name="provider">Those of this provider alone; null for all.</param>
    public async Task<IReadOnlyList<AccountSession>> Of(Guid account, string? provider = null)
    {
        await using var db = await accounts.CreateDbContextAsync();
        var (idle, longest) = (Now - Idle, Now - Longest);
        return await db
            .Sessions.AsNoTracking()
            .Where(s => s.AccountId == account && (provider == null || s.Provider == provider))
            .Where(s => s.EndedAt == null && s.SeenAt > idle && s.BegunAt > longest)
            .OrderByDescending(s => s.SeenAt)
            .ToListAsync();
    }

    /// <summary>Ends some sessions of an account.</summary>
    /// <param name="account">Whose.</param>
    /// <param name="which">One of them; null for all.</param>
    /// <param name="but">One that goes on; null for none.</param>
    /// <param name="provider">Those of this provider alone; null for all.</param>
    /// <returns>Those that ended.</returns>
    public Task<IReadOnlyList<AccountSession>> End(
        Guid account,
        Guid? which = null,
        Guid? but = null,
        string? provider = null
    ) =>
        End(s =>
            s.AccountId == account
            && (which == null || s.Id == which)
            && s.Id != but
            && (provider == null || s.Provider == provider)
        );

    /// <summary>Ends the sessions that a provider says are over.</summary>
    /// <param name="provider">The provider.</param>
    /// <param name="providerSession">What it calls the session; null for all that it has vouched for of somebody.</param>
    /// <param name="subject">Whom; null where the session says that.</param>
    public Task EndOf(string provider, string? providerSession, string? subject) =>
        End(
            s => s.Provider == provider && (providerSession == null || s.ProviderSession == providerSession),
            (providerSession, subject) is (null, null)
                    ? throw new ArgumentException("Somebody must be meant.", nameof(subject))
                : subject is null ? null
                : (provider, subject)
        );

    private async Task<IReadOnlyList<AccountSession>> End(
        Expression<Func<AccountSession, bool>> which,
        (string Provider, string Subject)? of = null
    )
    {
        await using var db = await accounts.CreateDbContextAsync();
        var open = db.Sessions.Where(s => s.EndedAt == null).Where(which);
        if (of is var (provider, subject))
        {
            open = open.Where(s =>
                db.Logins.Any(l => l.AccountId == s.AccountId && l.Provider == provider && l.Subject == subject)
            );
        }
        var sessions = await open.ToListAsync();
        sessions.ForEach(session => session.EndedAt = Now);
        await db.SaveChangesAsync();
        return sessions;
    }

    // Asked at each request.
    private static readonly ReadyQuery<AccountsDb, Guid, OpenSession?> Open = new(
        (db, id) =>
            db
                .Sessions.AsNoTracking()
                .Where(s => s.Id == id && s.EndedAt == null)
                .Join(db.Users, s => s.AccountId, a => a.Id, (s, a) => new OpenSession(a, s))
                .SingleOrDefault()
    );

    private async Task<OpenSession?> Find(Guid id, string stamp)
    {
        await using var db = await accounts.CreateDbContextAsync();
        var found = await Open.Ask(db, id);
        if (
            found is not var (account, session)
            || account.ClosedAt is not null
            || account.SecurityStamp != stamp
            || Now - session.SeenAt > Idle
            || Now - session.BegunAt > Longest
        )
        {
            return null;
        }
        if (Now - session.SeenAt > Exactness)
        {
            var now = Now;
            await db.Sessions.Where(s => s.Id == id).ExecuteUpdateAsync(set => set.SetProperty(s => s.SeenAt, now));
        }
        return found;
    }
}

/// <summary>A log-in that has not been ended, with whose it is.</summary>
internal sealed record OpenSession(Account Account, AccountSession Session);
