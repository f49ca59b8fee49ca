namespace Styrkedja.Integration;

/// <summary>A folder for the files of one test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("styrkedja-test-");

    /// <summary>The path of a file in it.</summary>
    public string File(string name) => Path.Combine(_folder.FullName, name);

    /// <summary>Writes a file in it.</summary>
    public string Write(string name, byte[] bytes)
    {
        System.IO.File.WriteAllBytes(File(name), bytes);
        return File(name);
    }

    /// <summary>Writes a file in it that only its owner may read.</summary>
    [System.Runtime.Versioning.SupportedOSPlatform("linux")]
    public string WriteSecret(string name, byte[] bytes)
    {
        using (
            new FileStream(
                File(name),
                new FileStreamOptions
                {
                    Mode = FileMode.CreateNew,
                    Access = FileAccess.Write,
                    UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
                }
            )
        ) { }
        return Write(name, bytes);
    }

    /// <summary>Lets everybody write in it.</summary>
    [System.Runtime.Versioning.SupportedOSPlatform("linux")]
    public void OpenToAll() => _folder.UnixFileMode = (UnixFileMode)0b111_111_111;

    /// <inheritdoc/>
    public void Dispose() => _folder.Delete(recursive: true);
}
