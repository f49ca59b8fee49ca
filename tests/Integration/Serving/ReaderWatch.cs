using System.Diagnostics;
using System.Globalization;
using System.Runtime.Versioning;

namespace Styrkedja.Integration.Serving;

/// <summary>Looks for the reader of a program while it lives, and keeps what it and its parent were given.</summary>
[SupportedOSPlatform("linux")]
internal sealed class ReaderWatch : IDisposable
{
    // As the system cuts it.
    private const string Name = "Styrkedja.Reade";

    private readonly CancellationTokenSource _over = new();
    private readonly Func<int, bool> _isParent;
    private readonly bool _asUser;
    private readonly Task<(string Reader, string Parent)> _found;

    /// <summary>Begins to look.</summary>
    /// <param name="isParent">True for the process that starts it.</param>
    /// <param name="asUser">True where what was given is read as a user who is not root.</param>
    public ReaderWatch(Func<int, bool> isParent, bool asUser)
    {
        (_isParent, _asUser) = (isParent, asUser);
        _found = Task.Run(Look);
    }

    /// <summary>The variables that the reader was given; empty where they cannot be read.</summary>
    public string Reader => Found.Reader;

    /// <summary>Those of the program that started it.</summary>
    public string Parent => Found.Parent;

    private (string Reader, string Parent) Found
    {
        get
        {
            _over.CancelAfter(TimeSpan.FromSeconds(2)); // it has lived by now
            return _found.GetAwaiter().GetResult();
        }
    }

    /// <summary>The words that a process was started with.</summary>
    public static string[] Words(int process) => File.ReadAllText($"/proc/{process}/cmdline").Split('\0');

    /// <inheritdoc/>
    public void Dispose()
    {
        _over.Cancel();
        _over.Dispose();
    }

    private (string Reader, string Parent) Look()
    {
        while (!_over.IsCancellationRequested)
        {
            foreach (var folder in Directory.EnumerateDirectories("/proc"))
            {
                if (int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var process))
                {
                    try
                    {
                        // Between the start and its own program it is still its parent.
                        if (
                            File.ReadAllText($"{folder}/comm").TrimEnd() == Name
                            && ParentOf(process) is var parent
                            && _isParent(parent)
                        )
                        {
                            return (Given(process), Given(parent));
                        }
                    }
                    catch (Exception e) when (e is IOException or UnauthorizedAccessException)
                    {
                        // It has ended since.
                    }
                }
            }
        }
        throw new InvalidOperationException("No reader was seen.");
    }

    private static int ParentOf(int process)
    {
        var stat = File.ReadAllText($"/proc/{process}/stat");
        return int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1], CultureInfo.InvariantCulture);
    }

    private string Given(int process)
    {
        if (!_asUser)
        {
            return File.ReadAllText($"/proc/{process}/environ");
        }
        string[] user = Environment.IsPrivilegedProcess
            ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
            : ["env"];
        using var cat = Process.Start(
            new ProcessStartInfo(user[0], [.. user[1..], "cat", $"/proc/{process}/environ"])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        var given = cat.StandardOutput.ReadToEnd();
        cat.WaitForExit();
        return given;
    }
}
