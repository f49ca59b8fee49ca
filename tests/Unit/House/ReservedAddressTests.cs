using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Razor.Hosting;
using Styrkedja.Store.Organisation;

namespace Styrkedja.Unit.House;

/// <summary>
/// No municipality or board is given a part of an address that a page has: where a route has a name and another route,
/// alike so far, anything at all, the name is reserved.
/// </summary>
public sealed partial class ReservedAddressTests
{
    private static readonly Dictionary<string, string[]> Reserved = new(StringComparer.Ordinal)
    {
        ["{municipality}"] = Municipalities.Reserved,
        ["{board}"] = Boards.Reserved,
    };

    private static readonly string[][] Routes =
    [
        .. Pages()
            .Concat(Mapped())
            .Concat(Served())
            .Select(route => route.Split('/', StringSplitOptions.RemoveEmptyEntries)),
    ];

    [Fact]
    public void The_routes_are_found()
    {
        var all = Routes.Select(route => string.Join('/', route)).ToList();
        Assert.Contains("{municipality}/{board}/{year:int}/mal/{code}/{number:int?}", all);
        Assert.Contains("halsa/lever", all);
        Assert.Contains("look", all);
    }

    [Fact]
    public void Every_name_beside_a_slug_is_reserved() => Assert.Empty(Shadowed(Routes));

    [Theory]
    [InlineData("{municipality}/nytt", "nytt could be a {board}")]
    [InlineData("nytt/{id}", "nytt could be a {municipality}")]
    [InlineData("{municipality}/{board}/{year:int}/indikatorer/alla", "alla could be a {slug}")]
    public void A_new_one_that_is_not_fails(string route, string said) =>
        Assert.Equal([said], Shadowed([.. Routes, route.Split('/')]));

    private static IEnumerable<string> Shadowed(IReadOnlyList<string[]> routes) =>
        (
            from route in routes
            from other in routes
            from at in Enumerable.Range(0, Math.Min(route.Length, other.Length))
            // A number or an id is no slug, and a slug has no full stop.
            where !route[at].StartsWith('{') && !route[at].Contains('.', StringComparison.Ordinal)
            where other[at].StartsWith('{') && !other[at].Contains(':', StringComparison.Ordinal)
            where Enumerable.Range(0, at).All(i => Alike(route[i], other[i]))
            where !(Reserved.TryGetValue(other[at], out var names) && names.Contains(route[at]))
            select $"{route[at]} could be a {other[at]}"
        ).Distinct();

    private static bool Alike(string one, string other) => one == other;

    private static IEnumerable<string> Pages() =>
        typeof(Styrkedja.Web.Features.Place)
            .Assembly.GetCustomAttributes(typeof(RazorCompiledItemAttribute), false)
            .Cast<RazorCompiledItemAttribute>()
            .SelectMany(item => item.Type.GetCustomAttributes(typeof(RazorCompiledItemMetadataAttribute), false))
            .Cast<RazorCompiledItemMetadataAttribute>()
            .Where(data => data.Key == "RouteTemplate")
            .Select(data => data.Value);

    // What is mapped by code: the addresses that stand in the files that map.
    private static IEnumerable<string> Mapped() =>
        Directory
            .EnumerateFiles(RepositoryRoot.Path("src", "Web"), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal))
            .Select(File.ReadAllText)
            .Where(text => MapIn().IsMatch(text))
            .SelectMany(text => AddressIn().Matches(text).Select(m => m.Groups[1].Value));

    private static IEnumerable<string> Served() =>
        new DirectoryInfo(RepositoryRoot.Path("src", "Web", "wwwroot")).EnumerateFileSystemInfos().Select(f => f.Name);

    [GeneratedRegex(@"\.Map(Get|Post|Put|Delete|Methods|Group|Fallback)\(")]
    private static partial Regex MapIn();

    [GeneratedRegex(@"(?<!\+ )""(/[a-z-]+(/[a-z-]+)*)")]
    private static partial Regex AddressIn();
}
