using System.Globalization;
using Microsoft.Playwright;
using Styrkedja.Integration.Serving;
using Styrkedja.Unit.House;

namespace Styrkedja.Browser;

/// <summary>Published documents, read from outside the project, imported through the page.</summary>
[Trait("Speed", "Slow")]
public sealed class RealDocumentsTests(Browsing browsing) : BrowserTest(browsing)
{
    private static readonly string[] Names =
    [
        "000_bb6957f8cebd6c8a.txt",
        "001_6f14490c9fee9dff.txt",
        "003_5d93a05e2ccf0c66.txt",
        "004_ce6ff41ba5d2322e.txt",
    ];

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    public async Task All_are_accepted_as_printed_and_the_report_is_summed_up(DatabaseKind kind)
    {
        var files = Names.ToDictionary(
            name => name,
            name => File.ReadAllBytes(RepositoryRoot.SharedFile("documents/" + name))
        );
        using var database = TestDatabase.Create(kind);
        using var server = RunningServer.Start(database, "--no-samples");
        var page = await OpenAsync(server);
        await page.GotoAsync("/kommuner/ny");
        await page.GetByLabel("Namn", new() { Exact = true }).FillAsync("Storstad");
        await page.GetByLabel("Ditt namn").FillAsync("Astrid Administratör");
        await page.Press("Lägg till");
        await page.Upload("storstad", [.. files.Select(f => (f.Key, f.Value))]);
        Assert.Contains("4 dokument väntar", await page.Text(), StringComparison.Ordinal);

        var report = "";
        foreach (var (name, bytes) in files)
        {
            var printed = Steps.Read(name, bytes).GetProperty("document");
            var year = printed.GetProperty("year").GetInt32().ToString(CultureInfo.InvariantCulture);
            await page.GotoAsync("/storstad/granska");
            await page.GetByRole(AriaRole.Link, new() { NameRegex = new(name) }).ClickAsync();
            Assert.Equal(year, await page.Locator("#Input_Year").InputValueAsync());
            var board = printed.GetProperty("board").GetString()!;
            // A board that an earlier document has brought is chosen; another is new.
            var known = await page.Locator("#Input_Board option:checked").InnerTextAsync();
            Assert.Equal(board, known == "Ny nämnd" ? await page.GetByLabel("Ny nämnd").InputValueAsync() : known);
            await page.Press("Godkänn");
            Assert.Contains($"/{year}?dokument=", page.Place(), StringComparison.Ordinal);
            Assert.Equal($"{board} {year}", await page.Locator("h1").InnerTextAsync());
            if (page.Place().EndsWith("/hagersten-alvsjo/2024?dokument=vb", StringComparison.Ordinal))
            {
                report = page.Place();
            }
        }
        await page.GotoAsync("/storstad/granska");
        Assert.Contains("Inget dokument väntar", await page.Text(), StringComparison.Ordinal);

        Assert.NotEqual("", report);
        // The report is what a year shows when it is there.
        await page.GotoAsync(report.Split('?')[0]);
        await AssertFewStops(page, report.Split('?')[0]);
        await page.GotoAsync(report.Split('?')[0]);
        Assert.Equal("11 15 2 2", await Counts(page, "tbody tr:nth-child(1)"));
        Assert.Equal("3 1 0 0", await Counts(page, "tbody tr:nth-child(2)"));
        Assert.Equal("17 6 2 0", await Counts(page, "tbody tr:nth-child(3)"));
        Assert.Equal("31 22 4 2", await Counts(page, "tfoot tr"));
        Assert.Contains(
            "59",
            await page.Locator(".card", new() { HasText = "indikatorer" }).Locator(".number").InnerTextAsync(),
            StringComparison.Ordinal
        );
    }

    // Of 59 indicators: each has its name to follow, and no more; the menu and what stands above have at most thirty.
    private static async Task AssertFewStops(IPage page, string year)
    {
        await page.GotoAsync(year + "/indikatorer");
        Assert.InRange(await page.CountStops(), 60, 90);
    }

    // Fully, partly, not, without a result: after the number of indicators, before that of activities.
    private static async Task<string> Counts(IPage page, string row)
    {
        var cells = await page.Locator($"#maluppfyllelse {row} td.num").AllInnerTextsAsync();
        // The words after a number are for those who do not see the head of its column.
        return string.Join(' ', cells.Skip(1).Take(4).Select(cell => cell.Trim().Split(' ', '\n')[0]));
    }
}
