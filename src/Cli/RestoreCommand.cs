using System.CommandLine;
using Styrkedja.Core.Access;
using Styrkedja.Reader;

namespace Styrkedja.Cli;

/// <summary><c>restore FILE [--replace] [--database PLACE]</c>: the database as it was when it was backed up.</summary>
internal static class RestoreCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var files = new Argument<string[]>("FIL") { Arity = ArgumentArity.ZeroOrMore };
        var replace = new Option<bool>("--replace");
        var place = GivenDatabase.Option();
        return new Command("restore") { files, replace, place }.Doing(
            StoreHelp.Restore,
            parsed => Run(parsed.GetValue(files) ?? [], parsed.GetValue(replace), parsed.GetValue(place))
        );
    }

    private static int Run(string[] files, bool replace, string? place) =>
        GivenFile.ProblemOf(files, "restore") is { } problem ? CommandLine.Fail(problem)
        : files.Length > 1 ? CommandLine.Fail("Ange en enda säkerhetskopia. Se ./styrkedja restore --help.")
        : GivenDatabase.Use(
            place,
            [(Right.KeepDatabase, State.None)],
            async database =>
            {
                await database.Dialect.Restore(files[0], replace);
                Console.Out.WriteLine($"Databasen {database.Dialect.Place} är återläst från {files[0]}.");
                return CommandLine.Ok;
            }
        );
}
