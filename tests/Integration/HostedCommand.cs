using System.Text;
using Styrkedja.Cli;

namespace Styrkedja.Integration;

/// <summary>The command line inside the test program: the same but for the process.</summary>
internal static class HostedCommand
{
    private static readonly AsyncLocal<(StringWriter Out, StringWriter Error)?> Said = new();

    static HostedCommand()
    {
        Console.SetOut(new Writer(Console.Out, said => said.Out));
        Console.SetError(new Writer(Console.Error, said => said.Error));
    }

    /// <summary>Runs it with these words.</summary>
    public static Answer Run(string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        // Not on a thread of xUnit, which has few.
        var code = Task.Run(() =>
            {
                Said.Value = (output, error);
                return Commands.Run(arguments);
            })
            .GetAwaiter()
            .GetResult();
        return new Answer(code, output.ToString(), Command.Complaints(error.ToString()), double.NaN, double.NaN);
    }

    /// <summary>What a command says goes to whoever runs it; what others say goes where it went.</summary>
    private sealed class Writer(TextWriter others, Func<(StringWriter Out, StringWriter Error), StringWriter> of)
        : TextWriter
    {
        public override Encoding Encoding => others.Encoding;

        private TextWriter Current => Said.Value is { } said ? of(said) : others;

        public override void Write(char value) => Current.Write(value);

        public override void Write(string? value) => Current.Write(value);

        public override void Write(char[] buffer, int index, int count) => Current.Write(buffer, index, count);

        public override void Flush() => Current.Flush();
    }
}
