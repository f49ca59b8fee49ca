using System.Text;
using Styrkedja.Core.Printed;
using Styrkedja.Documents;

namespace Styrkedja.Integration;

/// <summary>Invented documents in files, made of the samples, with what the reader gives for each.</summary>
internal sealed class StoreDocuments : IDisposable
{
    private static readonly string[] Samples =
    [
        "lindvik-sodra-plan-2023.txt",
        "lindvik-sodra-plan-2024.txt",
        "lindvik-sodra-t2-2024.txt",
        "lindvik-sodra-vb-2024.txt",
    ];

    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, DocumentFile> _read = new(StringComparer.Ordinal);

    private StoreDocuments() { }

    /// <summary>The paths.</summary>
    public IReadOnlyList<string> Paths => [.. _read.Values.Select(file => _folder.File(file.Name))];

    /// <summary>What the reader gives, by the hash of the file.</summary>
    public IReadOnlyDictionary<string, DocumentFile> Read => _read;

    /// <summary>Makes as many as asked for, no two of one identity.</summary>
    public static StoreDocuments Make(int count)
    {
        var made = new StoreDocuments();
        for (var i = 0; i < count; i++)
        {
            // A board of another name for each round of the samples.
            var place = $"Ort{(char)('a' + (i / Samples.Length))}berga";
            made.Add($"dokument-{i:00}.txt", Sample(i % Samples.Length).Replace("Södra Lindvik", place, Ordinal));
        }
        var identities = made._read.Values.Select(f => (f.Document.Board, f.Document.Kind, f.Document.Year));
        Assert.Equal(count, identities.Distinct().Count());
        return made;
    }

    /// <summary>Adds a file of this text.</summary>
    /// <returns>Its path.</returns>
    public string Add(string name, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Assert.True(DocumentFiles.TryRead(name, bytes, out var file, out var refusal), refusal?.Message);
        _read.Add(file.Sha256, file);
        return _folder.Write(name, bytes);
    }

    /// <summary>The text of a sample.</summary>
    public static string Sample(int number) => File.ReadAllText(Command.Sample(Samples[number]));

    /// <summary>A path in the same folder for another file.</summary>
    public string Other(string name) => _folder.File(name);

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    private const StringComparison Ordinal = StringComparison.Ordinal;
}
