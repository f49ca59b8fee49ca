using System.Diagnostics;
using Styrkedja.Unit.House;

namespace Styrkedja.Integration.Serving;

/// <summary>Runs the web program by <c>./run</c>, where it does something else than serve.</summary>
public static class WebProgram
{
    /// <summary>What it answers, such as to <c>--routes</c> or to a port that is taken. It must end by itself.</summary>
    public static (int ExitCode, string Out, string Error) Run(params string[] arguments) => Run(("", ""), arguments);

    /// <summary>The same with a variable of the environment.</summary>
    public static (int ExitCode, string Out, string Error) Run(
        (string Name, string Value) variable,
        params string[] arguments
    )
    {
        var start = Start(arguments);
        if (variable.Name.Length > 0)
        {
            start.Environment[variable.Name] = variable.Value;
        }
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(RunningServer.Longest))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"./run {string.Join(' ', arguments)} does not end.");
        }
        return (process.ExitCode, output.Result, error.Result);
    }

    internal static ProcessStartInfo Start(string[] arguments) =>
        new ProcessStartInfo(RepositoryRoot.Path("run"), arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        }.Without();
}
