using Styrkedja.Documents;
using Styrkedja.Documents.Carrying;
using Styrkedja.Machine;

namespace Styrkedja.Reader;

/// <summary>
/// One file of a stranger's: its bytes on standard input, what it holds on standard output. Whoever reads it knows no
/// database and no secret, and is ended when it takes too much: see docs/adr/0008.
/// </summary>
internal static class StrangersFile
{
    /// <summary>Reads and answers.</summary>
    /// <param name="length">Bytes of the file, as the parent says: a stream that grows would take half the heap for 20 MB.</param>
    /// <param name="words">Bytes of the municipality's words, which come before it.</param>
    /// <returns>The exit code.</returns>
    public static int Answer(int length, int words)
    {
        Allowance.Set(seconds: 20, memory: 640L * 1024 * 1024, file: 64L * 1024 * 1024);
        try
        {
            var (bytes, taught) = (new byte[length], new byte[words]);
            using (var input = Console.OpenStandardInput())
            {
                input.ReadExactly(taught);
                input.ReadExactly(bytes);
            }
            using var output = Console.OpenStandardOutput();
#pragma warning disable RS0030 // the one place
            CarriedFile.Write(
                output,
                DocumentFiles.TryRead("", bytes, out var file, out var refusal, CarriedWords.Read(taught))
                    ? CarriedFile.Of(file)
                    : new CarriedFile { Refusal = refusal.Code, Seen = refusal.Seen }
            );
#pragma warning restore RS0030
            return CommandLine.Ok;
        }
        catch (OutOfMemoryException)
        {
            return ReaderProgram.OutOfMemory;
        }
    }
}
