using System.ComponentModel;
using System.Diagnostics;
using Npgsql;

namespace Styrkedja.Store.Dialect;

/// <summary>Backup of a PostgreSQL database by PostgreSQL's own programs, which see one moment while others write.</summary>
internal static class PostgresBackup
{
    public static async Task Write(NpgsqlConnectionStringBuilder connection, string file)
    {
        if (File.Exists(file))
        {
            throw new StoreException($"Filen {file} finns redan. Välj ett annat namn eller flytta undan den.");
        }
        var unfinished = file + ".ofullständig";
        try
        {
            await Run("pg_dump", connection, ["--format=custom", "--no-owner", "--file", unfinished]);
            File.Move(unfinished, file);
        }
        catch (IOException e)
        {
            throw new StoreException($"Säkerhetskopian kunde inte skrivas till {file}: {e.Message}", e);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    public static async Task Restore(NpgsqlConnectionStringBuilder connection, string file, bool replace)
    {
        if (!File.Exists(file))
        {
            throw new StoreException($"Filen {file} finns inte. Kontrollera namnet och mappen.");
        }
        if (!replace && await HasTables(connection))
        {
            throw new StoreException(
                $"Databasen {connection.Database} är inte tom. Ange --replace för att ersätta innehållet; det försvinner."
            );
        }
        // In one transaction: what was there stays until all of the new is in place.
        await Run(
            "pg_restore",
            connection,
            ["--single-transaction", "--exit-on-error", "--clean", "--if-exists", "--no-owner", file]
        );
    }

    private static async Task<bool> HasTables(NpgsqlConnectionStringBuilder connection)
    {
        await using var open = new NpgsqlConnection(connection.ToString());
        await open.OpenAsync();
        await using var command = new NpgsqlCommand("select to_regclass('document') is not null", open);
        return await command.ExecuteScalarAsync() is true;
    }

    private static async Task Run(string program, NpgsqlConnectionStringBuilder connection, string[] arguments)
    {
        var start = new ProcessStartInfo(program)
        {
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
        };
        // In the environment: what stands on a command line can be read by others.
        start.Environment["PGHOST"] = connection.Host;
        start.Environment["PGPORT"] = connection.Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        start.Environment["PGDATABASE"] = connection.Database;
        start.Environment["PGUSER"] = connection.Username;
        if (connection.Password is { Length: > 0 } password)
        {
            start.Environment["PGPASSWORD"] = password;
        }
        foreach (
            var argument in program == "pg_restore" ? ["--dbname", connection.Database ?? "", .. arguments] : arguments
        )
        {
            start.ArgumentList.Add(argument);
        }
        try
        {
            using var process = Process.Start(start) ?? throw new InvalidOperationException(program);
            process.StandardInput.Close();
            var said = await process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();
            if (process.ExitCode != 0)
            {
                throw new StoreException($"{program} misslyckades: {said.Trim()}");
            }
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
