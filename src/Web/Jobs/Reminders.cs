using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Access;
using Styrkedja.Core.Swedish;
using Styrkedja.Store;
using Styrkedja.Store.Mail;
using Styrkedja.Store.Mapping;
using Styrkedja.Web.Features;

namespace Styrkedja.Web.Jobs;

/// <summary>Reminds those who review of what has waited for long.</summary>
internal static class Reminders
{
    private static readonly TimeSpan Patience = TimeSpan.FromDays(7);

    /// <summary>Queues one letter a day to each of them, in each municipality where documents have waited too long.</summary>
    /// <param name="database">The database.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="colleagues">Who works in the municipality of a context.</param>
    /// <param name="stop">Whether to stop.</param>
    public static async Task<JobReport> Queue(
        Database database,
        TimeProvider clock,
        Func<StyrkedjaDb, Task<IReadOnlyList<Colleague>>> colleagues,
        CancellationToken stop
    )
    {
        var now = clock.GetUtcNow();
        var queued = 0;
        foreach (var municipality in await MunicipalitiesOf(database, stop))
        {
            await using var db = database.Open(municipality.Id);
            var before = (now - Patience).UtcDateTime;
            var waiting = await db
                .Documents.Where(d => d.State == DocumentState.Waiting && d.ReceivedAt < before)
                .OrderBy(d => d.ReceivedAt)
                .Select(d => new
                {
                    d.Title,
                    d.ReceivedAt,
                    d.BoardId,
                })
                .ToListAsync(stop);
            if (waiting.Count == 0)
            {
                continue;
            }
            foreach (var colleague in await colleagues(db))
            {
                var lines = waiting
                    .Where(d => colleague.May(Right.Decide, d.BoardId, State.Waiting, SwedishTime.Day(now)))
                    .Select(d => $"– {d.Title} (kom in {Day(d.ReceivedAt)})")
                    .ToList();
                if (lines.Count == 0)
                {
                    continue;
                }
                // One a day: a round that runs again after a crash queues what is missing.
                var cause = $"remind {SwedishDate.Write(SwedishTime.Day(now))} {colleague.Address}";
                if (await db.Mail.AnyAsync(m => m.Cause == cause, stop))
                {
                    continue;
                }
                Outbox.Queue(
                    db,
                    municipality.Id,
                    colleague.Address,
                    $"{Counted.Of(lines.Count, "dokument", "dokument")} väntar på granskning",
                    Body(municipality.Name, lines),
                    now.UtcDateTime,
                    cause
                );
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

    private static string Body(string municipality, IEnumerable<string> lines) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"""
            Hej!

            I {municipality} har följande väntat på granskning i mer än {Patience.Days} dagar:

            {string.Join('\n', lines)}

            De finns under Granska i Styrkedja.

            Brevet skickades av Styrkedja och går inte att svara på.

            """
        );

    private static string Day(DateTime instant) => SwedishDate.Write(SwedishTime.Day(new DateTimeOffset(instant)));
}
