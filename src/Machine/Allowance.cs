using System.Runtime.InteropServices;

namespace Styrkedja.Machine;

/// <summary>
/// What this process, and each program that it starts, may take from the machine. Set by itself before it touches
/// anything of a stranger's; it cannot be raised again.
/// </summary>
public static class Allowance
{
    // Of Linux.
    private const int ProcessorTime = 0;
    private const int LargestFile = 1;
    private const int Data = 2;
    private const int CoreFile = 4;
    private const int OpenFiles = 7;

    /// <summary>Sets it.</summary>
    /// <param name="seconds">Processor time; at its end the process is killed.</param>
    /// <param name="memory">Bytes of memory of its own.</param>
    /// <param name="file">Bytes of a file that it writes.</param>
    /// <exception cref="InvalidOperationException">The machine refuses.</exception>
    public static void Set(int seconds, long memory, long file)
    {
        if (!OperatingSystem.IsLinux())
        {
            return; // the heap's limit and the parent's clock hold everywhere
        }
        Limit(ProcessorTime, seconds);
        Limit(LargestFile, file);
        Limit(Data, memory);
        Limit(CoreFile, 0); // no picture of its memory on the disk
        Limit(OpenFiles, 256);
    }

    private static void Limit(int what, long most)
    {
        var limits = new Limits { Now = (ulong)most, Most = (ulong)most };
        if (SetLimit(what, in limits) != 0)
        {
            throw new InvalidOperationException($"Limit {what} cannot be set to {most}.");
        }
    }

    [DllImport("libc", EntryPoint = "setrlimit")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetLimit(int what, in Limits limits);

    [StructLayout(LayoutKind.Sequential)]
    private struct Limits
    {
        public ulong Now;
        public ulong Most;
    }
}
