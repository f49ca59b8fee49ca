using Styrkedja.Integration.Serving;

namespace Styrkedja.Browser;

/// <summary>The journeys by keyboard alone: Tab, Enter and Space; where the keyboard is can always be seen.</summary>
[Trait("Speed", "Slow")]
public sealed class KeyboardTests(Browsing browsing) : BrowserTest(browsing)
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    public async Task A_municipality_and_its_document(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using var server = RunningServer.Start(database);
        var page = await OpenAsync(server);
        var dialogs = new FileDialogs(page);
        await page.GotoAsync("/kommuner");
        await page.TabTo("a", "Lägg till en kommun");
        await page.Enter();
        await page.TabTo("button", "Lägg till");
        await page.Enter();
        // The list of errors has the keyboard; its link leads to the field.
        await page.AssertErrorSummaryHasFocus();
        await page.TabTo(".error-summary a");
        await page.Enter();
        Assert.Equal("Name", await page.EvaluateAsync<string>("document.activeElement.id"));
        await page.Keyboard.TypeAsync("Nyvik kommun");
        await page.Enter();
        Assert.Equal("/nyvik/granska", page.Place());

        await dialogs.Choose("plan.txt", SampleDocuments.SchoolPlan("Nyviks fritidsnämnd"));
        await page.TabTo("button", "Läs in");
        await page.Enter();
        Assert.StartsWith("/nyvik/granska/", page.Place(), StringComparison.Ordinal);
        // A year that is missing is told, then typed.
        await page.TabTo("#Input_Year");
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.PressAsync("Delete");
        await page.TabTo("button", "Godkänn");
        await page.Enter("Space");
        await page.AssertErrorSummaryHasFocus();
        await page.TabTo(".error-summary a");
        await page.Enter();
        Assert.Equal("Input_Year", await page.EvaluateAsync<string>("document.activeElement.id"));
        await page.Keyboard.TypeAsync("2024");
        await page.TabTo("button", "Godkänn");
        await page.Enter("Space");
        Assert.Equal("/nyvik/nyviks-fritidsnamnd/2024?dokument=plan", page.Place());
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    public async Task A_document_is_rejected_then_accepted_then_corrected(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using var server = RunningServer.Start(database);
        var page = await OpenAsync(server);
        var dialogs = new FileDialogs(page);
        const string board = "Lindviks fritidsnämnd";
        foreach (
            var (file, button) in new[]
            {
                (SampleDocuments.SchoolPlan(board), "Avvisa"),
                (SampleDocuments.SchoolPlan(board), "Godkänn"),
                (SampleDocuments.CorrectedSchoolPlan(board), "Godkänn"),
            }
        )
        {
            await page.GotoAsync("/lindvik/granska");
            await dialogs.Choose("plan.txt", file);
            await page.TabTo("button", "Läs in");
            await page.Enter();
            await page.TabTo("button", button);
            await page.Enter();
        }
        Assert.Equal("/lindvik/lindviks-fritidsnamnd/2024?dokument=plan", page.Place());
        await page.TabTo(".main-nav a", "Dokument");
        await page.Enter();
        await page.TabTo("#dokument a[href*='/kalla/']", "plan.txt, ersatt");
        await page.Enter();
        Assert.Contains("En rättad fil har ersatt det här dokumentet", await page.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_leads_to_what_was_found()
    {
        var page = await OpenAsync(DatabaseKind.Sqlite);
        await page.GotoAsync("/lindvik");
        await page.TabTo(".main-nav a", "Sök");
        await page.Enter();
        await page.TabTo("main input[name=q]");
        await page.Keyboard.TypeAsync("förskola");
        await page.Enter();
        await page.TabTo(".results a");
        var found = await page.EvaluateAsync<string>("document.activeElement.getAttribute('href')");
        await page.Enter();
        Assert.StartsWith(found.Split('#')[0], page.Place(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    public async Task From_the_skip_link_to_the_printed_line(DatabaseKind kind)
    {
        var page = await OpenAsync(kind);
        await page.GotoAsync("/lindvik/sodra-lindviks/2024");
        // The first thing that is reached; it leads past the menu.
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Hoppa till innehållet", await page.EvaluateAsync<string>("document.activeElement.textContent"));
        await page.AssertFocusIsSeen();
        await page.Enter(navigates: false);
        await page.Keyboard.PressAsync("Tab");
        Assert.True(await page.EvaluateAsync<bool>("document.activeElement.closest('main') !== null"));

        await page.GotoAsync("/lindvik/sodra-lindviks/2024");
        await page.TabTo(".main-nav a", "Målkedjan");
        await page.Enter();
        // A branch of the tree is closed and opened with the keyboard.
        await page.TabTo(".tree summary");
        var open = "document.activeElement.parentElement.open";
        Assert.True(await page.EvaluateAsync<bool>(open));
        await page.Keyboard.PressAsync("Enter");
        Assert.False(await page.EvaluateAsync<bool>(open));
        await page.Keyboard.PressAsync("Space");
        Assert.True(await page.EvaluateAsync<bool>(open));
        await page.TabTo(".tree .tree a, .tree details a");
        await page.Enter();
        await page.TabTo("#indikatorer tbody th a");
        await page.Enter();
        Assert.Contains("/indikatorer/", page.Place(), StringComparison.Ordinal);
        var name = await page.Locator("h1").InnerTextAsync();
        await page.TabTo("main dd > a[href*='/kalla/']");
        await page.Enter();
        Assert.Contains(name.Split(' ')[0], await page.Marked(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/lindvik")]
    [InlineData("/lindvik/sok?q=förskola")]
    [InlineData("/lindvik/granska/{waiting}")]
    [InlineData("/lindvik/sodra-lindviks/2024/indikatorer")]
    [InlineData("/lindvik/sodra-lindviks/2024/aktiviteter?vy=tidslinje")]
    [InlineData("/lindvik/sodra-lindviks/2024/ekonomi/1")]
    [InlineData("/lindvik/sodra-lindviks/2024/iakttagelser")]
    [InlineData("/lindvik/kalla/{source}?rad=200")]
    public async Task Everything_is_reached_in_its_order_and_seen(string address)
    {
        var page = await OpenAsync(DatabaseKind.Sqlite);
        await page.GotoAsync(await Browsing.Address(DatabaseKind.Sqlite, address));
        var reachable = await page.CountStops();
        Assert.Equal(0, await page.Locator("[tabindex]:not([tabindex='0']):not([tabindex='-1'])").CountAsync());
        await page.EvaluateAsync("document.activeElement.blur(); window.scrollTo(0, 0)");
        for (var i = 0; i < Math.Min(reachable, 60); i++)
        {
            await page.Keyboard.PressAsync("Tab");
            await page.AssertFocusIsSeen();
            // In the order of the document: nobody is sent back and forth.
            Assert.True(
                await page.EvaluateAsync<bool>(
                    """
                    () => {
                      const [before, now] = [window.before, document.activeElement];
                      window.before = now;
                      return !before || (before.compareDocumentPosition(now) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
                    }
                    """
                ),
                $"{address}: step {i + 1} goes back."
            );
        }
    }
}
