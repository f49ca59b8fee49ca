using Microsoft.EntityFrameworkCore;
using Styrkedja.Store.Dialect;
using Styrkedja.Store.Mapping;

namespace Styrkedja.Store.Jobs;

/// <summary>The memory of the jobs: each run is a row, and no round of a job runs twice.</summary>
public static class JobRuns
{
    /// <summary>Enters that a run begins.</summary>
    /// <param name="database">The database.</param>
    /// <param name="job">The name of the job.</param>
    /// <param name="round">Which round of it; the same on every server.</param>
    /// <param name="again">
    /// Whether the round is known to have been broken off. It may then be known by its beginning alone.
    /// </param>
    /// <param name="server">This server.</param>
    /// <param name="requestedBy">Who asked for it; null where it was its time.</param>
    /// <param name="clock">The clock.</param>
    /// <returns>The id of the run; null where the round has been run, or another server runs it.</returns>
    public static async Task<Guid?> Begin(
        Database database,
        string job,
        string round,
        bool again,
        string server,
        Guid? requestedBy,
        TimeProvider clock
    )
    {
        await using var db = database.Open(Guid.Empty);
        var now = clock.GetUtcNow().UtcDateTime;
        var fire = again ? await NextAfterBreak(db, round) : round;
        if (fire is null)
        {
            return null;
        }
        var run = new StoredJobRun
        {
            Id = Guid.CreateVersion7(),
            MunicipalityId = Guid.Empty,
            Job = job,
            FireId = fire,
            Server = server,
            RequestedBy = requestedBy,
            StartedAt = now,
        };
        try
        {
            db.Add(run);
            await db.SaveChangesAsync();
        }
        catch (DbUpdateException e) when (database.Dialect.TroubleOf(e) == Trouble.Duplicate)
        {
            return null;
        }
        // A job runs once at a time: what another left open has no server any more.
        await db
            .JobRuns.Where(r => r.Job == job && r.EndedAt == null && r.Id != run.Id)
            .ExecuteUpdateAsync(r =>
                r.SetProperty(x => x.EndedAt, now)
                    .SetProperty(x => x.Outcome, JobOutcome.Abandoned)
                    .SetProperty(x => x.Message, "Servern stannade innan jobbet var klart.")
            );
        return run.Id;
    }

    /// <summary>Enters how a run ended. One that has been taken for abandoned stays so.</summary>
    public static async Task End(
        Database database,
        Guid run,
        JobOutcome outcome,
        string? message,
        int? done,
        TimeProvider clock
    )
    {
        await using var db = database.Open(Guid.Empty);
        var now = clock.GetUtcNow().UtcDateTime;
        await db
            .JobRuns.Where(r => r.Id == run && r.EndedAt == null)
            .ExecuteUpdateAsync(r =>
                r.SetProperty(x => x.EndedAt, now)
                    .SetProperty(x => x.Outcome, outcome)
                    .SetProperty(x => x.Message, message)
                    .SetProperty(x => x.Done, done)
            );
    }

    // The server may have died before it entered the run, in the middle of it, or after it had ended.
    private static async Task<string?> NextAfterBreak(StyrkedjaDb db, string round)
    {
        var runs = await db
            .JobRuns.Where(r => r.FireId.StartsWith(round))
            .OrderBy(r => r.StartedAt)
            .Select(r => new { r.FireId, r.Outcome })
            .ToListAsync();
        if (runs.FindLast(r => r.Outcome is null or JobOutcome.Abandoned) is not { } broken)
        {
            return runs.Count == 0 ? round : null;
        }
        var whole = broken.FireId.Split('#')[0];
        var before = runs.FindAll(r => r.FireId.Split('#')[0] == whole);
        return before.Exists(r => r.Outcome is JobOutcome.Done or JobOutcome.Failed)
            ? null
            : FormattableString.Invariant($"{whole}#{before.Count}");
    }
}
