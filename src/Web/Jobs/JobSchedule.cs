using Quartz;

namespace Styrkedja.Web.Jobs;

/// <summary>Keeps the schedule that is stored like the one of this installation, and takes requests to run a job now.</summary>
public sealed class JobSchedule(ISchedulerFactory schedulers, JobRhythms rhythms, TimeProvider clock)
{
    /// <summary>The group of triggers that somebody asked for.</summary>
    public const string ByHand = "by-hand";

    private const string ByTime = "by-time";
    private const string Person = "requested-by";

    /// <summary>The scheduler of this server.</summary>
    public ValueTask<IScheduler> Scheduler() => schedulers.GetScheduler();

    /// <summary>
    /// Stores each job with its trigger. A trigger that is there and has the same rhythm is left alone: what it missed
    /// while no server ran is not forgotten, and a second server that starts disturbs no round.
    /// </summary>
    public async Task Store(IScheduler scheduler)
    {
        foreach (var job in JobCatalogue.All)
        {
            var key = new JobKey(job.Name);
            var detail = JobBuilder.Create<ScheduledJob>().WithIdentity(key).StoreDurably().RequestRecovery().Build();
            await scheduler.AddJob(detail, AddJobOptions.Replacing);
            var trigger = rhythms.Of(job).TriggerOf(TriggerOf(job), key, clock.GetUtcNow());
            var stored = await scheduler.GetTrigger(TriggerOf(job));
            if (trigger is null)
            {
                await scheduler.UnscheduleJob(TriggerOf(job));
            }
            else if (stored is null)
            {
                await ScheduleUnlessAnotherDid(scheduler, trigger);
            }
            else if (stored.Description != trigger.Description)
            {
                await scheduler.RescheduleJob(stored.Key, trigger);
            }
        }
    }

    /// <summary>Asks for a round of a job as soon as it does not run.</summary>
    /// <param name="job">The job.</param>
    /// <param name="person">Who asks.</param>
    public async Task RunNow(Job job, Guid person)
    {
        var scheduler = await Scheduler();
        await scheduler.ScheduleJob(
            TriggerBuilder
                .Create()
                .WithIdentity(Guid.CreateVersion7().ToString("D"), ByHand)
                .ForJob(new JobKey(job.Name))
                .UsingJobData(Person, person.ToString("D"))
                .WithSimpleSchedule(s => s.WithMisfireInstruction(SimpleTriggerMisfireInstruction.FireNow))
                .StartNow()
                .Build()
        );
    }

    /// <summary>When each job runs next by its rhythm.</summary>
    public async Task<IReadOnlyDictionary<string, DateTimeOffset?>> NextRounds()
    {
        var scheduler = await Scheduler();
        var triggers = await scheduler.GetTriggers([.. JobCatalogue.All.Select(TriggerOf)]);
        return triggers.ToDictionary(trigger => trigger.JobKey.Name, trigger => trigger.NextFireTimeUtc);
    }

    /// <summary>Who asked for a round; null where it was its time.</summary>
    public static Guid? RequestedBy(IJobExecutionContext context) =>
        context.MergedJobDataMap.TryGetValue(Person, out var person) && Guid.TryParse(person as string, out var id)
            ? id
            : null;

    private static TriggerKey TriggerOf(Job job) => new(job.Name, ByTime);

    private static async Task ScheduleUnlessAnotherDid(IScheduler scheduler, ITrigger trigger)
    {
        try
        {
            await scheduler.ScheduleJob(trigger);
        }
        catch (ObjectAlreadyExistsException)
        {
            // Another server started at the same moment.
        }
    }
}
