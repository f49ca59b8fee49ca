using Microsoft.Playwright;
using Styrkedja.Integration.Serving;

namespace Styrkedja.Browser;

/// <summary>
/// A board's plan from last year's to its decision: the planner writes, somebody else writes the same, the secretary records
/// what the board decided, a politician reads it.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class PlanJourneyTests(Browsing browsing) : BrowserTest(browsing)
{
    private const StringComparison Ordinal = StringComparison.Ordinal;
    private const string South = "/lindvik/sodra-lindviks";
    private const string Council = "/lindvik/lindviks-kommunfullmaktige/2026/plan";
    private const string School = "/lindvik/lindviks-forskole-och-skolnamnd/2026/plan";

    [Theory]
    [InlineData(DatabaseKind.Sqlite, false)]
    [InlineData(DatabaseKind.PostgreSql, true)]
    public async Task A_plan_is_begun_written_decided_and_read(DatabaseKind kind, bool script)
    {
        using var database = TestDatabase.Create(kind);
        using var server = RunningServer.Start(database);
        var page = await OpenAsync(server, new Look(Script: script));
        // Two presses from the plan of a year to the draft of the next; the year is written over here.
        await page.GotoAsync(South + "/2024");
        await Link(page, "Plan");
        await page.GetByLabel("År", new() { Exact = true }).Last.FillAsync("2027");
        await page.Press("Påbörja planen");
        Assert.Equal(South + "/2027/plan", page.Place());
        var draft = await page.Text();
        Assert.Contains("Utkast:", draft, Ordinal);

        await page.Locator(".tree a").Filter(new() { HasText = "1.2" }).First.ClickAsync();
        await Link(page, "ett nämndmål");
        await page.Press("Lägg till");
        await page.AssertErrorSummaryHasFocus();
        await page.GetByLabel("Mål", new() { Exact = true }).FillAsync("Fler unga hittar till fritiden");
        await page.Press("Lägg till");
        await page.Locator(".tree a").Filter(new() { HasText = "Fler unga hittar till fritiden" }).ClickAsync();
        foreach (var activity in new[] { "Öppna en fritidsgård till", "Fråga de unga" })
        {
            await Link(page, "en aktivitet");
            await page.GetByLabel("Aktivitet", new() { Exact = true }).FillAsync(activity);
            await page.Press("Lägg till");
        }
        // By keys alone the second becomes the first.
        await page.GetByRole(AriaRole.Button, new() { Name = "Flytta upp Fråga de unga" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#aktiviteter tbody th").First).ToHaveTextAsync("Fråga de unga");

        // Somebody else writes the same activity meanwhile: both are shown, and the choice holds.
        var other = await OpenAsync(server, new Look(Script: script));
        await Link(page, "Fråga de unga");
        await other.GotoAsync(page.Url);
        await other.GetByLabel("Startdatum").FillAsync("2027-03-01");
        await other.Press("Spara");
        await page.GetByLabel("Aktivitet", new() { Exact = true }).FillAsync("Fråga de unga i maj");
        await page.Press("Spara");
        Assert.Contains("Någon annan hann före", await page.Text(), Ordinal);
        Assert.True(await page.Locator("#Theirs-Starts").IsCheckedAsync());
        await page.Press("Spara");
        var row = await page.Locator("#aktiviteter tbody tr").First.InnerTextAsync();
        Assert.Contains("Fråga de unga i maj", row, Ordinal);
        Assert.Contains("2027-03-01", row, Ordinal);

        await page.GotoAsync(South + "/2027/plan");
        await Link(page, "Kontrollera planen");
        Assert.Contains("Kontrollerna läser planen som den är nu", await page.Text(), Ordinal);
        await page.GotoAsync(South + "/2027/plan");
        await Link(page, "Skriv in nämndens beslut");
        await page.GetByLabel("Sammanträdets dag").FillAsync("2026-01-29");
        await page.GetByLabel("Paragraf i protokollet").FillAsync("12");
        await page.Press("Skriv in beslutet");
        Assert.Equal(South + "/2027/dokument/plan-beslutad", page.Place());

        using var client = await server.LogInAs("fatima@lindvik.example");
        var read = await client.GetStringAsync(South + "/2027/mal", TestContext.Current.CancellationToken);
        Assert.Contains("Fler unga hittar till fritiden", read, Ordinal);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite, true)]
    [InlineData(DatabaseKind.PostgreSql, false)]
    public async Task The_council_hands_down_the_board_decides_and_the_year_is_rolled_over(
        DatabaseKind kind,
        bool script
    )
    {
        using var database = TestDatabase.Create(kind);
        using var server = RunningServer.Start(database);
        var page = await OpenAsync(server, new Look(Script: script));
        // The council changes its plan, which the school board shows, and decides again.
        await page.GotoAsync(Council);
        await page.Press("Börja på en ny version");
        await Link(page, "ett uppdrag");
        await page.GetByLabel("Uppdrag", new() { Exact = true }).FillAsync("Öppna skolgårdarna på helgerna");
        await page.GetByLabel("Klart senast").FillAsync("2026-09-30");
        await page.Press("Lägg till");
        await Link(page, "Skriv in nämndens beslut");
        await Decide(page, "2025-12-15", "9");
        await page.GotoAsync(School);
        await Link(page, "Se vad den ändrar, och ta in den");
        Assert.Contains("Uppdrag: Öppna skolgårdarna på helgerna", await page.Text(), Ordinal);
        await page.Press("Ta in fullmäktiges plan");
        await Link(page, "Öppna skolgårdarna på helgerna");
        await page.Locator("#Form_Body").FillAsync("Alla skolgårdar är öppna från maj.");
        await page.Press("Spara");
        Assert.Contains("Alla skolgårdar är öppna från maj.", await page.Text(), Ordinal);

        // Two departments: one is ready, the other has its part back and is ready again.
        await Link(page, "Planens väg till beslut");
        await Part(page, "Grundskola").GetByText("Klar").ClickAsync();
        await Part(page, "Grundskola").Locator("summary").ClickAsync();
        await Part(page, "Grundskola").Locator("textarea").FillAsync("Skriv hur många.");
        await Part(page, "Grundskola").Locator("details button").ClickAsync();
        Assert.Contains("Skriv hur många.", await page.Text(), Ordinal);
        await Part(page, "Grundskola").GetByText("Klar").ClickAsync();
        await page.Locator("summary", new() { HasText = "Skriv in ett samråd" }).ClickAsync();
        await page.GetByLabel("Med vilka").FillAsync("Elevrådet");
        await page.GetByLabel("Dag", new() { Exact = true }).FillAsync("2025-12-01");
        await page.GetByLabel("Vad de tyckte").FillAsync("Bra med öppna skolgårdar.");
        await page.Press("Skriv in samrådet");
        await page.Locator("summary", new() { HasText = "Välj vilka som ska skriva under" }).ClickAsync();
        await page.GetByLabel("1. underskrift")
            .SelectOptionAsync(new SelectOptionValue { Label = "Astrid Administratör" });
        await page.Press("Spara ordningen");
        await page.Press("Skriv under planen");
        Assert.Contains("Astrid Administratör: har skrivit under", await page.Text(), Ordinal);

        // Proposed; the board amends, and decides.
        await Link(page, "Föreslå planen för nämnden");
        await page.Press("Föreslå planen");
        await page.AssertErrorSummaryHasFocus();
        foreach (
            var label in new[]
            {
                "Diarienummer",
                "Handläggare",
                "Förslag till beslut",
                "Analys av jämställdhet",
                "Analys av barnets",
                "Analys av de nationella",
            }
        )
        {
            await page.GetByLabel(label).FillAsync("SLN 2025/7");
        }
        await page.Press("Föreslå planen");
        await Link(page, "Skriv in vad nämnden beslutade");
        await page.Locator("#MeetOn").FillAsync("2025-12-18");
        await page.GetByLabel("Vad nämnden sa").FillAsync("En aktivitet till.");
        await page.Press("Nämnden ändrade planen");
        await page.GotoAsync(School);
        await Link(page, "1.1.1 Barn i förskolan möter ett rikt språk varje dag");
        await Link(page, "en aktivitet");
        await page.GetByLabel("Aktivitet", new() { Exact = true }).FillAsync("Läs högt varje dag");
        await page.Press("Lägg till");
        await page.GotoAsync(School + "/beslut");
        await Decide(page, "2025-12-18", "31");
        using var client = await server.LogInAs("fatima@lindvik.example");
        var token = TestContext.Current.CancellationToken;
        var read = await client.GetStringAsync(School[..^"/plan".Length] + "/aktiviteter", token);
        Assert.Contains("Läs högt varje dag", read, Ordinal);

        // The year is rolled over, and what was decided is the same to the byte.
        var decided = await server.Client.GetStringAsync(School + "/dokument?format=md", token);
        await page.GotoAsync(School);
        await Link(page, "Påbörja planen för 2027 ur den här");
        await page.Press("Påbörja planen för 2027");
        Assert.Contains("Plan 2027", await page.Text(), Ordinal);
        await Link(page, "1.1.1 Barn i förskolan möter ett rikt språk varje dag");
        await Link(page, "Läs högt varje dag");
        await page.GetByLabel("Aktivitet", new() { Exact = true }).FillAsync("Läs högt två gånger om dagen");
        await page.Press("Spara");
        Assert.Equal(decided, await server.Client.GetStringAsync(School + "/dokument?format=md", token));
    }

    private static ILocator Part(IPage page, string name) =>
        page.Locator("#plan-delar tbody tr").Filter(new() { HasText = name });

    private static async Task Decide(IPage page, string on, string paragraph)
    {
        await page.GetByLabel("Sammanträdets dag").First.FillAsync(on);
        await page.GetByLabel("Paragraf i protokollet").FillAsync(paragraph);
        await page.Press("Skriv in beslutet");
        Assert.Contains("/dokument/plan-beslutad", page.Url, Ordinal);
    }

    private static Task Link(IPage page, string name) =>
        page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).First.ClickAsync();
}
