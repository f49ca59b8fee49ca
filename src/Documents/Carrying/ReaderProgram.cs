using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;
using Styrkedja.Core.Printed;
using Styrkedja.Documents.Reading;
using Styrkedja.Machine;

namespace Styrkedja.Documents.Carrying;

/// <summary>
/// Reads strangers' files in a process of its own (src/Reader), so that no file can take the memory, the time or the
/// secrets of a program that has a database. Whatever has one reads so.
/// </summary>
public static class ReaderProgram
{
    /// <summary>What the process ends with when it has used up its heap.</summary>
    public const int OutOfMemory = 3;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    // What .NET needs to start, and that nothing may attach to it.
    private static readonly Dictionary<string, string> Environment = new()
    {
        ["DOTNET_ROOT"] = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../..")),
        ["DOTNET_EnableDiagnostics"] = "0",
    };

    /// <summary>Reads one.</summary>
    /// <param name="name">What the person calls it; only kept, never a path.</param>
    /// <param name="bytes">The whole file.</param>
    /// <param name="taught">Words of its municipality.</param>
    /// <param name="gone">Ends the process when nobody waits any longer.</param>
    public static Task<ReadFile> Read(
        string name,
        byte[] bytes,
        IReadOnlyCollection<TaughtWord> taught,
        CancellationToken gone = default
    ) => Read(Path.Combine(AppContext.BaseDirectory, "Styrkedja.Reader"), name, bytes, taught, gone);

    /// <summary>The same by another program.</summary>
    internal static async Task<ReadFile> Read(
        string program,
        string name,
        byte[] bytes,
        IReadOnlyCollection<TaughtWord> taught,
        CancellationToken gone = default
    )
    {
        if (bytes.Length > DocumentReader.LargestFile)
        {
            return new ReadFile(null, Refusals.TooLarge, null);
        }
        var words = CarriedWords.Write(taught);
        string[] lengths =
        [
            bytes.Length.ToString(CultureInfo.InvariantCulture),
            words.Length.ToString(CultureInfo.InvariantCulture),
        ];
        await using var child = ChildProgram.Start(
            new ChildStart(program, lengths, Longest) { Environment = Environment }
        );
        await using var waiting = gone.Register(child.Kill);
        var given = Give(child.Input, words, bytes);
        var (carried, wrong) = await Carried(child.Output);
        if (carried is null)
        {
            child.Kill();
        }
        await given;
        var end = await child.End();
        gone.ThrowIfCancellationRequested();
        if (carried is null || end.ExitCode != 0)
        {
            // In our own words: what it wrote may be the file's.
            return new ReadFile(null, Refusals.TooHeavy, $"exit code {end.ExitCode}, {wrong ?? "all was written"}");
        }
        return carried.Refusal switch
        {
            null => new ReadFile(Whole(name, bytes, carried), null, null),
            var code when Refusals.Of(code, carried.Seen) is { } refusal => new ReadFile(null, refusal, null),
            _ => new ReadFile(null, Refusals.TooHeavy, "a refusal that there is not"),
        };
    }

    private static async Task Give(Stream input, byte[] words, byte[] bytes)
    {
        try
        {
            await input.WriteAsync(words);
            await input.WriteAsync(bytes);
            input.Close();
        }
        catch (IOException)
        {
            // It has ended without reading all; how is seen by its exit code.
        }
    }

    private static async Task<(CarriedFile? File, string? Wrong)> Carried(Stream output)
    {
        try
        {
            return (await CarriedFile.Read(output), null);
        }
        catch (LimitExceededException)
        {
            return (null, "an answer of more than reading gives");
        }
        catch (IOException)
        {
            return (null, "an answer that was cut off");
        }
        catch (Exception e) when (e is JsonException or NotSupportedException)
        {
            return (null, "an answer that is no file");
        }
    }

    private static DocumentFile Whole(string name, byte[] bytes, CarriedFile carried) =>
        new()
        {
            Name = name,
            Bytes = bytes,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)),
            Reader = DocumentFiles.Version,
            Form = carried.Form,
            Lines = carried.Lines!,
            Blocks = carried.Blocks!,
            Document = carried.Document!,
            Findings = carried.Findings!,
        };
}

/// <summary>A file that was read apart, or why not.</summary>
/// <param name="File">What it holds; null where it is refused.</param>
/// <param name="Refusal">Why it is refused, for its reader; else null.</param>
/// <param name="Trouble">For whoever runs the program: how the process ended, where it did not end well.</param>
public sealed record ReadFile(DocumentFile? File, Refusal? Refusal, string? Trouble);
