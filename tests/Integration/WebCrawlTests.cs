using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Styrkedja.Integration.Serving;

namespace Styrkedja.Integration;

/// <summary>
/// Follows every link from the first page of the sample municipality, as an administrator and as one who only reads. Each
/// address is asked for; of those of one shape (the same but for numbers, names of things and what is sought) the first are
/// looked at and followed further.
/// </summary>
[Trait("Speed", "Slow")]
public sealed partial class WebCrawlTests(SampleServers servers, ITestOutputHelper output)
{
    // Attributes whose value the browser asks for, and where a link leads.
    private static readonly string[] Addresses = ["href", "src", "srcset", "action", "formaction", "poster", "data"];

    [Theory]
    [InlineData(DatabaseKind.Sqlite, false)]
    [InlineData(DatabaseKind.Sqlite, true)]
    [InlineData(DatabaseKind.PostgreSql, false)]
    public async Task Every_link_leads_somewhere_and_nothing_leaves_the_machine(DatabaseKind kind, bool reader)
    {
        // A page is made the same way of both databases: of the second it is enough that each shape is looked at.
        var most = kind == DatabaseKind.Sqlite ? 10 : 3;
        var shapes = new ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        using var client = reader ? await servers[kind].LogInAs("fatima@lindvik.example") : servers[kind].NewClient();
        var faults = new ConcurrentBag<string>();
        var ids = new ConcurrentDictionary<string, IReadOnlySet<string>>(StringComparer.Ordinal);
        var wanted = new ConcurrentBag<(string From, string To, string Fragment)>();
        var seen = new HashSet<string>(StringComparer.Ordinal) { "/kommuner" };
        string[] next = ["/kommuner"];
        while (next.Length > 0)
        {
            var found = new ConcurrentBag<(string From, string To)>();
            await Parallel.ForEachAsync(
                next,
                new ParallelOptions
                {
                    MaxDegreeOfParallelism = 4,
                    CancellationToken = TestContext.Current.CancellationToken,
                },
                async (address, _) =>
                {
                    var page = await Page.Get(client, address);
                    if (address == "/" && page.Location is { } own)
                    {
                        found.Add((address, own));
                        return;
                    }
                    if (page.Status != HttpStatusCode.OK)
                    {
                        faults.Add($"{address} answers {(int)page.Status}");
                        return;
                    }
                    if (
                        page.Response.Content.Headers.ContentType?.MediaType != "text/html"
                        || shapes.AddOrUpdate(ShapeOf(address), 1, (_, so) => so + 1) > most
                    )
                    {
                        return;
                    }
                    ids[address] = page.Document.All.Select(e => e.Id!).ToHashSet();
                    foreach (var fault in FaultsOf(page))
                    {
                        faults.Add($"{address}: {fault}");
                    }
                    foreach (var (to, fragment) in LinksOf(page))
                    {
                        found.Add((address, to));
                        if (fragment.Length > 0)
                        {
                            wanted.Add((address, to, fragment));
                        }
                    }
                }
            );
            next = [.. found.Select(f => f.To).Distinct().Where(seen.Add)];
        }
        foreach (var (from, to, fragment) in wanted)
        {
            if (ids.TryGetValue(to, out var known) && !known.Contains(fragment))
            {
                faults.Add($"{from}: nothing at {to}#{fragment}");
            }
        }
        output.WriteLine(
            $"{seen.Count} addresses of {shapes.Count} shapes, {ids.Count} pages looked at, {wanted.Count} links into a page"
        );
        Assert.True(ids.Count > 100, "It has seen hardly anything.");
        Assert.True(faults.IsEmpty, string.Join('\n', faults.Distinct().Order(StringComparer.Ordinal).Take(60)));
    }

    // What an address says but for which board, year, document, thing or word; what is chosen of a list of choices stays.
    private static string ShapeOf(string address)
    {
        var parts = address.Split('?', 2);
        var path = parts[0]
            .Split('/')
            .Select((part, at) => at == 2 && Year().IsMatch(parts[0]) || part.Any(char.IsDigit) ? "*" : part)
            .ToList();
        // Things are called after their names.
        var things = path.FindIndex(part => part is "indikatorer" or "mal") + 1;
        if (things > 0 && things < path.Count)
        {
            path[things] = "*";
        }
        var query = parts is [_, var asked] ? asked.Split('&') : [];
        return string.Join('/', path)
            + "?"
            + string.Join(
                '&',
                query.Select(q => Choice().IsMatch(q) ? q : q.Split('=')[0]).Order(StringComparer.Ordinal)
            );
    }

    [GeneratedRegex("/[0-9]{4}(/|$)")]
    private static partial Regex Year();

    [GeneratedRegex("^(del|vy|format|visa|dokument|tabell|ordning|alla)=[a-z-]*$")]
    private static partial Regex Choice();

    private static IEnumerable<string> FaultsOf(Page page)
    {
        var document = page.Document;
        if (document.DocumentElement.GetAttribute("lang") != "sv")
        {
            yield return "is not said to be Swedish";
        }
        if (document.QuerySelectorAll("h1").Length != 1 || document.QuerySelectorAll("main").Length != 1)
        {
            yield return "has not one h1 in one main";
        }
        // What is written between the parts of a template falls out as text.
        if (
            document
                .QuerySelectorAll("main *:not(code):not(script)")
                .SelectMany(e => e.ChildNodes.OfType<IText>())
                .FirstOrDefault(text =>
                    text.Data.AsSpan().ContainsAny('{', '}', '@') && !text.Data.Contains(".example")
                ) is
            { } fallen
        )
        {
            yield return $"shows \"{fallen.Data.Trim()}\"";
        }
        if (document.Title is null || !document.Title.EndsWith(" – Styrkedja", StringComparison.Ordinal))
        {
            yield return $"has the title {document.Title}";
        }
        foreach (
            var twice in document.All.Where(e => e.Id is { Length: > 0 }).GroupBy(e => e.Id).Where(g => g.Count() > 1)
        )
        {
            yield return $"the id {twice.Key} stands {twice.Count()} times";
        }
        foreach (var element in document.All)
        {
            if (element.HasAttribute("style") || element.LocalName == "style")
            {
                yield return "has a style of its own: " + element.OuterHtml;
            }
            if (element.LocalName == "script" && !element.HasAttribute("src"))
            {
                yield return "has a script of its own: " + element.OuterHtml;
            }
            foreach (var attribute in element.Attributes)
            {
                if (attribute.Name.StartsWith("on", StringComparison.Ordinal))
                {
                    yield return "has a script in an attribute: " + element.OuterHtml;
                }
                if (Addresses.Contains(attribute.Name) && !Inside().IsMatch(attribute.Value))
                {
                    yield return "leads outside: " + attribute.Value;
                }
            }
        }
        var said = document.Body!.TextContent;
        if (English().Match(said) is { Success: true } english)
        {
            yield return $"is in English: {said[Math.Max(0, english.Index - 40)..(english.Index + english.Length)]}";
        }
    }

    private static IEnumerable<(string To, string Fragment)> LinksOf(Page page)
    {
        var here = page.Response.RequestMessage!.RequestUri!;
        foreach (var link in page.Document.QuerySelectorAll("a[href], link[href], script[src], img[src]"))
        {
            var to = new Uri(here, link.GetAttribute("href") ?? link.GetAttribute("src")!);
            if (to.Authority == here.Authority)
            {
                yield return (to.PathAndQuery, Uri.UnescapeDataString(to.Fragment.TrimStart('#')));
            }
        }
    }

    [GeneratedRegex("^(/(?!/)|\\?|#|$)")]
    private static partial Regex Inside();

    [GeneratedRegex(
        "\\b(the|with|required|invalid|must be|cannot|error|exception|not found|please|submit|unhandled)\\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex English();
}
