using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Access;
using Styrkedja.Core.Swedish;
using Styrkedja.Store;
using Styrkedja.Store.Auditing;
using Styrkedja.Store.Mail;

namespace Styrkedja.Web.Jobs;

/// <summary>Sends the hash at the end of the audit log to the auditors: kept elsewhere, it tells if an end was cut off.</summary>
internal static class LogHeads
{
    /// <summary>Queues one letter a day to each auditor of each municipality.</summary>
    public static async Task<JobReport> Queue(
        Database database,
        TimeProvider clock,
        Func<StyrkedjaDb, Task<IReadOnlyList<Colleague>>> colleagues,
        CancellationToken stop
    )
    {
        if (await AuditSeals.Head(database) is not { } head)
        {
            return new JobReport(0);
        }
        var now = clock.GetUtcNow();
        var (day, queued) = (SwedishTime.Day(now), 0);
        await using var all = database.Open(Guid.Empty);
        foreach (var municipality in await all.Municipalities.ToListAsync(stop))
        {
            await using var db = database.Open(municipality.Id);
            var auditors = (await colleagues(db)).Where(c => c.Roles.Any(role => role.Role == Role.Auditor));
            foreach (var auditor in auditors)
            {
                // One a day: a round that runs again after a crash queues what is missing.
                var cause = $"log-head {SwedishDate.Write(day)} {auditor.Address}";
                if (await db.Mail.AnyAsync(m => m.Cause == cause, stop))
                {
                    continue;
                }
                Outbox.Queue(
                    db,
                    municipality.Id,
                    auditor.Address,
                    $"Granskningsloggens slut {SwedishDate.Write(day)}",
                    Body(municipality.Name, head),
                    now.UtcDateTime,
                    cause
                );
                queued++;
            }
            await db.SaveChangesAsync(stop);
        }
        return new JobReport(queued);
    }

    private static string Body(string municipality, AuditHead head) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"""
            Hej!

            Så här slutar granskningsloggen i Styrkedja för {municipality}:

            Förseglad rad: {head.Number}
            Kontrollsumma: {head.Hash}
            Förseglad: {SwedishTime.Write(head.SealedAt)}

            Spara brevet där den som sköter databasen inte kommer åt det. Den som senare vill veta att inget har tagits bort
            efter det kör:

            ./styrkedja audit verify --head {head.Hash}

            Brevet skickades av Styrkedja och går inte att svara på.

            """
        );
}
