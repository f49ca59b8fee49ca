using Microsoft.Playwright;
using Styrkedja.Integration.Serving;

namespace Styrkedja.Browser;

/// <summary>A form with something to put right: told at the top and at the field, to everyone.</summary>
[Trait("Speed", "Slow")]
public sealed class FormErrorTests(Browsing browsing) : BrowserTest(browsing)
{
    [Theory]
    [InlineData("/lindvik/granska", "Läs in", "Files", false)]
    [InlineData("/lindvik/granska", "Läs in", "Files", true)]
    [InlineData("/kommuner/ny", "Lägg till", "Name", false)]
    [InlineData("/kommuner/ny", "Lägg till", "Name", true)]
    [InlineData("/lindvik/granska/{waiting}", "Godkänn", "Input_Year", false)]
    [InlineData("/lindvik/granska/{waiting}", "Godkänn", "Input_Year", true)]
    public async Task It_is_told_where_and_axe_finds_nothing(string address, string button, string field, bool dark)
    {
        var page = await OpenAsync(DatabaseKind.Sqlite, new Look(Dark: dark));
        await page.GotoAsync(await Browsing.Address(DatabaseKind.Sqlite, address));
        if (field == "Input_Year")
        {
            await page.GetByLabel("Ny nämnd").FillAsync("Lindviks badnämnd");
            await page.Locator("#Input_Year").FillAsync("");
        }
        await page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        await page.AssertErrorSummaryHasFocus();
        Assert.StartsWith("Fel: ", await page.TitleAsync(), StringComparison.Ordinal);
        await Axe.AssertFindsNothing(page);
        await page.Locator(".error-summary a").First.ClickAsync();
        Assert.Equal(field, await page.EvaluateAsync<string>("document.activeElement.id"));
        Assert.Equal("true", await page.Locator("#" + field).GetAttributeAsync("aria-invalid"));
        if (field == "Input_Year")
        {
            // What was typed is kept.
            Assert.Equal("Lindviks badnämnd", await page.GetByLabel("Ny nämnd").InputValueAsync());
        }
    }
}
