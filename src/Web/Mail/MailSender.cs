using Microsoft.EntityFrameworkCore;
using Styrkedja.Store;
using Styrkedja.Store.Mapping;
using Styrkedja.Web.Jobs;
using Styrkedja.Web.Serving;

namespace Styrkedja.Web.Mail;

/// <summary>
/// Sends what is queued: a letter is claimed, sent and marked. A server that dies between the last two sends it again
/// with the same Message-ID; that nobody ever gets a letter twice cannot be had by SMTP.
/// </summary>
public sealed class MailSender(Database database, TimeProvider clock, MailSettings? settings = null)
{
    // So many a round, that a server which is told to stop has soon done so.
    private const int MostInRound = 50;

    // Of the first pause: with that of a minute, a letter is given up after a day.
    private static readonly int[] Pauses = [1, 5, 15, 60, 180, 360, 720];

    /// <summary>Whether there is a mail server to send by.</summary>
    public bool HasServer => settings is not null;

    /// <summary>Sends what is due.</summary>
    public async Task<JobReport> SendQueued(CancellationToken stop)
    {
        if (settings is null)
        {
            return new JobReport(0); // the page of jobs says so
        }
        await using var db = database.Open(Guid.Empty);
        var now = clock.GetUtcNow().UtcDateTime;
        var due = await db
            .Mail.IgnoreQueryFilters()
            .Where(m => m.SentAt == null && m.FailedAt == null && m.NextAttemptAt <= now)
            .OrderBy(m => m.NextAttemptAt)
            .Take(MostInRound)
            .ToListAsync(stop);
        if (due.Count == 0)
        {
            return new JobReport(0);
        }
        using var server = new MailServer(settings);
        var (sent, problem) = (0, (MailProblem?)null);
        foreach (var mail in due)
        {
            if (stop.IsCancellationRequested)
            {
                break; // the rest waits for the next round
            }
            var messageId = mail.MessageId ?? $"{mail.Id:N}@{settings.From.Domain}";
            if (!await Claim(db, mail, messageId))
            {
                continue;
            }
            var refused = await server.Send(mail, messageId);
            await Mark(db, mail, refused);
            (sent, problem) = refused is null ? (sent + 1, problem) : (sent, refused);
        }
        return new JobReport(sent, problem?.Words);
    }

    // Whoever gets the row alone has it, for twice the time that sending may take.
    private async Task<bool> Claim(StyrkedjaDb db, StoredMail mail, string messageId)
    {
        var until = clock.GetUtcNow().UtcDateTime + (2 * settings!.Patience);
        return await db
                .Mail.IgnoreQueryFilters()
                .Where(m => m.Id == mail.Id && m.Attempts == mail.Attempts && m.SentAt == null && m.FailedAt == null)
                .ExecuteUpdateAsync(m =>
                    m.SetProperty(x => x.Attempts, mail.Attempts + 1)
                        .SetProperty(x => x.NextAttemptAt, until)
                        .SetProperty(x => x.MessageId, messageId)
                ) == 1;
    }

    private async Task Mark(StyrkedjaDb db, StoredMail mail, MailProblem? problem)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var failed = problem is not null && (problem.ForGood || mail.Attempts >= Pauses.Length);
        var next = problem is null || failed ? now : now + (Pauses[mail.Attempts] * settings!.RetryAfter);
        await db
            .Mail.IgnoreQueryFilters()
            .Where(m => m.Id == mail.Id)
            .ExecuteUpdateAsync(m =>
                m.SetProperty(x => x.NextAttemptAt, next)
                    .SetProperty(x => x.SentAt, problem == null ? now : null)
                    // There may be a link in it that lets its reader in.
                    .SetProperty(x => x.Body, x => problem == null ? "" : x.Body)
                    .SetProperty(x => x.FailedAt, failed ? now : null)
                    .SetProperty(x => x.Problem, problem == null ? null : problem.Words)
            );
        Measures.Mail.Add(
            1,
            new KeyValuePair<string, object?>(
                "outcome",
                problem is null ? "sent"
                    : failed ? "failed"
                    : "again"
            )
        );
    }
}
