using System.Net;
using AngleSharp.Dom;
using Styrkedja.Integration.Auditing;
using Styrkedja.Integration.Serving;
using Styrkedja.Unit.House;

namespace Styrkedja.Integration;

/// <summary>
/// A value that a person corrects: pages, series, file and status follow, what is printed stands beside, and the log is
/// whole; what is altered in the database by hand is found.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class ValueCorrectionTests
{
    private const StringComparison Ordinal = StringComparison.Ordinal;
    private const string South = "/lindvik/sodra-lindviks/2024/indikatorer";
    private const string SickLeave = "Sjukfrånvaro";
    private const string Correct = South + "/sjukfranvaro/ratta?period=2024VB&uppgift=";

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task Pages_series_file_and_status_follow_and_print_stands_beside(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using var server = RunningServer.Start(database);
        var printed = await Printed(database);
        var (outcome, status) = await Row(server);
        Assert.Equal("Uppfylls delvis", status);

        var page = await (await (await Page.Get(server, South)).Follow(SickLeave)).Follow("Rätta Utfall, 2024");
        Assert.Equal(outcome, page.Document.QuerySelector("[name=Value]")!.GetAttribute("value"));
        await Save(page, "1,0 %", "Löneavdelningens siffra");
        Assert.Equal(("1,0 % rättat, tryckt " + outcome, "Uppfylls helt"), await Row(server));
        // The indicator's page: row, series with drawing, and the file.
        var details = await (await Page.Get(server, South)).Follow(SickLeave);
        Assert.Contains(
            $"1,0 % rättat, tryckt {outcome}",
            details.Document.QuerySelectorAll("dl.facts dd").Select(cell => Page.Words(cell))
        );
        Assert.Contains("Löneavdelningens siffra", details.Document.QuerySelector("#uppgifter")!.TextContent, Ordinal);
        Assert.Contains(
            $"VB 2024: {outcome}, skiljer sig",
            Page.Words(details.Document.QuerySelector("#uppgifter")),
            Ordinal
        );
        Assert.Contains("1,0", details.Document.QuerySelector("figure")!.TextContent, Ordinal);
        var series = (await Page.Get(server, South + "/sjukfranvaro?format=csv")).Body;
        Assert.Matches(
            ";2024VB;Utfall;1,0;%;1,0 %;rättat 20[0-9-]{8};;ja\r?$",
            Assert.Single(series.Split('\n'), line => line.Contains("rättat 20", Ordinal)).Replace("\"", "", Ordinal)
        );
        Assert.Contains($";\"{outcome}\";", series, Ordinal);
        Assert.Contains("nej, rättat", series, Ordinal);
        var list = (await Page.Get(server, South + "?format=csv")).Body;
        Assert.Contains($"Utfall: tryckt {outcome}", list, Ordinal);
        // So does the goal that it stands under, and the overview counts alike.
        Assert.Contains("Uppfylls helt", (await Goal(server, details)).Text, Ordinal);
        Assert.Equal(printed, await Printed(database));
        await AuditedDatabase.FindsWhole(database);
        var log = await Page.Get(server, "/lindvik/logg");
        Assert.Contains("Rättade ett värde", log.Text, Ordinal);
        Assert.Contains("Löneavdelningens siffra", log.Text, Ordinal);

        // Once more, then taken back: what is printed holds again, and all of it is told.
        await Save(await Page.Get(server, Correct + "utfall"), "99 %", "Fel läst");
        Assert.Equal(("99 % rättat, tryckt " + outcome, "Uppfylls inte"), await Row(server));
        var back = (await Page.Get(server, Correct + "utfall"))
            .Form("Ta tillbaka rättelsen")
            .Set("Reason", "Det tryckta var rätt");
        Assert.Equal(HttpStatusCode.Redirect, (await back.Send()).Status);
        Assert.Equal((outcome, status), await Row(server));
        Assert.Equal(
            ["togs tillbaka", "99 %", "1,0 %"],
            (await Page.Get(server, Correct + "utfall"))
                .Document.QuerySelectorAll("#inskrivet tbody td.num")
                .Select(cell => Page.Words(cell))
        );
        await AuditedDatabase.FindsWhole(database);
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task A_target_that_is_corrected_judges_and_one_of_003_does(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        var report = RepositoryRoot.SharedFile("documents/003_5d93a05e2ccf0c66.txt");
        string[] import = ["import", report, "--accept", "--database", database.Name];
        var answer = Command.RunHosted([.. import, "--municipality", "Prov", "--new-municipality"]);
        Assert.True(answer.ExitCode == 0, string.Join('\n', answer.Error));
        using var server = RunningServer.Start(database);
        var home = (await Page.Get(server, "/prov"))
            .Document.QuerySelectorAll("main a")
            .Select(a => a.GetAttribute("href")!)
            .First(href => href.Contains("/20", Ordinal));
        var list = home.Split('?')[0] + "/indikatorer";
        var rows = (await Page.Get(server, list)).Document.QuerySelectorAll("main tbody tr:not(.group-head)").ToList();
        Assert.Equal(59, rows.Count);
        Assert.Equal(31, rows.Count(r => Status(r) == "Uppfylls helt"));
        var (address, name) = ("", "");
        foreach (var row in rows.Where(r => Status(r) == "Uppfylls helt" && Words(r, 0).EndsWith('%')))
        {
            (address, name) = (
                row.QuerySelector("th a")!.GetAttribute("href")!.Split('?')[0],
                Page.Words(row.QuerySelector("th a"))
            );
            if ((await Page.Get(server, address)).Text.Contains("Högre är bättre", Ordinal))
            {
                break;
            }
        }
        var year = address.Split('/')[3];
        await Save(await Page.Get(server, $"{address}/ratta?period={year}VB&uppgift=utfall"), "0,01 %", "Prov");
        await Save(await Page.Get(server, $"{address}/ratta?period={year}VB&uppgift=arsmal"), "Minst 99,9 %", "Prov");
        var after = (await Page.Get(server, list)).Document.QuerySelectorAll("main tbody tr:not(.group-head)").ToList();
        Assert.Equal(30, after.Count(r => Status(r) == "Uppfylls helt"));
        var corrected = after.Single(r => Page.Words(r.QuerySelector("th a")) == name);
        Assert.Equal("Uppfylls inte", Status(corrected));
        Assert.Contains("Minst 99,9 % rättat, tryckt", Page.Words(corrected), Ordinal);
        await AuditedDatabase.FindsWhole(database);

        // By hand, in the database: the printed value, the entered one, and that one of them holds no more.
        await using var db = await StoreRows.Open(database);
        foreach (
            var (tamper, back, found) in new[]
            {
                (
                    "update indicator_value set millionths = 5 where origin = 'Entered' and measure = 'Outcome'",
                    "update indicator_value set millionths = 10000 where origin = 'Entered' and measure = 'Outcome'",
                    "batch_values"
                ),
                (
                    "update indicator_value set superseded_at = recorded_at where origin = 'Entered'",
                    "update indicator_value set superseded_at = null where origin = 'Entered'",
                    "indicator_value"
                ),
                (
                    "update value_batch set reason = 'annat' where document_id is null",
                    "update value_batch set reason = 'Prov' where document_id is null",
                    "value_batch"
                ),
            }
        )
        {
            await db.Run(tamper);
            Assert.Contains(
                await AuditedDatabase.ProblemsOf(database),
                problem => problem.Contains($"i {found} är inte", Ordinal)
            );
            await db.Run(back);
            await AuditedDatabase.FindsWhole(database);
        }
    }

    [Fact]
    public async Task Whoever_is_second_sees_both_and_a_second_click_changes_nothing()
    {
        using var database = TestDatabase.Create(DatabaseKind.Sqlite);
        using var server = RunningServer.Start(database);
        var (mine, theirs) = (await Page.Get(server, Correct + "utfall"), await Page.Get(server, Correct + "utfall"));
        await Save(theirs, "7,5 %", "Deras");
        await Save(theirs, "7,5 %", "Deras");
        var refused = await mine.Form("Spara").Set("Value", "8 %").Set("Reason", "Min").Send();
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        var told = refused.Document.QuerySelectorAll("[role=alert] dd").Select(cell => Page.Words(cell)).ToList();
        Assert.Equal("8 %", told[0]);
        Assert.StartsWith("7,5 % (rättat", told[1], Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await refused.Form("Spara").Send()).Status);
        Assert.Equal(
            ["8 %", "7,5 %"],
            (await Page.Get(server, Correct + "utfall"))
                .Document.QuerySelectorAll("#inskrivet tbody td.num")
                .Select(cell => Page.Words(cell))
        );
        // One who may elsewhere alone is let in nowhere here.
        using var head = await server.LogInAs("egil@lindvik.example");
        Assert.Equal(HttpStatusCode.Forbidden, (await Page.Get(head, Correct + "utfall")).Status);
        Assert.DoesNotContain("Rätta", (await Page.Get(head, South + "/sjukfranvaro")).Text, Ordinal);
    }

    [Theory]
    [InlineData("utfall", "12,5,1 %", "Skäl", "Skriv ett tal, med enhet om det har någon")]
    [InlineData("utfall", "", "Skäl", "Skriv ett tal, med enhet om det har någon")]
    [InlineData("arsmal", "inget", "Skäl", "Skriv målet som ett tal med enhet")]
    [InlineData("utfall", "5 %", " ", "Skriv varför")]
    public async Task What_cannot_be_is_told_beside_its_field_and_kept(
        string what,
        string value,
        string reason,
        string problem
    )
    {
        using var database = TestDatabase.Create(DatabaseKind.Sqlite);
        using var server = RunningServer.Start(database);
        var page = await Page.Get(server, Correct + what);
        var answer = await page.Form("Spara").Set("Value", value).Set("Reason", reason).Send();
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains(problem, answer.Text, Ordinal);
        Assert.Equal(value, answer.Document.QuerySelector("[name=Value]")!.GetAttribute("value") ?? "");
        Assert.Empty(answer.Document.QuerySelectorAll("#inskrivet"));
        Assert.Equal(HttpStatusCode.NotFound, (await Page.Get(server, Correct + "annat")).Status);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await Page.Get(server, South + "/sjukfranvaro/ratta?period=2024X&uppgift=utfall")).Status
        );
    }

    private static async Task Save(Page page, string value, string reason)
    {
        var saved = await page.Form("Spara").Set("Value", value).Set("Reason", reason).Send();
        Assert.True(saved.Status == HttpStatusCode.Redirect, saved.Text);
    }

    private static async Task<(string Outcome, string Status)> Row(RunningServer server)
    {
        var row = (await Page.Get(server, South))
            .Document.QuerySelectorAll("main tbody tr:not(.group-head)")
            .First(r => Page.Words(r.QuerySelector("th")).StartsWith(SickLeave, Ordinal));
        return (Words(row, 0), Status(row));
    }

    private static async Task<Page> Goal(RunningServer server, Page details) =>
        await Page.Get(server, details.Document.QuerySelector("dl a[href*='/mal/']")!.GetAttribute("href")!);

    private static string Status(IElement row) => Words(row, ^2);

    private static string Words(IElement row, Index cell) => Page.Words(row.QuerySelectorAll("td").ToArray()[cell]);

    private static async Task<List<string>> Printed(TestDatabase database)
    {
        await using var rows = await StoreRows.Look(database);
        return [.. (await rows.Dump()).Where(line => line.StartsWith("printed_", Ordinal))];
    }
}
