using System.Globalization;
using Npgsql;
using Styrkedja.Store.Schema;

namespace Styrkedja.Store.Dialect;

/// <summary>Backup of a PostgreSQL database by PostgreSQL's own programs, which see one moment while others write.</summary>
internal static class PostgresBackup
{
    private const string Dump = "pg_dump";
    private const string Unpack = "pg_restore";
    private const string Execute = "psql";

    // The backup may lack a table that a newer program has made; it must not be left behind.
    private const string RemoveAll = """
        do $$
        declare name text;
        begin
            for name in select tablename from pg_tables where schemaname = 'public' loop
                execute format('drop table public.%I cascade', name);
            end loop;
            drop collation if exists public.swedish;
            drop function if exists public.audit_unchanged();
        end $$;

        """;

    public static async Task Write(NpgsqlConnectionStringBuilder connection, string file)
    {
        if (await Tables(connection) is not { Ours: true })
        {
            throw new StoreException($"Databasen {connection.Database} innehåller inget från Styrkedja.");
        }
        await BackupFiles.Write(
            file,
            unfinished =>
                PostgresProgram.Run(
                    Dump,
                    connection,
                    ["--format=custom", "--no-owner", "--file", Path.GetFullPath(unfinished)]
                )
        );
    }

    public static async Task Restore(NpgsqlConnectionStringBuilder connection, string file, bool replace)
    {
        BackupFiles.MustExist(file);
        var there = await Tables(connection);
        if (there.Any && !replace)
        {
            throw new StoreException(
                $"Databasen {connection.Database} är inte tom. Ange --replace för att ersätta innehållet; det försvinner."
            );
        }
        if (there is { Any: true, Ours: false })
        {
            throw new StoreException(
                $"Databasen {connection.Database} innehåller annat än uppgifter från Styrkedja. Ange en annan databas."
            );
        }
        SchemaScripts.Missing("postgres", $"Säkerhetskopian {file}", await Applied(connection, file));
        // In one transaction: what was there stays until all of the new is in place.
        await PostgresProgram.Pipe(
            // Rights are given to roles, which another server may not have: migrate gives them anew.
            (Unpack, ["--no-owner", "--no-privileges", "--file=-", Path.GetFullPath(file)]),
            (Execute, ["--no-psqlrc", "--quiet", "--single-transaction", "--set=ON_ERROR_STOP=1", "--file=-"]),
            connection,
            first: RemoveAll
        );
    }

    private static async Task<(bool Any, bool Ours)> Tables(NpgsqlConnectionStringBuilder connection)
    {
        await using var open = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(connection.ToString()) { Pooling = false }.ToString()
        );
        await open.OpenAsync();
        await using var command = new NpgsqlCommand(
            """
            select count(*) > 0, count(*) filter (where tablename = 'schema_script') > 0
            from pg_tables where schemaname not in ('pg_catalog', 'information_schema')
            """,
            open
        );
        await using var row = await command.ExecuteReaderAsync();
        await row.ReadAsync();
        return (row.GetBoolean(0), row.GetBoolean(1));
    }

    // The scripts that made the database of the backup, as it holds them: lines of number, name and hash.
    private static async Task<Dictionary<int, (string Name, string Sha256)>> Applied(
        NpgsqlConnectionStringBuilder connection,
        string file
    )
    {
        string text;
        try
        {
            text = await PostgresProgram.Run(
                Unpack,
                connection,
                ["--data-only", "--table=schema_script", "--file=-", Path.GetFullPath(file)]
            );
        }
        catch (StoreException e) when (e.InnerException is null)
        {
            throw new StoreException(
                $"Filen {file} är ingen säkerhetskopia av en sådan databas från Styrkedja, eller är skadad.",
                e
            );
        }
        var applied = text.Split('\n')
            .SkipWhile(line => !line.StartsWith("COPY ", StringComparison.Ordinal))
            .Skip(1)
            .TakeWhile(line => line != "\\.")
            .Select(line => line.Split('\t'))
            .ToDictionary(
                cells => int.Parse(cells[0], NumberStyles.None, CultureInfo.InvariantCulture),
                cells => (cells[1], cells[2])
            );
        return applied.Count > 0
            ? applied
            : throw new StoreException($"Filen {file} är ingen säkerhetskopia från Styrkedja.");
    }
}
