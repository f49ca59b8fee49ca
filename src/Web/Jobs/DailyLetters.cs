using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Swedish;
using Styrkedja.Store;
using Styrkedja.Store.Mail;
using Styrkedja.Store.Mapping;

namespace Styrkedja.Web.Jobs;

/// <summary>A letter that somebody gets once a day at most.</summary>
/// <param name="Address">One address.</param>
/// <param name="Subject">One line.</param>
/// <param name="Body">Plain text, in Swedish.</param>
internal sealed record DailyLetter(string Address, string Subject, string Body);

/// <summary>Queues such letters for each municipality; a round that runs again after a crash queues what is missing.</summary>
internal static class DailyLetters
{
    /// <summary>Queues them.</summary>
    /// <param name="database">The database.</param>
    /// <param name="kind">What the letters are about, such as "remind": one of a kind, a day and an address.</param>
    /// <param name="now">The instant; the day is the Swedish one.</param>
    /// <param name="write">The letters of a municipality, and a context that sees it.</param>
    /// <param name="stop">Whether to stop.</param>
    /// <returns>How many were queued.</returns>
    public static async Task<JobReport> Queue(
        Database database,
        string kind,
        DateTimeOffset now,
        Func<StyrkedjaDb, StoredMunicipality, Task<IEnumerable<DailyLetter>>> write,
        CancellationToken stop
    )
    {
        var (day, queued) = (SwedishDate.Write(SwedishTime.Day(now)), 0);
        foreach (var municipality in await MunicipalitiesOf(database, stop))
        {
            await using var db = database.Open(municipality.Id);
            foreach (var (address, subject, body) in await write(db, municipality))
            {
                var cause = $"{kind} {day} {address}";
                if (await db.Mail.AnyAsync(m => m.Cause == cause, stop))
                {
                    continue;
                }
                Outbox.Queue(db, municipality.Id, address, subject, body, now.UtcDateTime, cause);
                queued++;
            }
            await db.SaveChangesAsync(stop);
        }
        return new JobReport(queued);
    }

    private static async Task<List<StoredMunicipality>> MunicipalitiesOf(Database database, CancellationToken stop)
    {
        await using var db = database.Open(Guid.Empty);
        return await db.Municipalities.ToListAsync(stop);
    }
}
