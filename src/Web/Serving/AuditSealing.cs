using Styrkedja.Store;
using Styrkedja.Store.Auditing;

namespace Styrkedja.Web.Serving;

/// <summary>Seals the audit log every few seconds while the server runs.</summary>
internal sealed partial class AuditSealing(Database database, TimeProvider clock, ILogger<AuditSealing> log)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await AuditSeals.Seal(database, clock, stoppingToken);
            }
            // What could not be sealed now waits for the next time; the server goes on whatever it is.
            catch (Exception e) when (e is not OperationCanceledException)
            {
                NotSealed(log, e);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The audit log was not sealed.")]
    private static partial void NotSealed(ILogger log, Exception exception);
}
