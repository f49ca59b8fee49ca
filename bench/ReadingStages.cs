using BenchmarkDotNet.Attributes;
using Styrkedja.Core.Checks;
using Styrkedja.Core.Printed;
using Styrkedja.Documents.FieldWords;
using Styrkedja.Documents.Interpreting;
using Styrkedja.Documents.Model;
using Styrkedja.Documents.Reading;
using Styrkedja.Documents.Writing;

namespace Styrkedja.Bench;

/// <summary>The stages of reading one document, with allocations. Files: the samples, and the real ones where they are.</summary>
[MemoryDiagnoser]
public class ReadingStages
{
    private byte[] _bytes = [];
    private DocumentModel _model = null!;
    private SteeringDocument _document = null!;

    /// <summary>The file read, by its name.</summary>
    [ParamsSource(nameof(Files))]
    public string File { get; set; } = "";

    /// <summary>The samples, and the real documents where they are.</summary>
    public static IEnumerable<string> Files() => Paths().Select(p => Path.GetFileName(p));

    private static IEnumerable<string> Paths()
    {
        var root = Environment.GetEnvironmentVariable("STYRKEDJA_ROOT") ?? Directory.GetCurrentDirectory();
        string[] folders = [Path.Combine(root, "samples"), Path.Combine(root, "..", "shared", "documents")];
        return folders
            .Where(Directory.Exists)
            .SelectMany(f => Directory.EnumerateFiles(f, "*.txt"))
            .Select(Path.GetFullPath)
            .Order(StringComparer.Ordinal);
    }

    /// <summary>Reads the file once, so that each stage has its input.</summary>
    [GlobalSetup]
    public void Load()
    {
        _bytes = System.IO.File.ReadAllBytes(Paths().First(p => Path.GetFileName(p) == File));
        _model = Read();
        _document = Interpret();
    }

    /// <summary>Bytes to document model.</summary>
    [Benchmark]
    public DocumentModel Read() =>
        DocumentReader.TryRead(_bytes, out var model, out var refusal)
            ? model
            : throw new InvalidDataException(refusal.Message);

    /// <summary>Document model to records.</summary>
    [Benchmark]
    public SteeringDocument Interpret() => Interpreter.Interpret(_model);

    /// <summary>Records to findings.</summary>
    [Benchmark]
    public IReadOnlyList<Finding> Check() => ProofReading.Of(_document, FieldVocabulary.BudgetAreas);

    /// <summary>Records and findings to JSON.</summary>
    [Benchmark]
    public long WriteJson()
    {
        using var output = new MemoryStream();
        DocumentJson.Write(output, _model, _document, Check());
        return output.Length;
    }
}
