using System.CommandLine;
using Styrkedja.Core.Access;
using Styrkedja.Reader;

namespace Styrkedja.Cli;

/// <summary><c>backup FILE [--database PLACE]</c>: the whole database in one file, while others go on working.</summary>
internal static class BackupCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var files = new Argument<string[]>("FIL") { Arity = ArgumentArity.ZeroOrMore };
        var place = GivenDatabase.Option();
        return new Command("backup") { files, place }.Doing(
            StoreHelp.Backup,
            parsed => Run(parsed.GetValue(files) ?? [], parsed.GetValue(place))
        );
    }

    private static int Run(string[] files, string? place) =>
        GivenFile.ProblemOf(files, "backup") is { } problem ? CommandLine.Fail(problem)
        : files.Length > 1 ? CommandLine.Fail("Ange en enda fil för säkerhetskopian. Se ./styrkedja backup --help.")
        : GivenDatabase.Use(
            place,
            [(Right.KeepDatabase, State.None)],
            async database =>
            {
                await database.Dialect.BackUp(files[0]);
                Console.Out.WriteLine($"Databasen {database.Dialect.Place} är säkerhetskopierad till {files[0]}.");
                return CommandLine.Ok;
            }
        );
}
