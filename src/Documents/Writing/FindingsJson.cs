using System.Text.Json;
using System.Text.Json.Serialization;
using Styrkedja.Core.Checks;

namespace Styrkedja.Documents.Writing;

/// <summary>A file and all that the checks found in it.</summary>
/// <param name="File">Its name as given.</param>
/// <param name="Title">The document's title.</param>
/// <param name="Findings">All findings, in order.</param>
public sealed record ProofReadFile(string File, string Title, IReadOnlyList<Finding> Findings);

/// <summary>The findings of several files as JSON: a finding has the shape that it has in the JSON of one document.</summary>
public static class FindingsJson
{
    /// <summary>Writes the findings that are at least as grave as asked for, and the number of all of them.</summary>
    public static void Write(Stream output, IReadOnlyList<ProofReadFile> files, Severity least)
    {
        int Count(Severity severity) => files.Sum(f => f.Findings.Count(x => x.Severity == severity));
        using var writer = new Utf8JsonWriter(output, JsonWords.Layout);
        JsonSerializer.Serialize(
            writer,
            new JsonProofReading(
                [
                    .. files.Select(f => new JsonProofReadFile(
                        f.File,
                        f.Title,
                        [.. f.Findings.Where(x => x.Severity >= least).Select(JsonShape.Of)]
                    )),
                ],
                Count(Severity.Error),
                Count(Severity.Warning),
                Count(Severity.Info)
            ),
            FindingsContract.Default.JsonProofReading
        );
    }
}

internal sealed record JsonProofReadFile(string File, string Title, IReadOnlyList<JsonFinding> Findings);

internal sealed record JsonProofReading(IReadOnlyList<JsonProofReadFile> Files, int Errors, int Warnings, int Infos);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    GenerationMode = JsonSourceGenerationMode.Serialization
)]
[JsonSerializable(typeof(JsonProofReading))]
internal sealed partial class FindingsContract : JsonSerializerContext;
