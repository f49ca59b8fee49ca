using Microsoft.EntityFrameworkCore;
using Styrkedja.Store;
using Styrkedja.Store.Auditing;
using Styrkedja.Store.Mapping;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Jobs;

/// <summary>Takes away what is kept for a time only.</summary>
internal static class CleanUp
{
    /// <summary>How long a letter is kept that was sent or given up, and how long one may wait to be sent.</summary>
    public static readonly TimeSpan MailIsKept = TimeSpan.FromDays(30);

    private static readonly TimeSpan LogInsAreKept = TimeSpan.FromDays(30);

    private static readonly TimeSpan RunsAreKept = TimeSpan.FromDays(90);

    // A round with nothing to do is of interest while somebody looks into what is wrong today.
    private static readonly TimeSpan IdleRunsAreKept = TimeSpan.FromDays(1);

    /// <summary>Does so in every municipality, and with what is known of old log-ins.</summary>
    public static async Task<JobReport> Run(
        Database database,
        IDbContextFactory<AccountsDb> accounts,
        TimeProvider clock,
        CancellationToken stop
    )
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = database.Open(Guid.Empty);
        var mail = await db
            .Mail.IgnoreQueryFilters()
            .Where(m => m.SentAt < now - MailIsKept || m.FailedAt < now - MailIsKept)
            .ExecuteDeleteAsync(stop);
        // Who hears of something a month late has no use for it.
        var givenUp = await db
            .Mail.IgnoreQueryFilters()
            .Where(m => m.SentAt == null && m.FailedAt == null && m.QueuedAt < now - MailIsKept)
            .ExecuteUpdateAsync(
                m => m.SetProperty(x => x.FailedAt, now).SetProperty(x => x.Problem, "Väntade i 30 dagar."),
                stop
            );
        var runs = await db
            .JobRuns.IgnoreQueryFilters()
            .Where(r =>
                r.EndedAt != null
                && (
                    r.StartedAt < now - RunsAreKept
                    || (
                        r.StartedAt < now - IdleRunsAreKept
                        && r.Outcome == JobOutcome.Done
                        && r.Done == 0
                        && r.Message == null
                        && r.RequestedBy == null
                    )
                )
            )
            .ExecuteDeleteAsync(stop);
        return new JobReport(mail + givenUp + runs + await LogIns(accounts, clock, now - LogInsAreKept, stop));
    }

    // Where from and with what somebody logged in says much of a person, and nothing that is needed for long.
    private static async Task<int> LogIns(
        IDbContextFactory<AccountsDb> accounts,
        TimeProvider clock,
        DateTime before,
        CancellationToken stop
    )
    {
        await using var db = await accounts.CreateDbContextAsync(stop);
        var sessions = await db.Sessions.Where(s => s.EndedAt < before || s.SeenAt < before).ExecuteDeleteAsync(stop);
        db.ActAs(new Actor(Guid.Empty, Actor.Program), clock);
        db.Acting("link.remove");
        var links = await db.Links.Where(l => l.ExpiresAt < before).ToListAsync(stop);
        db.RemoveRange(links);
        await db.SaveChangesAsync(stop);
        return sessions + links.Count;
    }
}
