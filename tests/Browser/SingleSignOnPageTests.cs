using Microsoft.Playwright;
using Styrkedja.Integration.Serving;

namespace Styrkedja.Browser;

/// <summary>Somebody logs in by the municipality's own provider, and out again.</summary>
[Trait("Speed", "Slow")]
public sealed class SingleSignOnPageTests(Browsing browsing) : BrowserTest(browsing)
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    public async Task The_menu_fits_the_groups_at_each_log_in_and_logging_out_is_everywhere(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using var provider = OidcProvider.Start();
        using var server = RunningServer.Start(
            database,
            provider.Environment("""{ "chefer": ["UnitHead@S101"], "admin": ["Administrator"] }""")
        );
        await provider.Serve(server.Address);
        await provider.Know("anna", "anna@lindvik.example", "chefer");
        var page = await OpenAsync(server, visitor: true);

        // Where she was going is where she comes.
        await page.GotoAsync("/lindvik/organisation");
        await LogIn(page, "anna");
        Assert.Equal("/lindvik/organisation", page.Place());
        Assert.Contains("Prov anna", await page.Locator(".who").InnerTextAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("Personer", await MenuOf(page));

        // Logging out leads to the provider, and back.
        await page.Locator(".who > summary").ClickAsync();
        await page.Press("Logga ut");
        await page.Press("Logga ut överallt");
        await page.WaitForURLAsync("**/konto/logga-in");
        await page.GotoAsync("/lindvik/organisation");
        Assert.StartsWith("/konto/logga-in", page.Place(), StringComparison.Ordinal);

        // What she is now is what the provider says now; it asks again who she is.
        await provider.Know("anna", "anna@lindvik.example", "admin");
        await LogIn(page, "anna");
        Assert.Contains("Personer", await MenuOf(page));

        // Without a role she is told so, and nothing else.
        await page.Locator(".who > summary").ClickAsync();
        await page.Press("Logga ut");
        await page.Press("Logga ut överallt");
        await page.WaitForURLAsync("**/konto/logga-in");
        await provider.Know("anna", "anna@lindvik.example");
        await LogIn(page, "anna");
        Assert.Contains("Du har ingen roll i Styrkedja än", await page.Text(), StringComparison.Ordinal);
        await Axe.AssertFindsNothing(page);
    }

    private static async Task LogIn(IPage page, string who)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Logga in med Lindviks kommun", Exact = true }).ClickAsync();
        await page.GetByLabel("Vem är du?").FillAsync(who);
        await page.Press("Fortsätt");
        await page.WaitForURLAsync(url => !url.Contains("/person/", StringComparison.Ordinal));
    }

    private static async Task<IReadOnlyList<string>> MenuOf(IPage page) =>
        await page.Locator(".main-nav a").AllInnerTextsAsync();
}
