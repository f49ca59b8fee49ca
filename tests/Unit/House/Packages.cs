using System.Text.Json;

namespace Styrkedja.Unit.House;

/// <summary>The packages that the lock files and the tool manifest name.</summary>
internal static class Packages
{
    /// <summary>Every package with its version, each once, in order.</summary>
    public static IReadOnlyList<(string Id, string Version)> Used() => [.. Locked().Concat(Tools()).Distinct().Order()];

    private static IEnumerable<(string Id, string Version)> Locked() =>
        from file in LockFiles()
        from framework in Json(file).GetProperty("dependencies").EnumerateObject()
        from package in framework.Value.EnumerateObject()
        where package.Value.GetProperty("type").GetString() != "Project"
        select (package.Name, package.Value.GetProperty("resolved").GetString() ?? "");

    private static IEnumerable<(string Id, string Version)> Tools() =>
        from tool in Json(RepositoryRoot.Path(".config", "dotnet-tools.json")).GetProperty("tools").EnumerateObject()
        select (tool.Name, tool.Value.GetProperty("version").GetString() ?? "");

    private static string[] LockFiles() =>
        [
            .. new[] { "src", "tests", "bench" }.SelectMany(folder =>
                Directory.GetFiles(RepositoryRoot.Path(folder), "packages.lock.json", SearchOption.AllDirectories)
            ),
        ];

    private static JsonElement Json(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        return document.RootElement.Clone();
    }
}
