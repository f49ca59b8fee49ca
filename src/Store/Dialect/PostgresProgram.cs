using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Npgsql;

namespace Styrkedja.Store.Dialect;

/// <summary>Runs PostgreSQL's own programs, never by a shell.</summary>
internal static class PostgresProgram
{
    /// <summary>Runs one.</summary>
    /// <returns>What it wrote to standard output.</returns>
    /// <exception cref="StoreException">It is missing, or fails.</exception>
    public static async Task<string> Run(string program, NpgsqlConnectionStringBuilder connection, string[] arguments)
    {
        using var process = Start(program, connection, arguments);
        process.StandardInput.Close();
        var said = process.StandardError.ReadToEndAsync();
        var wrote = await process.StandardOutput.ReadToEndAsync();
        await Ended(program, process, said);
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
        using var reader = Start(to.Program, connection, to.Arguments);
        var readerSaid = reader.StandardError.ReadToEndAsync();
        var readerWrote = reader.StandardOutput.ReadToEndAsync();
        try
        {
            using var writer = Start(from.Program, connection, from.Arguments);
            writer.StandardInput.Close();
            var writerSaid = writer.StandardError.ReadToEndAsync();
            var input = reader.StandardInput.BaseStream;
            await input.WriteAsync(Encoding.UTF8.GetBytes(first));
            try
            {
                await writer.StandardOutput.BaseStream.CopyToAsync(input);
            }
            catch (IOException)
            {
                // The reader has ended, and says why below.
                writer.Kill();
                await Ended(to.Program, reader, readerSaid);
                throw;
            }
            await Ended(from.Program, writer, writerSaid);
        }
        catch
        {
            // Killed before its input ends, so that it does not commit.
            reader.Kill();
            await reader.WaitForExitAsync();
            throw;
        }
        reader.StandardInput.Close();
        await readerWrote;
        await Ended(to.Program, reader, readerSaid);
    }

    private static async Task Ended(string program, Process process, Task<string> said)
    {
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new StoreException($"{program} misslyckades: {(await said).Trim()}");
        }
    }

    private static Process Start(string program, NpgsqlConnectionStringBuilder connection, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardError = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        // In the environment: what stands on a command line can be read by others.
        start.Environment["PGHOST"] = connection.Host;
        start.Environment["PGPORT"] = connection.Port.ToString(CultureInfo.InvariantCulture);
        start.Environment["PGDATABASE"] = connection.Database;
        start.Environment["PGUSER"] = connection.Username;
        start.Environment["PGCLIENTENCODING"] = "UTF8";
        // As strict about the other end as the program itself is.
        start.Environment["PGSSLMODE"] = connection.SslMode switch
        {
            SslMode.VerifyCA => "verify-ca",
            SslMode.VerifyFull => "verify-full",
            var mode => mode.ToString().ToLowerInvariant(),
        };
        if (connection.RootCertificate is { Length: > 0 } root)
        {
            start.Environment["PGSSLROOTCERT"] = root;
        }
        if (connection.Password is { Length: > 0 } password)
        {
            start.Environment["PGPASSWORD"] = password;
        }
        if (connection.Passfile is { Length: > 0 } passfile)
        {
            start.Environment["PGPASSFILE"] = passfile;
        }
        try
        {
            return Process.Start(start) ?? throw new InvalidOperationException(program);
        }
        catch (Win32Exception e)
        {
            throw new StoreException(
                $"Programmet {program} saknas. Installera paketet postgresql-client och försök igen.",
                e
            );
        }
    }
}
