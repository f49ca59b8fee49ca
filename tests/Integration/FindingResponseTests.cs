using System.Net;
using System.Text;
using Styrkedja.Integration.Auditing;
using Styrkedja.Integration.Serving;
using static Styrkedja.Integration.WebSample;

namespace Styrkedja.Integration;

/// <summary>A finding is explained, assigned and ticked off, and stays so in a corrected file that says the same there.</summary>
public sealed class FindingResponseTests
{
    private const string File = "lindvik-sodra-vb-2024.txt";
    private const string List = Board + "/iakttagelser?dokument=vb";
    private const string Fund = "Regeln för resultatfonder";
    private const string Why = "Nämnden beslutade om hela överföringen den 3 mars.";

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task An_explained_finding_stays_explained_in_a_corrected_file(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using var server = RunningServer.Start(database);
        using var planner = await server.LogInAs("petra@lindvik.example");

        // Nothing is explained without a word.
        var page = await Answer(planner, List, Fund);
        var form = page.Form("Spara").Set("State", "Explained").Set("Text", " ");
        Assert.Contains("Skriv varför", (await form.Send()).Text, StringComparison.Ordinal);
        var saved = await page.Form("Spara").Set("State", "Explained").Set("Text", Why).Send();
        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
        var list = await saved.FollowRedirect();
        Assert.Contains(Why, Finding(list, Fund), StringComparison.Ordinal);
        Assert.Contains("förklarad", Finding(list, Fund), StringComparison.Ordinal);
        Assert.Contains("Skrivet av Petra Planerare", Finding(list, Fund), StringComparison.Ordinal);
        await AuditedDatabase.FindsWhole(database);

        // A count leads to what it counts; the file says it too, and so does the log.
        Assert.Contains("Förklarade (2)", list.Text, StringComparison.Ordinal);
        var explained = await Page.Get(planner, List + "&lage=forklarad");
        Assert.Equal(2, explained.Document.QuerySelectorAll(".finding").Length);
        Assert.Contains(Why, (await Page.Get(planner, List + "&format=csv")).Body, StringComparison.Ordinal);
        Assert.Contains(Why, (await Page.Get(server, "/lindvik/logg?format=csv")).Body, StringComparison.Ordinal);

        // Corrected above it, and at the place of another finding: the one stays, of the other nothing is said.
        var text = await System.IO.File.ReadAllTextAsync(Command.Sample(File), TestContext.Current.CancellationToken);
        var corrected = text.Replace("servicehus\t41\t40\t-2", "servicehus\t41\t40\t-3", StringComparison.Ordinal)
            .Replace(
                "\nNämnden har åtta nämndmål.",
                "\nÅret var blött.\n\nNämnden har åtta nämndmål.",
                StringComparison.Ordinal
            );
        Assert.NotEqual(text.Split('\n').Length, corrected.Split('\n').Length);
        var before = Finding(list, "Räkning i en rad");
        Assert.Contains("Ansvarig: Kent Controller", before, StringComparison.Ordinal);
        var review = await (await Upload(server, ("rättad.txt", Encoding.UTF8.GetBytes(corrected)))).FollowRedirect();
        Assert.Contains(Why, Finding(review, Fund), StringComparison.Ordinal);
        await review.Form("Godkänn").Send();
        list = await Page.Get(planner, List);
        Assert.Contains(Why, Finding(list, Fund), StringComparison.Ordinal);
        Assert.DoesNotContain("Ansvarig", Finding(list, "Räkning i en rad"), StringComparison.Ordinal);
        await AuditedDatabase.FindsWhole(database);

        // Said of the corrected file, it takes the place of what was said of the first.
        page = await Answer(planner, List, Fund);
        Assert.Equal(Why, page.Document.QuerySelector("textarea")!.TextContent.Trim());
        await page.Form("Spara").Set("State", "Done").Set("Text", "").Send();
        list = await Page.Get(planner, List);
        Assert.Contains("klar", Finding(list, Fund), StringComparison.Ordinal);
        Assert.DoesNotContain(Why, list.Text, StringComparison.Ordinal);
        Assert.Contains(Why, (await Answer(planner, List, Fund)).Text, StringComparison.Ordinal);
        await AuditedDatabase.FindsWhole(database);
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task Whoever_is_to_see_to_a_finding_has_it_on_their_page_while_it_is_open(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using var server = RunningServer.Start(database);
        using var planner = await server.LogInAs("petra@lindvik.example");
        using var secretary = await server.LogInAs("nils@lindvik.example");
        const string mine = "/lindvik/min-sida";
        Assert.DoesNotContain("Ta ställning till", (await Page.Get(secretary, mine)).Text, StringComparison.Ordinal);
        var page = await Answer(planner, List, Fund);
        await page.Form("Spara")
            .Set("Responsible", page.Form("Spara").Option("Responsible", "Nils Nämndsekreterare"))
            .Send();
        var landed = await (await Page.Get(secretary, mine)).Follow("Ta ställning till 1 iakttagelse");
        Assert.Contains("1 iakttagelse", landed.Text, StringComparison.Ordinal);
        Assert.Contains("Ansvarig: Nils Nämndsekreterare", Finding(landed, Fund), StringComparison.Ordinal);

        // Two at once: the second is told, and nothing is lost.
        var (first, second) = (await Answer(secretary, List, Fund), await Answer(planner, List, Fund));
        await first.Form("Spara").Set("State", "Done").Set("Text", "Rättat i bokslutet").Send();
        var stale = await second.Form("Spara").Set("State", "Explained").Set("Text", Why).Send();
        Assert.Equal(HttpStatusCode.Conflict, stale.Status);
        Assert.Contains("Någon annan hann före", stale.Text, StringComparison.Ordinal);
        Assert.Contains("Rättat i bokslutet", stale.Text, StringComparison.Ordinal);
        Assert.Contains(Why, stale.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Ta ställning till", (await Page.Get(secretary, mine)).Text, StringComparison.Ordinal);

        // Having seen it, the second says so again. The same twice is said once.
        Assert.Equal(HttpStatusCode.Redirect, (await stale.Form("Spara").Send()).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await stale.Form("Spara").Send()).Status);
        Assert.Contains("förklarad", Finding(await Page.Get(planner, List), Fund), StringComparison.Ordinal);
        await AuditedDatabase.FindsWhole(database);
    }

    [Fact]
    public async Task Only_whoever_may_see_to_it_can_be_named_and_readers_are_shown_no_way_to_answer()
    {
        using var database = TestDatabase.Create(DatabaseKind.Sqlite);
        using var server = RunningServer.Start(database);
        using var politician = await server.LogInAs("fatima@lindvik.example");
        Assert.DoesNotContain("Ta ställning", (await Page.Get(politician, List)).Text, StringComparison.Ordinal);
        var page = await Answer(server.Client, List, Fund);
        var names = page
            .Document.QuerySelectorAll("[name=Responsible] option")
            .Select(o => o.TextContent)
            .Order(StringComparer.Ordinal);
        Assert.Equal(
            [
                "Astrid Administratör",
                "Dan Direktör",
                "Ingen",
                "Karin Kansli",
                "Kent Controller",
                "Nils Nämndsekreterare",
                "Petra Planerare",
            ],
            names
        );
        // Somebody whom the form did not offer.
        var people = await Page.Get(server, "/lindvik/personer");
        var egil = (await people.Follow("Egil Enhetschef")).Response.RequestMessage!.RequestUri!.Segments[^1];
        var forged = await page.Form("Spara").Set("Responsible", "").Add("Responsible", egil).Send();
        Assert.DoesNotContain("Egil", (await Page.Get(server, List)).Text, StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.InternalServerError, forged.Status);
    }

    private static async Task<Page> Answer(HttpClient client, string list, string title)
    {
        var page = await Page.Get(client, list);
        var finding = page.Document.QuerySelectorAll(".finding").First(f => f.TextContent.Contains(title));
        return await Page.Get(client, finding.QuerySelectorAll("a")[^1].GetAttribute("href")!);
    }

    private static string Finding(Page page, string title) =>
        Page.Words(page.Document.QuerySelectorAll(".finding").First(f => f.TextContent.Contains(title)));
}
