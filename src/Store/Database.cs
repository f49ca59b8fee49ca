using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Styrkedja.Store.Auditing;
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

    private Database(DatabaseDialect dialect, bool development, TimeProvider clock)
    {
        (Dialect, Clock) = (dialect, clock);
        var options = new DbContextOptionsBuilder<StyrkedjaDb>()
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .EnableThreadSafetyChecks(development)
            .EnableDetailedErrors(development);
        Configure(dialect, options);
        _contexts = new PooledDbContextFactory<StyrkedjaDb>(options.Options);
    }

    /// <summary>What this kind of database does in its own way.</summary>
    public DatabaseDialect Dialect { get; }

    /// <summary>The time that the audit log writes.</summary>
    public TimeProvider Clock { get; }

    /// <summary>Names a database; nothing is opened yet.</summary>
    /// <param name="place">
    /// The path of a SQLite file, or a connection string of Npgsql that begins with "Host=".
    /// </param>
    /// <param name="development">Whether errors of the mapping are told in detail.</param>
    /// <param name="patience">Seconds that a database which another program has locked is waited for.</param>
    /// <param name="clock">The time that the audit log writes; without it that of the machine.</param>
    /// <exception cref="StoreException">It is neither.</exception>
    public static Database At(
        string place,
        bool development = false,
        int patience = UsualPatience,
        TimeProvider? clock = null
    )
    {
        clock ??= TimeProvider.System;
        if (DatabasePlace.IsOtherConnection(place))
        {
            throw new StoreException(
                "Databasen är fel angiven: en anslutning till PostgreSQL börjar med Host=. En fil vars namn har ett "
                    + "likhetstecken anges med ./ först."
            );
        }
        if (!DatabasePlace.IsConnection(place))
        {
            return new Database(new SqliteDialect(place, patience), development, clock);
        }
        try
        {
            return new Database(new PostgresDialect(place, patience), development, clock);
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
    /// <param name="actor">Who changes what is audited; null for a context that only reads.</param>
    public StyrkedjaDb Open(Guid municipality, Actor? actor = null)
    {
        var db = _contexts.CreateDbContext();
        (db.Municipality, db.Dialect) = (municipality, Dialect);
        db.Trail.Begin(actor, Clock);
        return db;
    }

    /// <summary>Tells another context of EF Core to use this database.</summary>
    public void Configure(DbContextOptionsBuilder options) => Configure(Dialect, options);

    private static void Configure(DatabaseDialect dialect, DbContextOptionsBuilder options)
    {
        dialect.Configure(options);
        options.AddInterceptors(new StorableParameters());
    }

    /// <summary>Brings the schema up to date; another program that does so at the same time is waited for.</summary>
    /// <returns>How many scripts were applied.</returns>
    /// <exception cref="StoreException">The database is newer than the program, was altered, or cannot be used.</exception>
    public async Task<int> Migrate(TimeProvider clock)
    {
        await using var db = Open(Guid.Empty);
        try
        {
            return await SchemaScripts.Apply(
                Dialect,
                clock.GetUtcNow().UtcDateTime,
                transaction => new SchemaSteps(Dialect, transaction, db.Model, clock)
            );
        }
        catch (Exception e) when (ProblemOf(e) is { } problem)
        {
            throw new StoreException(problem, e);
        }
    }

    /// <summary>
    /// Where the database is: what the command line says, else <see cref="UsualPlace"/>. A password is not taken from the
    /// command line, where everybody on the machine can read it.
    /// </summary>
    /// <param name="given">What the command line says; null where it says nothing.</param>
    /// <param name="environment">A variable of the environment by its name.</param>
    /// <exception cref="StoreException">It has a password.</exception>
    public static string PlaceOf(string? given, Func<string, string?> environment) =>
        given is null ? UsualPlace(environment)
        : DatabasePlace.HasSecret(given)
            ? throw new StoreException(
                "Ett lösenord på kommandoraden kan läsas av andra på datorn. Ange anslutningen i miljövariabeln "
                    + "STYRKEDJA_DATABASE, eller lösenordet i en fil som anslutningen nämner: Passfile=FIL."
            )
        : given;

    /// <summary>Refuses a database that others on the machine can read or change by its files.</summary>
    /// <exception cref="StoreException">They can; says what to do.</exception>
    public void RequirePrivate() => Dialect.MustBePrivate();

    /// <summary>Refuses a database that is not there or not of this version; nothing is changed.</summary>
    /// <exception cref="StoreException">It is so, or the database cannot be used.</exception>
    public async Task RequireUpToDate()
    {
        try
        {
            Dialect.MustExist();
            await using var connection = await Dialect.Connect();
            if (await SchemaScripts.Missing(Dialect, connection, null) is { Count: > 0 })
            {
                throw new StoreException(
                    $"Databasen ({Dialect.Place}) är äldre än programmet. Kör ./styrkedja migrate som den som äger "
                        + "tabellerna och försök igen."
                );
            }
        }
        catch (Exception e) when (e is not StoreException && ProblemOf(e) is { } problem)
        {
            throw new StoreException(problem, e);
        }
    }

    /// <summary>
    /// Gives a role that exists the rights to serve, and no other: it may add to the audit log and change nothing in it.
    /// </summary>
    /// <exception cref="StoreException">There are no roles, no such one, or it owns the tables.</exception>
    public async Task Grant(string role)
    {
        try
        {
            await Dialect.Grant(role);
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
                Trouble.Duplicate or null => null,
            };

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Dialect is IAsyncDisposable open ? open.DisposeAsync() : ValueTask.CompletedTask;
}
