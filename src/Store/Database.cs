using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Styrkedja.Store.Dialect;
using Styrkedja.Store.Schema;

namespace Styrkedja.Store;

/// <summary>One database: where it is, and the contexts that work in it.</summary>
public sealed class Database : IAsyncDisposable
{
    /// <summary>Seconds: longer than any import takes, and what a person still waits for.</summary>
    public const int UsualPatience = 30;

    // A context costs more to make than most queries cost to run.
    private readonly PooledDbContextFactory<StyrkedjaDb> _contexts;

    private Database(DatabaseDialect dialect, bool development)
    {
        Dialect = dialect;
        var options = new DbContextOptionsBuilder<StyrkedjaDb>()
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .EnableThreadSafetyChecks(development)
            .EnableDetailedErrors(development);
        dialect.Configure(options);
        _contexts = new PooledDbContextFactory<StyrkedjaDb>(options.Options);
    }

    /// <summary>What this kind of database does in its own way.</summary>
    public DatabaseDialect Dialect { get; }

    /// <summary>Names a database; nothing is opened yet.</summary>
    /// <param name="place">
    /// The path of a SQLite file, or a connection string of Npgsql that begins with "Host=".
    /// </param>
    /// <param name="development">Whether errors of the mapping are told in detail.</param>
    /// <param name="patience">Seconds that a database which another program has locked is waited for.</param>
    /// <exception cref="StoreException">It is neither.</exception>
    public static Database At(string place, bool development = false, int patience = UsualPatience)
    {
        if (!place.StartsWith("Host=", StringComparison.OrdinalIgnoreCase))
        {
            return new Database(new SqliteDialect(place, patience), development);
        }
        try
        {
            return new Database(new PostgresDialect(place, patience), development);
        }
        catch (ArgumentException e)
        {
            throw new StoreException($"Anslutningen till databasen är fel skriven: {e.Message}", e);
        }
    }

    /// <summary>
    /// Where the database is when the command line does not say: what STYRKEDJA_DATABASE names, else a file in the folder
    /// where the program is run.
    /// </summary>
    /// <param name="environment">A variable of the environment by its name.</param>
    public static string UsualPlace(Func<string, string?> environment) =>
        environment("STYRKEDJA_DATABASE") is { Length: > 0 } place ? place : Path.Combine("data", "styrkedja.db");

    /// <summary>Opens a context. Contexts and connections are used again, so it costs little.</summary>
    /// <param name="municipality">Whose rows are seen; empty where only municipalities are asked for.</param>
    public StyrkedjaDb Open(Guid municipality)
    {
        var db = _contexts.CreateDbContext();
        db.Municipality = municipality;
        return db;
    }

    /// <summary>Brings the schema up to date; another program that does so at the same time is waited for.</summary>
    /// <returns>How many scripts were applied.</returns>
    /// <exception cref="StoreException">The database is newer than the program, was altered, or cannot be used.</exception>
    public async Task<int> Migrate(TimeProvider clock)
    {
        try
        {
            return await SchemaScripts.Apply(Dialect, clock.GetUtcNow().UtcDateTime);
        }
        catch (Exception e) when (ProblemOf(e) is { } problem)
        {
            throw new StoreException(problem, e);
        }
    }

    /// <summary>Whether the schema is the one of this program; false where it is older, newer or altered.</summary>
    public async Task<bool> IsUpToDate()
    {
        await using var connection = await Dialect.Connect();
        try
        {
            return await SchemaScripts.Missing(Dialect, connection, null) is { Count: 0 };
        }
        catch (StoreException)
        {
            return false;
        }
    }

    /// <summary>What is wrong with the database, in a Swedish sentence, where a person can mend it; else null.</summary>
    public string? ProblemOf(Exception exception) =>
        exception is StoreException told
            ? told.Message
            : Dialect.TroubleOf(exception) switch
            {
                Trouble.Busy => $"Databasen ({Dialect.Place}) är låst av ett annat program. Försök igen om en stund.",
                Trouble.Full => $"Disken med databasen ({Dialect.Place}) är full. Frigör utrymme och försök igen.",
                Trouble.Unreachable =>
                    $"Databasen ({Dialect.Place}) kan inte användas. Kontrollera att adressen är rätt, att den är igång "
                        + $"och att du får skriva i den. ({exception.GetBaseException().Message.Trim()})",
                _ => null,
            };

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Dialect is IAsyncDisposable open ? open.DisposeAsync() : ValueTask.CompletedTask;
}
