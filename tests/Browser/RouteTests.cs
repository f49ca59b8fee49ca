using System.Net;
using Microsoft.Playwright;
using Styrkedja.Integration.Serving;

namespace Styrkedja.Browser;

/// <summary>Every route is visited, and axe finds nothing on it.</summary>
[Trait("Speed", "Slow")]
public sealed class RouteTests(Browsing browsing) : BrowserTest(browsing)
{
    public static TheoryData<string> Addresses() => [.. Routes.Examples.Select(e => e.Address)];

    [Fact]
    public void Every_route_has_an_example_and_every_example_a_route()
    {
        var known = Routes
            .Examples.Select(e => e.Template)
            .Concat(Routes.Redirects.Select(r => r.Template))
            .ToHashSet(StringComparer.Ordinal);
        var templates = Routes.Templates();
        Assert.NotEmpty(templates);
        var faults = templates
            .Where(t => !known.Contains(t))
            .Select(t => $"{t} has no example in Routes.Examples: no browser looks at it.")
            .Concat(known.Where(t => !templates.Contains(t)).Select(t => $"{t} in Routes.Examples is no route."))
            .Concat(
                Routes
                    .Examples.Where(e => !Routes.Fits(e.Template, e.Address))
                    .Select(e => $"{e.Address} does not have the form of {e.Template}.")
            )
            .Concat(
                Routes
                    .Redirects.Where(r => !Routes.Fits(r.Template, r.Address) || !Routes.IsKnown(r.Target))
                    .Select(r =>
                        $"{r.Address} is not of {r.Template}, or leads to {r.Target}, which is no listed page."
                    )
            );
        Assert.True(!faults.Any(), string.Join('\n', faults));
        Assert.Empty(Routes.InEveryLook.Except(Routes.Examples.Select(e => e.Address)));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task What_shows_no_page_leads_to_one(DatabaseKind kind)
    {
        foreach (var (_, address, target) in Routes.Redirects)
        {
            var answer = await Browsing.Samples(kind).Client.GetAsync(address, TestContext.Current.CancellationToken);
            Assert.Equal(
                (HttpStatusCode.Redirect, target),
                (answer.StatusCode, answer.Headers.Location?.OriginalString)
            );
            answer = await Browsing.Samples(kind).Client.GetAsync(target, TestContext.Current.CancellationToken);
            Assert.Equal(Routes.IsListed(target) ? HttpStatusCode.OK : HttpStatusCode.Redirect, answer.StatusCode);
        }
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task It_answers_on_PostgreSQL_too(string address)
    {
        address = await Browsing.Address(DatabaseKind.PostgreSql, address);
        using var client = ClientFor(address, DatabaseKind.PostgreSql);
        var answer = await client.GetAsync(address, TestContext.Current.CancellationToken);
        AssertAnswers(address, answer);
    }

    /// <summary><c>STYRKEDJA_PICTURES=folder</c> saves each page there: light, dark, 360 pixels wide, printed.</summary>
    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task It_fits_in_every_look_and_axe_finds_nothing(string address)
    {
        var folder = Environment.GetEnvironmentVariable("STYRKEDJA_PICTURES");
        var example = address;
        var name = address.Trim('/') is { Length: > 0 } path
            ? string.Join('-', path.Split('/', '?', '&', '='))
            : "start";
        address = await Browsing.Address(DatabaseKind.Sqlite, address);
        if (!await IsPage(address))
        {
            return;
        }
        // Opened once and looked at again and again: opening takes most of the time.
        var page = await GoOnAsync(Browsing.Samples(DatabaseKind.Sqlite), visitor: IsForVisitors(address));
        await page.GotoAsync(address);
        foreach (var (kind, look) in Look.Pictures)
        {
            await page.Become(look);
            var wide = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            Assert.True(wide <= look.Width, $"{address} is {wide} pixels wide in a window of {look.Width}.");
            if (look.Forced)
            {
                var unseen = await page.EvaluateAsync<string[]>(Unseen);
                Assert.True(unseen.Length == 0, $"{address}, forced colours: {string.Join("; ", unseen)}");
            }
            else if (!look.Print)
            {
                await (
                    Routes.InEveryLook.Contains(example)
                        ? Axe.AssertFindsNothing(page)
                        : Axe.AssertFindsNothing(page, look)
                );
            }
            if (folder is { Length: > 0 })
            {
                var file = Path.Combine(folder, $"{name}.{kind}.png");
                await page.ScreenshotAsync(new PageScreenshotOptions { Path = file, FullPage = true });
            }
        }
        // What fits four times enlarged, and at 360 pixels, seldom fails between: that is looked at on some.
        await AssertCanBeEnlarged(page, address, Routes.InEveryLook.Contains(example) ? Look.Enlarged.Keys : ["400 %"]);
    }

    // Enlarged, nothing has to be scrolled to from side to side, nothing is cut off, and what stays where it is while the page
    // is scrolled leaves most of the window to the page.
    private static async Task AssertCanBeEnlarged(IPage page, string address, IEnumerable<string> sizes)
    {
        foreach (var size in sizes)
        {
            var look = Look.Enlarged[size];
            await page.Become(look);
            var wrong = await page.EvaluateAsync<string[]>(Outside, look.Height);
            Assert.True(wrong.Length == 0, $"{address} at {size}: {string.Join("; ", wrong)}");
        }
    }

    private const string Outside = """
        height => {
          const found = [];
          const wide = document.documentElement.scrollWidth;
          if (wide > innerWidth) found.push(`${wide} pixels wide in a window of ${innerWidth}`);
          let fixed = 0;
          for (const e of document.querySelectorAll("body *")) {
            const style = getComputedStyle(e);
            if (style.position === "fixed" || (style.position === "sticky" && style.top !== "auto"))
              fixed = Math.max(fixed, e.getBoundingClientRect().height);
            const says = [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim());
            if (says && !e.matches(".visually-hidden") && style.overflowX === "hidden" && style.textOverflow !== "ellipsis" && e.clientWidth > 1
                && e.scrollWidth > e.clientWidth + 1 && !(e instanceof SVGElement))
              found.push("cut off: " + e.outerHTML.slice(0, 120));
          }
          if (fixed > height / 2) found.push(`${fixed} of ${height} pixels never scroll`);
          return found.slice(0, 5);
        }
        """;

    // Words of the colour that they stand on, and signs that are drawn in no colour.
    private const string Unseen = """
        () => {
          const ground = e => {
            for (; e; e = e.parentElement) {
              const colour = getComputedStyle(e).backgroundColor;
              if (!/, 0\)$|transparent/.test(colour)) return colour;
            }
            return "rgb(255, 255, 255)";
          };
          const found = [];
          for (const e of document.querySelectorAll("body *")) {
            const box = e.getBoundingClientRect();
            if (box.width < 2 || box.height < 2) continue;
            const style = getComputedStyle(e);
            const says = [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim());
            if (says && !(e instanceof SVGElement) && style.color === ground(e)) found.push(e.outerHTML.slice(0, 120));
            if (e.matches(".status svg *, .chart svg text") && [style.fill, style.stroke].every(c => c === ground(e) || c === "none"))
              found.push(e.outerHTML.slice(0, 120));
          }
          return found.slice(0, 5);
        }
        """;

    // Whoever has logged in is led on from there.
    private static bool IsForVisitors(string address) => address == "/konto/logga-in";

    private HttpClient ClientFor(string address, DatabaseKind kind) =>
        IsForVisitors(address) ? Browsing.Samples(kind).NewVisitor() : Browsing.Samples(kind).NewClient();

    // A route may also give a file or a word, which no browser shows as a page.
    private async Task<bool> IsPage(string address)
    {
        using var client = ClientFor(address, DatabaseKind.Sqlite);
        var answer = await client.GetAsync(address, TestContext.Current.CancellationToken);
        AssertAnswers(address, answer);
        return answer.Content.Headers.ContentType?.MediaType == "text/html";
    }

    // A redirect would hide which page it was.
    private static void AssertAnswers(string address, HttpResponseMessage answer) =>
        Assert.True(
            answer.StatusCode == (address == "/fel" ? HttpStatusCode.NotFound : HttpStatusCode.OK),
            $"{address} answered {answer.StatusCode}."
        );
}
