using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Printed;
using Styrkedja.Documents;
using Styrkedja.Integration.Auditing;
using Styrkedja.Integration.Serving;
using Styrkedja.Store;
using Styrkedja.Store.Printed;
using static Styrkedja.Integration.WebSample;
using Page = Styrkedja.Integration.Serving.Page;

namespace Styrkedja.Integration;

/// <summary>A plan that was written here, from the checks of its draft to the board's decisions and what everybody then reads.</summary>
[Trait("Speed", "Slow")]
public sealed partial class PlanDecisionTests
{
    private const StringComparison Ordinal = StringComparison.Ordinal;
    private const string Board = "Lindviks förskole- och skolnämnd";
    private const string Year = "/lindvik/lindviks-forskole-och-skolnamnd/2026";
    private const string Decided = Year + "/dokument/plan-beslutad";

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task What_was_decided_is_read_by_all_and_never_changes_but_by_a_decision(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using var server = RunningServer.Start(database);
        using var politician = await server.LogInAs("fatima@lindvik.example");
        // What is not decided is invisible.
        foreach (var address in new[] { "/plan", "/plan/dokument", "/plan/kontroll", "/plan/beslut" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await Page.Get(politician, Year + address)).Status);
        }
        Assert.Equal(HttpStatusCode.NotFound, (await Page.Get(politician, Year + "/mal")).Status);
        var draft = (await Page.Get(server, Year + "/plan/dokument?format=md")).Body;

        var first = await Decide(server, "12");
        Assert.Equal(Decided, first.Location);
        Assert.Equal("gäller", await States(politician));
        var goals = await Page.Get(politician, Year + "/mal");
        Assert.Equal(HttpStatusCode.OK, goals.Status);
        Assert.Contains("Barn i förskolan möter ett rikt språk varje dag", goals.Text, Ordinal);
        var file = await Kept(database, "Accepted");
        Assert.Equal(draft, file.Text);

        // The plan is written no more; its next version is, and what was decided stays.
        var plan = await Page.Get(server, Year + "/plan");
        Assert.Contains("Version 1: 2025-12-18, § 12", plan.Text, Ordinal);
        Assert.DoesNotContain(
            plan.Document.QuerySelectorAll("main a"),
            a => a.GetAttribute("href")!.Contains("/plan/andra", Ordinal)
        );
        Assert.Equal(HttpStatusCode.Redirect, (await plan.Form("Börja på en ny version").Send()).Status);
        await Change(server, "1.1.1", "Nytt mål om språket");
        Assert.DoesNotContain("Nytt mål om språket", (await Page.Get(politician, Year + "/mal")).Text, Ordinal);
        Assert.Equal(file, await Kept(database, "Accepted"));

        await Decide(server, "40");
        Assert.Equal("gäller, ersatt", await States(politician));
        Assert.Contains("Nytt mål om språket", (await Page.Get(politician, Year + "/mal")).Text, Ordinal);
        Assert.Equal(file, await Kept(database, "Superseded"));

        // A third decision that says what the first said is that document again, to the byte.
        await (await Page.Get(server, Year + "/plan")).Form("Börja på en ny version").Send();
        await Change(server, "1.1.1", "Barn i förskolan möter ett rikt språk varje dag");
        await Decide(server, "77");
        Assert.Equal(file, await Kept(database, "Accepted"));
        Assert.Contains("Version 3: 2025-12-18, § 77", (await Page.Get(server, Year + "/plan")).Text, Ordinal);
        await AuditedDatabase.FindsWhole(database);
        var log = await Page.Get(server, "/lindvik/logg");
        Assert.Contains("Skrev in ett beslut om en plan", log.Text, Ordinal);
        Assert.Contains("Påbörjade en ny version av en plan", log.Text, Ordinal);
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task Two_who_record_a_decision_at_once_record_one_and_a_plan_that_changed_is_read_again(
        DatabaseKind kind
    )
    {
        using var database = TestDatabase.Create(kind);
        using var server = RunningServer.Start(database);
        var before = await Page.Get(server, Year + "/plan/beslut");
        await Change(server, "1.1.1", "Ändrat under tiden");
        var stale = await Filled(before, "3").Send();
        Assert.Equal(HttpStatusCode.Conflict, stale.Status);
        Assert.Contains("Planen är en annan än den du såg", stale.Text, Ordinal);
        // What was typed stands; read and sent once more it is recorded, by one of two.
        var forms = new[]
        {
            stale.Form("Skriv in beslutet"),
            Filled(await Page.Get(server, Year + "/plan/beslut"), "4"),
        };
        var answers = await Task.WhenAll(forms.Select(form => form.Send()));
        Assert.Equal(
            [HttpStatusCode.Redirect, HttpStatusCode.Conflict],
            answers.Select(answer => answer.Status).Order()
        );
        Assert.Equal("gäller", await States(server.Client));
        await AuditedDatabase.FindsWhole(database);
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task One_that_is_imported_for_the_same_year_stands_beside_it(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using var server = RunningServer.Start(database);
        var text = (await Page.Get(server, Year + "/plan/dokument?format=md")).Body;
        await Decide(server, "12");
        var review = await (
            await Upload(server, ("plan.md", System.Text.Encoding.UTF8.GetBytes(text)))
        ).FollowRedirect();
        var accepted = await review.Form("Godkänn").Send();
        Assert.Equal(HttpStatusCode.Redirect, accepted.Status);
        Assert.Equal("gäller, gäller", await States(server.Client));
        foreach (var (address, other) in new[] { ("plan", "plan-beslutad"), ("plan-beslutad", "plan") })
        {
            var page = await Page.Get(server, $"{Year}/indikatorer?dokument={address}");
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.Contains(
                page.Document.QuerySelectorAll("main a"),
                a => a.GetAttribute("href") == "?dokument=" + other
            );
        }
        // Where none is asked for, what the board decided here is shown.
        Assert.Contains("Enligt verksamhetsplan (beslutad här)", (await Page.Get(server, Year + "/mal")).Text, Ordinal);
        // What was decided is neither taken back nor corrected; what was imported is.
        var list = await Page.Get(server, Year + "/dokument");
        Assert.Single(list.Document.QuerySelectorAll("main a"), a => a.TextContent.StartsWith("ta tillbaka", Ordinal));
        await using var rows = await StoreRows.Look(database);
        var decided = Assert.Single(
            await rows.All("select id from document where origin = 'Written' and printed_board like '%skol%'")
        );
        Assert.Equal(
            HttpStatusCode.Forbidden,
            (await Page.Get(server, $"/lindvik/granska/{decided[0]}/ta-tillbaka")).Status
        );
        await AuditedDatabase.FindsWhole(database);
    }

    [Fact]
    public async Task What_is_kept_of_it_is_what_its_text_says()
    {
        using var database = TestDatabase.Create(DatabaseKind.Sqlite);
        using var server = RunningServer.Start(database);
        await Decide(server, "12");
        await using var store = Database.At(database.Name);
        await using var all = store.Open(Guid.Empty);
        await using var db = store.Open(
            (await all.Municipalities.SingleAsync(TestContext.Current.CancellationToken)).Id
        );
        var document = await db.Documents.SingleAsync(
            d => d.Origin == DocumentOrigin.Written && d.PrintedBoard == Board,
            TestContext.Current.CancellationToken
        );
        var file = await db.Files.SingleAsync(f => f.Sha256 == document.Sha256, TestContext.Current.CancellationToken);
        Assert.True(DocumentFiles.TryRead("plan.md", file.Bytes, out var read, out _));
        var kept = await new PrintedDocuments(db).Load(document.Id);
        Assert.Equal(7, kept!.Goals.Count(goal => goal.Level == Core.Goals.GoalLevel.Board));
        Assert.Empty(RecordDifferences.Between(read.Document.Goals, kept.Goals));
        Assert.Empty(RecordDifferences.Between(read.Document.Indicators, kept.Indicators));
        Assert.Empty(RecordDifferences.Between(read.Document.Activities, kept.Activities));
        Assert.Empty(RecordDifferences.Between(read.Document.Sections, kept.Sections));
    }

    [Theory]
    [InlineData("", "12", "Ange sammanträdets dag som 2026-01-29.")]
    [InlineData("i torsdags", "12", "Ange sammanträdets dag som 2026-01-29.")]
    [InlineData("2199-01-01", "12", "Sammanträdet har inte varit än.")]
    [InlineData("2025-12-18", " § ", "Ange paragrafen i protokollet")]
    public async Task A_decision_that_cannot_be_is_told_at_its_field(string on, string paragraph, string problem)
    {
        using var database = TestDatabase.Create(DatabaseKind.Sqlite);
        using var server = RunningServer.Start(database);
        var form = (await Page.Get(server, Year + "/plan/beslut")).Form("Skriv in beslutet");
        var answer = await form.Set("On", on).Set("Paragraph", paragraph).Set("Note", "En reservation.").Send();
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains(problem, Page.Words(answer.Document.QuerySelector(".field-error")), Ordinal);
        Assert.Contains("En reservation.", answer.Body, Ordinal);
        Assert.Contains("Utkast", (await Page.Get(server, Year + "/plan")).Text, Ordinal);
    }

    [Fact]
    public async Task What_the_checks_find_leads_to_its_field_and_is_gone_when_it_is_mended()
    {
        using var database = TestDatabase.Create(DatabaseKind.Sqlite);
        using var server = RunningServer.Start(database);
        const string what = "Förvaltningen ska tillsammans med skolbiblioteken";
        var page = await Page.Get(server, Year + "/plan/kontroll");
        var finding = page.Document.QuerySelectorAll(".finding").Single(f => f.TextContent.Contains(what, Ordinal));
        Assert.Contains("pågår 2025-01-01 – 2025-08-31, inte under 2026.", Page.Words(finding), Ordinal);
        Assert.DoesNotContain("(rad", page.Text, Ordinal);
        var form = (await Page.Get(server, finding.QuerySelector("a")!.GetAttribute("href")!)).Form("Spara");
        Assert.Equal(
            HttpStatusCode.Redirect,
            (await form.Set("Form.Starts", "2026-01-01").Set("Form.Ends", "2026-08-31").Send()).Status
        );
        var after = await Page.Get(server, Year + "/plan/kontroll");
        Assert.DoesNotContain(after.Document.QuerySelectorAll(".finding"), f => f.TextContent.Contains(what, Ordinal));
        Assert.Equal(
            page.Document.QuerySelectorAll(".finding").Length - 1,
            after.Document.QuerySelectorAll(".finding").Length
        );
    }

    private static async Task<Page> Decide(RunningServer server, string paragraph) =>
        await Filled(await Page.Get(server, Year + "/plan/beslut"), paragraph).Send();

    private static PageForm Filled(Page page, string paragraph) =>
        page.Form("Skriv in beslutet").Set("On", "2025-12-18").Set("Paragraph", paragraph);

    private static async Task Change(RunningServer server, string code, string title)
    {
        var plan = await Page.Get(server, Year + "/plan");
        var link = plan.Document.QuerySelectorAll("main a").Single(a => a.TextContent.StartsWith(code + " ", Ordinal));
        var goal = await Page.Get(server, link.GetAttribute("href")!);
        var form = (await goal.Follow("Ändra målet")).Form("Spara");
        Assert.Equal(HttpStatusCode.Redirect, (await form.Set("Form.Title", title).Send()).Status);
    }

    private static async Task<string> States(HttpClient client)
    {
        var page = await Page.Get(client, Year + "/dokument");
        return string.Join(
            ", ",
            page.Document.QuerySelectorAll("#dokument tbody tr td:nth-child(2)")
                .Select(td => Word().Match(td.TextContent).Value)
        );
    }

    private static async Task<(string Sha, string Text)> Kept(TestDatabase database, string state)
    {
        await using var store = Database.At(database.Name);
        await using var all = store.Open(Guid.Empty);
        var id = (await all.Municipalities.SingleAsync(TestContext.Current.CancellationToken)).Id;
        await using var db = store.Open(id);
        var document = (
            await db
                .Documents.Where(d => d.Origin == DocumentOrigin.Written && d.PrintedBoard == Board)
                .ToListAsync(TestContext.Current.CancellationToken)
        ).Single(d => d.State.ToString() == state);
        var file = await db.Files.SingleAsync(f => f.Sha256 == document.Sha256, TestContext.Current.CancellationToken);
        Assert.Equal(
            document.Sha256,
            Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(file.Bytes))
        );
        return (document.Sha256, System.Text.Encoding.UTF8.GetString(file.Bytes));
    }

    [GeneratedRegex("gäller|ersatt")]
    private static partial Regex Word();
}
