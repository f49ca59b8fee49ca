using System.Net;
using Styrkedja.Core.Swedish;
using Styrkedja.Integration.Auditing;
using Styrkedja.Integration.Serving;

namespace Styrkedja.Integration;

/// <summary>A year that an administrator opens has a place before there is a document of it; what shows print does not.</summary>
[Trait("Speed", "Slow")]
public sealed class OpenedYearTests
{
    private const StringComparison Ordinal = StringComparison.Ordinal;
    private const string South = "/lindvik/sodra-lindviks";

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task It_has_an_address_until_it_is_closed_and_nothing_else_changes(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using var server = RunningServer.Start(database);
        Assert.Equal(HttpStatusCode.NotFound, (await Page.Get(server, South + "/2027")).Status);
        var before = await Page.Get(server, South + "/2024");

        var page = await Years(server);
        Assert.Equal(
            SwedishTime.Day(TimeProvider.System.GetUtcNow()).Year + 1,
            int.Parse(page.Document.QuerySelector("[name=Year]")!.GetAttribute("value")!, null)
        );
        var opened = await page.Form("Öppna").Set("Year", "2027").Send();
        Assert.Equal(HttpStatusCode.Redirect, opened.Status);
        // Once more changes nothing.
        Assert.Equal(HttpStatusCode.Redirect, (await page.Form("Öppna").Set("Year", "2027").Send()).Status);
        Assert.Contains(
            "2027 inga än",
            Page.Words((await opened.FollowRedirect()).Document.QuerySelector("#ar")),
            Ordinal
        );

        var year = await Page.Get(server, South + "/2027");
        Assert.Equal(HttpStatusCode.OK, year.Status);
        Assert.Contains("Året är öppnat för planering.", year.Text, Ordinal);
        Assert.Contains("verksamhetsberättelse 2024", year.Text, Ordinal);
        Assert.Equal(
            ["Översikt", "Plan"],
            year.Document.QuerySelectorAll("nav a")
                .Where(a => a.GetAttribute("href")!.StartsWith(South + "/2027", Ordinal))
                .Select(a => Page.Words(a))
        );
        foreach (var about in new[] { "mal", "indikatorer", "aktiviteter", "ekonomi", "iakttagelser", "dokument" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await Page.Get(server, $"{South}/2027/{about}")).Status);
        }
        Assert.Equal(HttpStatusCode.NotFound, (await Page.Get(server, South + "/2027?format=csv")).Status);
        // The board leads to what there is to read, as before; its years can be chosen among.
        Assert.Equal(South + "/2024", (await Page.Get(server, South)).Location);
        var after = await Page.Get(server, South + "/2024");
        Assert.Equal(
            Page.Words(before.Document.QuerySelector("main")),
            Page.Words(after.Document.QuerySelector("main"))
        );
        Assert.Contains(after.Document.QuerySelectorAll("#byt-ar option"), option => option.TextContent == "2027");
        // Another board has no such year.
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await Page.Get(server, "/lindvik/lindviks-forskole-och-skolnamnd/2027")).Status
        );

        var log = await Page.Get(server, "/lindvik/logg");
        Assert.Contains("Öppnade ett år för planering", log.Text, Ordinal);
        var close = (await Years(server)).Form("Stäng 2027");
        Assert.Equal(HttpStatusCode.Redirect, (await close.Send()).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await close.Send()).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Page.Get(server, South + "/2027")).Status);
        await AuditedDatabase.FindsWhole(database);
    }

    [Theory]
    [InlineData("tjugosex")]
    [InlineData("26")]
    [InlineData(" ")]
    [InlineData("-2027")]
    [InlineData("99999")]
    public async Task What_is_no_year_is_told_beside_its_field(string typed)
    {
        using var database = TestDatabase.Create(DatabaseKind.Sqlite);
        using var server = RunningServer.Start(database);
        var answer = await (await Years(server)).Form("Öppna").Set("Year", typed).Send();
        Assert.Contains("Ange ett år med fyra siffror", answer.Text, Ordinal);
        Assert.Equal(typed, answer.Document.QuerySelector("[name=Year]")!.GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task A_planner_opens_none_and_the_sample_board_is_planning()
    {
        using var database = TestDatabase.Create(DatabaseKind.Sqlite);
        using var server = RunningServer.Start(database);
        var years = (await Years(server)).Response.RequestMessage!.RequestUri!.AbsolutePath;
        using var planner = await server.LogInAs("petra@lindvik.example");
        Assert.Equal(HttpStatusCode.Forbidden, (await Page.Get(planner, years)).Status);
        var sample = await Page.Get(planner, "/lindvik/lindviks-forskole-och-skolnamnd/2026");
        Assert.Contains("Året är öppnat för planering.", sample.Text, Ordinal);
    }

    private static async Task<Page> Years(RunningServer server) =>
        await (await (await Page.Get(server, "/lindvik/organisation")).Follow("Södra Lindviks områdesnämnd")).Follow(
            "Öppna ett år för planering"
        );
}
