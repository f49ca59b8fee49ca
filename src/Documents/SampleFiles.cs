using Styrkedja.Core.SteeringDocuments;
using Styrkedja.Documents;

namespace Styrkedja.Web.Serving;

/// <summary>The documents of the sample municipality, which lie beside the program.</summary>
internal static class SampleFiles
{
    /// <summary>Reads them one by one, in the order of their names.</summary>
    public static IEnumerable<DocumentFile> Read()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "samples");
        foreach (var path in Directory.GetFiles(folder, "lindvik-*.txt").Order(StringComparer.Ordinal))
        {
            if (!DocumentFiles.TryRead(Path.GetFileName(path), File.ReadAllBytes(path), out var file, out var refusal))
            {
                throw new InvalidOperationException($"{path}: {refusal.Message}");
            }
            yield return file;
        }
    }
}
