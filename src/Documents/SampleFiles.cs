using Styrkedja.Core.SteeringDocuments;

namespace Styrkedja.Documents;

/// <summary>The documents of the sample municipality, which lie beside the program.</summary>
public static class SampleFiles
{
    /// <summary>Reads them one by one, in the order of their names.</summary>
    /// <param name="folder">The folder of the program; they are in its folder "samples".</param>
    public static IEnumerable<DocumentFile> Beside(string folder)
    {
        foreach (
            var path in Directory
                .GetFiles(Path.Combine(folder, "samples"), "lindvik-*.txt")
                .Order(StringComparer.Ordinal)
        )
        {
            if (!DocumentFiles.TryRead(Path.GetFileName(path), File.ReadAllBytes(path), out var file, out var refusal))
            {
                throw new InvalidOperationException($"{path}: {refusal.Message}");
            }
            yield return file;
        }
    }
}
