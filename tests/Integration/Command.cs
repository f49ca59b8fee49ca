using System.Diagnostics;
using System.Globalization;
using Styrkedja.Integration.Serving;
using Styrkedja.Unit.House;

namespace Styrkedja.Integration;

/// <summary>What <c>./styrkedja</c> answered.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Out">Standard output.</param>
/// <param name="Error">Standard error, without the lines that only say that the work goes on.</param>
/// <param name="Seconds">How long it took.</param>
/// <param name="Megabytes">Its largest resident memory, or that of a program it ran, whichever is larger.</param>
internal sealed record Answer(int ExitCode, string Out, IReadOnlyList<string> Error, double Seconds, double Megabytes);

/// <summary>Runs <c>./styrkedja</c> as a user does. ./test has published it before.</summary>
internal static class Command
{
    // A safety net, no measure of speed.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <summary>Runs <c>./styrkedja</c> with these words.</summary>
    public static Answer Run(params string[] arguments) =>
        Run([RepositoryRoot.Path("styrkedja"), .. arguments], string.Join(' ', arguments));

    /// <summary>
    /// The same inside the test program, for what is not about the process: its start costs more than most commands.
    /// </summary>
    public static Answer RunHosted(params string[] arguments) => HostedCommand.Run(arguments);

    /// <summary>The reader as it is where there is no linker: by the runtime, not compiled ahead of time.</summary>
    public static Answer RunOnRuntime(params string[] arguments) =>
        Run(
            ["dotnet", RepositoryRoot.Path(".build", "cli", "Styrkedja.Reader.dll"), .. arguments],
            string.Join(' ', arguments)
        );

    /// <summary>The same with variables of the environment.</summary>
    public static Answer Run(IEnumerable<(string Name, string Value)> environment, string[] arguments) =>
        Run(
            ["env", .. environment.Select(v => $"{v.Name}={v.Value}"), RepositoryRoot.Path("styrkedja"), .. arguments],
            string.Join(' ', arguments)
        );

    /// <summary>The same as a user who is not root, whoever runs the tests.</summary>
    public static Answer RunAsUser(IEnumerable<(string Name, string Value)> environment, string[] arguments)
    {
        string[] user = Environment.IsPrivilegedProcess
            ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
            : [];
        return Run(
            [
                .. user,
                "env",
                .. environment.Select(v => $"{v.Name}={v.Value}"),
                RepositoryRoot.Path("styrkedja"),
                .. arguments,
            ],
            string.Join(' ', arguments)
        );
    }

    /// <summary>Runs <c>./styrkedja</c> in a shell with its output piped to another program; the exit code is ours.</summary>
    public static Answer RunPiped(string arguments, string reader) =>
        Run(
            ["bash", "-c", $"'{RepositoryRoot.Path("styrkedja")}' {arguments} | {reader}; exit ${{PIPESTATUS[0]}}"],
            arguments
        );

    private static Answer Run(string[] program, string arguments)
    {
        var measures = Path.GetTempFileName();
        try
        {
            var clock = Stopwatch.StartNew();
            string[] timed = ["-q", "-f", "%M", "-o", measures, .. program];
            using var process = Process.Start(
                new ProcessStartInfo("/usr/bin/time", timed)
                {
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                    RedirectStandardInput = true,
                }.Without()
            )!;
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEndAsync();
            var error = process.StandardError.ReadToEndAsync();
            if (!process.WaitForExit(Longest))
            {
                process.Kill(entireProcessTree: true);
                Assert.Fail($"./styrkedja {arguments} was not done after {Longest.TotalSeconds} s.");
            }
            Task.WaitAll(output, error);
            return new Answer(
                process.ExitCode,
                output.Result,
                Complaints(error.Result),
                clock.Elapsed.TotalSeconds,
                int.Parse(File.ReadAllText(measures).Trim(), CultureInfo.InvariantCulture) / 1024.0
            );
        }
        finally
        {
            File.Delete(measures);
        }
    }

    /// <summary>Reads a sample.</summary>
    public static string Sample(string name) => RepositoryRoot.Path("samples", name);

    /// <summary>The lines of standard error, without those that only say that the work goes on.</summary>
    internal static IReadOnlyList<string> Complaints(string error) =>
        [
            .. error
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Where(l =>
                    !(l.StartsWith("Läser ", StringComparison.Ordinal) && l.EndsWith(" s", StringComparison.Ordinal))
                ),
        ];
}
