using System.Diagnostics;
using System.Threading.Channels;
using Styrkedja.Integration.Serving;
using Styrkedja.Unit.House;

namespace Styrkedja.Integration;

/// <summary><c>./styrkedja</c> while it runs: its lines are awaited, and it can be killed.</summary>
internal sealed class StoreProgram : IDisposable
{
    private readonly Process _process;
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();
    private readonly Task<string> _error;
    private readonly Task _reading;

    private StoreProgram(string[] arguments)
    {
        _process = Process.Start(
            new ProcessStartInfo(RepositoryRoot.Path("styrkedja"), arguments)
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }.Without()
        )!;
        _process.StandardInput.Close();
        _error = _process.StandardError.ReadToEndAsync();
        _reading = Task.Run(async () =>
        {
            while (await _process.StandardOutput.ReadLineAsync() is { } line)
            {
                await _lines.Writer.WriteAsync(line);
            }
            _lines.Writer.Complete();
        });
    }

    /// <summary>Whether it has ended.</summary>
    public bool HasEnded => _process.HasExited;

    /// <summary>Starts it.</summary>
    public static StoreProgram Start(params string[] arguments) => new(arguments);

    /// <summary>Waits for so many lines more, or for its end.</summary>
    public async Task Lines(int count)
    {
        for (var i = 0; i < count && await _lines.Reader.WaitToReadAsync(); i++)
        {
            await _lines.Reader.ReadAsync();
        }
    }

    /// <summary>Ends it as a power cut does (SIGKILL), where it still runs.</summary>
    public async Task Kill()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    /// <summary>Waits for its end.</summary>
    /// <returns>Its exit code and what it wrote to standard error, but that the work goes on.</returns>
    public async Task<(int ExitCode, string Error)> End()
    {
        await _reading;
        await _process.WaitForExitAsync();
        var lines = (await _error).Split('\n').Where(l => !l.StartsWith("Läser ", StringComparison.Ordinal));
        return (_process.ExitCode, string.Join('\n', lines));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }
        _process.Dispose();
    }
}
