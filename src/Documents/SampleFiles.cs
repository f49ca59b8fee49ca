using System.Globalization;
using Styrkedja.Core.Plans;
using Styrkedja.Core.Printed;
using Styrkedja.Documents.Writing.Markdown;

namespace Styrkedja.Documents;

/// <summary>The documents of the sample municipality, which lie beside the program.</summary>
public static class SampleFiles
{
    /// <summary>How many there are.</summary>
    /// <param name="folder">The folder of the program; they are in its folder "samples".</param>
    public static int Count(string folder) => Paths(folder).Length;

    /// <summary>Reads them one by one, in the order of their names.</summary>
    /// <param name="folder">The folder of the program; they are in its folder "samples".</param>
    public static IEnumerable<DocumentFile> Beside(string folder)
    {
        foreach (var path in Paths(folder).Order(StringComparer.Ordinal))
        {
#pragma warning disable RS0030 // our own
            if (!DocumentFiles.TryRead(Path.GetFileName(path), File.ReadAllBytes(path), out var file, out var refusal))
#pragma warning restore RS0030
            {
                throw new InvalidOperationException($"{path}: {refusal.Message}");
            }
            yield return file;
        }
    }

    /// <summary>Its organisation as a table.</summary>
    /// <param name="folder">The folder of the program; it is in its folder "samples".</param>
    public static string Organisation(string folder) =>
        File.ReadAllText(Path.Combine(folder, "samples", "lindvik-organisation.csv"));

    /// <summary>A plan that is written there, as the document that it is decided on as.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="board">Whose.</param>
    /// <param name="year">The year.</param>
    public static DocumentFile Write(PlanOutline plan, string board, int year) =>
        WrittenPlan
            .Of(plan, board, year, _ => null)
            .ToFile(string.Create(CultureInfo.InvariantCulture, $"verksamhetsplan-{year}.md"));

    private static string[] Paths(string folder) =>
        Directory.GetFiles(Path.Combine(folder, "samples"), "lindvik-*.txt");
}
