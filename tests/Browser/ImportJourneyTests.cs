using System.Globalization;
using System.Text;
using Microsoft.Playwright;
using Styrkedja.Integration.Serving;

namespace Styrkedja.Browser;

/// <summary>Somebody brings a document: review, accept, and the way from a goal to the printed line.</summary>
[Trait("Speed", "Slow")]
public sealed class ImportJourneyTests(Browsing browsing) : BrowserTest(browsing)
{
    private const string Board = "Lindviks fritidsnämnd";
    private const string Year = "/lindvik/lindviks-fritidsnamnd/2024";
    private const string Indicator = "Andel barn 1–5 år som är inskrivna i förskola";

    [Theory]
    [InlineData(DatabaseKind.Sqlite, true)]
    [InlineData(DatabaseKind.PostgreSql, false)]
    public async Task A_municipality_is_entered(DatabaseKind kind, bool script)
    {
        using var database = TestDatabase.Create(kind);
        using var server = RunningServer.Start(database);
        var page = await OpenAsync(server, new Look(Script: script));
        await page.GotoAsync("/");
        Assert.Equal("/lindvik/min-sida", page.Place());
        await page.Locator(".who > summary").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Kommuner" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Lägg till en kommun" }).ClickAsync();
        await page.Press("Lägg till");
        await page.AssertErrorSummaryHasFocus();
        Assert.Contains("Skriv kommunens namn", await page.Text(), StringComparison.Ordinal);
        // Another spelling of one that is there is told, and what was typed is kept.
        await page.GetByLabel("Namn", new() { Exact = true }).FillAsync("LINDVIK  kommun");
        await page.Press("Lägg till");
        Assert.Contains("finns redan", await page.Text(), StringComparison.Ordinal);
        Assert.Equal("LINDVIK  kommun", await page.GetByLabel("Namn", new() { Exact = true }).InputValueAsync());
        await page.GetByLabel("Namn", new() { Exact = true }).FillAsync("Nyvik kommun");
        await page.Press("Lägg till");
        Assert.Equal("/nyvik/granska", page.Place());
        Assert.Contains("Inget dokument väntar", await page.Text(), StringComparison.Ordinal);
        await page.GotoAsync("/nyvik");
        Assert.Contains("Inga dokument ännu", await page.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite, "fritid.docx", false)]
    [InlineData(DatabaseKind.PostgreSql, "fritid.txt", true)]
    public async Task A_document_of_a_new_board_is_followed_to_its_printed_line(
        DatabaseKind kind,
        string name,
        bool script
    )
    {
        using var database = TestDatabase.Create(kind);
        using var server = RunningServer.Start(database);
        var page = await OpenAsync(server, new Look(Script: script));
        var bytes = name.EndsWith(".docx", StringComparison.Ordinal)
            ? SampleDocuments.SchoolPlanInWord(Board)
            : SampleDocuments.SchoolPlan(Board);
        var read = Steps.Read(name, bytes);
        int Count(string records) => read.GetProperty(records).GetArrayLength();
        int Goals(string level) =>
            read.GetProperty("goals").EnumerateArray().Count(g => g.GetProperty("level").GetString() == level);

        await page.Upload("lindvik", (name, bytes));
        Assert.StartsWith("/lindvik/granska/", page.Place(), StringComparison.Ordinal);
        var tags = await page.Locator(".tags a").AllInnerTextsAsync();
        Assert.Equal(
            [
                $"Iakttagelser: {Count("findings")}",
                $"Otolkade rader: {read.GetProperty("coverage").GetProperty("unclassified").GetArrayLength()}",
                "Rättelser: 0",
                $"Mål: {Count("goals")}",
                $"Indikatorer: {Count("indicators")}",
                $"Aktiviteter: {Count("activities")}",
                $"Tabeller: {Count("tables")}",
                $"Beslutspunkter: {Count("decisions")}",
            ],
            tags
        );

        // A finding leads to its lines beside it.
        var link = page.Locator(".findings a").First;
        var line = (await link.InnerTextAsync()).Split(' ')[^1].Split('–')[0];
        await link.ClickAsync();
        Assert.Equal(1, await page.Locator($"#rad{line}.marked").CountAsync());
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Indikatorer: ") }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new("för " + Indicator) }).ClickAsync();
        Assert.Contains(Indicator, await page.Marked(), StringComparison.Ordinal);

        Assert.Equal(Board, await page.GetByLabel("Ny nämnd").InputValueAsync());
        await page.Press("Godkänn");
        Assert.Equal(Year + "?dokument=plan", page.Place());
        var cards = await page.Locator(".card .number").AllInnerTextsAsync();
        int[] counts = [Goals("board"), Count("indicators"), Count("activities")];
        Assert.Equal(counts.Select(c => c.ToString(CultureInfo.InvariantCulture)), cards.Take(3));

        await page.Menu("Målkedjan");
        var area = page.Locator(".tree a[href*='/mal/1.1']").First;
        await area.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = Indicator, Exact = true }).ClickAsync();
        Assert.Equal(Indicator, await page.Locator("h1").InnerTextAsync());
        await page.Locator("main dd > a", new() { HasTextRegex = new("^rad [0-9]+$") }).First.ClickAsync();
        Assert.Contains(Indicator, await page.Marked(), StringComparison.Ordinal);
        Assert.Contains("92 %", await page.Marked(), StringComparison.Ordinal);
        await AssertAccessible(page, script);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite, false)]
    [InlineData(DatabaseKind.PostgreSql, true)]
    public async Task The_same_file_changes_nothing_and_a_corrected_one_replaces(DatabaseKind kind, bool script)
    {
        using var database = TestDatabase.Create(kind);
        using var server = RunningServer.Start(database);
        var page = await OpenAsync(server, new Look(Script: script));
        var first = SampleDocuments.SchoolPlan(Board);
        await page.Upload("lindvik", ("plan.txt", first));
        await page.Press("Godkänn");
        await page.GotoAsync(Year + "/indikatorer");
        var before = await page.Text();
        Assert.Contains("92 %", before, StringComparison.Ordinal);

        await page.Upload("lindvik", ("plan igen.txt", first));
        Assert.Contains(
            "plan igen.txt: Filen är redan inläst och godkänd. Inget har ändrats.",
            await page.Text(),
            StringComparison.Ordinal
        );
        Assert.Contains("Inget dokument väntar", await page.Text(), StringComparison.Ordinal);
        await page.GotoAsync(Year + "/indikatorer");
        Assert.Equal(before, await page.Text());

        var corrected = SampleDocuments.CorrectedSchoolPlan(Board);
        await page.Upload("lindvik", ("rättad.txt", corrected));
        Assert.Contains("Den ersätts om du godkänner", await page.Text(), StringComparison.Ordinal);
        await AssertAccessible(page, script);
        await page.Press("Godkänn");
        await page.Menu("Indikatorer");
        var row = page.Locator("#indikatorer tr", new() { HasText = Indicator });
        Assert.Contains("93 %", await row.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(before.Replace("92 %", "93 %", StringComparison.Ordinal), await page.Text());

        await page.Menu("Dokument");
        await page.Locator("#dokument a", new() { HasTextRegex = new("plan\\.txt\\s*, ersatt") }).ClickAsync();
        Assert.Contains("En rättad fil har ersatt det här dokumentet", await page.Text(), StringComparison.Ordinal);
        var lines = Encoding.UTF8.GetString(first).Split('\n');
        var at = Array.FindIndex(lines, l => l.Contains(Indicator, StringComparison.Ordinal)) + 1;
        await page.GotoAsync($"{page.Place().Split('?')[0]}?rad={at.ToString(CultureInfo.InvariantCulture)}");
        Assert.Contains("92 %", await page.Marked(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite, false)]
    [InlineData(DatabaseKind.PostgreSql, true)]
    public async Task A_rejected_document_waits_again_when_it_is_brought_again(DatabaseKind kind, bool script)
    {
        using var database = TestDatabase.Create(kind);
        using var server = RunningServer.Start(database);
        var page = await OpenAsync(server, new Look(Script: script));
        var file = ("plan.txt", SampleDocuments.SchoolPlan(Board));
        await page.Upload("lindvik", file);
        var review = page.Place();
        await page.Press("Avvisa");
        Assert.Equal("/lindvik/granska", page.Place());
        Assert.Contains("Inget dokument väntar", await page.Text(), StringComparison.Ordinal);
        await page.GotoAsync(review);
        Assert.Contains("Dokumentet är avvisat", await page.Text(), StringComparison.Ordinal);
        await AssertAccessible(page, script);
        await page.Upload("lindvik", file);
        Assert.Equal(review, page.Place());
        Assert.Contains("väntar på granskning", await page.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite, false)]
    [InlineData(DatabaseKind.PostgreSql, true)]
    public async Task Of_two_who_accept_the_second_sees_that_it_is_done(DatabaseKind kind, bool script)
    {
        using var database = TestDatabase.Create(kind);
        using var server = RunningServer.Start(database);
        var page = await OpenAsync(server, new Look(Script: script));
        var other = await OpenAsync(server, new Look(Script: script));
        await page.Upload("lindvik", ("plan.txt", SampleDocuments.SchoolPlan(Board)));
        await other.GotoAsync(page.Place());
        await page.Press("Godkänn");
        var answer = await other.RunAndWaitForResponseAsync(
            () => other.Press("Godkänn"),
            response => response.Request.IsNavigationRequest
        );
        Assert.Equal(409, answer.Status);
        await other.AssertErrorSummaryHasFocus();
        Assert.Contains("Någon annan hann före", await other.Text(), StringComparison.Ordinal);
        Assert.Contains("Dokumentet är godkänt", await other.Text(), StringComparison.Ordinal);
        Assert.Equal(0, await other.Locator("main form").CountAsync());
        await AssertAccessible(other, script);
        await other.GetByRole(AriaRole.Link, new() { Name = "Se det godkända dokumentets översikt" }).ClickAsync();
        Assert.Equal(Year + "?dokument=plan", other.Place());
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite, false)]
    [InlineData(DatabaseKind.PostgreSql, true)]
    public async Task Of_several_files_the_one_that_cannot_be_read_is_named(DatabaseKind kind, bool script)
    {
        using var database = TestDatabase.Create(kind);
        using var server = RunningServer.Start(database);
        var page = await OpenAsync(server, new Look(Script: script));
        await page.Upload(
            "lindvik",
            ("ett.txt", SampleDocuments.SchoolPlan("Lindviks badnämnd")),
            ("recept.txt", Encoding.UTF8.GetBytes("Vispa ägg och mjölk.")),
            ("två.docx", SampleDocuments.SchoolPlanInWord("Lindviks båtnämnd")),
            ("känd.txt", SampleDocuments.Bytes("lindvik-sodra-plan-2023.txt"))
        );
        await page.AssertErrorSummaryHasFocus();
        var errors = await page.Locator(".error-summary li").AllInnerTextsAsync();
        Assert.StartsWith("recept.txt: ", Assert.Single(errors), StringComparison.Ordinal);
        var text = await page.Text();
        Assert.Contains("2 dokument väntar", text, StringComparison.Ordinal);
        Assert.Contains("känd.txt: Filen är redan inläst och godkänd.", text, StringComparison.Ordinal);
        Assert.Equal(2, await page.Locator("#vantar tbody tr").CountAsync());
        await AssertAccessible(page, script);
    }

    // Axe is a script itself.
    private static Task AssertAccessible(IPage page, bool script) =>
        script ? Axe.AssertFindsNothing(page) : Task.CompletedTask;
}
