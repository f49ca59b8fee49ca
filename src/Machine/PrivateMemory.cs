using System.Runtime.InteropServices;

namespace Styrkedja.Machine;

/// <summary>What a process has in its memory and its environment.</summary>
public static class PrivateMemory
{
    private const int SetDumpable = 4; // of Linux

    /// <summary>
    /// From now on no other process of the same user can look at this one's memory, its variables and its open files, or
    /// attach to it: they are root's. A reader that a file has taken over runs as the same user. For each of our programs
    /// that has a database; it does not follow to the programs that are started.
    /// </summary>
    /// <exception cref="InvalidOperationException">The machine refuses.</exception>
    public static void Only()
    {
        if (OperatingSystem.IsLinux() && Control(SetDumpable, 0, 0, 0, 0) != 0)
        {
            throw new InvalidOperationException("The process cannot be closed to others.");
        }
    }

    [DllImport("libc", EntryPoint = "prctl")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Control(int what, nuint second, nuint third, nuint fourth, nuint fifth);
}
