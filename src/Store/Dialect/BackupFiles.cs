using Styrkedja.Machine;

namespace Styrkedja.Store.Dialect;

/// <summary>The file of a backup: whole or not there, and nobody else's to read.</summary>
internal static class BackupFiles
{
    /// <summary>Has a new file written under another name, and gives it its own when it is whole and on the disk.</summary>
    /// <exception cref="StoreException">It cannot be done; says why. Nothing is left.</exception>
    public static async Task Write(string file, Func<string, Task> write)
    {
        if (Path.Exists(file))
        {
            throw new StoreException($"Filen {file} finns redan. Välj ett annat namn eller flytta undan den.");
        }
        if (Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder && !Directory.Exists(folder))
        {
            throw new StoreException($"Mappen {folder} finns inte. Skapa den, eller välj en annan.");
        }
        var unfinished = file + ".ofullständig";
        try
        {
            File.Delete(unfinished);
            await new FileStream(unfinished, PrivateFiles.Made(FileMode.CreateNew)).DisposeAsync();
            await write(unfinished);
            Finish(unfinished);
            File.Move(unfinished, file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreException($"Säkerhetskopian kunde inte skrivas till {file}: {e.Message}", e);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <summary>Puts a file on the disk, not only in the memory of the machine.</summary>
    public static void Finish(string file)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, PrivateFiles.ForFiles);
        }
        using var written = new FileStream(file, FileMode.Open, FileAccess.ReadWrite);
        written.Flush(flushToDisk: true);
    }

    /// <summary>Refuses a file that is not there.</summary>
    public static void MustExist(string file)
    {
        if (!File.Exists(file))
        {
            throw new StoreException($"Filen {file} finns inte. Kontrollera namnet och mappen.");
        }
    }
}
