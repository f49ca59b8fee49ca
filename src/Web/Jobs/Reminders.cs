using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Access;
using Styrkedja.Core.Swedish;
using Styrkedja.Store;
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
        var (day, before) = (SwedishTime.Day(now), (now - Patience).UtcDateTime);
        return await DailyLetters.Queue(
            database,
            "remind",
            now,
            async (db, municipality) =>
            {
                var waiting = await db
                    .Documents.Where(d => d.State == DocumentState.Waiting && d.ReceivedAt < before)
                    .OrderBy(d => d.ReceivedAt)
                    .Select(d => new WaitingDocument(d.Title, d.ReceivedAt, d.BoardId))
                    .ToListAsync(stop);
                return waiting.Count == 0
                    ? []
                    : from colleague in await colleagues(db)
                    let own = waiting.FindAll(d => colleague.May(Right.Decide, d.Board, State.Waiting, day))
                    where own.Count > 0
                    select new DailyLetter(
                        colleague.Address,
                        $"{Counts.Of(own.Count, "dokument", "dokument")} väntar på granskning",
                        Body(municipality.Name, own)
                    );
            },
            stop
        );
    }

    private sealed record WaitingDocument(string Title, DateTime ReceivedAt, Guid? Board);

    private static string Body(string municipality, IEnumerable<WaitingDocument> waiting) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"""
            Hej!

            I {municipality} har följande väntat på granskning i mer än {Patience.Days} dagar:

            {string.Join('\n', waiting.Select(d => $"– {d.Title} (kom in {Day(d.ReceivedAt)})"))}

            De finns under Granska i Styrkedja.

            Brevet skickades av Styrkedja och går inte att svara på.

            """
        );

    private static string Day(DateTime instant) => SwedishDate.Write(SwedishTime.Day(new DateTimeOffset(instant)));
}
