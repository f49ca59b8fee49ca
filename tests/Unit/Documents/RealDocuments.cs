using System.Collections.Concurrent;
using Styrkedja.Core.Printed;
using Styrkedja.Documents.Interpreting;
using Styrkedja.Documents.Model;
using Styrkedja.Documents.Reading;
using Styrkedja.Unit.House;

namespace Styrkedja.Unit.Documents;

/// <summary>The four published documents, read once.</summary>
internal static class RealDocuments
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["000"] = "000_bb6957f8cebd6c8a",
        ["001"] = "001_6f14490c9fee9dff",
        ["003"] = "003_5d93a05e2ccf0c66",
        ["004"] = "004_ce6ff41ba5d2322e",
    };

    private static readonly ConcurrentDictionary<string, SteeringDocument> Interpreted = new(StringComparer.Ordinal);

    /// <summary>The records of a document.</summary>
    public static SteeringDocument Records(string id) => Interpreted.GetOrAdd(id, _ => Interpret(Bytes(id)));

    /// <summary>The bytes of a document.</summary>
    public static byte[] Bytes(string id) => File.ReadAllBytes(RepositoryRoot.SharedFile($"documents/{Names[id]}.txt"));

    /// <summary>The text of a document.</summary>
    public static string Text(string id) => File.ReadAllText(RepositoryRoot.SharedFile($"documents/{Names[id]}.txt"));

    /// <summary>Where the golden data of a document lies.</summary>
    public static string GoldenPath(string id) => RepositoryRoot.SharedFile($"golden/{Names[id]}.json");

    /// <summary>Reads and interprets bytes that must be readable.</summary>
    public static SteeringDocument Interpret(byte[] bytes) => Interpreter.Interpret(Model(bytes));

    /// <summary>Reads bytes that must be readable.</summary>
    public static DocumentModel Model(byte[] bytes)
    {
        Assert.True(DocumentReader.TryRead(bytes, out var model, out var refusal), refusal?.Message);
        return model;
    }
}
