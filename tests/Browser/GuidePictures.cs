using Microsoft.Playwright;
using Styrkedja.Integration.Serving;
using Styrkedja.Unit.House;

namespace Styrkedja.Browser;

/// <summary>
/// The pictures of docs/guide, taken of the sample municipality. Every run looks that what they show is there;
/// <c>STYRKEDJA_GUIDE=1</c>, which docs/guide/pictures sets, also writes them.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class GuidePictures(Browsing browsing) : BrowserTest(browsing)
{
    private const int Width = 1100;
    private const int Margin = 4;

    // Larger ones make the guide slow to open.
    private const int LargestFile = 150_000;

    private const string Board = "/lindvik/sodra-lindviks/2024";

    private static readonly Picture[] Read =
    [
        new("kommun", "/lindvik", "main h1", "#namnder"),
        new("sidhuvud", Board, ".site-header", ".main-nav"),
        new("oversikt", Board, "main h1", "#maluppfyllelse"),
        new("malkedjan", Board + "/mal", ".tree", ".tree", Height: 520),
        new("mal", Board + "/mal/2.1", ".breadcrumb", ".page-head"),
        new("indikator", Board + "/indikatorer/sjukfranvaro", "h2:has-text('Över åren')", "#serie"),
        new("andra-namnder", Board + "/indikatorer/sjukfranvaro", "h2:has-text('Andra nämnder')", "#namnder"),
        new("tidslinje", Board + "/aktiviteter?vy=tidslinje", "#tidslinje", "#tidslinje", Height: 480),
        new("sok", "/lindvik/sok?q=parkerna", "main form", ".results li:nth-child(3)"),
        new("ekonomi", Board + "/ekonomi", "main h1", "main .cards"),
        new("beraknat", Board + "/ekonomi/5?dokument=vb", "#tabell", "#tabell", Height: 420),
        new("avvikelser", Board + "/ekonomi/2?dokument=vb", "#avvikelser", "#avvikelser", Height: 600),
        new("organisation", "/lindvik/organisation?datum=2026-01-01", "main h1", "main .tree", Height: 640),
        new("logg", "/lindvik/logg", "main h1", "#logg tbody tr:nth-child(3)", Height: 640),
        new("iakttagelser", Board + "/iakttagelser", ".finding:nth-child(1)", ".finding:nth-child(2)"),
    ];

    [Fact]
    public async Task What_the_guide_shows_is_on_the_pages()
    {
        using var database = TestDatabase.Create(DatabaseKind.Sqlite);
        using var server = RunningServer.Start(database);
        var page = await OpenAsync(server, new Look(Width: Width));
        foreach (var picture in Read)
        {
            await page.GotoAsync(picture.Address);
            await Take(page, picture);
        }
        await page.GotoAsync(Board + "/indikatorer/sjukfranvaro");
        await page.Locator("main dd a[href*='/kalla/']").First.ClickAsync();
        await Take(page, new("kalla", "", ".source li:nth-child(1)", ".source li:nth-child(16)"));
        await page.GotoAsync("/lindvik/personer");
        await page.GetByRole(AriaRole.Link, new() { Name = "Egil Enhetschef" }).ClickAsync();
        await Take(page, new("person", "", "main h1", "main form:not(.inline) .buttons"));
        await Review(page);
    }

    private static async Task Review(IPage page)
    {
        await page.GotoAsync("/lindvik/granska");
        // The same plans in Word: read as corrected files.
        await page.Locator("input[type=file]")
            .SetInputFilesAsync([
                RepositoryRoot.Path("samples", "lindvik-skola-plan-2024.docx"),
                RepositoryRoot.Path("samples", "lindvik-skola-plan-2025.docx"),
            ]);
        await page.GetByRole(AriaRole.Button, new() { Name = "Läs in" }).ClickAsync();
        await page.Locator("#vantar").WaitForAsync();
        await Take(page, new("granska", "", "main h2", "#vantar"));
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new("lindvik-skola-plan-2024") }).ClickAsync();
        await Take(page, new("hor-hemma", "", "main form h2", "main form .buttons"));
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Indikatorer: ") }).ClickAsync();
        await page.Locator("#indikatorer td a").First.ClickAsync();
        await Take(page, new("granskning", "", "#forstatt", ".review", Height: 640));
    }

    private static async Task Take(IPage page, Picture picture)
    {
        // Within the page, wherever it is scrolled to.
        const string edges =
            "e => { const r = e.getBoundingClientRect(); return [r.top + window.scrollY, r.bottom + window.scrollY]; }";
        var top = (await page.Locator(picture.From).First.EvaluateAsync<float[]>(edges))[0];
        var bottom = (await page.Locator(picture.To).First.EvaluateAsync<float[]>(edges))[1];
        Assert.True(bottom > top, $"{picture.Name}: {picture.To} is not below {picture.From} on {page.Url}.");
        var height = Math.Min(bottom - top, picture.Height) + 2 * Margin;
        var bytes = await page.ScreenshotAsync(
            new()
            {
                FullPage = true,
                Clip = new()
                {
                    Y = Math.Max(0, top - Margin),
                    Width = Width,
                    Height = height,
                },
            }
        );
        Assert.True(bytes.Length <= LargestFile, $"{picture.Name} is {bytes.Length} bytes.");
        if (Environment.GetEnvironmentVariable("STYRKEDJA_GUIDE") == "1")
        {
            await File.WriteAllBytesAsync(
                RepositoryRoot.Path("docs", "guide", "bilder", picture.Name + ".png"),
                bytes,
                TestContext.Current.CancellationToken
            );
        }
    }

    /// <summary>A picture: a strip of a page, as wide as the window.</summary>
    /// <param name="Name">Of the file.</param>
    /// <param name="Address">Of the page.</param>
    /// <param name="From">What it begins with.</param>
    /// <param name="To">What it ends with.</param>
    /// <param name="Height">Pixels at most.</param>
    private sealed record Picture(string Name, string Address, string From, string To, float Height = 900);
}
