using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using Styrkedja.Unit.House;

namespace Styrkedja.Integration.Serving;

/// <summary>A program of tests/node, run by the Node that Microsoft.Playwright brings. It tells of itself in lines.</summary>
internal sealed class NodeProgram : IDisposable
{
    private readonly Process _process;
    private readonly string _script;
    private readonly ConcurrentQueue<string> _errors = new();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Starts it.</summary>
    /// <param name="script">The file.</param>
    /// <param name="options">What it is given.</param>
    /// <param name="hear">Takes each line of its standard output.</param>
    public NodeProgram(string script, IEnumerable<string> options, Action<string> hear)
    {
        _script = script;
        var node = RepositoryRoot.Path(
            "tests",
            "Browser",
            "bin",
            "Release",
            "net10.0",
            ".playwright",
            "node",
            "linux-x64",
            "node"
        );
        var start = new ProcessStartInfo(node, [RepositoryRoot.Path("tests", "node", script), .. options])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is { } said)
            {
                hear(said);
            }
        };
        _process.ErrorDataReceived += (_, line) => _errors.Enqueue(line.Data ?? "");
        _process.Exited += (_, _) => _ended.TrySetResult();
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>What it complained of.</summary>
    public string Errors => string.Join('\n', _errors);

    /// <summary>Waits for what it says when it has begun.</summary>
    /// <exception cref="InvalidOperationException">It ended instead, or says nothing.</exception>
    public T Begun<T>(Task<T> said)
    {
        if (Task.WaitAny([said, _ended.Task], RunningServer.Longest) == 0)
        {
            return said.GetAwaiter().GetResult();
        }
        var errors = Errors;
        Dispose();
        throw new InvalidOperationException(
            $"{_script} does not start; install it with: cd tests/node && npm ci --ignore-scripts\n{errors}"
        );
    }

    /// <summary>Ends it at once.</summary>
    public void Stop()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Stop();
        _process.Dispose();
    }
}
