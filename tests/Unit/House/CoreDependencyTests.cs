using System.Reflection;
using System.Xml.Linq;

namespace Styrkedja.Unit.House;

/// <summary>A project exists only where a dependency must be forbidden; these are the forbidden ones.</summary>
public sealed class CoreDependencyTests
{
    [Fact]
    public void Core_references_the_base_library_alone()
    {
        var foreign = References("Styrkedja.Core").Where(name => !IsBaseLibrary(name));
        Assert.Empty(foreign);
    }

    [Fact]
    public void Core_asks_for_no_package_and_no_project()
    {
        // A reference that is not used yet does not show in the assembly.
        var references =
            from element in XDocument.Load(RepositoryRoot.Path("src", "Core", "Core.csproj")).Descendants()
            where element.Name.LocalName is "PackageReference" or "ProjectReference" or "FrameworkReference"
            select (string?)element.Attribute("Include");
        Assert.Empty(references);
    }

    [Fact]
    public void Documents_knows_neither_database_nor_web()
    {
        var forbidden = References("Styrkedja.Documents")
            .Where(name =>
                name.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal)
                || name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)
                || name.StartsWith("Microsoft.Data", StringComparison.Ordinal)
                || name.StartsWith("Npgsql", StringComparison.Ordinal)
            );
        Assert.Empty(forbidden);
    }

    [Fact]
    public void Machine_references_the_base_library_alone() =>
        Assert.DoesNotContain(References("Styrkedja.Machine"), name => !IsBaseLibrary(name));

    [Fact]
    public void Documents_knows_no_project_but_Core_and_Machine() =>
        Assert.Equal(["Styrkedja.Core", "Styrkedja.Machine"], Ours("Styrkedja.Documents"));

    [Fact]
    public void Reader_which_reads_what_strangers_bring_knows_no_database() =>
        Assert.Equal(["Styrkedja.Core", "Styrkedja.Documents", "Styrkedja.Machine"], Ours("Styrkedja.Reader"));

    private static IEnumerable<string> Ours(string assembly) =>
        References(assembly)
            .Where(name => name.StartsWith("Styrkedja.", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    private static IEnumerable<string> References(string assembly) =>
        Assembly.Load(assembly).GetReferencedAssemblies().Select(reference => reference.Name ?? "");

    /// <summary>Told by the folder, not by the name: packages are called System.Something too.</summary>
    private static bool IsBaseLibrary(string name) =>
        File.Exists(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location) ?? "", name + ".dll"));
}
