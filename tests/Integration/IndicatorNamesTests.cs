using System.Net;
using System.Text;
using Styrkedja.Integration.Auditing;
using Styrkedja.Integration.Serving;
using static Styrkedja.Integration.WebSample;
using Page = Styrkedja.Integration.Serving.Page;

namespace Styrkedja.Integration;

/// <summary>Indicators with names that are alike: said to be one, or two, and that taken back.</summary>
[Trait("Speed", "Slow")]
public sealed class IndicatorNamesTests
{
    private const StringComparison Ordinal = StringComparison.Ordinal;
    private const string Names = "/lindvik/installningar/indikatornamn";
    private const string Baths = "/lindvik/lindviks-badnamnd";
    private const string Old = "Andel nöjda badande vid våra badplatser";
    private const string New = "Andel nöjda badande vid våra badplatser och bryggor";
    private const string OldAddress = Baths + "/2024/indikatorer/andel-nojda-badande-vid-vara-badplatser";
    private const string NewAddress = OldAddress + "-och-bryggor";

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task Two_names_that_are_one_share_a_page_until_they_are_parted(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using var server = RunningServer.Start(database);
        await Accept(server, 2023, (Old, "70 %"));
        await Accept(server, 2024, (New, "75 %"));
        var before = (Page: await Values(server), Rows: await Rows(database));
        Assert.Equal(["2024: 75 %"], before.Page);
        Assert.Contains("Ändra", (await Page.Get(server, OldAddress)).Text, Ordinal);

        var asked = await Page.Get(server, Names);
        Assert.Equal("Samma indikator", Page.Words(Pair(asked).QuerySelector("button")).Split(" (")[0]);
        Assert.Contains($"Senast tryckt {New} Bara här: och, bryggor verksamhetsplan 2024", Words(asked), Ordinal);
        Assert.Contains($"Tidigare {Old} verksamhetsplan 2023", Words(asked), Ordinal);
        var joined = await (await Press(asked, "Samma indikator")).FollowRedirect();
        Assert.DoesNotContain(joined.Document.QuerySelectorAll("section"), s => Page.Words(s).Contains(Old, Ordinal));

        // One page with the values of both; the address of the name that is gone leads there, with what was asked.
        Assert.Equal(["2024: 75 %", "2023: 70 %"], await Values(server));
        Assert.Equal(NewAddress + "?dokument=plan", (await Page.Get(server, OldAddress + "?dokument=plan")).Location);
        var page = await Page.Get(server, NewAddress);
        Assert.Contains(Old, page.Text, Ordinal);
        // The row of the old plan leads to it too, and is judged by what the one that holds means.
        var row = await (await Page.Get(server, Baths + "/2023/indikatorer")).Follow(Old);
        Assert.Contains(New, Page.Words(row.Document.QuerySelector("h1")), Ordinal);

        var parted = await (await Button(joined, "Ta isär", Old).Send()).FollowRedirect();
        Assert.Equal(before.Page, await Values(server));
        Assert.Equal(HttpStatusCode.OK, (await Page.Get(server, OldAddress)).Status);
        Assert.Equal(before.Rows, await Rows(database));
        // It is not asked of again, until that is taken back too.
        Assert.DoesNotContain(parted.Document.QuerySelectorAll("section"), s => Page.Words(s).Contains(Old, Ordinal));
        var again = await (await Button(parted, "Ta tillbaka", Old).Send()).FollowRedirect();
        Assert.NotNull(Pair(again));
        await AuditedDatabase.FindsWhole(database);
        var log = await Page.Get(server, "/lindvik/logg");
        Assert.Contains("Sade att två namn är samma indikator", log.Text, Ordinal);
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task A_value_that_was_corrected_under_either_name_holds_for_both_and_is_corrected_once(
        DatabaseKind kind
    )
    {
        using var database = TestDatabase.Create(kind);
        using var server = RunningServer.Start(database);
        await Accept(server, 2024, (Old, "70 %"));
        await Correct(server, OldAddress, "71 %");
        await Accept(server, 2023, (New, "75 %"));
        var joined = await Press(await Page.Get(server, Names), "Samma indikator");
        Assert.Equal(Names, joined.Location);
        // The name that was printed later holds.
        Assert.Equal(["2024: 71 %", "2023: 75 %"], await Values(server, OldAddress));
        await Correct(server, OldAddress, "72 %");
        Assert.Equal(["2024: 72 %", "2023: 75 %"], await Values(server, OldAddress));
        await using var rows = await StoreRows.Look(database);
        Assert.Single(
            await rows.All("select text from indicator_value where origin = 'Entered' and superseded_at is null")
        );
        await AuditedDatabase.FindsWhole(database);
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task Names_that_differ_in_their_endings_alone_are_one_at_once_and_can_be_parted(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using var server = RunningServer.Start(database);
        await Accept(server, 2023, (Old, "70 %"));
        const string other = "Andelen nöjda badande vid våra badplatser";
        await Accept(server, 2024, (other, "75 %"));
        Assert.Equal(["2024: 75 %", "2023: 70 %"], await Values(server, OldAddress));
        var page = await Page.Get(server, Names);
        Assert.Contains("av programmet: bara ordens ändelser skiljer", page.Text, Ordinal);
        var parted = await (await Button(page, "Ta isär", other).Send()).FollowRedirect();
        Assert.Contains("Astrid Administratör", parted.Text, Ordinal);
        // Accepted once more it stays parted.
        await Accept(server, 2024, (other, "76 %"));
        Assert.Equal(["2023: 70 %"], await Values(server, OldAddress));
    }

    [Fact]
    public async Task What_one_document_prints_beside_each_other_is_two()
    {
        using var database = TestDatabase.Create(DatabaseKind.Sqlite);
        using var server = RunningServer.Start(database);
        await Accept(server, 2023, (Old, "70 %"));
        await Accept(server, 2024, (New, "75 %"));
        var asked = await Page.Get(server, Names);
        await Accept(server, 2023, (Old, "70 %"), (New, "75 %"));
        Assert.DoesNotContain((await Page.Get(server, Names)).Document.QuerySelectorAll("section"), IsOurs);
        var refused = await Press(asked, "Samma indikator");
        Assert.Contains("Samma dokument har båda namnen", refused.Text, Ordinal);
        Assert.Equal(["2024: 75 %", "2023: 75 %"], await Values(server));
    }

    [Fact]
    public async Task A_second_click_changes_nothing_and_whoever_comes_second_is_told()
    {
        using var database = TestDatabase.Create(DatabaseKind.Sqlite);
        using var server = RunningServer.Start(database);
        const string third = New + " i juli";
        await Accept(server, 2022, (Old, "70 %"));
        await Accept(server, 2023, (New, "75 %"));
        await Accept(server, 2024, (third, "77 %"));
        var asked = await Page.Get(server, Names);
        var (sameOld, sameNew) = (Join(asked, Old), Join(asked, third));
        Assert.Equal(Names, (await sameNew.Send()).Location);
        Assert.Equal(Names, (await sameNew.Send()).Location);
        // New stands for the third now, and so does what is said to stand for it.
        Assert.Equal(Names, (await sameOld.Send()).Location);
        Assert.Equal(["2024: 77 %", "2023: 75 %", "2022: 70 %"], await Values(server, NewAddress + "-i-juli"));
        Assert.Equal(NewAddress + "-i-juli", (await Page.Get(server, OldAddress)).Location);
        // What is one is not two before that is taken back.
        var apart = await Press(asked, "Två olika");
        Assert.Equal(HttpStatusCode.Conflict, apart.Status);
        Assert.Contains("Någon annan hann före", apart.Text, Ordinal);
        await using var rows = await StoreRows.Look(database);
        Assert.Equal(2, (await rows.All("select id from indicator_sameness where sameness = 'Same'")).Count);
    }

    [Fact]
    public async Task Whoever_may_not_sees_neither_the_page_nor_saves()
    {
        using var database = TestDatabase.Create(DatabaseKind.Sqlite);
        using var server = RunningServer.Start(database);
        using var head = await server.LogInAs("egil@lindvik.example");
        Assert.Equal(HttpStatusCode.Forbidden, (await Page.Get(head, Names)).Status);
    }

    private static bool IsOurs(AngleSharp.Dom.IElement section) => Page.Words(section).Contains("badande", Ordinal);

    private static AngleSharp.Dom.IElement Pair(Page page) => page.Document.QuerySelectorAll("section").First(IsOurs);

    private static string Words(Page page) => Page.Words(Pair(page));

    private static Task<Page> Press(Page page, string button) =>
        page.Form(
                Page.Words(Pair(page).QuerySelectorAll("button").First(b => Page.Words(b).StartsWith(button, Ordinal)))
            )
            .Send();

    // The button of the pair with a name, of the one that it says.
    private static PageForm Join(Page page, string name) =>
        page.Form(
            Page.Words(
                page.Document.QuerySelectorAll("section")
                    .First(s => s.QuerySelectorAll("dd > a").Any(a => Page.Words(a) == name))
                    .QuerySelector("button")
            )
        );

    private static PageForm Button(Page page, string button, string name) =>
        page.Form(
            Page.Words(
                page.Document.QuerySelectorAll("tr")
                    .First(row => Page.Words(row).Contains(name, Ordinal) && Page.Words(row).Contains(button, Ordinal))
                    .QuerySelector("button")
            )
        );

    private static async Task Correct(RunningServer server, string address, string value)
    {
        var page = await Page.Get(server, address + "/ratta?period=2024VB&uppgift=arsmal");
        var saved = await page.Form("Spara").Set("Value", value).Set("Reason", "Prov").Send();
        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
    }

    private static async Task<IEnumerable<string>> Values(RunningServer server, string address = NewAddress)
    {
        var page = await Page.Get(server, address);
        return page
            .Document.QuerySelectorAll("#uppgifter tbody tr")
            .Select(row =>
                $"{Page.Words(row.QuerySelector("th"))}: {Page.Words(row.QuerySelector("td")).Split('%')[0]}%"
            );
    }

    // Every row but those of the log and of what is said of names.
    private static async Task<List<string>> Rows(TestDatabase database)
    {
        await using var rows = await StoreRows.Look(database);
        return
        [
            .. (await rows.Dump()).Where(line =>
                line.StartsWith("printed_", Ordinal) || line.StartsWith("indicator ", Ordinal)
            ),
        ];
    }

    private static async Task Accept(RunningServer server, int year, params (string Name, string Target)[] indicators)
    {
        var rows = string.Concat(indicators.Select(i => $"{i.Name}\t{i.Target}\n"));
        var document = $"""
            # Verksamhetsplan {year} för Lindviks badnämnd

            KF:s inriktningsmål: 1. Ett Lindvik att trivas i

            KF:s mål för verksamhetsområdet: 1.1 Badplatserna är öppna

            Indikator{"\t"}Årsmål
            {rows}

            """;
        var review = await (
            await Upload(server, ($"plan-{year}.txt", Encoding.UTF8.GetBytes(document)))
        ).FollowRedirect();
        var accepted = await review.Form("Godkänn").Send();
        Assert.StartsWith($"{Baths}/{year}?", accepted.Location, Ordinal);
    }
}
