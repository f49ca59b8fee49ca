using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Styrkedja.Unit.House;

/// <summary>A version is said once, exactly: with lock files NuGet is silent about a raised version.</summary>
public sealed partial class PackagePinTests
{
    [Fact]
    public void Every_version_is_an_exact_bracket()
    {
        var pins = XDocument
            .Load(RepositoryRoot.Path("Directory.Packages.props"))
            .Descendants("PackageVersion")
            .ToList();
        Assert.NotEmpty(pins);
        var loose = pins.Where(pin => !ExactBracket().IsMatch((string?)pin.Attribute("Version") ?? ""));
        Assert.Empty(loose.Select(pin => (string?)pin.Attribute("Include")));
    }

    [Fact]
    public void No_project_sets_a_version_of_its_own()
    {
        var own =
            from folder in new[] { "src", "tests", "bench" }
            from file in Directory.GetFiles(RepositoryRoot.Path(folder), "*.csproj", SearchOption.AllDirectories)
            from reference in XDocument.Load(file).Descendants("PackageReference")
            where reference.Attribute("Version") is not null || reference.Attribute("VersionOverride") is not null
            select $"{Path.GetFileName(file)}: {(string?)reference.Attribute("Include")}";
        Assert.Empty(own);
    }

    [GeneratedRegex(@"^\[[0-9]+(\.[0-9]+){1,3}(-[0-9A-Za-z.-]+)?\]$")]
    private static partial Regex ExactBracket();
}
