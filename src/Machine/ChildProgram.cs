using System.ComponentModel;
using System.Diagnostics;

namespace Styrkedja.Machine;

/// <summary>
/// Another program, started by this one. There is no other way to start one (BannedSymbols.Programs.txt): never by a
/// shell, with an environment that holds nothing but what is named here and what its start names, in a folder of its own
/// that is empty and nobody else's, for a limited time.
/// </summary>
public sealed class ChildProgram : IAsyncDisposable
{
    // What it started may hold its pipes open when it has ended itself; its words are not waited for longer than this.
    private static readonly TimeSpan WordsAfterEnd = TimeSpan.FromSeconds(2);

    private readonly Process _process;
    private readonly DirectoryInfo _folder;
    private readonly Timer _timer;
    private readonly CancellationTokenSource _over = new();
    private readonly ChildWords _words;
    private volatile bool _killed;

    private ChildProgram(Process process, DirectoryInfo folder, TimeSpan longest)
    {
        (_process, _folder) = (process, folder);
        Input = new ChildPipe(process.StandardInput.BaseStream, _over.Token);
        Output = new ChildPipe(process.StandardOutput.BaseStream, _over.Token);
        _words = new ChildWords(new ChildPipe(process.StandardError.BaseStream, _over.Token));
        _timer = new Timer(_ => Kill(), null, longest, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Starts one.</summary>
    /// <param name="start">What, and with what.</param>
    /// <exception cref="ProgramMissingException">There is no such program.</exception>
    public static ChildProgram Start(ChildStart start)
    {
        var program = Find(start.Program) ?? throw new ProgramMissingException(start.Program);
        var folder = Directory.CreateTempSubdirectory("styrkedja-"); // 0700
        try
        {
            foreach (var (name, bytes) in start.Files)
            {
                File.WriteAllBytes(Path.Combine(folder.FullName, name), bytes);
            }
            return new ChildProgram(Run(program, start, folder.FullName), folder, start.Longest);
        }
        catch (Exception e)
        {
            folder.Delete(recursive: true);
            throw e is Win32Exception ? new ProgramMissingException(start.Program, e) : e;
        }
    }

    /// <summary>Its standard input; closed by <see cref="End"/> at the latest. Throws <see cref="IOException"/> when it is killed.</summary>
    public Stream Input { get; }

    /// <summary>
    /// Its standard output, which somebody must read: it waits when nobody does. Throws <see cref="IOException"/> when it
    /// is killed.
    /// </summary>
    public Stream Output { get; }

    /// <summary>Ends it and whatever it has started, and every wait for it: what hid from us may hold its pipes.</summary>
    public void Kill()
    {
        _killed = true;
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It, or what it had started, has ended by itself in the meantime.
        }
        _over.Cancel();
    }

    /// <summary>Closes its input and waits for its end.</summary>
    public async Task<ChildEnd> End()
    {
        Input.Close();
        await _process.WaitForExitAsync();
        return new ChildEnd(_process.ExitCode, _killed, await _words.Said(WordsAfterEnd));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _timer.DisposeAsync();
        if (!_process.HasExited)
        {
            Kill();
            await _process.WaitForExitAsync();
        }
        await _over.CancelAsync();
        await Input.DisposeAsync();
        await Output.DisposeAsync();
        _process.Dispose();
        _over.Dispose();
        _folder.Delete(recursive: true);
    }

    private static Process Run(string program, ChildStart start, string folder)
    {
#pragma warning disable RS0030 // the one place
        var info = new ProcessStartInfo(program, start.Arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        info.Environment.Clear();
        info.Environment["PATH"] = string.Join(Path.PathSeparator, Folders());
        info.Environment["LANG"] = "C.UTF-8";
        info.Environment["HOME"] = folder;
        info.Environment["TMPDIR"] = folder;
        foreach (var (name, value) in start.Environment)
        {
            info.Environment[name] = value;
        }
        return Process.Start(info) ?? throw new InvalidOperationException($"{program} did not start.");
#pragma warning restore RS0030
    }

    // By PATH alone: what the base library does else is to look beside the program and in the working folder first.
    private static string? Find(string program) =>
        Path.IsPathFullyQualified(program)
            ? File.Exists(program)
                ? program
                : null
            : Folders().Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);

    private static IEnumerable<string> Folders() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Where(folder => Path.IsPathFullyQualified(folder));
}

/// <summary>What is started.</summary>
/// <param name="Program">Its name, looked for by PATH, or its whole path.</param>
/// <param name="Arguments">Its words, as they are: no shell sees them.</param>
/// <param name="Longest">How long it may live.</param>
public sealed record ChildStart(string Program, IReadOnlyList<string> Arguments, TimeSpan Longest)
{
    /// <summary>Its variables beside PATH, LANG, and HOME and TMPDIR, which are its own folder.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>What lies in its folder when it starts, by name.</summary>
    public IReadOnlyDictionary<string, byte[]> Files { get; init; } = new Dictionary<string, byte[]>();
}

/// <summary>How a program ended.</summary>
/// <param name="ExitCode">Its exit code; 128 and the signal where one ended it.</param>
/// <param name="Killed">Whether this program ended it, as at its time limit.</param>
/// <param name="Said">The beginning of what it wrote to standard error, on one line and without signs that are not seen.</param>
public sealed record ChildEnd(int ExitCode, bool Killed, string Said);

/// <summary>A program is not on the machine.</summary>
public sealed class ProgramMissingException(string program, Exception? inner = null)
    : Exception($"The program {program} is missing.", inner)
{
    /// <summary>Its name.</summary>
    public string Program => program;
}
