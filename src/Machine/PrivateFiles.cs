using System.Runtime.InteropServices;

namespace Styrkedja.Machine;

/// <summary>Files and folders that only their owner may read.</summary>
public static class PrivateFiles
{
    /// <summary>The mode of a file, 0600.</summary>
    public const UnixFileMode ForFiles = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>The mode of a folder, 0700.</summary>
    public const UnixFileMode ForFolders = ForFiles | UnixFileMode.UserExecute;

    private const UnixFileMode Group = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute;
    private const UnixFileMode Others = UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;
    private const uint NotOurs = 0b000_111_111; // 077

    /// <summary>
    /// From now on everything that this process makes, and that programs make which it starts, is its owner's alone,
    /// whatever makes it: the database's own library and temporary files of the framework too. The first line of each of
    /// our programs.
    /// </summary>
    public static void Only()
    {
        if (!OperatingSystem.IsWindows())
        {
            _ = SetMask(NotOurs);
        }
    }

    /// <summary>How a file is made that is its owner's alone from its first byte, whatever the process has been told.</summary>
    /// <param name="mode">What becomes of one that is there.</param>
    public static FileStreamOptions Made(FileMode mode)
    {
        var options = new FileStreamOptions
        {
            Mode = mode,
            Access = FileAccess.Write,
            Share = FileShare.ReadWrite,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = ForFiles;
        }
        return options;
    }

    /// <summary>Makes a folder, and those above it that are missing, its owner's alone.</summary>
    public static void MakeFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, ForFolders);
        }
    }

    /// <summary>Whether another than the owner may do anything with a file or folder; not where there is none.</summary>
    public static bool IsOpen(string path) => HasAny(path, Group | Others);

    /// <summary>Whether everybody on the machine may do something with it; its group may.</summary>
    public static bool IsOpenToAll(string path) => HasAny(path, Others);

    private static bool HasAny(string path, UnixFileMode modes) =>
        !OperatingSystem.IsWindows() && Path.Exists(path) && (File.GetUnixFileMode(path) & modes) != 0;

    [DllImport("libc", EntryPoint = "umask")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern uint SetMask(uint mask);
}
