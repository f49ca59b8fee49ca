using System.Text.Json;
using System.Text.Json.Serialization;
using Styrkedja.Core.Checks;
using Styrkedja.Core.Printed;
using Styrkedja.Documents.Model;

namespace Styrkedja.Documents.Writing;

/// <summary>The JSON of one document, by the contract of the reading design: keys are added, never renamed.</summary>
public static class DocumentJson
{
    /// <summary>Writes a document and what the checks found in it as UTF-8.</summary>
    public static void Write(
        Stream output,
        DocumentModel model,
        SteeringDocument document,
        IReadOnlyList<Finding> findings
    )
    {
        using var writer = new Utf8JsonWriter(output, JsonWords.Layout);
        JsonSerializer.Serialize(
            writer,
            JsonShape.Of(model, document, findings),
            JsonContract.Default.JsonDocumentShape
        );
    }
}

/// <summary>Names and numbers in the contract are its own, whatever the code calls them.</summary>
// Only ever written: without metadata for reading, the generated code writes straight to the writer.
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    GenerationMode = JsonSourceGenerationMode.Serialization
)]
[JsonSerializable(typeof(JsonDocumentShape))]
internal sealed partial class JsonContract : JsonSerializerContext;
