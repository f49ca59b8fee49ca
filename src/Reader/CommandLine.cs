using System.CommandLine;
using System.Reflection;
using System.Text;

namespace Styrkedja.Reader;

/// <summary>The command line: parsing by System.CommandLine, help and errors in Swedish by ourselves (ADR 0009).</summary>
internal static class CommandLine
{
    /// <summary>Everything went well.</summary>
    public const int Ok = 0;

    /// <summary>Everything could be read, and at least one finding is an error, a document still waits, or the audit log was tampered with.</summary>
    public const int Errors = 1;

    /// <summary>A file cannot be read, the database cannot be used, or the words on the command line are wrong.</summary>
    public const int Unreadable = 2;

    /// <summary>Runs one of a program's commands.</summary>
    /// <param name="args">The words.</param>
    /// <param name="help">What the program can do.</param>
    /// <param name="commands">Its commands.</param>
    /// <returns>The exit code.</returns>
    public static int Run(string[] args, string help, params IEnumerable<Command> commands)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        if (args.Length == 0 || args is ["-h" or "--help" or "-?" or "hjälp"])
        {
            Console.Out.WriteLine(help);
            return args.Length == 0 ? Unreadable : Ok;
        }
        if (args is ["--version"])
        {
            Console.Out.WriteLine(Assembly.GetExecutingAssembly().GetName().Version?.ToString(3));
            return Ok;
        }
        var root = new RootCommand();
        // The library's own help and version are in English.
        root.Options.Clear();
        foreach (var command in commands)
        {
            root.Subcommands.Add(command);
        }
        var result = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (result.UnmatchedTokens is [var unknown, ..])
        {
            return Fail($"Okänt ord på kommandoraden: {unknown}. Se ./styrkedja --help.");
        }
        // The library's own messages are in English.
        return result.Errors.Count > 0
            ? Fail("Kommandoraden går inte att tolka. Se ./styrkedja --help.")
            : result.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    }

    /// <summary>Gives a command its help and what it does.</summary>
    /// <param name="command">The command.</param>
    /// <param name="help">What --help writes.</param>
    /// <param name="run">What it does otherwise; gives the exit code.</param>
    public static Command Doing(this Command command, string help, Func<ParseResult, int> run)
    {
        var asked = new Option<bool>("--help", "-h");
        command.Options.Add(asked);
        command.SetAction(parsed =>
        {
            if (!parsed.GetValue(asked))
            {
                return run(parsed);
            }
            Console.Out.WriteLine(help);
            return Ok;
        });
        return command;
    }

    /// <summary>Says what is wrong, on standard error.</summary>
    public static int Fail(string message)
    {
        Console.Error.WriteLine(message);
        return Unreadable;
    }
}
