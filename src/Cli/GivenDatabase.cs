using System.CommandLine;
using Styrkedja.Core.Access;
using Styrkedja.Reader;
using Styrkedja.Store;

namespace Styrkedja.Cli;

/// <summary>The database that a command works in.</summary>
internal static class GivenDatabase
{
    /// <summary>The option that names it.</summary>
    public static Option<string?> Option() => new("--database");

    /// <summary>
    /// Works in the database, where the table of permissions lets the command line. What a person must mend about it is told
    /// in one sentence.
    /// </summary>
    /// <param name="place">As given on the command line.</param>
    /// <param name="needs">What the command does there, with things in which state.</param>
    /// <param name="use">What is done; gives an exit code.</param>
    /// <returns>The exit code.</returns>
    public static int Use(
        string? place,
        IReadOnlyCollection<(Right Right, State State)> needs,
        Func<Database, Task<int>> use
    )
    {
        foreach (var (right, state) in needs)
        {
            if (!Permissions.Allow(Role.CommandLine, right, Scope.Inside, state))
            {
                return CommandLine.Fail($"Det får ingen göra från kommandoraden: {Rights.Name(right)}.");
            }
        }
        return Run(place, use).GetAwaiter().GetResult();
    }

    private static async Task<int> Run(string? given, Func<Database, Task<int>> use)
    {
        if (string.IsNullOrWhiteSpace(given ?? "-"))
        {
            return CommandLine.Fail("Ange en fil eller en anslutning efter --database. Se ./styrkedja --help.");
        }
        Database database;
        try
        {
            database = Database.At(Database.PlaceOf(given, Environment.GetEnvironmentVariable));
        }
        catch (StoreException e)
        {
            return CommandLine.Fail(e.Message);
        }
        await using (database)
        {
            try
            {
                return await use(database);
            }
            catch (Exception e) when (database.ProblemOf(e) is { } problem)
            {
                return CommandLine.Fail(problem);
            }
        }
    }
}
