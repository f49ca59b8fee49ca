using System.Text;
using Microsoft.Playwright;
using Styrkedja.Integration.Serving;

namespace Styrkedja.Browser;

/// <summary>
/// A municipality whose documents are in a model of its own says what its words mean: the first document goes from nothing
/// to all of it, the next needs nothing.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class TeachJourneyTests(Browsing browsing) : BrowserTest(browsing)
{
    private const int MostStatements = 10;

    // Neither of the first two says which level its goals are of.
    private static readonly (string Words, string Meaning)[] Statements =
    [
        ("Effektmål", "DirectionGoal"),
        ("Målsättning", "BoardGoal"),
        ("Vi mäter", "Indicator"),
        ("Ambition", "Target"),
        ("Läge", "Outcome"),
        ("Göra", "Activity"),
        ("Börjar", "Start"),
        ("Klart", "End"),
        ("Tilldelat", "Budget"),
        ("Kvar", "Deviation"),
    ];

    [Theory]
    [InlineData(DatabaseKind.Sqlite, true, "md")]
    [InlineData(DatabaseKind.PostgreSql, false, "txt")]
    public async Task An_unknown_model_is_taught_in_ten_statements_and_the_next_document_needs_none(
        DatabaseKind kind,
        bool script,
        string form
    )
    {
        using var database = TestDatabase.Create(kind);
        using var server = RunningServer.Start(database);
        var page = await OpenAsync(server, new Look(Script: script));
        await page.GotoAsync("/kommuner/ny");
        await page.GetByLabel("Namn", new() { Exact = true }).FillAsync("Norrviks kommun");
        await page.Press("Lägg till");
        var municipality = page.Place().Split('/')[1];

        await page.Upload(municipality, ("första." + form, Report(form, 2026, 71, 12_500, 11_900)));
        var review = page.Place();
        Assert.Equal(["Mål: 0", "Indikatorer: 0", "Aktiviteter: 0", "Tabeller: 3"], await Counts(page));

        await page.GetByRole(AriaRole.Link, new() { Name = "Lär programmet ett ord" }).ClickAsync();
        Assert.True(Statements.Length <= MostStatements);
        foreach (var (words, meaning) in Statements)
        {
            // Each is among those that the page proposes, without number and year.
            await page.Locator(".tags").GetByRole(AriaRole.Link, new() { Name = words, Exact = true }).ClickAsync();
            Assert.Equal(words, await page.GetByLabel("Orden, som de står").InputValueAsync());
            Assert.Contains(words, await page.Marked(), StringComparison.Ordinal);
            await Try(page, meaning);
            Assert.DoesNotContain("Mindre förstås", await page.Text(), StringComparison.Ordinal);
            await AssertAccessible(page, script);
            await page.Press("Spara orden och läsningen");
            Assert.Contains($"”{words}” är sparat", await page.Text(), StringComparison.Ordinal);
        }

        await page.GotoAsync(review);
        await AssertRead(page, 2026, "71 %");
        await AssertWhatIsWorseIsShownFirst(page, review);

        await page.Upload(municipality, ("andra." + form, Report(form, 2027, 74, 13_100, 13_400)));
        Assert.NotEqual(review, page.Place());
        await AssertRead(page, 2027, "74 %");

        await page.GotoAsync($"/{municipality}/granska/ord");
        Assert.Equal(Statements.Length, await page.Locator("#ord tbody tr").CountAsync());
        await page.Press("Ta tillbaka Kvar");
        Assert.Equal(Statements.Length - 1, await page.Locator("#ord tbody tr").CountAsync());
        await AssertAccessible(page, script);
    }

    private static async Task AssertRead(IPage page, int year, string outcome)
    {
        Assert.Equal(["Mål: 4", "Indikatorer: 2", "Aktiviteter: 2", "Tabeller: 1"], await Counts(page));
        await Part(page, "Mål");
        var goals = await page.Locator(".review li[id^=nr]").AllInnerTextsAsync();
        Assert.Equal(
            [
                "Inriktningsmål 1 Norrvik ska vara grönt",
                "Nämndmål Alla når en park",
                "Nämndmål Parkerna är trygga",
                "Inriktningsmål 2 Norrvik ska ha ordning på pengarna",
            ],
            goals.Select(g => g.Split(" rad ")[0])
        );
        await Part(page, "Indikatorer");
        Assert.Contains(outcome, await page.Locator("#indikatorer").InnerTextAsync(), StringComparison.Ordinal);
        await Part(page, "Aktiviteter");
        Assert.Contains($"{year}-03-01–{year}-10-31", await page.Text(), StringComparison.Ordinal);
        await Part(page, "Tabeller");
        await page.Locator(".review li[id^=nr] > a").ClickAsync();
        var heads = await page.Locator("#tabell-0 thead .meaning").AllInnerTextsAsync();
        Assert.Equal(
            [$"budget {year}, netto", $"utfall {year}, netto", $"avvikelse från budget, {year}, netto"],
            heads
        );
    }

    // What somebody says of words that are known, and of words that stand nowhere: told, and nothing is kept.
    private static async Task AssertWhatIsWorseIsShownFirst(IPage page, string review)
    {
        await page.GotoAsync(review + "/lar");
        await page.GetByLabel("Orden, som de står").FillAsync("Målsättning nr 2");
        await Try(page, "Periodicity");
        var told = await page.Locator("[role=alert]").InnerTextAsync();
        Assert.StartsWith("Mindre förstås än förut", told, StringComparison.Ordinal);
        Assert.Contains("Mål 4 → 2", told, StringComparison.Ordinal);
        await page.GetByLabel("Orden, som de står").FillAsync("Kompassriktning");
        await Try(page, "AreaGoal");
        Assert.Equal("Orden står inte i dokumentet", await page.Locator("[role=alert] h2").InnerTextAsync());
        await page.GotoAsync(review);
        Assert.Equal(["Mål: 4", "Indikatorer: 2", "Aktiviteter: 2", "Tabeller: 1"], await Counts(page));
    }

    private static async Task Try(IPage page, string meaning)
    {
        await page.GetByLabel("Vad de betyder").SelectOptionAsync(meaning);
        await page.Press("Pröva");
        await page.Locator("#provat").WaitForAsync();
    }

    private static Task Part(IPage page, string name) =>
        page.Locator(".tags").GetByRole(AriaRole.Link, new() { NameRegex = new($"^{name}: ") }).ClickAsync();

    // Goals, indicators, activities, tables.
    private static async Task<IEnumerable<string>> Counts(IPage page) =>
        (await page.Locator(".tags a").AllInnerTextsAsync()).Skip(3).Take(4);

    private static Task AssertAccessible(IPage page, bool script) =>
        script ? Axe.AssertFindsNothing(page) : Task.CompletedTask;

    // With marks for headings and tables, or as plain text with tabs and none.
    private static byte[] Report(string form, int year, int satisfied, int given, int used)
    {
        var text = $"""
            # Bokslut {year} för Norrviks parknämnd

            ## Effektmål nr 1: Norrvik ska vara grönt

            Parkerna är det första som besökare ser.

            ## Målsättning nr 1: Alla når en park

            Det är tio minuter till den närmaste.

            | Vi mäter | Läge {year} | Ambition {year} |
            | --- | --- | --- |
            | Andel nöjda med parkerna | {satisfied} % | 75 % |
            | Antal nya träd | 120 st | 150 st |

            ## Målsättning nr 2: Parkerna är trygga

            Belysningen byts där den är gammal.

            | Göra | Börjar | Klart |
            | --- | --- | --- |
            | Plantera alléer vid torget | {year}-03-01 | {year}-10-31 |
            | Byta lampor i stadsparken | {year}-01-01 | {year}-12-31 |

            ## Effektmål nr 2: Norrvik ska ha ordning på pengarna

            Nämnden följer sina pengar varje månad.

            ## Ekonomi

            | Verksamhet (tkr) | Tilldelat {year} | Läge {year} | Kvar |
            | --- | --- | --- | --- |
            | Parker | {given} | {used} | {given - used} |
            | Gator | 8100 | 8400 | -300 |
            | Summa | {given + 8100} | {used + 8400} | {given - used - 300} |

            """;
        return Encoding.UTF8.GetBytes(
            form == "md"
                ? text
                : string.Join(
                    '\n',
                    text.Split('\n')
                        .Where(line => !line.StartsWith("| ---", StringComparison.Ordinal))
                        .Select(line => line.Trim('#', '|', ' ').Replace(" | ", "\t", StringComparison.Ordinal))
                )
        );
    }
}
