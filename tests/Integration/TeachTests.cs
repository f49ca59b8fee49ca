using System.Net;
using System.Text;
using Styrkedja.Integration.Auditing;
using Styrkedja.Integration.Serving;
using static Styrkedja.Integration.WebSample;

namespace Styrkedja.Integration;

/// <summary>A municipality says what its words mean: its next documents are read by them.</summary>
public sealed class TeachTests
{
    private const StringComparison Ordinal = StringComparison.Ordinal;
    private const string List = "/lindvik/granska/ord";

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task Words_are_tried_kept_used_for_the_next_document_and_taken_back(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using var server = RunningServer.Start(database);
        using var planner = await server.LogInAs("petra@lindvik.example");
        var review = await (await Upload(server, ("ett.md", Document("ett")))).FollowRedirect();
        var address = review.Response.RequestMessage!.RequestUri!.AbsolutePath;
        Assert.Contains("Mål: 0", review.Text, Ordinal);
        Assert.Contains("Indikatorer: 0", review.Text, Ordinal);

        // Tried first: nothing is saved, and what would become of it is seen.
        var teach = await (await Page.Get(planner, address)).Follow("Lär programmet ett ord");
        var tried = await Say(teach, "Löfte", "BoardGoal");
        Assert.Contains("Mål01", Page.Words(tried.Document.QuerySelector("#provat tbody")), Ordinal);
        Assert.Contains("Mål: Alla når en park", tried.Text, Ordinal);
        Assert.Contains("Mål: 0", (await Page.Get(planner, address)).Text, Ordinal);
        var saved = await tried.Form("Spara orden och läsningen").Send();
        Assert.True(saved.Status == HttpStatusCode.Redirect, saved.Text);
        // The page goes on, and leads back to the review.
        var kept = await saved.FollowRedirect();
        Assert.Contains("”Löfte” är sparat", kept.Text, Ordinal);
        Assert.Contains("Mål: 1", (await kept.Follow("gå tillbaka till granskningen")).Text, Ordinal);

        // A word that makes it worse is said to, before it is kept.
        teach = await Page.Get(planner, address + "/lar");
        var worse = await Say(teach, "Löfte", "Target");
        Assert.Contains("Mindre förstås än förut", worse.Text, Ordinal);

        // Half a head makes no difference yet, and words that are not there never will: both are told.
        tried = await Say(await Page.Get(planner, address + "/lar"), "Mått", "Indicator");
        Assert.Contains("Orden ändrar ingenting än", tried.Text, Ordinal);
        await tried.Form("Spara orden och läsningen").Send();
        tried = await Say(await Page.Get(planner, address + "/lar"), "Mottå", "Indicator");
        Assert.Contains("Orden står inte i dokumentet", tried.Text, Ordinal);
        // The year of the head is left out, for the next year's documents.
        tried = await Say(await Page.Get(planner, address + "/lar"), "Ambition 2026", "Target");
        await tried.Form("Spara orden och läsningen").Send();
        Assert.Contains("Indikatorer: 1", (await Page.Get(planner, address)).Text, Ordinal);
        await AuditedDatabase.FindsWhole(database);

        // The next document needs none of it.
        review = await (await Upload(server, ("två.md", Document("två")))).FollowRedirect();
        Assert.Contains("Mål: 1", review.Text, Ordinal);
        Assert.Contains("Indikatorer: 1", review.Text, Ordinal);

        // Shown, taken away, taken back; what was read stays.
        var list = await Page.Get(planner, List);
        Assert.Equal(["Löfte", "Mått", "Ambition"], list.Document.QuerySelectorAll("#ord tbody th").Select(Page.Words));
        Assert.Contains("Löfte", (await Page.Get(planner, List + "?format=csv")).Body, Ordinal);
        await list.Form("Ta tillbaka Löfte").Send();
        Assert.DoesNotContain("Löfte", (await Page.Get(planner, List)).Text, Ordinal);
        Assert.Contains("Mål: 1", (await Page.Get(planner, address)).Text, Ordinal);
        review = await (await Upload(server, ("tre.md", Document("tre")))).FollowRedirect();
        Assert.Contains("Mål: 0", review.Text, Ordinal);
        Assert.Contains("Lärde programmet ett ord", (await Page.Get(server, "/lindvik/logg?format=csv")).Body, Ordinal);
        await AuditedDatabase.FindsWhole(database);
    }

    [Fact]
    public async Task Words_are_taught_before_a_document_that_was_refused_and_odd_ones_are_told()
    {
        using var database = TestDatabase.Create(DatabaseKind.Sqlite);
        using var server = RunningServer.Start(database);
        var bare = Encoding.UTF8.GetBytes("# Vår plan 2026\n\n## Löfte: Alla når en park på tio minuter\n\nText.\n");
        Assert.Contains("verkar inte vara", (await Upload(server, ("bara.md", bare))).Text, Ordinal);
        var list = await Page.Get(server, List);
        Assert.Contains("minst tre bokstäver", (await list.Form("Lägg till").Set("Words", "a").Send()).Text, Ordinal);
        await list.Form("Lägg till").Set("Words", "Löfte:").Set("Meaning", "BoardGoal").Send();
        // The same once more, and said to mean another thing: one holds.
        await list.Form("Lägg till").Set("Words", "löfte").Set("Meaning", "BoardGoal").Send();
        Assert.Single((await Page.Get(server, List)).Document.QuerySelectorAll("#ord tbody tr"));
        var review = await (await Upload(server, ("bara.md", bare))).FollowRedirect();
        Assert.Contains("Mål: 1", review.Text, Ordinal);
        // Two at once: another reading holds meanwhile.
        var address = review.Response.RequestMessage!.RequestUri!.AbsolutePath;
        var one = await Say(await Page.Get(server, address + "/lar"), "Vägen hit", "Analysis");
        var other = await Say(await Page.Get(server, address + "/lar"), "Hit vill vi", "ExpectedResults");
        await one.Form("Spara orden och läsningen").Send();
        var stale = await other.Form("Spara orden och läsningen").Send();
        Assert.Equal(HttpStatusCode.Conflict, stale.Status);
        Assert.Contains("Någon annan hann före", stale.Text, Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await stale.Form("Spara orden och läsningen").Send()).Status);
    }

    // The page proposes what is not known, and a table of money says what each column is.
    [Theory]
    [ClassData(typeof(Databases))]
    public async Task Columns_of_money_are_taught_from_the_table_and_kept_over_a_correction(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using var server = RunningServer.Start(database);
        var review = await (await Upload(server, ("ett.md", MoneyDocument()))).FollowRedirect();
        var address = review.Response.RequestMessage!.RequestUri!.AbsolutePath;
        var opened = await Open(server, address);
        Assert.Empty(opened.Document.QuerySelectorAll("#tabell-0 .meaning"));

        var teach = await opened.Follow("Lär programmet kolumnerna");
        Assert.Equal(
            ["Verksamhet (tkr)", "Tilldelat", "Brukat", "Kvar"],
            teach.Document.QuerySelectorAll(".tags a").Select(Page.Words)
        );
        foreach (
            var (words, meaning) in new[] { ("Tilldelat", "Budget"), ("Brukat", "Outcome"), ("Kvar", "Deviation") }
        )
        {
            teach = await Say(await teach.Follow(words), words, meaning);
            Assert.Contains($"Kolumn med pengar: {words}", teach.Text, Ordinal);
            teach = await (await teach.Form("Spara orden och läsningen").Send()).FollowRedirect();
        }
        Assert.Equal(["Verksamhet (tkr)"], teach.Document.QuerySelectorAll(".tags a").Select(Page.Words));
        string[] Known(string year) =>
            [$"budget {year}, netto", $"utfall {year}, netto", $"avvikelse från budget, {year}, netto"];
        opened = await Open(server, address);
        Assert.Equal(Known("2026"), opened.Document.QuerySelectorAll("#tabell-0 .meaning").Select(Page.Words));

        // A column that is said to be something else is known less: told before it is kept.
        var worse = await Say(await Page.Get(server, address + "/lar"), "Brukat", "Women");
        Assert.Contains("Mindre förstås än förut", worse.Text, Ordinal);

        var correct = await Page.Get(server, address + "/ratta/dokument/0/0/0");
        await correct.Form("Spara").Set("Input[Year]", "2028").Send();
        opened = await Open(server, address);
        Assert.Equal(Known("2028"), opened.Document.QuerySelectorAll("#tabell-0 .meaning").Select(Page.Words));
        await AuditedDatabase.FindsWhole(database);
    }

    // A table in single blanks, which nobody can read, and a title that says no kind.
    [Fact]
    public async Task What_was_missed_is_said_first_and_an_unknown_kind_is_asked_for()
    {
        using var database = TestDatabase.Create(DatabaseKind.Sqlite);
        using var server = RunningServer.Start(database);
        var odd = Encoding.UTF8.GetBytes(
            """
            Uppföljning 2031
            Södra Lindviks områdesnämnd

            Förslag till beslut
            1. Nämnden godkänner uppföljningen.

            Verksamhet Budget Utfall Avvikelse
            Parker 12,5 11,9 0,6
            Gator 8,1 8,4 -0,3
            Bad 2,0 2,2 -0,2

            """
        );
        var review = await (await Upload(server, ("odd.txt", odd))).FollowRedirect();
        Assert.Contains("Vilket slags dokument det är framgår inte", review.Text, Ordinal);
        Assert.Contains("tabellrader", review.Text, Ordinal);
        Assert.DoesNotContain("ingenting att anmärka på", review.Text, Ordinal);
        Assert.Equal("", review.Document.QuerySelector("[name='Input.Kind'] [selected]")?.GetAttribute("value") ?? "");
        var told = await review.Form("Godkänn").Send();
        Assert.Contains("Välj vilket slags dokument det är", told.Text, Ordinal);
    }

    private static Task<Page> Say(Page page, string words, string meaning) =>
        page.Form("Pröva").Set("Words", words).Set("Meaning", meaning).Send();

    private static async Task<Page> Open(RunningServer server, string address) =>
        await (await Page.Get(server, address + "?del=tabeller")).Follow("rad 5–9");

    private static byte[] MoneyDocument() =>
        Encoding.UTF8.GetBytes(
            """
            # Årsrapport 2026 för Södra Lindviks områdesnämnd

            Så gick det med pengarna.

            | Verksamhet (tkr) | Tilldelat | Brukat | Kvar |
            | --- | --- | --- | --- |
            | Parker | 12500 | 11900 | 600 |
            | Gator | 8100 | 8400 | -300 |
            | Summa | 20600 | 20300 | 300 |

            """
        );

    private static byte[] Document(string mark) =>
        Encoding.UTF8.GetBytes(
            $"""
            # Verksamhetsplan 2026 för Södra Lindviks områdesnämnd

            Förslag till beslut

            1. Nämnden godkänner planen {mark}.

            ## Löfte: Alla når en park på tio minuter

            Text om parkerna.

            | Mått | Ambition 2026 |
            | --- | --- |
            | Andel nöjda med parkerna | 75 % |

            """
        );
}
