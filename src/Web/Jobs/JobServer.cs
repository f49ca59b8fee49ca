using Quartz;
using Styrkedja.Store;

namespace Styrkedja.Web.Jobs;

/// <summary>Runs the jobs beside the pages: begins when the pages answer, and ends before the program does.</summary>
internal sealed class JobServer(
    JobSchedule schedule,
    IHostApplicationLifetime lifetime,
    TimeProvider clock,
    ILogger<JobServer> log
) : BackgroundService
{
    // Less than what the program is given to end (30 seconds), so that the rest of it ends in order.
    private static readonly TimeSpan Ending = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);

    /// <summary>What a server is called in the memory of the jobs.</summary>
    public static string NameOf(IScheduler scheduler) =>
        scheduler.SchedulerInstanceId == QuartzSchedulerOptions.DefaultInstanceId
            ? Environment.MachineName
            : scheduler.SchedulerInstanceId;

    /// <summary>Registers everything about jobs.</summary>
    public static void Add(IServiceCollection services, Database database, JobRhythms rhythms)
    {
        services.AddSingleton(rhythms);
        services.AddSingleton<JobSchedule>();
        services.AddHostedService<JobServer>();
        services.AddTransient<ScheduledJob>();
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(scheduler =>
            {
                scheduler.InstanceName = "styrkedja";
                scheduler.ShutdownJobInterruption = ShutdownJobInterruption.Always;
                scheduler.PropagateTraceContext = false;
                // One at a time, so that servers share the jobs that are due.
                scheduler.MaxBatchSize = 1;
                if (database.Dialect.IsShared)
                {
                    // Another one each time that it starts: what the last one left open is then not its own.
                    var unique = Guid.NewGuid().ToString("N")[..6];
                    scheduler.InstanceId = $"{Environment.MachineName}-{unique}";
                    // What another server has put down is soon taken up.
                    scheduler.IdleWaitTime = TimeSpan.FromSeconds(5);
                }
            });
            // A job waits for databases and mail servers, not for the processor.
            quartz.UseDefaultThreadPool(4);
            quartz.UsePersistentStore(store => Keep(store, database));
        });
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Started(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var scheduler = await schedule.Scheduler();
                await schedule.Store(scheduler);
                await scheduler.Start(stoppingToken);
                return;
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.NotStarted(Pause, e);
                await Task.Delay(Pause, clock, stoppingToken);
            }
        }
    }

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        var scheduler = await schedule.Scheduler();
        try
        {
            await scheduler
                .Shutdown(waitForJobsToComplete: true, cancellationToken)
                .AsTask()
                .WaitAsync(Ending, clock, cancellationToken);
        }
        // Without its database Quartz tries for ever to write down that a round is over. It is taken up elsewhere.
        catch (TimeoutException)
        {
            log.NotEnded(Ending);
        }
    }

    private static void Keep(IPersistentStoreBuilder store, Database database)
    {
        store.ConfigureStore(options =>
        {
            // Our own scripts make the tables: the role that serves may not.
            options.SchemaProvisioning = SchemaProvisioning.None;
            options.TablePrefix = "qrtz_";
            options.StoreJobDataAsStrings = true;
            options.RecoverFiringsCancelledByShutdown = true;
        });
        if (database.Dialect.IsShared)
        {
            store.UsePostgres(source => source.DataSourceFactory = _ => database.Dialect.Source);
            store.UseClustering(cluster =>
            {
                cluster.CheckinInterval = TimeSpan.FromSeconds(5);
                cluster.CheckinMisfireThreshold = TimeSpan.FromSeconds(10);
            });
        }
        else
        {
            store.UseSqlite(source => source.DataSourceFactory = _ => database.Dialect.Source);
        }
    }

    private async Task Started(CancellationToken stop)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var listening = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stop);
    }
}
