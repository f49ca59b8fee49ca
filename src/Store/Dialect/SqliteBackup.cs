using Microsoft.Data.Sqlite;
using Styrkedja.Machine;
using Styrkedja.Store.Schema;

namespace Styrkedja.Store.Dialect;

/// <summary>Backup of a SQLite database: <c>vacuum into</c>, which sees one moment while others go on writing.</summary>
internal static class SqliteBackup
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int Damaged = 11;
    private const int NoDatabase = 26;

    public static async Task Write(string connectionString, string path, string file)
    {
        if (!File.Exists(path))
        {
            throw new StoreException($"Databasen {path} finns inte. Kontrollera sökvägen.");
        }
        await BackupFiles.Write(
            file,
            async unfinished =>
            {
                await using var connection = new SqliteConnection(connectionString);
                try
                {
                    await connection.OpenAsync();
                    if (await IsEmpty(connection))
                    {
                        throw new StoreException($"Databasen {path} innehåller inget från Styrkedja.");
                    }
                    await using var command = connection.CreateCommand();
                    command.CommandText = "vacuum into @file";
                    command.Parameters.AddWithValue("@file", unfinished);
                    await command.ExecuteNonQueryAsync();
                }
                catch (SqliteException e)
                {
                    throw new StoreException($"Säkerhetskopian kunde inte skrivas till {file}: {e.Message}", e);
                }
            }
        );
    }

    public static async Task Restore(string path, string file, bool replace)
    {
        BackupFiles.MustExist(file);
        if (!replace && await HoldsSomething(path))
        {
            throw new StoreException(
                $"Databasen {path} är inte tom. Ange --replace för att ersätta innehållet; det försvinner."
            );
        }
        await Check(file);
        var copy = path + ".återläses";
        try
        {
            await Copy(file, copy);
            await ReadersNeverWait(copy);
            BackupFiles.Finish(copy);
            SqliteConnection.ClearAllPools();
            await using (await Alone(path))
            {
                // Nobody has the old one open, and its log is empty.
                File.Delete(path + "-wal");
                File.Delete(path + "-shm");
                File.Move(copy, path, overwrite: true);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SqliteException)
        {
            throw new StoreException($"Databasen {path} kunde inte återläsas: {e.Message}", e);
        }
        finally
        {
            File.Delete(copy);
            File.Delete(copy + "-wal");
            File.Delete(copy + "-shm");
        }
    }

    private static async Task<bool> HoldsSomething(string path)
    {
        if (!File.Exists(path))
        {
            return false;
        }
        try
        {
            await using var connection = Unpooled(path, SqliteOpenMode.ReadWrite);
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "select count(*) from sqlite_master";
            return await command.ExecuteScalarAsync() is not 0L;
        }
        catch (SqliteException)
        {
            return true; // whatever it is
        }
    }

    private static async Task<bool> IsEmpty(SqliteConnection connection)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "select count(*) from sqlite_master where name = 'schema_script'";
        return await command.ExecuteScalarAsync() is 0L;
    }

    // A backup that is damaged or newer than the program would do harm.
    private static async Task Check(string file)
    {
        try
        {
            await using var connection = Unpooled(file, SqliteOpenMode.ReadOnly);
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            var applied = new Dictionary<int, (string, string)>();
            command.CommandText = "select number, name, sha256 from schema_script";
            await using (var rows = await command.ExecuteReaderAsync())
            {
                while (await rows.ReadAsync())
                {
                    applied.Add(rows.GetInt32(0), (rows.GetString(1), rows.GetString(2)));
                }
            }
            SchemaScripts.Missing("sqlite", $"Säkerhetskopian {file}", applied);
            command.CommandText = "pragma integrity_check";
            if (await command.ExecuteScalarAsync() is not "ok")
            {
                throw new StoreException($"Säkerhetskopian {file} är skadad. Använd en annan kopia.");
            }
        }
        catch (SqliteException e)
        {
            throw new StoreException(
                $"Filen {file} är ingen säkerhetskopia av en sådan databas från Styrkedja, eller är skadad.",
                e
            );
        }
    }

    // Private from its first byte, whatever the backup is.
    private static async Task Copy(string file, string copy)
    {
        await using var from = new FileStream(file, FileMode.Open, FileAccess.Read);
        await using var to = new FileStream(copy, PrivateFiles.Made(FileMode.Create));
        await from.CopyToAsync(to);
    }

    // As LockSchema has it for a new one: a backup does not keep this.
    private static async Task ReadersNeverWait(string copy)
    {
        await using var connection = Unpooled(copy, SqliteOpenMode.ReadWrite);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "pragma journal_mode = wal";
        await command.ExecuteNonQueryAsync();
    }

    // A server that has the file open would go on writing to what has been replaced. While this connection lives nobody
    // else can read or write; its log is gone, so that closing it touches no file of that name.
    private static async Task<SqliteConnection?> Alone(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }
        var connection = Unpooled(path, SqliteOpenMode.ReadWrite);
        try
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            // One by one: of several in a command only the first can fail.
            foreach (
                var sql in (string[])
                    ["pragma locking_mode = exclusive", "pragma journal_mode = delete", "begin exclusive"]
            )
            {
                command.CommandText = sql;
                await command.ExecuteNonQueryAsync();
            }
            return connection;
        }
        catch (SqliteException e) when (e.SqliteErrorCode is Damaged or NoDatabase)
        {
            // It is not to be read, which is no reason to keep it.
            await connection.DisposeAsync();
            return null;
        }
        catch (SqliteException e) when (e.SqliteErrorCode is Busy or Locked)
        {
            await connection.DisposeAsync();
            throw new StoreException($"Databasen {path} används av ett annat program. Stoppa det och försök igen.", e);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private static SqliteConnection Unpooled(string file, SqliteOpenMode mode) =>
        new(
            new SqliteConnectionStringBuilder
            {
                DataSource = file,
                Mode = mode,
                Pooling = false,
                DefaultTimeout = 2,
            }.ToString()
        );
}
