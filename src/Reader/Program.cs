using System.Globalization;
using Styrkedja.Documents;
using Styrkedja.Documents.Carrying;
using Styrkedja.Machine;

// Reads one file of a stranger's: its bytes on standard input, what it holds on standard output. Knows no database and no
// secret, and is ended when it takes too much: see docs/adr/0008.
PrivateFiles.Only();
Allowance.Set(seconds: 20, memory: 640L * 1024 * 1024, file: 64L * 1024 * 1024);
try
{
    // As long as the parent says: a stream that grows would take half the heap for 20 MB.
    var bytes = new byte[int.Parse(args[0], NumberStyles.None, CultureInfo.InvariantCulture)];
    var words = new byte[int.Parse(args[1], NumberStyles.None, CultureInfo.InvariantCulture)];
    using (var input = Console.OpenStandardInput())
    {
        input.ReadExactly(words);
        input.ReadExactly(bytes);
    }
    using var output = Console.OpenStandardOutput();
#pragma warning disable RS0030 // the one place
    CarriedFile.Write(
        output,
        DocumentFiles.TryRead("", bytes, out var file, out var refusal, CarriedWords.Read(words))
            ? CarriedFile.Of(file)
            : new CarriedFile { Refusal = refusal.Code, Seen = refusal.Seen }
    );
#pragma warning restore RS0030
    return 0;
}
catch (OutOfMemoryException)
{
    return ReaderProgram.OutOfMemory;
}
