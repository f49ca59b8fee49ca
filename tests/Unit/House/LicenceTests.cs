using System.Text.Json;
using System.Xml.Linq;

namespace Styrkedja.Unit.House;

/// <summary>Every package has a licence that a public body can accept: docs/licences.md.</summary>
public sealed class LicenceTests
{
    private static readonly string List = RepositoryRoot.Path("docs", "licences.md");

    private static readonly HashSet<string> Approved =
    [
        .. MarkdownTable.Rows(List, "Approved licences").Select(row => row[0]),
    ];

    private static readonly Dictionary<(string Id, string Version), string> Listed = MarkdownTable
        .Rows(List, "Packages")
        .ToDictionary(row => (row[0], row[1]), row => row[2]);

    [Fact]
    public void Every_package_is_listed_with_its_version()
    {
        var missing = Packages.Used().Where(package => !Listed.ContainsKey(package));
        Assert.True(!missing.Any(), $"Read the licence and add to docs/licences.md: {string.Join(", ", missing)}");
    }

    [Fact]
    public void Every_listed_package_is_used()
    {
        var unused = Listed.Keys.Except(Packages.Used());
        Assert.True(!unused.Any(), $"Take away from docs/licences.md: {string.Join(", ", unused)}");
    }

    [Fact]
    public void Every_listed_licence_is_approved()
    {
        var refused = Listed.Where(package => !IsApproved(package.Value));
        Assert.True(!refused.Any(), $"Not approved in docs/licences.md: {string.Join(", ", refused)}");
    }

    [Fact]
    public void The_list_says_what_the_packages_say()
    {
        var different =
            from package in Listed
            let said = ExpressionIn(package.Key)
            where said is not null && said != package.Value
            select $"{package.Key.Id} says {said}, the list says {package.Value}";
        Assert.Empty(different);
    }

    [Fact]
    public void Every_package_for_Node_is_listed_as_it_says_and_is_approved()
    {
        var lockFile = RepositoryRoot.Path("tests", "node", "package-lock.json");
        using var locked = JsonDocument.Parse(File.ReadAllText(lockFile));
        var used =
            from package in locked.RootElement.GetProperty("packages").EnumerateObject()
            where package.Name.Length > 0
            let name = package.Name.Split("node_modules/")[^1]
            let version = package.Value.GetProperty("version").GetString()
            select $"{name} {version} {package.Value.GetProperty("license").GetString()}";
        var listed = MarkdownTable.Rows(List, "Packages for Node");
        Assert.Equal(
            used.Distinct().Order(StringComparer.Ordinal),
            listed.Select(row => string.Join(' ', row)).Order(StringComparer.Ordinal)
        );
        Assert.All(listed, row => Assert.True(IsApproved(row[2]), $"{row[0]} has the licence {row[2]}."));
        // Where it came from is for each machine to say.
        Assert.DoesNotContain("\"resolved\"", File.ReadAllText(lockFile), StringComparison.Ordinal);
    }

    /// <summary>Of "A OR B" one is enough, of "A AND B" both are needed.</summary>
    private static bool IsApproved(string expression) =>
        expression
            .Trim('(', ')')
            .Split(" OR ")
            .Any(choice => choice.Split(" AND ").All(licence => Approved.Contains(licence)));

    /// <summary>The licence expression of a restored package; null where it is not restored or brings a file.</summary>
    private static string? ExpressionIn((string Id, string Version) package)
    {
        var cache =
            Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var folder = new DirectoryInfo(Path.Combine(cache, package.Id.ToLowerInvariant(), package.Version));
        return folder.Exists
            ? folder
                .GetFiles("*.nuspec")
                .SelectMany(file => XDocument.Load(file.FullName).Descendants())
                .FirstOrDefault(element =>
                    element.Name.LocalName == "license" && (string?)element.Attribute("type") == "expression"
                )
                ?.Value
            : null;
    }
}
