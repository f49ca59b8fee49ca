using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Styrkedja.Integration.Serving;

/// <summary>The web program, started by <c>./run</c> as a user does, on a free port.</summary>
internal sealed class ServedProgram : IServing, IDisposable
{
    private const int Sigterm = 15;

    private static readonly ConcurrentDictionary<int, Process> Alive = new();

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _errors = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    // A test program that is ended by a signal leaves no server behind.
    static ServedProgram() =>
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            foreach (var process in Alive.Values)
            {
                process.Kill();
            }
        };

    private ServedProgram(IEnumerable<(string Name, string Value)> environment, string[] arguments)
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

    // ./run has become the program.
    public int ProcessId => _process.Id;

    public Uri Address => _address.Task.Result;

    public string Errors => string.Join('\n', _errors);

    public string? First { get; private set; }

    /// <summary>Starts it; returns when it listens.</summary>
    public static ServedProgram Start(IEnumerable<(string Name, string Value)> environment, string[] arguments)
    {
        var program = new ServedProgram(environment, arguments);
        try
        {
            return program._address.Task.Wait(RunningServer.Longest)
                ? program
                : throw new TimeoutException("It says nothing.");
        }
        catch (Exception e) when (e is AggregateException or TimeoutException)
        {
            program.Kill();
            throw new InvalidOperationException($"The web program does not listen:\n{program.Errors}", e);
        }
    }

    // As a power cut does (SIGKILL).
    public void Kill()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
    }

    // SIGTERM.
    public bool End()
    {
        var orderly =
            _process.HasExited || (Signal(_process.Id, Sigterm) == 0 && _process.WaitForExit(RunningServer.Longest));
        Alive.TryRemove(_process.Id, out _);
        if (!orderly)
        {
            Kill();
        }
        return orderly;
    }

    public void Dispose() => _process.Dispose();

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Signal(int process, int signal);

    private void Hear(string? line)
    {
        First ??= Said.FirstIn(line);
        if (Said.AddressIn(line) is { } address)
        {
            _address.TrySetResult(address);
        }
    }
}
