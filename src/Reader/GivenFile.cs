using Styrkedja.Core.Checks;
using Styrkedja.Core.Printed;
using Styrkedja.Documents.FieldWords;
using Styrkedja.Documents.Interpreting;
using Styrkedja.Documents.Model;
using Styrkedja.Documents.Reading;

namespace Styrkedja.Reader;

/// <summary>A file that was given on the command line, read and proof-read.</summary>
/// <param name="Name">Its name as given.</param>
/// <param name="Model">Its blocks and lines.</param>
/// <param name="Document">Its records.</param>
/// <param name="Findings">What the checks found.</param>
internal sealed record GivenFile(
    string Name,
    DocumentModel Model,
    SteeringDocument Document,
    IReadOnlyList<Finding> Findings
)
{
    /// <summary>What is wrong with the names, or null: none, or a word that is no file but a misspelt option.</summary>
    public static string? ProblemOf(string[] names, string command)
    {
        if (names.Length == 0)
        {
            return $"Ange minst en fil att läsa. Se ./styrkedja {command} --help.";
        }
        return Array.Find(names, n => n.StartsWith("--", StringComparison.Ordinal)) is { } option
            ? $"Okänt val: {option}. Se ./styrkedja {command} --help."
            : null;
    }

    // Twice the largest plan seen. Two texts of twice that, made to cost much, took 176 MB together, of the 200 that the heap
    // may have.
    private const int LightBytes = 500_000;

    /// <summary>
    /// Reads the files; they are used in order, one at a time. Where two that follow each other are texts of the size of
    /// plans, the second is read beside the first; any other has the memory to itself. What cannot be read is told on standard error and left out.
    /// </summary>
    /// <param name="names">The names as given.</param>
    /// <param name="use">What is done with each file; gives an exit code.</param>
    /// <returns>The gravest exit code.</returns>
    public static int OpenAll(string[] names, Func<GivenFile, int> use)
    {
        var code = CommandLine.Ok;
        Task<ReadFile>? beside = null;
        for (var i = 0; i < names.Length; i++)
        {
            var (name, read) = (names[i], beside);
            var isNextLight = i + 1 < names.Length && Environment.ProcessorCount > 1 && IsLight(names[i + 1]);
            if (isNextLight && read is null && IsLight(name))
            {
                read = Begin(name);
            }
            beside = isNextLight && read is not null ? Begin(names[i + 1]) : null;
            code = Math.Max(code, Guarded(name, () => Use(read?.GetAwaiter().GetResult() ?? Read(name), use)));
        }
        return code;
    }

    private static Task<ReadFile> Begin(string name) =>
        Task.Factory.StartNew(() => Read(name), TaskCreationOptions.LongRunning);

    // A small zip or PDF may hold much. What cannot be looked at is told when it is read; a pipe has no length, and can be
    // looked at only once.
    private static bool IsLight(string name)
    {
        try
        {
            if (new FileInfo(name).Length is 0 or > LightBytes)
            {
                return false;
            }
            using var file = File.OpenRead(name);
            Span<byte> first = stackalloc byte[4];
            return file.ReadAtLeast(first, first.Length, throwOnEndOfStream: false) == first.Length
                && !first.StartsWith("PK"u8)
                && !first.SequenceEqual("%PDF"u8);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static ReadFile Read(string name)
    {
        using var progress = new Progress(name);
        return Load(name, out var problem) is { } bytes && TryRead(name, bytes, out var file, out problem)
            ? new ReadFile(name, file, "")
            : new ReadFile(name, null, problem);
    }

    private static int Use(ReadFile read, Func<GivenFile, int> use) =>
        read.File is { } file ? use(file) : CommandLine.Fail($"{read.Name}: {read.Problem}");

    private sealed record ReadFile(string Name, GivenFile? File, string Problem);

    /// <summary>One file after the other, with the bytes of each, for those who read them in another way.</summary>
    /// <param name="names">The names as given.</param>
    /// <param name="use">What is done with each; gives an exit code.</param>
    /// <returns>The gravest exit code.</returns>
    public static int LoadAll(string[] names, Func<string, byte[], int> use)
    {
        var code = CommandLine.Ok;
        foreach (var name in names)
        {
            code = Math.Max(code, Guarded(name, () => Use(name, use)));
        }
        return code;
    }

    private static int Use(string name, Func<string, byte[], int> use)
    {
        using var progress = new Progress(name);
        return Load(name, out var problem) is { } bytes ? use(name, bytes) : CommandLine.Fail($"{name}: {problem}");
    }

    // The heap has a limit (Reader.csproj): no file can take the machine's memory. See docs/adr/0008.
    private static int Guarded(string name, Func<int> doing)
    {
        try
        {
            return doing();
        }
        catch (OutOfMemoryException)
        {
            return CommandLine.Fail($"{name}: {Refusals.TooHeavy.Message}");
        }
    }

    private static bool TryRead(string name, byte[] bytes, out GivenFile file, out string problem)
    {
        (file, problem) = (null!, "");
#pragma warning disable RS0030 // read and check need the blocks, and have no database: the limits of this process hold
        if (!DocumentReader.TryRead(bytes, out var model, out var refusal))
#pragma warning restore RS0030
        {
            problem = refusal.Message;
            return false;
        }
        var document = Interpreter.Interpret(model);
        if (!document.IsSteeringDocument)
        {
            problem = Refusals.Without(document).Message;
            return false;
        }
        file = new GivenFile(
            name,
            model,
            document,
            ProofReading.Of(document, FieldVocabulary.BudgetAreas, FieldVocabulary.Definitions)
        );
        return true;
    }

    private static byte[]? Load(string file, out string problem)
    {
        problem = "";
        try
        {
            var info = new FileInfo(file);
            if (Directory.Exists(file))
            {
                problem = "Det är en mapp. Ange en fil.";
            }
            else if (!info.Exists)
            {
                problem = "Filen finns inte. Kontrollera namnet och mappen.";
            }
            else if (info.Length > DocumentReader.LargestFile)
            {
                problem = Refusals.TooLarge.Message;
            }
            else
            {
                return File.ReadAllBytes(file);
            }
        }
        catch (UnauthorizedAccessException)
        {
            problem = "Du saknar rätt att läsa filen. Ändra rättigheterna eller kopiera den till en egen mapp.";
        }
        catch (IOException e)
        {
            problem = $"Filen gick inte att läsa ({e.Message}). Försök igen, eller kopiera den till en annan mapp.";
        }
        return null;
    }
}
