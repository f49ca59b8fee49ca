namespace Styrkedja.Unit.House;

/// <summary>Finds files of the repository, and the material that lies beside it.</summary>
internal static class RepositoryRoot
{
    private static readonly string Root = Find();

    /// <summary>A path in the repository.</summary>
    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    /// <summary>A path in the folder <c>shared</c> beside the repository, which a stranger does not have.</summary>
    public static string Shared(params string[] parts) => System.IO.Path.Combine([Root, "..", "shared", .. parts]);

    /// <summary>
    /// A file in the folder <c>shared</c>. Where it is missing the test is skipped, but fails when <c>CI=true</c>.
    /// </summary>
    /// <param name="name">Its path in that folder, such as <c>golden/contradictions.json</c>.</param>
    public static string SharedFile(string name)
    {
        var path = Shared(name);
        if (File.Exists(path))
        {
            return path;
        }
        if (Environment.GetEnvironmentVariable("CI") == "true")
        {
            Assert.Fail($"../shared/{name} is missing.");
        }
        Assert.Skip($"Needs ../shared/{name}, which is not published with the source.");
        return path;
    }

    private static string Find()
    {
        if (Environment.GetEnvironmentVariable("STYRKEDJA_ROOT") is { Length: > 0 } given)
        {
            return given;
        }
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Styrkedja.slnx")))
            {
                return folder.FullName;
            }
        }
        throw new DirectoryNotFoundException("No folder above the test program holds Styrkedja.slnx.");
    }
}
