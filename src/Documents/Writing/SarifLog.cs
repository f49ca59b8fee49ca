using System.Text.Json;
using System.Text.Json.Serialization;
using Styrkedja.Core.Checks;

namespace Styrkedja.Documents.Writing;

/// <summary>
/// The findings of several files as SARIF 2.1.0, which editors and CI show at the line. In a Word file a line is a
/// paragraph or table row, in a PDF a line of its text.
/// </summary>
public static class SarifLog
{
    /// <summary>Writes the findings that are at least as grave as asked for.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="files">The files that could be read.</param>
    /// <param name="least">The least grave severity that is written.</param>
    /// <param name="version">The version of the program.</param>
    /// <param name="complete">False where a file could not be read.</param>
    public static void Write(
        Stream output,
        IReadOnlyList<ProofReadFile> files,
        Severity least,
        string version,
        bool complete
    )
    {
        var run = new SarifRun(
            new SarifTool(new SarifDriver("Styrkedja", version, [.. CheckCatalogue.All.Select(Rule)])),
            [new SarifInvocation(complete)],
            "utf16CodeUnits",
            [.. files.SelectMany(f => f.Findings.Where(x => x.Severity >= least).Select(x => Result(f.File, x)))]
        );
        using var writer = new Utf8JsonWriter(output, JsonWords.Layout);
        JsonSerializer.Serialize(
            writer,
            new SarifFile("https://json.schemastore.org/sarif-2.1.0.json", "2.1.0", [run]),
            SarifContract.Default.SarifFile
        );
    }

    private static SarifRule Rule(Check check) =>
        new(
            check.Name,
            new SarifText(check.Title),
            new SarifText($"Vad kontrollen {check.Name} finner, med exempel, står i docs/checks.md."),
            new SarifConfiguration(Level(check.Severities[0]))
        );

    private static SarifResult Result(string file, Finding finding) =>
        new(
            finding.Check,
            CheckCatalogue.IndexOf(finding.Check),
            Level(finding.Severity),
            new SarifText($"{finding.Message} {finding.Remedy}"),
            [
                new SarifLocation(
                    new SarifPhysicalLocation(
                        new SarifArtifact(Uri(file)),
                        new SarifRegion(finding.Lines.First, finding.Lines.Last)
                    )
                ),
            ]
        );

    private static string Level(Severity severity) =>
        severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            Severity.Info => "note",
        };

    // A relative name stays relative, so that it is found from the folder where the program was run.
    private static string Uri(string file) =>
        (Path.IsPathRooted(file) ? "file://" : "")
        + string.Join('/', file.Split('/').Select(System.Uri.EscapeDataString));
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    GenerationMode = JsonSourceGenerationMode.Serialization
)]
[JsonSerializable(typeof(SarifFile))]
internal sealed partial class SarifContract : JsonSerializerContext;
