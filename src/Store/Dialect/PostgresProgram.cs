using System.Globalization;
using System.Text;
using Npgsql;
using Styrkedja.Machine;

namespace Styrkedja.Store.Dialect;

/// <summary>Runs PostgreSQL's own programs.</summary>
internal static class PostgresProgram
{
    // What Npgsql too takes from the environment where the connection does not say; ~/.pgpass is found by HOME.
    private static readonly string[] Inherited =
    [
        "HOME",
        "PGUSER",
        "PGPASSWORD",
        "PGPASSFILE",
        "PGSSLCERT",
        "PGSSLKEY",
        "PGSSLROOTCERT",
    ];

    /// <summary>Runs one.</summary>
    /// <returns>What it wrote to standard output.</returns>
    /// <exception cref="StoreException">It is missing, or fails.</exception>
    public static async Task<string> Run(string program, NpgsqlConnectionStringBuilder connection, string[] arguments)
    {
        await using var child = Start(program, connection, arguments);
        child.Input.Close();
        using var output = new StreamReader(child.Output, Encoding.UTF8);
        var wrote = await output.ReadToEndAsync();
        await Ended(program, child);
        return wrote;
    }

    /// <summary>Runs two, the output of one being the input of the other.</summary>
    /// <param name="from">The one that writes.</param>
    /// <param name="to">The one that reads. It gets nothing that ends in a commit unless the first one succeeds.</param>
    /// <param name="connection">The database.</param>
    /// <param name="first">What the second one reads before.</param>
    /// <exception cref="StoreException">One is missing, or fails.</exception>
    public static async Task Pipe(
        (string Program, string[] Arguments) from,
        (string Program, string[] Arguments) to,
        NpgsqlConnectionStringBuilder connection,
        string first
    )
    {
        // Where anything fails it is killed before its input ends, so that it does not commit.
        await using var reader = Start(to.Program, connection, to.Arguments);
        var readerWrote = reader.Output.CopyToAsync(Stream.Null);
        try
        {
            await using var writer = Start(from.Program, connection, from.Arguments);
            writer.Input.Close();
            await reader.Input.WriteAsync(Encoding.UTF8.GetBytes(first));
            try
            {
                await writer.Output.CopyToAsync(reader.Input);
            }
            catch (IOException)
            {
                // The reader has ended, and says why.
                writer.Kill();
                await Ended(to.Program, reader);
                throw;
            }
            await Ended(from.Program, writer);
        }
        catch
        {
            reader.Kill();
            throw;
        }
        reader.Input.Close();
        await readerWrote;
        await Ended(to.Program, reader);
    }

    private static async Task Ended(string program, ChildProgram child)
    {
        var end = await child.End();
        if (end.ExitCode != 0)
        {
            throw new StoreException($"{program} misslyckades: {end.Said}");
        }
    }

    private static ChildProgram Start(string program, NpgsqlConnectionStringBuilder connection, string[] arguments)
    {
        try
        {
            // A large database takes as long as it takes.
            return ChildProgram.Start(
                new ChildStart(program, arguments, Timeout.InfiniteTimeSpan) { Environment = Variables(connection) }
            );
        }
        catch (ProgramMissingException e)
        {
            throw new StoreException(
                $"Programmet {program} saknas. Installera paketet postgresql-client och försök igen.",
                e
            );
        }
    }

    // In the environment: what stands on a command line can be read by others.
    private static Dictionary<string, string> Variables(NpgsqlConnectionStringBuilder connection)
    {
        var variables = new Dictionary<string, string>();
        foreach (var name in Inherited)
        {
            Set(name, Environment.GetEnvironmentVariable(name));
        }
        Set("PGHOST", connection.Host);
        Set("PGPORT", connection.Port.ToString(CultureInfo.InvariantCulture));
        Set("PGDATABASE", connection.Database);
        Set("PGUSER", connection.Username);
        Set("PGCLIENTENCODING", "UTF8");
        // As strict about the other end as the program itself is.
        Set(
            "PGSSLMODE",
            connection.SslMode switch
            {
                SslMode.VerifyCA => "verify-ca",
                SslMode.VerifyFull => "verify-full",
                var mode => mode.ToString().ToLowerInvariant(),
            }
        );
        Set("PGPASSWORD", connection.Password);
        Set("PGSSLROOTCERT", WholePath(connection.RootCertificate));
        Set("PGPASSFILE", WholePath(connection.Passfile));
        return variables;

        void Set(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                variables[name] = value;
            }
        }
    }

    // It is run in a folder of its own.
    private static string? WholePath(string? path) => string.IsNullOrEmpty(path) ? null : Path.GetFullPath(path);
}
