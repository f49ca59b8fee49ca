using System.Net;
using Styrkedja.Integration.Serving;
using static Styrkedja.Integration.WebSample;

namespace Styrkedja.Integration;

/// <summary>Where everybody lands: what waits, how it stands in one's part, and the way to what one came for.</summary>
public sealed class MyPageTests(SampleServers servers) : IClassFixture<SampleServers>
{
    private const string Mine = "/lindvik/min-sida";

    /// <summary>The people of the sample, what each comes for, and where that stands.</summary>
    [Theory]
    [InlineData("astrid", "who may do what", "/lindvik/personer")]
    [InlineData("karin", "how the boards stand", "/lindvik/sodra-lindviks/2024")]
    [InlineData("dan", "the goals of the board", Board + "/mal")]
    [InlineData("ylva", "her department", "Äldreomsorg")]
    [InlineData("egil", "his unit", "Strandgårdens äldreboende")]
    [InlineData("petra", "what the checks found", Board + "/iakttagelser")]
    [InlineData("kent", "the economy", Board + "/ekonomi")]
    [InlineData("nils", "the annual report to read", Board + "/dokument/vb")]
    [InlineData("fatima", "how it went", Board)]
    [InlineData("lo", "the indicators", "Indikatorer")]
    [InlineData("rut", "the log", "/lindvik/logg")]
    public async Task What_each_came_for_is_one_press_away(string person, string errand, string where)
    {
        using var client = await servers[DatabaseKind.Sqlite].LogInAs($"{person}@lindvik.example");
        var landing = await Page.Get(client, "/");
        Assert.Equal(Mine, landing.Location);
        var page = await landing.FollowRedirect();
        Assert.Equal("Min sida", Page.Words(page.Document.QuerySelector("h1")));
        var links = page
            .Document.QuerySelectorAll("a[href]")
            .Where(a => a.GetAttribute("href")!.Split('?')[0] == where || Page.Words(a) == where)
            .ToList();
        Assert.True(links.Count > 0, $"{person} does not find {errand} at once.");
        Assert.Equal(HttpStatusCode.OK, (await Page.Get(client, links[0].GetAttribute("href")!)).Status);
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task A_document_that_waits_waits_for_whoever_may_decide(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using var server = RunningServer.Start(database);
        using var planner = await server.LogInAs("petra@lindvik.example");
        using var politician = await server.LogInAs("fatima@lindvik.example");
        Assert.Contains("Inget väntar på dig", (await Page.Get(planner, Mine)).Text, StringComparison.Ordinal);
        await Upload(server, ("plan.txt", Plan("Lindviks badnämnd")));
        var waiting = await (await Page.Get(planner, Mine)).Follow("Granska verksamhetsplan 2024");
        Assert.Equal(HttpStatusCode.OK, waiting.Status);
        Assert.Contains("Inget väntar på dig", (await Page.Get(politician, Mine)).Text, StringComparison.Ordinal);
        // A year that is open waits to be planned, by those of the board and of the whole municipality.
        var all = await Page.Get(server, Mine);
        Assert.Contains("Skriv planen för 2026", all.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await all.Follow("Skriv planen för 2026")).Status);
        Assert.DoesNotContain("planen för 2026", (await Page.Get(planner, Mine)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_menu_keeps_the_board_and_year_that_were_seen_last()
    {
        var server = servers[DatabaseKind.Sqlite];
        using var client = await server.LogInAs("karin@lindvik.example");
        const string seen = "/lindvik/sodra-lindviks/2023";
        await Page.Get(client, seen);
        foreach (var address in (string[])["/lindvik/sok", "/lindvik/granska", "/lindvik/organisation", Mine])
        {
            var page = await Page.Get(client, address);
            Assert.Contains(
                page.Document.QuerySelectorAll(".main-nav a"),
                a => a.GetAttribute("href") == seen + "/indikatorer"
            );
            Assert.Equal("2023", page.Document.QuerySelector("#byt-ar option[selected]")?.GetAttribute("value"));
        }
    }

    [Theory]
    [InlineData("styrkedja-plats=lindvik/finns-inte/2024")]
    [InlineData("styrkedja-plats=lindvik/sodra-lindviks/1066")]
    [InlineData("styrkedja-plats=lindvik/sodra-lindviks/99999999999")]
    [InlineData("styrkedja-plats=////")]
    [InlineData("styrkedja-plats=grannkopings/sodra-lindviks/2023")]
    public async Task What_a_cookie_says_only_chooses_among_what_is_there(string cookie)
    {
        var server = servers[DatabaseKind.Sqlite];
        using var request = new HttpRequestMessage(HttpMethod.Get, Mine);
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false })
        {
            BaseAddress = server.Address,
        };
        request.Headers.Add(
            "Cookie",
            string.Join("; ", server.Cookies.Select(c => $"{c.Name}={c.Value}").Append(cookie))
        );
        var page = await Page.Send(client, request);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains(
            page.Document.QuerySelectorAll(".main-nav a"),
            a => a.GetAttribute("href")!.EndsWith("/indikatorer", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task The_people_of_the_sample_are_told_apart_where_they_log_in()
    {
        using var visitor = servers[DatabaseKind.Sqlite].NewVisitor();
        var page = await Page.Get(visitor, "/konto/logga-in");
        Assert.Contains("Egil Enhetschef, enhetschef, Strandgårdens äldreboende", page.Text, StringComparison.Ordinal);
        var chosen = await page.Follow("egil@lindvik.example");
        Assert.Equal("egil@lindvik.example", chosen.Document.QuerySelector("input[name=Email]")?.GetAttribute("value"));
    }
}
