using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Styrkedja.Web.Serving;

namespace Styrkedja.Integration.Serving;

/// <summary>
/// The web program inside the test program, on a free port: the same but for the process, whose start costs more than most
/// tests, and for the price of a password, which is the matter of programs alone. It has no environment but what it is given.
/// </summary>
internal sealed class HostedProgram : IServing, IDisposable
{
    private readonly ConcurrentQueue<string> _errors = new();
    private readonly WebApplication _app;

    private HostedProgram(ServerOptions options, Action<IServiceCollection>? more) =>
        _app = Server.Build(
            options,
            builder =>
            {
                builder.Logging.ClearProviders().AddProvider(new Ears(_errors));
                // Signals are for the test program.
                builder.Services.AddSingleton<IHostLifetime, Lifetime>();
                // Every server hashes a password as it starts.
                builder.Services.PostConfigure<PasswordHasherOptions>(hasher => hasher.IterationCount = 1_000);
                more?.Invoke(builder.Services);
            }
        );

    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    public int ProcessId => Environment.ProcessId;

    public string? First { get; private set; }

    public string Errors => string.Join('\n', _errors);

    /// <summary>Starts it; returns when it listens.</summary>
    public static HostedProgram Start(
        IEnumerable<(string Name, string Value)> environment,
        string[] arguments,
        Action<IServiceCollection>? more = null
    )
    {
        var variables = new Dictionary<string, string>();
        foreach (var (name, value) in environment)
        {
            variables[name] = value; // the last one holds, as in a shell
        }
        var options = ServerOptions.Read(["--port", "0", .. arguments], variables.GetValueOrDefault);
        var program = new HostedProgram(options, more);
        using var output = new StringWriter();
        try
        {
            // Not on a thread of xUnit, which has few.
            Task.Run(() => Server.Start(program._app, options, output)).GetAwaiter().GetResult();
        }
        catch
        {
            program.Dispose();
            throw;
        }
        foreach (var line in output.ToString().Split('\n'))
        {
            program.First ??= Said.FirstIn(line);
            program.Address = Said.AddressIn(line) ?? program.Address;
        }
        return program;
    }

    public bool End() => Task.Run(() => _app.StopAsync()).Wait(RunningServer.Longest);

    public void Kill() => throw new InvalidOperationException("Only a process can be killed: StartProgram.");

    public void Dispose() => Task.Run(async () => await _app.DisposeAsync()).GetAwaiter().GetResult();

    private sealed class Lifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }

    // What would stand on standard error.
    private sealed class Ears(ConcurrentQueue<string> heard) : ILoggerProvider
    {
        public ILogger CreateLogger(string categoryName) => new Ear(heard, categoryName);

        public void Dispose() { }
    }

    private sealed class Ear(ConcurrentQueue<string> heard, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => heard.Enqueue($"{logLevel}: {category}[{eventId.Id}] {formatter(state, exception)} {exception}".TrimEnd());
    }
}
