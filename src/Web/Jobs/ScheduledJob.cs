using System.Diagnostics;
using System.Globalization;
using Quartz;
using Styrkedja.Store;
using Styrkedja.Store.Jobs;
using Styrkedja.Store.Mapping;
using Styrkedja.Web.Serving;

namespace Styrkedja.Web.Jobs;

/// <summary>Runs one round of a job when Quartz says so, and remembers it.</summary>
[DisallowConcurrentExecution]
internal sealed class ScheduledJob(
    Database database,
    TimeProvider clock,
    IServiceProvider services,
    ILogger<ScheduledJob> log
) : IJob
{
    /// <inheritdoc/>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        if (JobCatalogue.Find(context.JobDetail.Key.Name) is not { } job)
        {
            return; // of a newer version that runs beside this one
        }
        var round = RoundOf(context);
        var run = await JobRuns.Begin(
            database,
            job.Name,
            round,
            context.Recovering,
            JobServer.NameOf(context.Scheduler),
            JobSchedule.RequestedBy(context),
            clock
        );
        if (run is not { } id)
        {
            log.RunBefore(job.Name, round);
            return;
        }
        using var span = Measures.Source.StartActivity($"job {job.Name}");
        var outcome = JobOutcome.Abandoned;
        try
        {
            var report = await job.Run(services, cancellationToken);
            outcome = JobOutcome.Done;
            await JobRuns.End(database, id, outcome, report.Message, report.Done, clock);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await JobRuns.End(database, id, outcome, "Servern stoppades innan jobbet var klart.", null, clock);
            throw; // Quartz gives the round to another server, or to this one when it starts again
        }
        catch (Exception e)
        {
            // Tried again at its next time, by whichever server.
            outcome = JobOutcome.Failed;
            log.Failed(job.Name, e);
            span?.SetStatus(ActivityStatusCode.Error, e.GetType().Name);
            await JobRuns.End(database, id, outcome, WordsOf(e), null, clock);
        }
        finally
        {
            Measures.JobRuns.Add(1, new("job", job.Name), new("outcome", outcome.ToString()));
        }
    }

    // The time that the round was planned for, not when it began: the same on every server, and when it runs again.
    private static string RoundOf(IJobExecutionContext context)
    {
        var job = context.JobDetail.Key.Name;
        var trigger = context.RecoveringTriggerKey ?? context.Trigger.Key;
        if (trigger.Group == JobSchedule.ByHand)
        {
            return $"{job} {trigger.Name}";
        }
        if (context.Recovering && PlannedBefore(context) is { } before)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{job} {before.UtcDateTime:yyyy-MM-ddTHH:mm:ss}");
        }
        var planned = context.ScheduledFireTimeUtc ?? context.FireTimeUtc;
        return string.Create(CultureInfo.InvariantCulture, $"{job} {planned.UtcDateTime:yyyy-MM-ddTHH:mm:ss.fffZ}");
    }

    // Quartz hands on the time that a broken round was planned for as text, to the second.
    private static DateTimeOffset? PlannedBefore(IJobExecutionContext context) =>
        context.MergedJobDataMap.TryGetValue(SchedulerConstants.FailedJobOriginalTriggerScheduledFireTime, out var text)
        && DateTimeOffset.TryParse(text as string, CultureInfo.InvariantCulture, out var planned)
            ? planned
            : null;

    private string WordsOf(Exception exception) =>
        database.ProblemOf(exception) ?? $"Oväntat fel ({exception.GetType().Name}): {exception.Message}";
}

/// <summary>What is logged of jobs.</summary>
internal static partial class JobLog
{
    [LoggerMessage(Level = LogLevel.Error, Message = "The job {Job} failed.")]
    public static partial void Failed(this ILogger logger, string job, Exception exception);

    [LoggerMessage(Level = LogLevel.Information, Message = "The job {Job} has run its round {Round} before.")]
    public static partial void RunBefore(this ILogger logger, string job, string round);

    [LoggerMessage(Level = LogLevel.Error, Message = "The jobs cannot be started; tried again in {Pause}.")]
    public static partial void NotStarted(this ILogger logger, TimeSpan pause, Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The jobs have not ended in {Pause}; the program does.")]
    public static partial void NotEnded(this ILogger logger, TimeSpan pause);
}
