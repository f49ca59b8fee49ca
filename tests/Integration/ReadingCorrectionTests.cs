using System.Net;
using System.Text;
using Styrkedja.Integration.Auditing;
using Styrkedja.Integration.Serving;
using static Styrkedja.Integration.WebSample;

namespace Styrkedja.Integration;

/// <summary>What the program misread is corrected in the review, and stays corrected when the file is read anew.</summary>
public sealed class ReadingCorrectionTests
{
    private const StringComparison Ordinal = StringComparison.Ordinal;
    private const string Name = "Andel kvällar med minst två ledare på ungdomsgården";

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task A_value_that_was_misread_is_corrected_and_what_follows_from_it_is_too(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using var server = RunningServer.Start(database);
        using var planner = await server.LogInAs("petra@lindvik.example");
        var review = await BringReport(server);
        var at = await Record(planner, review, "indikatorer", Name);
        Assert.Contains("92 %", at.Document.QuerySelector(".source-excerpt .marked")!.TextContent, Ordinal);

        // What cannot be is told, and what was typed stays.
        var wrong = await at.Form("Spara").Set("Input[Name]", " ").Set("Input[Outcome]", "9,2 %").Send();
        Assert.Contains("Skriv som det står i dokumentet", wrong.Text, Ordinal);
        var saved = await wrong.Form("Spara").Set("Input[Name]", Name).Send();
        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
        var row = Row(await saved.FollowRedirect(), Name);
        Assert.Contains("9,2 %", row, Ordinal);
        await AuditedDatabase.FindsWhole(database);

        // It is told with who said it, in the log too; the same once more is said already.
        var told = await Page.Get(planner, review + "?del=rattelser");
        Assert.Contains("Utfall: 92 % 9,2 % Petra Planerare", told.Text, Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await wrong.Form("Spara").Set("Input[Name]", Name).Send()).Status);
        var log = (await Page.Get(server, "/lindvik/logg?format=csv")).Body;
        Assert.Contains("Rättade läsningen av ett dokument", log, Ordinal);
        Assert.Contains("rättat till: 9,2 %", log, Ordinal);

        // Accepted, the indicator is what was said; corrected again afterwards, it follows.
        await (await Page.Get(planner, review)).Form("Godkänn").Set("Input.Year", "2030").Send();
        const string list = "/lindvik/sodra-lindviks/2030/indikatorer";
        Assert.Contains("9,2 %", Shown(await Page.Get(planner, list), Name), Ordinal);
        at = await Record(planner, review, "indikatorer", Name);
        await at.Form("Spara").Set("Input[Outcome]", "29 %").Send();
        Assert.Contains("29 %", Shown(await Page.Get(planner, list), Name), Ordinal);
        Assert.Contains("Utfall: 92 % 29 %", (await Page.Get(planner, review + "?del=rattelser")).Text, Ordinal);
        await AuditedDatabase.FindsWhole(database);

        // Taken back, it is as the program read it.
        at = await Record(planner, review, "indikatorer", Name);
        await at.Form("Ta tillbaka utfall").Send();
        Assert.Contains("92 %", Shown(await Page.Get(planner, list), Name), Ordinal);
        Assert.Contains("Inget har rättats", (await Page.Get(planner, review + "?del=rattelser")).Text, Ordinal);
        await AuditedDatabase.FindsWhole(database);
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task Owner_goal_cell_and_identity_are_corrected_and_read_again(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using var server = RunningServer.Start(database);
        using var planner = await server.LogInAs("petra@lindvik.example");
        var review = await BringReport(server);

        var at = await Record(planner, review, "indikatorer", Name);
        var form = at.Form("Spara");
        await form.Set(
                "Input[Goal]",
                form.Option("Input[Goal]", "1.3 Den som behöver stöd i Lindvik får det i rätt tid")
            )
            .Set("Input[Owner]", "fullmäktige")
            .Send();
        Assert.Contains(
            "mål 1.3, fullmäktiges",
            Row(await Page.Get(planner, review + "?del=indikatorer"), Name),
            Ordinal
        );
        // A row under a board goal is never the council's.
        at = await Record(planner, review, "indikatorer", Name);
        form = at.Form("Spara");
        var clash = await form.Set(
                "Input[Goal]",
                at.Document.QuerySelectorAll("option")
                    .Last(o => o.TextContent.StartsWith("Nämndmål: ", Ordinal))
                    .GetAttribute("value")!
            )
            .Send();
        Assert.Equal(HttpStatusCode.Redirect, clash.Status);
        Assert.Contains("nämndens", Row(await Page.Get(planner, review + "?del=indikatorer"), Name), Ordinal);

        // A cell of a table; a sum that was right is then found wrong, and right again.
        const string finding = "Kontroll av summor";
        var tables = await Page.Get(planner, review + "?del=tabeller");
        var table = tables
            .Document.QuerySelectorAll(".review li")
            .First(l => l.TextContent.Contains("Resultatenheter"));
        var opened = await Page.Get(planner, review + table.QuerySelector("a")!.GetAttribute("href")!.Split('#')[0]);
        var cell = opened.Document.QuerySelector("table tbody th a")!;
        at = await Page.Get(planner, cell.GetAttribute("href")!);
        Assert.NotNull(at.Document.QuerySelector("[name='Input[Cell1]']"));
        var errors = Errors(await Page.Get(planner, review));
        await at.Form("Spara").Set("Input[Cell1]", "99 999").Send();
        Assert.True(Errors(await Page.Get(planner, review)) > errors, finding);

        // What the document is: its year is then what the checks go by.
        at = await (await Page.Get(planner, review)).Follow("Rätta vad dokumentet är");
        await at.Form("Spara").Set("Input[Year]", "2031").Send();
        var page = await Page.Get(planner, review);
        Assert.Contains("verksamhetsberättelse, 2031", page.Text, Ordinal);
        Assert.Equal("2031", page.Document.QuerySelector("[name='Input.Year']")!.GetAttribute("value"));
        Assert.Contains("utanför", page.Text, Ordinal);
        Assert.Contains("Rättelser: 3", page.Text, Ordinal);
        await AuditedDatabase.FindsWhole(database);

        // Whose it is: the board that is proposed follows.
        const string school = "Lindviks förskole- och skolnämnd";
        at = await page.Follow("Rätta vad dokumentet är");
        var forbidden = await at.Form("Spara").Set("Input[Board]", school).Send();
        Assert.Equal(HttpStatusCode.Forbidden, forbidden.Status);
        at = await (await Page.Get(server, review)).Follow("Rätta vad dokumentet är");
        await at.Form("Spara").Set("Input[Board]", school).Send();
        var proposed = (await Page.Get(server, review)).Document.QuerySelector("[name='Input.Board'] [selected]")!;
        Assert.Equal(school, proposed.TextContent);
        at = await (await Page.Get(server, review)).Follow("Rätta vad dokumentet är");
        await at.Form("Spara").Set("Input[Board]", "Södra Lindviks områdesnämnd").Send();
        page = await Page.Get(planner, review);

        // The file read anew by the program: the corrections are laid again, and nothing differs.
        var again = await Page.Get(server, review + "/las-om");
        var compared = await again.Form("Läs om och jämför").Send();
        Assert.Contains("Filen läses likadant", compared.Text, Ordinal);
        await compared.Form("Ta den nya läsningen i bruk").Send();
        Assert.Contains("verksamhetsberättelse, 2031", (await Page.Get(planner, review)).Text, Ordinal);
        await AuditedDatabase.FindsWhole(database);
    }

    [Fact]
    public async Task Two_at_once_are_told_and_readers_have_no_way_to_correct()
    {
        using var database = TestDatabase.Create(DatabaseKind.Sqlite);
        using var server = RunningServer.Start(database);
        using var planner = await server.LogInAs("petra@lindvik.example");
        using var controller = await server.LogInAs("kent@lindvik.example");
        var review = await BringReport(server);
        var (one, other) = (
            await Record(planner, review, "indikatorer", Name),
            await Record(controller, review, "indikatorer", Name)
        );
        await one.Form("Spara").Set("Input[Outcome]", "9,2 %").Send();
        var stale = await other.Form("Spara").Set("Input[Target]", "91 %").Send();
        Assert.Equal(HttpStatusCode.Conflict, stale.Status);
        // What the person did not touch is as the other says.
        Assert.Equal("9,2 %", stale.Document.QuerySelector("[name='Input[Outcome]']")!.GetAttribute("value"));
        Assert.Equal("91 %", stale.Document.QuerySelector("[name='Input[Target]']")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.Redirect, (await stale.Form("Spara").Send()).Status);
        Assert.Contains("9,2 %", Row(await Page.Get(planner, review + "?del=indikatorer"), Name), Ordinal);
        (one, other) = (
            await Record(planner, review, "indikatorer", Name),
            await Record(controller, review, "indikatorer", Name)
        );
        await one.Form("Spara").Set("Input[Outcome]", "8,2 %").Send();
        stale = await other.Form("Spara").Set("Input[Outcome]", "29 %").Send();
        Assert.Equal(HttpStatusCode.Conflict, stale.Status);
        Assert.Contains("Någon annan hann före", stale.Text, Ordinal);
        Assert.Contains("Läst: 8,2 %", stale.Text, Ordinal);
        Assert.Equal("29 %", stale.Document.QuerySelector("[name='Input[Outcome]']")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.Redirect, (await stale.Form("Spara").Send()).Status);
        Assert.Contains("29 %", Row(await Page.Get(planner, review + "?del=indikatorer"), Name), Ordinal);

        // A form that is not whole says nothing of what it leaves out.
        var part = await Record(planner, review, "indikatorer", Name);
        foreach (var input in part.Document.QuerySelectorAll("form [name^='Input']").ToList())
        {
            input.Remove();
        }
        var bare = await part.Form("Spara").Send();
        Assert.True(bare.Status == HttpStatusCode.Redirect, bare.Text);
        var whole = await Page.Get(planner, review + "/ratta/dokument/0/0/0");
        foreach (var input in whole.Document.QuerySelectorAll("form [name^='Input'], [name=Seen]").ToList())
        {
            if (input.GetAttribute("name") != "Input[Year]")
            {
                input.Remove();
            }
        }
        var told = await whole.Form("Spara").Set("Input[Year]", "x").Send();
        Assert.Contains("Skriv året med fyra siffror", told.Text, Ordinal);
        var late = await whole.Form("Spara").Set("Input[Year]", "2033").Send();
        Assert.Equal(HttpStatusCode.Conflict, late.Status);

        // A head of department brings documents, and decides nothing of them.
        using var head = await server.LogInAs("ylva@lindvik.example");
        var page = await Page.Get(head, review + "?del=indikatorer");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.DoesNotContain(
            page.Document.QuerySelectorAll("main a"),
            a => a.GetAttribute("href")!.Contains("/ratta/")
        );
        string[] odd =
        [
            "indikator/99999/99999/0",
            "kapitel/1/1/0",
            "indikator/1/1/7",
            "indikator/83/83/-1",
            "dokument/7/9/3",
        ];
        foreach (var bad in odd)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await Page.Get(planner, $"{review}/ratta/{bad}")).Status);
        }
    }

    // As a later version may have read it: what was said of it before holds no more, and is dropped without a trace of it.
    [Fact]
    public async Task A_correction_that_holds_no_more_is_told_and_dropped()
    {
        using var database = TestDatabase.Create(DatabaseKind.Sqlite);
        using var server = RunningServer.Start(database);
        var review = await BringReport(server);
        var at = await Record(server.Client, review, "indikatorer", Name);
        await at.Form("Spara").Set("Input[Outcome]", "9,2 %").Send();
        await using (var rows = await StoreRows.Open(database))
        {
            await rows.Run("update printed_indicator set outcome = '50 %' where outcome = '9,2 %'");
        }
        var told = await Page.Get(server, review + "?del=rattelser");
        Assert.Contains("Gäller inte", told.Text, Ordinal);
        at = await Record(server.Client, review, "indikatorer", Name);
        // Another field of the row is corrected; what holds no more is not said again in another's name.
        await at.Form("Spara").Set("Input[Target]", "91 %").Send();
        Assert.Contains("92 % 9,2 %", (await Page.Get(server, review + "?del=rattelser")).Text, Ordinal);
        at = await Record(server.Client, review, "indikatorer", Name);
        Assert.Equal(HttpStatusCode.Redirect, (await at.Form("Ta tillbaka utfall").Send()).Status);
        told = await Page.Get(server, review + "?del=rattelser");
        Assert.DoesNotContain("9,2 %", told.Text, Ordinal);
        Assert.Contains("50 %", Row(await Page.Get(server, review + "?del=indikatorer"), Name), Ordinal);
        // Said again of what is read now, it is laid where that is read.
        at = await Record(server.Client, review, "indikatorer", Name);
        await at.Form("Spara").Set("Input[Outcome]", "9,2 %").Send();
        Assert.Contains("Utfall: 50 % 9,2 %", (await Page.Get(server, review + "?del=rattelser")).Text, Ordinal);
    }

    [Fact]
    public async Task A_document_of_another_municipality_asks_before_it_is_accepted()
    {
        using var database = TestDatabase.Create(DatabaseKind.Sqlite);
        using var server = RunningServer.Start(database);
        var plan = Encoding.UTF8.GetString(Plan("Norrviks parknämnd"));
        var bytes = Encoding.UTF8.GetBytes("Norrviks kommun\n\n" + plan);
        var review = await (await Upload(server, ("norrvik.txt", bytes))).FollowRedirect();
        Assert.Contains("Dokumentet nämner Norrviks kommun och inte Lindvik kommun", review.Text, Ordinal);
        var asked = await review.Form("Godkänn").Send();
        Assert.Equal(HttpStatusCode.OK, asked.Status);
        Assert.Contains("Kryssa i rutan om det ändå är Lindvik kommun det gäller", asked.Text, Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await asked.Form("Godkänn").Set("Input.IsOurs", "true").Send()).Status);
        // Ours is not asked about.
        review = await (await Upload(server, ("lindvik.txt", Plan("Lindviks parknämnd")))).FollowRedirect();
        Assert.Null(review.Document.QuerySelector("[name='Input.IsOurs']"));
    }

    // The way there: the line of a row is followed, and its row corrected.
    private static async Task<Page> Record(HttpClient client, string review, string part, string name)
    {
        var list = await Page.Get(client, $"{review}?del={part}");
        var row = list.Document.QuerySelectorAll(".review tr").First(r => r.TextContent.Contains(name));
        var line = row.QuerySelectorAll("a").Single(a => a.GetAttribute("href")!.Contains("rad="));
        var followed = await Page.Get(client, review + line.GetAttribute("href")!.Split('#')[0]);
        var correct = followed.Document.QuerySelectorAll(".review a").Single(a => a.TextContent == $"Rätta {name}");
        return await Page.Get(client, correct.GetAttribute("href")!);
    }

    private static string Row(Page page, string name) =>
        Page.Words(page.Document.QuerySelectorAll(".review tr").First(r => r.TextContent.Contains(name)));

    private static string Shown(Page page, string name) =>
        Page.Words(
            page.Document.QuerySelectorAll("#indikatorer tbody tr:not(.group-head)")
                .First(r => r.TextContent.Contains(name))
        );

    private static int Errors(Page page) => page.Document.QuerySelectorAll(".review .finding").Length;
}
