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

    private static Task Link(IPage page, string name) =>
        page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).First.ClickAsync();
}
