using System.Net;
using System.Text;
using Styrkedja.Integration.Serving;
using Styrkedja.Unit.House;

namespace Styrkedja.Integration;

/// <summary>The organisation over time: entered, changed and asked about through its pages.</summary>
[Trait("Speed", "Slow")]
public sealed class OrganisationPagesTests
{
    private const string Lindvik = "/lindvik/organisation";

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task The_district_boards_of_Stockholm_are_read_from_a_table_and_asked_about_at_any_date(
        DatabaseKind kind
    )
    {
        using var database = TestDatabase.Create(kind);
        using var server = RunningServer.Start(database, "--no-samples");
        await (await Page.Get(server, "/kommuner/ny"))
            .Form("Lägg till")
            .Set("Name", "Stockholms stad")
            .Set("Keeper", "Astrid")
            .Send();
        var shown = await Upload(server, "/stockholms/organisation", Stockholm());
        Assert.Contains(
            "Ny nämnd: Järva stadsdelsnämnd (jarva), från 2023-07-01.",
            shown.Text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Hägersten-Älvsjö stadsdelsnämnd (hagersten-alvsjo) tar över efter Älvsjö stadsdelsnämnd 2020-07-01.",
            shown.Text,
            StringComparison.Ordinal
        );
        // Nothing is saved before it has been seen.
        Assert.Contains(
            "Ingen organisation ännu",
            (await Page.Get(server, "/stockholms/organisation")).Text,
            StringComparison.Ordinal
        );
        await shown.Form("Spara ändringarna").Send();
        foreach (
            var (day, boards) in new[]
            {
                ("2020-06-30", 14),
                ("2020-07-01", 13),
                ("2023-06-30", 13),
                ("2023-07-01", 11),
            }
        )
        {
            var page = await Page.Get(server, "/stockholms/organisation?datum=" + day);
            Assert.Equal(boards, page.Document.QuerySelectorAll("ul.tree > li").Length);
        }
        var merged = await (await Page.Get(server, "/stockholms/organisation")).Follow(
            "Hägersten-Älvsjö stadsdelsnämnd"
        );
        Assert.Contains(
            "2020-07-01: tog över efter Älvsjö stadsdelsnämnd (sammanslagning)",
            merged.Text,
            StringComparison.Ordinal
        );
        var before = await merged.Follow("Hägersten-Liljeholmens stadsdelsnämnd");
        Assert.Contains("Upphörde efter 2020-06-30", before.Text, StringComparison.Ordinal);

        // The same table again changes nothing, and what is taken away is the same table.
        var again = await Upload(server, "/stockholms/organisation", Stockholm());
        Assert.Contains("Det här ändrar ingenting", again.Text, StringComparison.Ordinal);
        var csv = (await Page.Get(server, "/stockholms/organisation?format=csv")).Body.TrimStart('\uFEFF');
        var lines = csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(File.ReadAllLines(StockholmFile).Order(), lines.Order());
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task A_merged_board_shows_the_history_of_both_as_one(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using var server = RunningServer.Start(database, "--no-samples");
        await (await Page.Get(server, "/kommuner/ny"))
            .Form("Lägg till")
            .Set("Name", "Stockholms stad")
            .Set("Keeper", "Astrid")
            .Send();
        await (await Upload(server, "/stockholms/organisation", Stockholm())).Form("Spara ändringarna").Send();
        foreach (var name in new[] { "000_bb6957f8cebd6c8a.txt", "003_5d93a05e2ccf0c66.txt" })
        {
            var bytes = await File.ReadAllBytesAsync(
                RepositoryRoot.SharedFile("documents/" + name),
                TestContext.Current.CancellationToken
            );
            var form = (await Page.Get(server, "/stockholms/granska")).Form("Läs in").Attach("Files", name, bytes);
            var review = await (await form.Send()).FollowRedirect();
            // The board of the time is known by its name, whatever it became.
            Assert.NotEqual("", review.Document.QuerySelector("#Input_Board option[selected]")!.GetAttribute("value"));
            Assert.Equal(HttpStatusCode.Redirect, (await review.Form("Godkänn").Send()).Status);
        }
        var list = await Page.Get(server, "/stockholms/hagersten-alvsjo/2024/indikatorer");
        var page = await list.Follow("Sjukfrånvaro");
        Assert.Contains(
            "2020-07-01: Hägersten-Liljeholmens stadsdelsnämnd och Älvsjö stadsdelsnämnd slogs samman till Hägersten-Älvsjö stadsdelsnämnd",
            page.Text,
            StringComparison.Ordinal
        );
        var rows = page.Document.QuerySelectorAll("#uppgifter tbody th").Select(th => Page.Words(th)).ToList();
        Assert.Equal("2024", rows[0]);
        Assert.Contains("2018, Hägersten-Liljeholmens stadsdelsnämnd", rows);
        Assert.Contains(
            "sammanslagning",
            page.Document.QuerySelector("#serie svg")!.TextContent,
            StringComparison.Ordinal
        );
        var csv = await Page.Get(server, page.Response.RequestMessage!.RequestUri!.AbsolutePath + "?format=csv");
        Assert.Contains("Hägersten-Liljeholmens stadsdelsnämnd;2018", csv.Body, StringComparison.Ordinal);
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task A_unit_is_entered_renamed_moved_split_merged_and_ended(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using var server = RunningServer.Start(database);
        var form = (await Page.Get(server, Lindvik + "/ny")).Form("Lägg till");
        var department = form.Option("Parent", "Förskola (K10)");
        var unit = await (
            await form.Set("Kind", "enhet")
                .Set("Name", "Måsens förskola")
                .Set("Code", "K109")
                .Set("Parent", department)
                .Set("From", "2024-01-01")
                .Send()
        ).FollowRedirect();
        Assert.Contains("Måsens förskola", unit.Text, StringComparison.Ordinal);

        unit = await Change(unit, "namn", "2024-08-01", ("Name", "Fiskmåsens förskola"));
        Assert.Contains("2024-01-01–2024-07-31 Måsens förskola Förskola", unit.Text, StringComparison.Ordinal);
        Assert.Contains("från 2024-08-01 Fiskmåsens förskola Förskola", unit.Text, StringComparison.Ordinal);
        Assert.Contains("Måsens förskola under Förskola, från 2024-01-01; ändrat", unit.Text, StringComparison.Ordinal);

        var change = await unit.Follow("Byt namn, flytta eller avsluta");
        var school = change.Form("Spara").Option("Parent", "Grundskola (K11)");
        unit = await Change(unit, "plats", "2025-01-01", ("Parent", school));
        Assert.Contains("från 2025-01-01 Fiskmåsens förskola Grundskola", unit.Text, StringComparison.Ordinal);

        var split = (await unit.Follow("Dela upp")).Form("Visa vad som ändras");
        var preview = await split.Set("Parts", "K201 Tärnans förskola\nK202 Truten").Set("On", "2025-08-01").Send();
        Assert.Contains("Fiskmåsens förskola (K109) upphör efter 2025-07-31.", preview.Text, StringComparison.Ordinal);
        unit = await (await preview.Form("Spara ändringarna").Send()).FollowRedirect();
        Assert.Contains("2025-08-01: Truten tog över (delning)", unit.Text, StringComparison.Ordinal);

        var merge = (await Page.Get(server, Lindvik + "/sla-ihop")).Form("Visa vad som ändras");
        preview = await merge.Set("Codes", "K201\nk202").Set("On", "2026-01-01").Set("Code", "K102").Send();
        Assert.Contains(
            "Sjöbodens förskolor (K102) tar över efter Truten 2026-01-01.",
            preview.Text,
            StringComparison.Ordinal
        );
        Assert.Equal(HttpStatusCode.Redirect, (await preview.Form("Spara ändringarna").Send()).Status);

        // By choice: those that there are stand as boxes, and one that there is takes over.
        var choice = await Page.Get(server, Lindvik + "/sla-ihop?koder=K103 K102");
        var boxes = choice.Document.QuerySelectorAll("input[name=Chosen][checked]").ToList();
        Assert.Equal(2, boxes.Count);
        var chosen = choice.Form("Visa vad som ändras").Set("On", "2027-01-01");
        const string into = "Skogsbrynets förskolor";
        preview = await chosen.Set("Into", chosen.Option("Into", $"{into} (K103)")).Send();
        Assert.Contains($"{into} (K103) tar över efter ", preview.Text, StringComparison.Ordinal);
        Assert.Equal(2, preview.Document.QuerySelectorAll("input[name=Chosen][checked]").Length);
        Assert.Equal(HttpStatusCode.Redirect, (await preview.Form("Spara ändringarna").Send()).Status);

        var support = await Unit(server, "Gemensamt lönestöd");
        var shares = (await support.Follow("Arbeta åt andra nämnder")).Form("Spara");
        support = await (
            await shares
                .Set("Board", shares.Option("Board", "Södra Lindviks områdesnämnd (sodra-lindviks)"))
                .Set("Percent", "37,5")
                .Set("On", "2025-01-01")
                .Send()
        ).FollowRedirect();
        Assert.Contains("Södra Lindviks områdesnämnd 37,5 % från 2025-01-01", support.Text, StringComparison.Ordinal);
        support = await Change(support, "slut", "2026-12-31");
        Assert.Contains("37,5 % 2025-01-01–2026-12-31", support.Text, StringComparison.Ordinal);
        // A day after its last is told, whatever the share.
        var late = (await support.Follow("Arbeta åt andra nämnder")).Form("Spara");
        late.Set("Board", late.Option("Board", "Södra Lindviks områdesnämnd (sodra-lindviks)"));
        Refused(await late.Set("Percent", "20").Set("On", "2027-01-01").Send(), "finns bara");
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task What_cannot_be_is_refused_with_a_sentence_and_nothing_is_lost(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using var server = RunningServer.Start(database);
        var department = await Unit(server, "Äldreomsorg");
        var own = department.Response.RequestMessage!.RequestUri!.AbsolutePath[^36..];
        var form = (await department.Follow("Byt namn, flytta eller avsluta")).Form("Spara");
        // A department cannot be chosen to stand under itself, but a form can say anything.
        form.Set("What", "plats").Set("On", "2025-01-01").Add("Parent", own);
        Refused(await form.Send(), "skulle höra till sig själv");
        Refused(
            await Refuse(department, "namn", "2019-01-01", ("Name", "Nytt")),
            "finns inte 2019-01-01, bara från 2023-01-01"
        );
        var kept = await Refuse(department, "namn", "", ("Name", "Kvar"));
        Refused(kept, "Ange första dagen som 2025-01-31.");
        Assert.Equal("Kvar", kept.Document.QuerySelector("#Name")!.GetAttribute("value"));

        const string head = "code;name;kind;parent;from;to\n";
        Refused(
            await Upload(server, Lindvik, "kod;namn\nx;y"),
            "Den första raden ska vara code;name;kind;parent;from;to"
        );
        Refused(
            await Upload(server, Lindvik, head + "X1;För tidig;enhet;S10;2019-01-01;"),
            "men den finns bara från 2023-01-01"
        );
        Refused(await Upload(server, Lindvik, head + "S10;Äldreomsorg;avdelning;S101;;"), "hör inte under en enhet");
        Refused(
            await Upload(server, Lindvik, Encoding.Latin1.GetBytes(head + "X1;Åsen;enhet;S10;;")),
            "inte sparad som UTF-8"
        );
        Refused(
            await Upload(server, Lindvik, Encoding.Unicode.GetBytes(head + "X1;Asen;enhet;S10;;")),
            "inte sparad som UTF-8"
        );
        Refused(await Upload(server, Lindvik, new byte[(2 * 1024 * 1024) + 1]), "Filen är för stor");
        Assert.DoesNotContain("X1", (await Page.Get(server, Lindvik + "?format=csv")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_a_spreadsheet_might_run_is_taken_away_as_a_text()
    {
        using var database = TestDatabase.Create(DatabaseKind.Sqlite);
        using var server = RunningServer.Start(database);
        const string table =
            "code;name;kind;parent;from;to\nX1;＝1+1;enhet;S10;2024-01-01;\nX2;＋46;enhet;S10;2024-01-01;";
        var shown = await Upload(server, Lindvik, table);
        Assert.Equal(HttpStatusCode.Redirect, (await shown.Form("Spara ändringarna").Send()).Status);
        Assert.Contains("＝1+1", (await Page.Get(server, Lindvik)).Text, StringComparison.Ordinal);
        var csv = (await Page.Get(server, Lindvik + "?format=csv")).Body;
        Assert.Contains("\r\nX1;'＝1+1;enhet;S10;", csv, StringComparison.Ordinal);
        Assert.Contains("\r\nX2;'＋46;enhet;S10;", csv, StringComparison.Ordinal);
        // Read back, it is the name that it was.
        Assert.Contains("ändrar ingenting", (await Upload(server, Lindvik, csv)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task A_stale_save_shows_both_versions_and_lets_the_person_choose(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using var server = RunningServer.Start(database);
        var unit = await Unit(server, "Hamnskolan");
        var (mine, other) = (
            (await unit.Follow("Ändra uppgifter")).Form("Spara"),
            (await unit.Follow("Ändra uppgifter")).Form("Spara")
        );
        var rename = (await unit.Follow("Byt namn, flytta eller avsluta")).Form("Spara");
        await other.Set("Phone", "0123-1").Send();
        var stale = await mine.Set("Phone", "0123-2").Send();
        Assert.Equal(HttpStatusCode.Conflict, stale.Status);
        Assert.Contains("Telefon0123-1", stale.Text, StringComparison.Ordinal);
        Assert.Equal("0123-2", stale.Document.QuerySelector("#Phone")!.GetAttribute("value"));
        var saved = await (await stale.Form("Spara").Send()).FollowRedirect();
        Assert.Contains("Telefon0123-2", saved.Text, StringComparison.Ordinal);

        var late = await rename.Set("What", "namn").Set("Name", "Sjöskolan").Set("On", "2025-01-01").Send();
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("Någon annan har ändrat organisationen", late.Text, StringComparison.Ordinal);
        saved = await (await late.Form("Spara").Send()).FollowRedirect();
        Assert.Contains("från 2025-01-01 Sjöskolan", saved.Text, StringComparison.Ordinal);
    }

    private static string StockholmFile => RepositoryRoot.Path("samples/stockholm-stadsdelsnamnder.csv");

    private static byte[] Stockholm() => File.ReadAllBytes(StockholmFile);

    private static void Refused(Page page, string words)
    {
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains(words, Page.Words(page.Document.QuerySelector(".error-summary")), StringComparison.Ordinal);
    }

    private static Task<Page> Upload(RunningServer server, string organisation, string table) =>
        Upload(server, organisation, Encoding.UTF8.GetBytes(table));

    private static async Task<Page> Upload(RunningServer server, string organisation, byte[] table) =>
        await (await Page.Get(server, organisation + "/tabell"))
            .Form("Visa vad som ändras")
            .Attach("Table", "org.csv", table)
            .Send();

    private static async Task<Page> Unit(RunningServer server, string name) =>
        await (await Page.Get(server, Lindvik)).Follow(name);

    private static async Task<Page> Refuse(
        Page unit,
        string what,
        string on,
        params (string Name, string Value)[] fields
    )
    {
        var form = (await unit.Follow("Byt namn, flytta eller avsluta")).Form("Spara").Set("What", what).Set("On", on);
        foreach (var (name, value) in fields)
        {
            form.Set(name, value);
        }
        return await form.Send();
    }

    private static async Task<Page> Change(
        Page unit,
        string what,
        string on,
        params (string Name, string Value)[] fields
    )
    {
        var answer = await Refuse(unit, what, on, fields);
        Assert.True(answer.Status == HttpStatusCode.Redirect, answer.Text);
        return await answer.FollowRedirect();
    }
}
