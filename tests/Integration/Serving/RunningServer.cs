using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Runtime.InteropServices;

namespace Styrkedja.Integration.Serving;

/// <summary>The web program, started by <c>./run</c> as a user does, on a free port.</summary>
public sealed class RunningServer : IDisposable
{
    private const string Says = "Styrkedja: ";
    private const int Sigterm = 15;

    // A safety net, no measure of speed: ./run publishes first when a source was changed after ./test did.
    internal static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);
    private static readonly ConcurrentDictionary<int, Process> Alive = new();

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _errors = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    // A test program that is ended by a signal leaves no server behind.
    static RunningServer() =>
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            foreach (var process in Alive.Values)
            {
                process.Kill();
            }
        };

    private RunningServer(IEnumerable<(string Name, string Value)> environment, string[] arguments)
    {
        var start = WebProgram.Start(["--port", "0", .. arguments]);
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }
        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => _errors.Enqueue(line.Data ?? "");
        _process.Exited += (_, _) => _address.TrySetException(new InvalidOperationException("It ended."));
        _process.Start();
        Alive[_process.Id] = _process;
        _process.StandardInput.Close();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Where it listens.</summary>
    public Uri Address => _address.Task.Result;

    /// <summary>What it wrote to standard error, for the message of a failure.</summary>
    public string Errors => string.Join('\n', _errors);

    /// <summary>Keeps cookies and follows no redirect.</summary>
    public HttpClient Client { get; private set; } = new();

    /// <summary>Starts it with the sample municipality on a database; returns when it listens.</summary>
    /// <param name="database">An empty one is filled.</param>
    /// <param name="more">More options, such as <c>--no-samples</c>.</param>
    public static RunningServer Start(TestDatabase database, params string[] more) => Start(database, [], more);

    /// <summary>The same with variables of the environment.</summary>
    public static RunningServer Start(
        TestDatabase database,
        IEnumerable<(string Name, string Value)> environment,
        params string[] more
    )
    {
        var server = new RunningServer(environment, ["--database", database.Name, .. more]);
        try
        {
            if (!server._address.Task.Wait(Longest))
            {
                throw new TimeoutException("It says nothing.");
            }
        }
        catch (Exception e) when (e is AggregateException or TimeoutException)
        {
            server.Kill();
            throw new InvalidOperationException($"The web program does not listen:\n{server.Errors}", e);
        }
        server.Client = server.NewClient();
        return server;
    }

    /// <summary>A client with cookies of its own.</summary>
    public HttpClient NewClient() =>
        new(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = true,
                CookieContainer = new CookieContainer(),
                UseProxy = false,
            }
        )
        {
            BaseAddress = Address,
        };

    /// <summary>Ends it as a power cut does (SIGKILL).</summary>
    public void Kill()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
    }

    /// <summary>Asks it to end (SIGTERM) and waits. That it does is part of every test.</summary>
    public void Dispose()
    {
        Client.Dispose();
        var orderly = _process.HasExited || (Signal(_process.Id, Sigterm) == 0 && _process.WaitForExit(Longest));
        Alive.TryRemove(_process.Id, out _);
        if (!orderly)
        {
            Kill();
        }
        _process.Dispose();
        Assert.True(orderly, $"The web program does not end when it is asked to:\n{Errors}");
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Signal(int process, int signal);

    private void Hear(string? line)
    {
        if (line?.StartsWith(Says, StringComparison.Ordinal) == true)
        {
            _address.TrySetResult(new Uri(line[Says.Length..]));
        }
    }
}
