using Microsoft.Data.Sqlite;

namespace Styrkedja.Store.Dialect;

/// <summary>Backup of a SQLite database: <c>vacuum into</c>, which sees one moment while others go on writing.</summary>
internal static class SqliteBackup
{
    public static async Task Write(string connectionString, string path, string file)
    {
        if (!File.Exists(path))
        {
            throw new StoreException($"Databasen {path} finns inte. Kontrollera sökvägen.");
        }
        if (File.Exists(file))
        {
            throw new StoreException($"Filen {file} finns redan. Välj ett annat namn eller flytta undan den.");
        }
        // Whole or not at all: under another name until it is done.
        var unfinished = file + ".ofullständig";
        File.Delete(unfinished);
        try
        {
            await using (var connection = new SqliteConnection(connectionString))
            {
                await connection.OpenAsync();
                await using var command = connection.CreateCommand();
                command.CommandText = "vacuum into @file";
                command.Parameters.AddWithValue("@file", unfinished);
                await command.ExecuteNonQueryAsync();
            }
            File.Move(unfinished, file);
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException)
        {
            File.Delete(unfinished);
            throw new StoreException($"Säkerhetskopian kunde inte skrivas till {file}: {e.Message}", e);
        }
    }

    public static async Task Restore(string path, string file, bool replace)
    {
        if (!File.Exists(file))
        {
            throw new StoreException($"Filen {file} finns inte. Kontrollera namnet och mappen.");
        }
        if (File.Exists(path) && !replace)
        {
            throw new StoreException(
                $"Databasen {path} finns redan. Ange --replace för att ersätta den; det som finns i den försvinner."
            );
        }
        await Check(file);
        var copy = path + ".återläses";
        try
        {
            File.Copy(file, copy, overwrite: true);
            await using (await Alone(path))
            {
                SqliteConnection.ClearAllPools();
            }
            File.Delete(path + "-wal");
            File.Delete(path + "-shm");
            File.Move(copy, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreException($"Databasen {path} kunde inte återläsas: {e.Message}", e);
        }
        finally
        {
            File.Delete(copy);
        }
    }

    private static async Task Check(string file)
    {
        try
        {
            await using var connection = new SqliteConnection(
                new SqliteConnectionStringBuilder
                {
                    DataSource = file,
                    Mode = SqliteOpenMode.ReadOnly,
                    Pooling = false,
                }.ToString()
            );
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "pragma quick_check";
            var answer = await command.ExecuteScalarAsync() as string;
            command.CommandText = "select count(*) from schema_script";
            await command.ExecuteScalarAsync();
            if (answer != "ok")
            {
                throw new StoreException($"Säkerhetskopian {file} är skadad ({answer}). Använd en annan kopia.");
            }
        }
        catch (SqliteException e)
        {
            throw new StoreException($"Filen {file} är ingen säkerhetskopia från Styrkedja ({e.Message}).", e);
        }
    }

    // A server that has the file open would go on writing to what has been replaced.
    private static async Task<SqliteConnection?> Alone(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = path,
                Pooling = false,
                DefaultTimeout = 2,
            }.ToString()
        );
        try
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "pragma locking_mode = exclusive; begin exclusive; rollback";
            await command.ExecuteNonQueryAsync();
            return connection;
        }
        catch (SqliteException e) when (e.SqliteErrorCode is 5 or 6)
        {
            await connection.DisposeAsync();
            throw new StoreException($"Databasen {path} används av ett annat program. Stoppa det och försök igen.", e);
        }
        catch (SqliteException)
        {
            // It is not to be read, which is no reason to keep it.
            await connection.DisposeAsync();
            return null;
        }
    }
}
