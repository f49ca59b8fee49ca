using Styrkedja.Integration.Serving;

namespace Styrkedja.Browser;

/// <summary>Someone opens the address that <c>./run</c> printed.</summary>
[Trait("Speed", "Slow")]
public sealed class StartPageTests(Browsing browsing) : BrowserTest(browsing)
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    public async Task It_has_one_heading_and_says_what_it_is(DatabaseKind kind)
    {
        var page = await OpenAsync(kind);
        await page.GotoAsync("/");
        Assert.Contains("Styrkedja", await page.TitleAsync(), StringComparison.Ordinal);
        Assert.Equal(1, await page.Locator("h1").CountAsync());
        Assert.Equal("sv", await page.Locator("html").GetAttributeAsync("lang"));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    public async Task It_is_the_same_without_script(DatabaseKind kind)
    {
        var page = await OpenAsync(kind, new Look(Script: false));
        await page.GotoAsync("/");
        Assert.Equal(1, await page.Locator("h1").CountAsync());
    }
}
