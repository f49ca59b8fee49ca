using System.Threading.Channels;

namespace Styrkedja.Web.Security;

/// <summary>
/// What is done after an answer that must not tell, by the time it takes, whether there was anything to do. It is done beside
/// the requests: neither the answer nor the next on the same connection waits for it.
/// </summary>
public sealed partial class Afterwards(IServiceScopeFactory scopes, ILogger<Afterwards> log) : BackgroundService
{
    // Nothing that waits here may fill the memory; what does not fit is told in the log.
    private const int Most = 10_000;

    private readonly Channel<Func<IServiceProvider, Task>> _waiting = Channel.CreateBounded<
        Func<IServiceProvider, Task>
    >(new BoundedChannelOptions(Most) { SingleReader = true });

    /// <summary>Does something soon, in a scope of its own.</summary>
    public void Do(Func<IServiceProvider, Task> what)
    {
        if (!_waiting.Writer.TryWrite(what))
        {
            TooMuch(log, Most);
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // To the end of what waits, also when the server is told to stop.
        await foreach (var what in _waiting.Reader.ReadAllAsync(CancellationToken.None))
        {
            await using var scope = scopes.CreateAsyncScope();
            try
            {
                await what(scope.ServiceProvider);
            }
            catch (Exception e)
            {
                // One that fails keeps no other from being done.
                Failed(log, e);
            }
        }
    }

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        _waiting.Writer.TryComplete();
        if (ExecuteTask is { } rest)
        {
            await rest.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        await base.StopAsync(cancellationToken);
    }

    [LoggerMessage(1, LogLevel.Error, "{Most} things wait to be done after an answer; one more was left undone")]
    private static partial void TooMuch(ILogger logger, int most);

    [LoggerMessage(2, LogLevel.Error, "What was to be done after an answer failed")]
    private static partial void Failed(ILogger logger, Exception exception);
}
