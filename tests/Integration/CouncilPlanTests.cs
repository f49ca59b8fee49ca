using System.Net;
using Styrkedja.Integration.Auditing;
using Styrkedja.Integration.Serving;
using static Styrkedja.Integration.PlanSteps;
using Page = Styrkedja.Integration.Serving.Page;

namespace Styrkedja.Integration;

/// <summary>The council hands down its plan: a board takes it in, writes its part, and sees what the council changes later.</summary>
[Trait("Speed", "Slow")]
public sealed class CouncilPlanTests
{
    private const StringComparison Ordinal = StringComparison.Ordinal;
    private const string Council = "/lindvik/lindviks-kommunfullmaktige/2027/plan";
    private const string South = "/lindvik/sodra-lindviks/2027/plan";

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task A_board_takes_in_what_the_council_has_decided_and_answers_it(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using var server = RunningServer.Start(database);
        using var office = await server.LogInAs("karin@lindvik.example");
        using var planner = await server.LogInAs("petra@lindvik.example");
        await OpenYears(server);
        await Begin(office, Council, "2027", "Verksamhetsplan 2024, Södra Lindviks områdesnämnd");
        var council = await Page.Get(office, Council);
        // The council's own: no goal of a board.
        Assert.Contains("0 egna mål", council.Text, Ordinal);
        await Add(office, Council, "ett uppdrag", ("Form.Title", "Utred lokaler"), ("Form.Ends", "2027-05-31"));
        await Begin(planner, "/lindvik/sodra-lindviks/2024/plan", "2027", "Verksamhetsplan 2024");
        var before = await Page.Get(planner, South);
        // What is not decided is not the boards' yet.
        Assert.DoesNotContain("Fullmäktige har beslutat sin plan", before.Text, Ordinal);
        await Decide(office, Council, "2026-11-23");
        Assert.Contains("Fullmäktige har beslutat sin plan", (await Page.Get(planner, South)).Text, Ordinal);
        Assert.Contains(
            "Ta in fullmäktiges plan för 2027",
            (await Page.Get(planner, "/lindvik/min-sida")).Text,
            Ordinal
        );

        var taking = await (await Page.Get(planner, South)).Follow("Se vad den ändrar, och ta in den");
        var form = taking.Form("Ta in fullmäktiges plan");
        Assert.All(
            taking.Document.QuerySelectorAll("select[name^=Places] option[selected]"),
            o => Assert.NotEqual("", o.GetAttribute("value"))
        );
        Assert.Equal(HttpStatusCode.Redirect, (await form.Send()).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await form.Send()).Status);
        var after = await Page.Get(planner, South);
        Assert.Equal(Tree(before), Tree(after));
        Assert.DoesNotContain("Utan plats", after.Text, Ordinal);
        Assert.Contains("Utred lokaler", after.Text, Ordinal);

        // The council's words are not the board's to write; its own part is.
        var task = await after.Follow("Utred lokaler");
        Assert.Null(task.Document.QuerySelector("#Form_Title"));
        Assert.DoesNotContain("Ta bort ur planen", task.Text, Ordinal);
        Assert.Contains(
            "Nämnden har inte svarat på uppdraget",
            (await Page.Get(planner, South + "/kontroll")).Text,
            Ordinal
        );
        var stale = task.Form("Spara");
        Assert.Equal(
            HttpStatusCode.Redirect,
            (await task.Form("Spara").Set("Form.Body", "Klart i mars.").Send()).Status
        );
        Assert.Equal(HttpStatusCode.Conflict, (await stale.Set("Form.Body", "Klart i april.").Send()).Status);
        Assert.Contains("Klart i mars.", (await Page.Get(planner, South)).Text, Ordinal);
        Assert.DoesNotContain("har inte svarat", (await Page.Get(planner, South + "/kontroll")).Text, Ordinal);
        Assert.Contains("Svar: Klart i mars.", (await Page.Get(planner, South + "/dokument")).Text, Ordinal);
        Assert.DoesNotContain("ett inriktningsmål", (await Page.Get(planner, South)).Text, Ordinal);
        await AuditedDatabase.FindsWhole(database);
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task What_the_council_changes_later_is_seen_taken_in_and_never_changes_what_was_decided(
        DatabaseKind kind
    )
    {
        using var database = TestDatabase.Create(kind);
        using var server = RunningServer.Start(database);
        await OpenYears(server);
        await Begin(server.Client, Council, "2027", "En tom plan");
        await Add(server.Client, Council, "ett inriktningsmål", ("Form.Title", "Trygga barn"), ("Form.Code", "1"));
        await Add(server.Client, Council, "ett inriktningsmål", ("Form.Title", "Gröna gator"), ("Form.Code", "2"));
        var safe = await Goal(server, Council, "1 Trygga barn");
        await Add(server.Client, safe, "en indikator", ("Form.Title", "Andel trygga"), ("Form.CouncilTarget", "80 %"));
        // One measure has one target for all.
        var twice = (await (await Page.Get(server, safe)).Follow("en indikator")).Form("Lägg till");
        var told = await twice.Set("Form.Title", "andel  trygga").Set("Form.CouncilTarget", "70 %").Send();
        Assert.Contains("finns redan under målet", Page.Words(told.Document.QuerySelector(".field-error")), Ordinal);
        await Decide(server.Client, Council, "2026-11-23");

        await Begin(server.Client, South, "2027", "En tom plan");
        await TakeIn(server, places: 0);
        var green = await Goal(server, South, "2 Gröna gator");
        await Add(server.Client, green, "ett nämndmål", ("Form.Title", "Fler träd"));
        var measure = await (await Page.Get(server, await Goal(server, South, "1 Trygga barn"))).Follow("Andel trygga");
        var asked = await measure.Form("Spara").Set("Form.Target", "75 %").Send();
        Assert.Contains(
            "svagare än fullmäktiges 80 %",
            Page.Words(asked.Document.QuerySelector(".field-error")),
            Ordinal
        );
        var saved = await asked.Form("Spara").Set("Form.Reason", "Ny skola öppnar").Send();
        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
        await Decide(server.Client, South, "2026-11-30");
        var decided = await Page.Get(server, "/lindvik/sodra-lindviks/2027/mal");

        // The council takes one goal away and asks for more of the other.
        await Send(server.Client, Council, "Börja på en ny version");
        await Send(
            server.Client,
            (await (await Page.Get(server, await Goal(server, Council, "2 Gröna gator"))).Follow("Ändra målet")).Place,
            "Ta bort ur planen"
        );
        var harder = await (await Page.Get(server, safe)).Follow("Andel trygga");
        Assert.Equal(
            HttpStatusCode.Redirect,
            (await harder.Form("Spara").Set("Form.CouncilTarget", "90 %").Send()).Status
        );
        await Add(server.Client, Council, "ett inriktningsmål", ("Form.Title", "Rena vatten"), ("Form.Code", "3"));
        await Decide(server.Client, Council, "2026-11-30");
        Assert.Equal(decided.Text, (await Page.Get(server, "/lindvik/sodra-lindviks/2027/mal")).Text);
        Assert.DoesNotContain("Fullmäktige har beslutat sin plan", (await Page.Get(server, South)).Text, Ordinal);

        await Send(server.Client, South, "Börja på en ny version");
        Assert.Contains("Den här planen visar version 1.", (await Page.Get(server, South)).Text, Ordinal);
        var taking = await Page.Get(server, South + "/fullmaktige");
        Assert.Contains("årsmål 80 % blir 90 %", taking.Text, Ordinal);
        Assert.Contains("Inriktningsmål: 3 Rena vatten", taking.Text, Ordinal);
        await TakeIn(server, places: 1);
        var after = await Page.Get(server, South);
        Assert.Contains("Utan plats", after.Text, Ordinal);
        Assert.Contains("Nämndmål: Fler träd", after.Text, Ordinal);
        // It is given a place, and the board's own target stands as it was.
        var placing = (await after.Follow("Fler träd")).Form("Spara");
        await placing.Set("under", placing.Option("under", "3 Rena vatten")).Send();
        Assert.DoesNotContain("Utan plats", (await Page.Get(server, South)).Text, Ordinal);
        var row = (await Page.Get(server, await Goal(server, South, "1 Trygga barn"))).Document.QuerySelector(
            "#indikatorer tbody tr"
        );
        Assert.Contains("75 % 90 %", Page.Words(row), Ordinal);
        await AuditedDatabase.FindsWhole(database);
    }

    [Fact]
    public async Task Only_whoever_writes_the_boards_plan_takes_it_in_and_only_what_they_have_seen()
    {
        using var database = TestDatabase.Create(DatabaseKind.Sqlite);
        using var server = RunningServer.Start(database);
        await OpenYears(server);
        await Begin(server.Client, Council, "2027", "En tom plan");
        await Add(server.Client, Council, "ett inriktningsmål", ("Form.Title", "Trygga barn"));
        await Decide(server.Client, Council, "2026-11-23");
        await Begin(server.Client, South, "2027", "En tom plan");
        using var head = await server.LogInAs("egil@lindvik.example");
        Assert.Equal(HttpStatusCode.Forbidden, (await Page.Get(head, South + "/fullmaktige")).Status);
        Assert.DoesNotContain("ta in den", (await Page.Get(head, South)).Text, Ordinal);
        var seen = (await Page.Get(server, South + "/fullmaktige")).Form("Ta in fullmäktiges plan");
        await Send(server.Client, Council, "Börja på en ny version");
        await Decide(server.Client, Council, "2026-11-30");
        var told = await seen.Send();
        Assert.Equal(HttpStatusCode.Conflict, told.Status);
        Assert.Contains("en annan än den du såg", told.Text, Ordinal);
        Assert.DoesNotContain("Trygga barn", (await Page.Get(server, South)).Text, Ordinal);
    }

    private static async Task OpenYears(RunningServer server)
    {
        foreach (var unit in new[] { "Lindviks kommunfullmäktige", "Södra Lindviks områdesnämnd" })
        {
            var page = await (await Page.Get(server, "/lindvik/organisation")).Follow(unit);
            var form = (await page.Follow("Öppna ett år för planering")).Form("Öppna");
            Assert.Equal(HttpStatusCode.Redirect, (await form.Set("Year", "2027").Send()).Status);
        }
    }

    private static async Task TakeIn(RunningServer server, int places)
    {
        var page = await Page.Get(server, South + "/fullmaktige");
        Assert.Equal(places, page.Document.QuerySelectorAll("select[name^=Places]").Length);
        Assert.Equal(HttpStatusCode.Redirect, (await page.Form("Ta in fullmäktiges plan").Send()).Status);
    }

    private static async Task Send(HttpClient client, string at, string button) =>
        Assert.Equal(HttpStatusCode.Redirect, (await (await Page.Get(client, at)).Form(button).Send()).Status);

    private static async Task<string> Goal(RunningServer server, string plan, string goal) =>
        (await (await Page.Get(server, plan)).Follow(goal)).Place;
}
