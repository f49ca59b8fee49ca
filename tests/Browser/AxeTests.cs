using Styrkedja.Integration.Serving;
using Xunit.Sdk;

namespace Styrkedja.Browser;

/// <summary>In each look axe finds what that look can break.</summary>
[Trait("Speed", "Slow")]
public sealed class AxeTests(Browsing browsing) : BrowserTest(browsing)
{
    private const string Pale = "<p style='color:#777;background:#666'>blek text</p>";
    private const string Small = "<button style='width:9px;height:9px;padding:0;border:0' aria-label='a'></button>";
    private const string Unnamed = "<p>text</p><button></button>";

    [Theory]
    [InlineData("light", Pale, "color-contrast")]
    [InlineData("light", Small + Small, "target-size")]
    [InlineData("light", Unnamed, "button-name")]
    [InlineData("dark", Pale, "color-contrast")]
    [InlineData("360px", Small + Small, "target-size")]
    public async Task It_finds_what_a_look_can_break(string kind, string html, string rule)
    {
        var look = Look.Pictures[kind];
        var page = await OpenAsync(DatabaseKind.Sqlite, look);
        await page.SetContentAsync($"<html lang='sv'><title>Prov</title><main><h1>Prov</h1>{html}</main></html>");
        var found = await Assert.ThrowsAnyAsync<XunitException>(() => Axe.AssertFindsNothing(page, look));
        Assert.Contains($"{rule}: ", found.Message, StringComparison.Ordinal);
    }
}
