using System.Net;
using Styrkedja.Integration.Serving;

namespace Styrkedja.Integration.Help;

/// <summary>Hjälp: the guide, served by the program itself.</summary>
[Trait("Speed", "Slow")]
public sealed class HelpPagesTests(SampleServers servers) : IClassFixture<SampleServers>
{
    [Fact]
    public async Task Everything_is_reached_from_the_foot_of_a_page()
    {
        var server = servers[DatabaseKind.Sqlite];
        var start = await Page.Get(server, "/kommuner");
        var pages = new Dictionary<string, Page>(StringComparer.Ordinal);
        var waiting = new Queue<string>([
            (await start.Follow("Hjälp")).Response.RequestMessage!.RequestUri!.AbsolutePath,
        ]);
        while (waiting.TryDequeue(out var address))
        {
            if (pages.ContainsKey(address))
            {
                continue;
            }
            var page = pages[address] = await Page.Get(server, address);
            Assert.True(page.Status == HttpStatusCode.OK, $"{address} answered {page.Status}.");
            foreach (var link in Links(page))
            {
                waiting.Enqueue(link.Split('#')[0]);
            }
            foreach (var picture in page.Document.QuerySelectorAll("main img"))
            {
                var answer = await server.Client.GetAsync(
                    picture.GetAttribute("src"),
                    TestContext.Current.CancellationToken
                );
                Assert.Equal("image/png", answer.Content.Headers.ContentType?.MediaType);
            }
        }
        Assert.Equal(10, pages.Count);
        // A link into a page leads to a heading there.
        var lost = pages
            .Values.SelectMany(Links)
            .Where(link => link.Contains('#', StringComparison.Ordinal))
            .Select(link => Uri.UnescapeDataString(link).Split('#'))
            .Where(link => pages[link[0]].Document.GetElementById(link[1]) is null);
        Assert.Empty(lost);
        Assert.NotEmpty(pages.Values.SelectMany(page => page.Document.QuerySelectorAll("main img")));
    }

    [Fact]
    public async Task A_page_that_is_not_there_is_not_found()
    {
        var page = await Page.Get(servers[DatabaseKind.Sqlite], "/hjalp/readme");
        Assert.Equal(HttpStatusCode.NotFound, page.Status);
    }

    private static IEnumerable<string> Links(Page page) =>
        page.Document.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")!);
}
