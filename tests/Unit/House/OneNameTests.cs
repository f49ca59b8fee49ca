using System.Text.RegularExpressions;

namespace Styrkedja.Unit.House;

/// <summary>One name, one thing: no two types share a name across folders.</summary>
public sealed partial class OneNameTests
{
    // The models of pages, which are never named in code: Razor Pages calls each after its page.
    private static bool IsPage(string path) => path.EndsWith(".cshtml.cs", StringComparison.Ordinal);

    [Fact]
    public void No_two_types_share_a_name() => Assert.Empty(Shared(Declared()));

    [Fact]
    public void Two_that_do_are_found() =>
        Assert.Equal(
            ["Goal: A, B"],
            Shared([("Goal", "A", "a.cs"), ("Goal", "B", "b.cs"), ("Row", "A", "a.cs"), ("Row", "A", "c.cs")])
        );

    // A part of a type is the same type, so what counts is the namespace.
    private static IEnumerable<string> Shared(IEnumerable<(string Name, string Namespace, string Path)> types) =>
        types
            .GroupBy(type => type.Name, StringComparer.Ordinal)
            .Select(same =>
                (same.Key, Spaces: same.Where(t => !IsPage(t.Path)).Select(t => t.Namespace).Distinct().ToList())
            )
            .Where(same => same.Spaces.Count > 1)
            .Select(same => $"{same.Key}: {string.Join(", ", same.Spaces.Order(StringComparer.Ordinal))}");

    private static IEnumerable<(string, string, string)> Declared() =>
        from folder in new[] { "src", "tests", "bench" }
        from path in Directory.EnumerateFiles(RepositoryRoot.Path(folder), "*.cs", SearchOption.AllDirectories)
        where !path.Contains("/obj/", StringComparison.Ordinal)
        let text = File.ReadAllText(path)
        let place = NamespaceIn().Match(text).Groups[1].Value
        from Match type in TypeIn().Matches(text)
        select (type.Groups["name"].Value, place, path);

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex NamespaceIn();

    // At the beginning of a line: a type inside another has its name.
    [GeneratedRegex(
        @"^((public|internal|file|sealed|static|abstract|partial|readonly|ref) )*(class|record struct|record|struct|interface|enum) (?<name>\w+)",
        RegexOptions.Multiline
    )]
    private static partial Regex TypeIn();
}
