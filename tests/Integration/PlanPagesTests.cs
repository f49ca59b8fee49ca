using System.Net;
using Styrkedja.Integration.Auditing;
using Styrkedja.Integration.Serving;
using Page = Styrkedja.Integration.Serving.Page;

namespace Styrkedja.Integration;

/// <summary>A plan is begun and written: by one, by two at once, by those whose it is and by those whose it is not.</summary>
[Trait("Speed", "Slow")]
public sealed class PlanPagesTests
{
    private const StringComparison Ordinal = StringComparison.Ordinal;
    private const string South = "/lindvik/sodra-lindviks";
    private const string Plan = South + "/2027/plan";
    private const string Goal = "Fler deltar";

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task It_begins_from_a_published_plan_once_and_its_year_stays_open(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using var server = RunningServer.Start(database);
        using var planner = await server.LogInAs("petra@lindvik.example");
        var form = (await Page.Get(planner, South + "/2024/plan")).Form("Påbörja planen");
        form.Set("Year", "2027").Set("From", form.Option("From", "Verksamhetsplan 2024"));
        var begun = await form.Send();
        Assert.Equal(Plan, begun.Location);
        var page = await begun.FollowRedirect();
        var goals = await Page.Get(planner, South + "/2024/mal?dokument=plan");
        Assert.Equal(PlanSteps.Tree(goals), PlanSteps.Tree(page));
        Assert.Contains("Hämtad ur verksamhetsplan 2024", page.Text, Ordinal);
        // Once more, also from nothing, changes nothing.
        Assert.Equal(Plan, (await form.Set("From", "").Send()).Location);
        Assert.Equal(page.Text, (await Page.Get(planner, Plan)).Text);
        // The year is reached, and cannot be closed over the plan.
        Assert.Equal(HttpStatusCode.OK, (await Page.Get(server, South + "/2027")).Status);
        var years = await (
            await (await Page.Get(server, "/lindvik/organisation")).Follow("Södra Lindviks områdesnämnd")
        ).Follow("Öppna ett år för planering");
        Assert.Contains("och har en plan", years.Text, Ordinal);
        Assert.DoesNotContain("Stäng 2027", years.Text, Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await Page.Get(planner, Plan)).Status);
        await AuditedDatabase.FindsWhole(database);
    }

    [Theory]
    [InlineData("")]
    [InlineData("tjugosju")]
    [InlineData("1899")]
    public async Task A_year_that_is_none_is_told_at_its_field(string year)
    {
        using var database = TestDatabase.Create(DatabaseKind.Sqlite);
        using var server = RunningServer.Start(database);
        var form = (await Page.Get(server, South + "/2024/plan")).Form("Påbörja planen");
        var answer = await form.Set("Year", year).Send();
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.NotNull(answer.Document.QuerySelector("#Year[aria-invalid]"));
    }

    [Fact]
    public async Task A_document_that_is_not_the_boards_or_no_longer_holds_begins_nothing()
    {
        using var database = TestDatabase.Create(DatabaseKind.Sqlite);
        using var server = RunningServer.Start(database);
        await using var rows = await StoreRows.Look(database);
        var others = await rows.All(
            "select d.id from document d join board b on b.id = d.board_id where b.slug <> 'sodra-lindviks'"
        );
        var form = (await Page.Get(server, South + "/2024/plan")).Form("Påbörja planen").Set("Year", "2027");
        var answer = await form.Add("From", others[0][0]).Send();
        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("Planen påbörjades inte", answer.Text, Ordinal);
        // Meanwhile it is taken back.
        form = (await Page.Get(server, South + "/2024/plan")).Form("Påbörja planen").Set("Year", "2027");
        form.Set("From", form.Option("From", "Verksamhetsplan 2024"));
        var list = await Page.Get(server, South + "/2024/dokument");
        var plan = list
            .Document.QuerySelectorAll("#dokument tbody tr")
            .Single(tr => tr.TextContent.Contains("Verksamhetsplan", Ordinal));
        var back = plan.QuerySelectorAll("a").Single(a => a.TextContent.StartsWith("ta tillbaka", Ordinal));
        var taking = await Page.Get(server, back.GetAttribute("href")!);
        var taken = await taking.Form("Ta tillbaka godkännandet").Set("Reason", "Prov").Send();
        Assert.Equal(HttpStatusCode.Redirect, taken.Status);
        Assert.Equal(HttpStatusCode.Conflict, (await form.Send()).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Page.Get(server, Plan)).Status);
        Assert.Equal(0, await rows.Count("select count(*) from plan where year = 2027"));
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task What_is_written_stands_is_ordered_is_taken_out_and_comes_back_as_it_was(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using var server = RunningServer.Start(database);
        await BeginEmpty(server);
        var goal = await AddGoal(server, Goal);
        foreach (var text in new[] { "Först", "Sedan", "Sist" })
        {
            var adding = (await (await Page.Get(server, goal)).Follow("en aktivitet")).Form("Lägg till");
            Assert.Equal(HttpStatusCode.Redirect, (await adding.Set("Form.Title", text).Send()).Status);
            // The same form once more adds nothing.
            Assert.Equal(HttpStatusCode.Redirect, (await adding.Set("Form.Title", text).Send()).Status);
        }
        Assert.Equal(["Först", "Sedan", "Sist"], await Activities(server, goal));
        await (await Page.Get(server, goal)).Form("↑Flytta upp Sist").Send();
        await (await Page.Get(server, goal)).Form("↓Flytta ner Först").Send();
        Assert.Equal(["Sist", "Först", "Sedan"], await Activities(server, goal));
        var page = await Page.Get(server, goal);
        Assert.DoesNotContain(
            page.Document.QuerySelectorAll("button"),
            b => Page.Words(b) is "↑Flytta upp Sist" or "↓Flytta ner Sedan"
        );

        var change = (await page.Follow("Sist")).Form("Spara");
        var wrong = await change.Set("Form.Starts", "2027-05-01").Set("Form.Ends", "2027-04-01").Send();
        Assert.Contains("är före startdagen", Page.Words(wrong.Document.QuerySelector(".field-error")), Ordinal);
        var saved = await wrong.Form("Spara").Set("Form.Ends", "2027-06-30").Send();
        Assert.Equal(goal, saved.Location);
        Assert.Contains("2027-05-01 2027-06-30", (await Page.Get(server, goal)).Text, Ordinal);

        // A goal is taken out with what stands under it, and nothing of it is lost; nothing is added where nobody sees it.
        var before = (await Page.Get(server, goal)).Text;
        var late = (await (await Page.Get(server, goal)).Follow("en aktivitet")).Form("Lägg till");
        var removed = await (await (await Page.Get(server, goal)).Follow("Ändra målet"))
            .Form("Ta bort ur planen")
            .Send();
        Assert.Equal(Plan, removed.Location);
        Assert.Equal(HttpStatusCode.NotFound, (await Page.Get(server, goal)).Status);
        var nowhere = await late.Set("Form.Title", "Under ingenting").Send();
        Assert.Equal(HttpStatusCode.Conflict, nowhere.Status);
        Assert.Contains("Målet finns inte längre i planen", nowhere.Text, Ordinal);
        Assert.Contains("Under ingenting", nowhere.Document.QuerySelector("#Form_Title")!.TextContent, Ordinal);
        var plan = await removed.FollowRedirect();
        Assert.Contains("0 egna mål", plan.Text, Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await plan.Form("Ta tillbaka " + Goal).Send()).Status);
        Assert.Equal(before, (await Page.Get(server, goal)).Text);

        // To another goal.
        var other = await AddGoal(server, "Färre köar");
        var moving = (await (await Page.Get(server, goal)).Follow("Sedan")).Form("Spara");
        await moving.Set("under", moving.Option("under", "Färre köar")).Send();
        Assert.Equal(["Sist", "Först"], await Activities(server, goal));
        Assert.Equal(["Sedan"], await Activities(server, other));
        await AuditedDatabase.FindsWhole(database);
        var log = await Page.Get(server, "/lindvik/logg?vad=plan.");
        foreach (var word in new[] { "plan_item", "is_removed", "responsible_id", "version_number" })
        {
            Assert.DoesNotContain(word, log.Text, Ordinal);
        }
        Assert.Contains("Ändrade ordningen i en plan", log.Text, Ordinal);
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task Two_who_write_the_same_choose_field_by_field_and_nothing_is_lost(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using var server = RunningServer.Start(database);
        await BeginEmpty(server);
        var goal = await AddGoal(server, Goal);
        var address = (await (await Page.Get(server, goal)).Follow("Ändra målet")).Place;
        var (mine, theirs) = (
            (await Page.Get(server, address)).Form("Spara"),
            (await Page.Get(server, address)).Form("Spara")
        );
        await theirs.Set("Form.Title", "Deras mål").Set("Form.Body", "Deras text.").Send();
        var stale = await mine.Set("Form.Title", "Mitt mål").Set("Form.Code", "1.1.9").Send();
        Assert.Equal(HttpStatusCode.Conflict, stale.Status);
        Assert.Contains("Inget av ditt har sparats", stale.Text, Ordinal);
        var differing = stale.Document.QuerySelectorAll(".notice tbody tr").Select(tr => Page.Words(tr));
        Assert.Equal(
            ["Nummer 1.1.9 – Ta det här", "Mål Mitt mål Deras mål Ta det här", "Beskrivning – Deras text. Ta det här"],
            differing
        );
        // What I did not touch is proposed to be theirs.
        Assert.Equal(
            ["Body"],
            stale.Document.QuerySelectorAll("[name=Theirs][checked]").Select(box => box.GetAttribute("value"))
        );
        Assert.Contains("Mitt mål", stale.Document.QuerySelector("#Form_Title")!.TextContent, Ordinal);
        var saved = await stale.Form("Spara").Send();
        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
        var page = await Page.Get(server, goal);
        Assert.Contains("1.1.9 Mitt mål", page.Text, Ordinal);
        Assert.Contains("Deras text.", page.Text, Ordinal);
        // What was taken out meanwhile is told, what was typed stands, and is saved when it has been brought back.
        var late = (await Page.Get(server, address)).Form("Spara");
        await (await Page.Get(server, address)).Form("Ta bort ur planen").Send();
        var told = await late.Set("Form.Title", "För sent").Send();
        Assert.Equal(HttpStatusCode.Conflict, told.Status);
        Assert.Contains("Det är borttaget ur planen", told.Text, Ordinal);
        Assert.Contains("För sent", told.Document.QuerySelector("#Form_Title")!.TextContent, Ordinal);
        await (await Page.Get(server, Plan)).Form("Ta tillbaka Mitt mål").Send();
        stale = await told.Form("Spara").Send();
        Assert.Equal(HttpStatusCode.Conflict, stale.Status);
        Assert.Equal(HttpStatusCode.Redirect, (await stale.Form("Spara").Send()).Status);
        Assert.Contains("1.1.9 För sent", (await Page.Get(server, goal)).Text, Ordinal);
        await AuditedDatabase.FindsWhole(database);
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task A_unit_writes_its_own_part_and_nobody_elses(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using var server = RunningServer.Start(database);
        await BeginEmpty(server);
        var goal = await AddGoal(server, Goal);
        using var head = await server.LogInAs("egil@lindvik.example");
        using var politician = await server.LogInAs("fatima@lindvik.example");
        Assert.Equal(HttpStatusCode.Forbidden, (await Page.Get(politician, goal)).Status);
        // What the board says is not theirs to change, nor to add to.
        var page = await Page.Get(head, goal);
        Assert.DoesNotContain("Ändra målet", page.Text, Ordinal);
        Assert.DoesNotContain("ett förväntat resultat", page.Text, Ordinal);
        var add = (await page.Follow("en aktivitet")).Form("Lägg till");
        var added = await add.Set("Form.Title", "Öva utrymning").Send();
        Assert.Equal(HttpStatusCode.Redirect, added.Status);
        page = await Page.Get(head, goal);
        Assert.Contains("Strandgårdens äldreboende", page.Text, Ordinal);
        var change = (await page.Follow("Öva utrymning")).Form("Spara");
        Assert.Equal(HttpStatusCode.Redirect, (await change.Set("Form.Title", "Öva utrymning varje år").Send()).Status);
        // Neither the board's, nor another unit's, nor for a unit of another board.
        await using var rows = await StoreRows.Look(database);
        var units = (await rows.All("select u.code, u.id from organisation_unit u")).ToDictionary(u => u[0], u => u[1]);
        foreach (
            var (responsible, status) in new[]
            {
                (units["S100"], HttpStatusCode.Forbidden),
                ("", HttpStatusCode.Forbidden),
            }
        )
        {
            var forged = (await (await Page.Get(head, goal)).Follow("en aktivitet")).Form("Lägg till");
            forged.Set("Form.Title", "Inte min").Add("Form.Responsible", responsible);
            Assert.Equal(status, (await forged.Send()).Status);
        }
        var own = (await (await Page.Get(server, goal)).Follow("en aktivitet")).Form("Lägg till");
        var outside = units.First(unit => unit.Key.StartsWith('K') && unit.Key.Length > 3).Value;
        Assert.Equal(
            HttpStatusCode.Conflict,
            (await own.Set("Form.Title", "Utanför").Add("Form.Responsible", outside).Send()).Status
        );
        Assert.Equal(["Öva utrymning varje år"], await Activities(server, goal));
        await AuditedDatabase.FindsWhole(database);
    }

    [Fact]
    public async Task A_target_weaker_than_the_councils_asks_for_its_reason()
    {
        using var database = TestDatabase.Create(DatabaseKind.Sqlite);
        using var server = RunningServer.Start(database);
        await BeginEmpty(server);
        var goal = await AddGoal(server, Goal);
        var form = (await (await Page.Get(server, goal)).Follow("en indikator")).Form("Lägg till");
        var asked = await form.Set("Form.Title", "Andel nöjda")
            .Set("Form.Target", "79 %")
            .Set("Form.CouncilTarget", "80 %")
            .Send();
        Assert.Contains(
            "svagare än fullmäktiges 80 %",
            Page.Words(asked.Document.QuerySelector(".field-error")),
            Ordinal
        );
        var added = await asked.Form("Lägg till").Set("Form.Reason", "Två enheter slås ihop.").Send();
        Assert.Equal(HttpStatusCode.Redirect, added.Status);
        Assert.Contains("Svagare mål: Två enheter slås ihop.", (await Page.Get(server, goal)).Text, Ordinal);
        // What has its reason is not told of again.
        Assert.DoesNotContain("Svagare mål", (await Page.Get(server, Plan + "/kontroll")).Text, Ordinal);
    }

    private static async Task BeginEmpty(RunningServer server)
    {
        var form = (await Page.Get(server, South + "/2024/plan")).Form("Påbörja planen");
        Assert.Equal(Plan, (await form.Set("Year", "2027").Set("From", "").Send()).Location);
    }

    private static async Task<string> AddGoal(RunningServer server, string title)
    {
        await PlanSteps.Add(server.Client, Plan, "ett nämndmål", ("Form.Title", title));
        return (await (await Page.Get(server, Plan)).Follow(title)).Place;
    }

    private static async Task<IReadOnlyList<string>> Activities(RunningServer server, string goal) =>
        [
            .. (await Page.Get(server, goal))
                .Document.QuerySelectorAll("#aktiviteter tbody th")
                .Select(th => Page.Words(th)),
        ];
}
