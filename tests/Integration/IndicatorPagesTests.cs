using System.Net;
using System.Text;
using AngleSharp.Dom;
using Styrkedja.Core.Access;
using Styrkedja.Documents;
using Styrkedja.Documents.FieldWords;
using Styrkedja.Integration.Serving;
using Styrkedja.Store;
using Styrkedja.Store.Auditing;
using Styrkedja.Store.Organisation;
using Styrkedja.Store.Printed;
using Styrkedja.Unit.House;

namespace Styrkedja.Integration;

/// <summary>Indikatorer: the list of a document and the page of each indicator, on the sample municipality.</summary>
[Trait("Speed", "Slow")]
public sealed class IndicatorPagesTests
{
    private const string South = "/lindvik/sodra-lindviks/2024/indikatorer";
    private const string Catalogue = "/lindvik/indikatorkatalog";

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task The_list_has_every_row_of_the_document_and_keeps_its_filters(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using var server = RunningServer.Start(database);

        var all = await Page.Get(server, South);
        Assert.Equal(28, Rows(all).Length); // samples/README.md
        Assert.Contains("Status är beräknad", all.Text, StringComparison.Ordinal);
        Assert.Equal("Andel unga som är nöjda med sin fritid", Name(Rows(all)[0])); // as the document has it
        var sickLeave = Row(all, "Sjukfrånvaro");
        Assert.StartsWith("mål 3.", Page.Words(sickLeave.QuerySelector("th .meaning")), StringComparison.Ordinal);
        Assert.Contains("Uppfylls delvis", sickLeave.TextContent, StringComparison.Ordinal);

        var statuses = 0;
        foreach (var status in new[] { "helt", "delvis", "inte", "inget-resultat" })
        {
            statuses += Rows(await Page.Get(server, $"{South}?status={status}")).Length;
        }
        Assert.Equal(28, statuses);

        var board = await all.Form("Visa").Set("agare", "namnden").Set("q", "LEDARE på ungdomsgard").Send();
        Assert.Equal("Andel kvällar med minst två ledare på ungdomsgården", Name(Assert.Single(Rows(board))));
        Assert.Contains("1 av 28 indikatorer", board.Text, StringComparison.Ordinal);
        Assert.Equal("LEDARE på ungdomsgard", board.Document.QuerySelector("#q")!.GetAttribute("value"));
        Assert.Equal("nämnden", board.Document.QuerySelector("#agare option[selected]")!.TextContent);

        var goal = await Page.Get(server, South + "?mal=1.2");
        Assert.All(
            Rows(goal),
            row => Assert.Contains("mål 1.2,", row.QuerySelector("th")!.TextContent, StringComparison.Ordinal)
        );
        Assert.Equal(5, Rows(goal).Length);
        Assert.Empty(Rows(await Page.Get(server, South + "?mal=1")).Except(Rows(all), new SameText()));

        var nothing = await Page.Get(server, South + "?q=finnsinte");
        Assert.Contains("Ingen indikator passar urvalet", nothing.Text, StringComparison.Ordinal);

        var csv = await Page.Get(server, South + "?format=csv&status=inte");
        Assert.Equal("text/csv", csv.Response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(
            Rows(await Page.Get(server, South + "?status=inte")).Length,
            csv.Body.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length - 1
        );
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task A_plan_has_no_columns_of_outcomes_and_a_tertial_report_has_its_forecast(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using var server = RunningServer.Start(database);
        var plan = await Page.Get(server, South + "?dokument=plan");
        Assert.Equal(27, Rows(plan).Length);
        Assert.DoesNotContain("Utfall", Head(plan));
        Assert.DoesNotContain("Status", Head(plan));
        Assert.Contains("Årsmål", Head(plan));
        var tertial = await Page.Get(server, South + "?dokument=t2");
        Assert.Contains("Helår prognos", Head(tertial));
        Assert.Contains(
            "16 800 st",
            Row(tertial, "Antal besök på kommunens ungdomsgårdar").TextContent,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task An_indicator_shows_its_years_with_sources_and_the_other_boards(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using var server = RunningServer.Start(database);
        var page = await Page.Get(server, South + "/sjukfranvaro");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Lägre är bättre (föreslagen av målet)", page.Text, StringComparison.Ordinal);
        string[] years = [.. page.Document.QuerySelectorAll("#uppgifter tbody th").Select(h => h.TextContent.Trim())];
        Assert.Equal(["2024", "2024, januari–augusti", "2023"], years);
        var figures = page
            .Document.QuerySelectorAll("#uppgifter tbody tr:first-child td > a[title]")
            .Select(a => a.TextContent);
        Assert.Equal(["7,4 %", "5,6 %", "8,0 %", "7,4 %", "7,2 %", "Tas fram av nämnd"], figures);
        foreach (var link in page.Document.QuerySelectorAll("#uppgifter a[title]").Take(3))
        {
            var source = await Page.Get(server, link.GetAttribute("href")!);
            Assert.Equal(HttpStatusCode.OK, source.Status);
            Assert.Contains(link.TextContent, source.Text, StringComparison.Ordinal);
        }
        Assert.Contains("samma", page.Document.QuerySelector("#uppgifter")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(
            "Lindviks förskole- och skolnämnd",
            page.Document.QuerySelector("#namnder")!.TextContent,
            StringComparison.Ordinal
        );

        var csv = await Page.Get(server, South + "/sjukfranvaro?format=csv");
        Assert.Contains(
            "2024VB;Utfall;7,4;%;\"7,4 %\";verksamhetsberättelse 2024;255;ja",
            csv.Body,
            StringComparison.Ordinal
        );

        var other = await Page.Get(server, South + "/antal-lan-per-elev-i-skolbiblioteken");
        Assert.Contains(
            "Södra Lindviks områdesnämnd har inte den här indikatorn",
            other.Text,
            StringComparison.Ordinal
        );
        Assert.Equal(HttpStatusCode.OK, (await other.Follow("Lindviks förskole- och skolnämnd 2025")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Page.Get(server, South + "/finns-inte")).Status);
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task What_a_corrected_report_replaced_stands_below_with_when_and_by_whom(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using var server = RunningServer.Start(database);
        const string name = "lindvik-sodra-vb-2024.txt";
        var text = await File.ReadAllTextAsync(
            RepositoryRoot.Path($"samples/{name}"),
            TestContext.Current.CancellationToken
        );
        var lines = text.Split('\n');
        lines[254] = lines[254].Replace("7,4 %", "7,6 %", StringComparison.Ordinal); // sick leave, the outcome
        await Accept(database, name, string.Join('\n', lines));

        var page = await Page.Get(server, South + "/sjukfranvaro");
        Assert.Equal("7,6 %", page.Document.QuerySelector("#uppgifter tbody td > a")!.TextContent);
        var heading = page.Document.QuerySelectorAll("main h3").Single().TextContent;
        Assert.Matches("^Verksamhetsberättelse 2024, ersatt [0-9]{4}-[0-9]{2}-[0-9]{2} [0-9:]{5} av .+", heading);
        Assert.Contains("Utfall 2024: 7,4 % (nu 7,6 %)", page.Text, StringComparison.Ordinal);
        Assert.Contains("Årsmål 2024: 7,2 % (oförändrad)", page.Text, StringComparison.Ordinal);
        var old = page.Document.QuerySelectorAll("main h3 + ul a")[0].GetAttribute("href")!;
        Assert.Contains("7,4 %", (await Page.Get(server, old)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task The_catalogue_shows_what_is_proposed_what_is_used_and_what_is_decided_instead(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using var server = RunningServer.Start(database);
        var page = await (await (await Page.Get(server, South)).Follow("Sjukfrånvaro")).Follow("Indikatorkatalog");
        Assert.Equal(FieldVocabulary.Definitions.All.Count, Defined(page).Length);
        var sickLeave = Page.Words(Defined(page, "Sjukfrånvaro"));
        Assert.Equal(
            "Sjukfrånvaro finns Bestäm vad ”Sjukfrånvaro” betyder Lägre är bättre % de senaste tolv månaderna Tertial okänt delas upp okänt",
            sickLeave
        );
        Assert.Contains("finns inte", Page.Words(Defined(page, "Antal hemlösa")), StringComparison.Ordinal);

        // By another name, however it is spelled.
        var named = await page.Form("Visa").Set("q", "fran HYRES-värderna").Send();
        Assert.Contains(
            "också: Andel avhysningar",
            Page.Words(Assert.Single(Defined(named))),
            StringComparison.Ordinal
        );
        Assert.Equal("fran HYRES-värderna", named.Document.QuerySelector("#q")!.GetAttribute("value"));
        var used = await Page.Get(server, Catalogue + "?q=sjuk&visa=anvands");
        Assert.Equal(2, Defined(used).Length);
        Assert.Contains(
            "Ingen indikator passar",
            (await Page.Get(server, Catalogue + "?q=xyzzy")).Text,
            StringComparison.Ordinal
        );

        // What the municipality decides stands beside what is proposed.
        var form = await used.Follow("Bestäm vad ”Sjukfrånvaro” betyder");
        await form.Form("Spara").Set("Direction", "Higher").Set("Scope", "City").Set("Reason", "Prov").Send();
        Assert.Contains(
            "bestämt här: Högre är bättre; KF:s årsmål gäller hela kommunen",
            Page.Words(Defined(await Page.Get(server, Catalogue), "Sjukfrånvaro")),
            StringComparison.Ordinal
        );
        var csv = await Page.Get(server, Catalogue + "?format=csv&visa=anvands&q=sjukfranvaro+dag");
        Assert.Contains(
            "Sjukfrånvaro dag 1-14;;Lägre är bättre;%;okänt;Tertial;okänt;delas upp;okänt;ja;",
            csv.Body,
            StringComparison.Ordinal
        );

        // Whoever may only read sees the same, and no way to change it.
        using var reader = await server.LogInAs("egil@lindvik.example");
        var read = await Page.Get(reader, Catalogue);
        Assert.Equal(Defined(page).Length, Defined(read).Length);
        Assert.DoesNotContain("Bestäm vad", read.Text, StringComparison.Ordinal);
    }

    private static async Task Accept(TestDatabase place, string name, string text)
    {
        Assert.True(DocumentFiles.TryRead(name, Encoding.UTF8.GetBytes(text), out var file, out _));
        await using var database = Database.At(place.Name);
        var municipality = await database.MunicipalityOf("lindvik");
        var actor = new Actor(Municipalities.PersonOf(municipality), Actor.CommandLine);
        var imports = new DocumentImports(database, municipality, Permissions.OfCommandLine);
        var received = await imports.Receive(file, actor);
        var read = file.Document;
        await imports.Accept(received.Document, 0, new(null, read.Board!, read.Kind, read.Year!.Value), actor);
    }

    private static IElement[] Defined(Page page) => [.. page.Document.QuerySelectorAll("#katalog tbody tr")];

    private static IElement Defined(Page page, string name) =>
        Defined(page).Single(row => Page.Words(row.QuerySelector("th")) == name);

    private static IElement[] Rows(Page page) =>
        [.. page.Document.QuerySelectorAll("#indikatorer tbody tr:not(.group-head)")];

    private static IElement Row(Page page, string name) => Rows(page).Single(row => Name(row) == name);

    private static string Name(IElement row) => row.QuerySelector("th a")!.TextContent.Trim();

    private static string[] Head(Page page) =>
        [.. page.Document.QuerySelectorAll("#indikatorer thead th").Select(h => h.TextContent.Trim())];

    private sealed class SameText : IEqualityComparer<IElement>
    {
        public bool Equals(IElement? x, IElement? y) => x?.TextContent == y?.TextContent;

        public int GetHashCode(IElement obj) => obj.TextContent.GetHashCode(StringComparison.Ordinal);
    }
}
