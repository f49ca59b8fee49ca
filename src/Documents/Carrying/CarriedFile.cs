using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Styrkedja.Core.Checks;
using Styrkedja.Core.Indicators;
using Styrkedja.Core.Printed;
using Styrkedja.Documents.Reading;

namespace Styrkedja.Documents.Carrying;

/// <summary>
/// What a file held, or why it is refused, on its way from the reader's process: every field as it was. Not the JSON of
/// <c>read --json</c>, which is made for others and leaves out what they do not need.
/// </summary>
public sealed record CarriedFile
{
    private static readonly JsonSerializerOptions Options = new(CarriedJson.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // it is never in a page
        TypeInfoResolver = CarriedJson.Default.WithAddedModifier(Exactly),
    };

    private static readonly JsonTypeInfo<CarriedFile> Shape =
        (JsonTypeInfo<CarriedFile>)Options.GetTypeInfo(typeof(CarriedFile));

    /// <summary>The code of why it is refused; then there is nothing else. The sentence is the parent's (<see cref="Refusals"/>).</summary>
    public string? Refusal { get; init; }

    /// <summary>What was seen of a document in which nothing could be read; it goes with the code.</summary>
    public Unread? Seen { get; init; }

    /// <summary>What the bytes are.</summary>
    public FileForm Form { get; init; }

    /// <summary>The lines.</summary>
    public IReadOnlyList<string>? Lines { get; init; }

    /// <summary>The parts.</summary>
    public IReadOnlyList<DocumentBlock>? Blocks { get; init; }

    /// <summary>The records.</summary>
    public SteeringDocument? Document { get; init; }

    /// <summary>What the checks found.</summary>
    public IReadOnlyList<Finding>? Findings { get; init; }

    /// <summary>A file that was read. Name and bytes stay with who has them.</summary>
    public static CarriedFile Of(DocumentFile file) =>
        new()
        {
            Form = file.Form,
            Lines = file.Lines,
            Blocks = file.Blocks,
            Document = file.Document,
            Findings = file.Findings,
        };

    /// <summary>Writes it.</summary>
    public static void Write(Stream output, CarriedFile file) => JsonSerializer.Serialize(output, file, Shape);

    /// <summary>Reads what somebody says is one.</summary>
    /// <exception cref="JsonException">It is not, or holds what no reading gives.</exception>
    /// <exception cref="IOException">It is too long, or cut off.</exception>
    public static async Task<CarriedFile> Read(Stream input)
    {
        var file =
            Made(await CarriedBytes.Read(input, Options.MaxDepth)) ?? throw new JsonException("There is nothing.");
        CarriedSoundness.Require(file);
        return file;
    }

    private static CarriedFile? Made(ReadOnlySequence<byte> bytes)
    {
        var json = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = Options.MaxDepth });
        var file = JsonSerializer.Deserialize(ref json, Shape);
        return json.Read() ? throw new JsonException("There is more.") : file;
    }

    // Nothing may be missing, and nothing more be there: the writer and the reader are of one version.
    private static void Exactly(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            property.IsRequired = property.Set is not null || property.AssociatedParameter is not null;
        }
        if (type.Type == typeof(Target))
        {
            type.PolymorphismOptions = new JsonPolymorphismOptions
            {
                UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization,
                DerivedTypes =
                {
                    new(typeof(Target.Number), nameof(Target.Number)),
                    new(typeof(Target.Maximum), nameof(Target.Maximum)),
                    new(typeof(Target.Minimum), nameof(Target.Minimum)),
                    new(typeof(Target.Band), nameof(Target.Band)),
                    new(typeof(Target.OnlyDirection), nameof(Target.OnlyDirection)),
                    new(typeof(Target.Delegated), nameof(Target.Delegated)),
                    new(typeof(Target.Later), nameof(Target.Later)),
                    new(typeof(Target.None), nameof(Target.None)),
                },
            };
        }
    }
}

/// <summary>How <see cref="CarriedFile"/> is written.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    IgnoreReadOnlyProperties = true,
    RespectNullableAnnotations = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    MaxDepth = 32
)]
[JsonSerializable(typeof(CarriedFile))]
[JsonSerializable(typeof(Target.Number))]
[JsonSerializable(typeof(Target.Maximum))]
[JsonSerializable(typeof(Target.Minimum))]
[JsonSerializable(typeof(Target.Band))]
[JsonSerializable(typeof(Target.OnlyDirection))]
[JsonSerializable(typeof(Target.Delegated))]
[JsonSerializable(typeof(Target.Later))]
[JsonSerializable(typeof(Target.None))]
internal sealed partial class CarriedJson : JsonSerializerContext;
