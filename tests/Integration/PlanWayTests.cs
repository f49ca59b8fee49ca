using System.Net;
using Styrkedja.Integration.Auditing;
using Styrkedja.Integration.Serving;
using Page = Styrkedja.Integration.Serving.Page;

namespace Styrkedja.Integration;

/// <summary>A plan on its way: a unit is ready, has it back, its department, signatures, consultation, proposal, meeting.</summary>
[Trait("Speed", "Slow")]
public sealed class PlanWayTests
{
    private const StringComparison Ordinal = StringComparison.Ordinal;
    private const string Plan = "/lindvik/sodra-lindviks/2027/plan";
    private const string Way = Plan + "/vag";

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task From_the_units_to_the_decision(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using var server = RunningServer.Start(database);
        using var unit = await server.LogInAs("egil@lindvik.example");
        using var department = await server.LogInAs("ylva@lindvik.example");
        using var director = await server.LogInAs("dan@lindvik.example");
        using var secretary = await server.LogInAs("nils@lindvik.example");
        using var planner = await server.LogInAs("petra@lindvik.example");
        using var politician = await server.LogInAs("fatima@lindvik.example");
        await Begin(server, unit);
        Assert.Equal(HttpStatusCode.Forbidden, (await Page.Get(politician, Way)).Status);

        // The unit says that it is ready; its department gives it back with a reason; it is ready again.
        var own = await Page.Get(unit, Way);
        Assert.DoesNotContain("Lämna tillbaka: Strandgårdens", own.Text, Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await own.Form("Klar: Strandgårdens äldreboende").Send()).Status);
        Assert.Contains("klar Egil", (await Page.Get(planner, Way)).Text, Ordinal);
        var stands = await Page.Get(department, Way);
        var unsaid = await Return(stands).Set("reason", "").Send();
        Assert.Contains("Skriv vad som behöver ändras", unsaid.Text, Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await Return(stands).Set("reason", "Dagar saknas").Send()).Status);
        Assert.Contains("tillbakalämnad", (await Page.Get(unit, Way)).Text, Ordinal);
        Assert.Contains("Dagar saknas", (await Page.Get(unit, Way)).Text, Ordinal);
        Assert.Contains("Ändra din del av planen för 2027", (await Page.Get(unit, "/lindvik/min-sida")).Text, Ordinal);
        var again = (await Page.Get(unit, Way)).Form("Klar: Strandgårdens äldreboende");
        // It is changed while the page stands: what was seen is not what is.
        await Change(unit, "Öva utrymning", "Öva utrymning varje år");
        Assert.Equal(HttpStatusCode.Conflict, (await again.Send()).Status);
        await (await Page.Get(unit, Way)).Form("Klar: Strandgårdens äldreboende").Send();
        stands = await Page.Get(department, Way);
        var ready = stands
            .Document.QuerySelectorAll("button")
            .Select(Page.Words)
            .Single(w => w.StartsWith("Klar: ", Ordinal));
        Assert.Equal(HttpStatusCode.Redirect, (await stands.Form(ready).Send()).Status);

        // Two sign, in their order, and nobody in their place.
        var asking = (await Page.Get(planner, Way)).Form("Spara ordningen");
        await using var rows = await StoreRows.Look(database);
        var people = (await rows.All("select id, name from person")).ToDictionary(
            p => p[1].Split(' ')[0],
            p => p[0].ToLowerInvariant()
        );
        asking.Set("signer[0]", people["Dan"]).Set("signer[1]", people["Karin"]);
        Assert.Equal(HttpStatusCode.Redirect, (await asking.Send()).Status);
        Assert.DoesNotContain("Skriv under planen", (await Page.Get(planner, Way)).Text, Ordinal);
        Assert.Contains("Skriv under planen för 2027", (await Page.Get(director, "/lindvik/min-sida")).Text, Ordinal);
        var late = (await Page.Get(director, Way)).Form("Skriv under planen");
        await Change(unit, "Öva utrymning varje år", "Öva utrymning två gånger");
        Assert.Equal(HttpStatusCode.Conflict, (await late.Send()).Status);
        Assert.Equal(
            HttpStatusCode.Redirect,
            (await (await Page.Get(director, Way)).Form("Skriv under planen").Send()).Status
        );
        Assert.Contains("har skrivit under", (await Page.Get(planner, Way)).Text, Ordinal);
        Assert.DoesNotContain(
            "Skriv under planen för 2027",
            (await Page.Get(director, "/lindvik/min-sida")).Text,
            Ordinal
        );

        // Consultation, and one that was recorded by mistake.
        var said = (await Page.Get(planner, Way)).Form("Skriv in samrådet");
        Assert.NotNull((await said.Send()).Document.QuerySelector("#Opinion[aria-invalid]"));
        said.Set("Body", "Pensionärsrådet").Set("On", "2026-11-20").Set("Opinion", "Rådet vill ha fler bänkar.");
        Assert.Equal(HttpStatusCode.Redirect, (await said.Send()).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await said.Send()).Status);
        Assert.Single(
            (await Page.Get(planner, Way)).Document.QuerySelectorAll("h3"),
            h => h.TextContent.Contains("Pensionärsrådet", Ordinal)
        );

        // Proposed, and then written no more.
        await Propose(planner);
        Assert.Equal(HttpStatusCode.NotFound, (await Page.Get(planner, Plan + "/andra/" + Guid.NewGuid())).Status);
        Assert.Contains("Föreslagen:", (await Page.Get(planner, Plan)).Text, Ordinal);
        Assert.DoesNotContain("Lägg till", (await Page.Get(planner, Plan)).Text, Ordinal);

        // Postponed, referred back, proposed again, changed by the board, decided.
        await Meet(secretary, "Bordläggning", "Tas upp i januari.");
        Assert.Contains("bordlagd 2026-11-26", (await Page.Get(planner, Way)).Text, Ordinal);
        await Meet(secretary, "Återremiss", "Beskriv målet bättre.");
        Assert.Contains("Utkast, version 2", (await Page.Get(planner, Way)).Text, Ordinal);
        await Propose(planner);
        await Meet(secretary, "Nämnden ändrade planen", "En aktivitet till.");
        await Change(server.Client, "Öva utrymning två gånger", "Öva utrymning tre gånger");
        await PlanSteps.Decide(secretary, Plan, "2026-11-30");
        var read = await Page.Get(politician, "/lindvik/sodra-lindviks/2027/aktiviteter");
        Assert.Contains("Öva utrymning tre gånger", read.Text, Ordinal);
        Assert.Contains("redan beslutad", (await Page.Get(secretary, Plan + "/beslut")).Text, Ordinal);
        await AuditedDatabase.FindsWhole(database);
        var log = await Page.Get(server, "/lindvik/logg?vad=plan.");
        foreach (
            var word in new[]
            {
                "plan_approval",
                "plan_proposal",
                "plan_consultation",
                "signer_id",
                "diary_number",
                "ReferredBack",
            }
        )
        {
            Assert.DoesNotContain(word, log.Text, Ordinal);
        }
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task What_is_decided_as_proposed_is_a_version_of_its_own_with_the_same_text(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using var server = RunningServer.Start(database);
        using var unit = await server.LogInAs("egil@lindvik.example");
        await Begin(server, unit);
        await Propose(server.Client);
        var proposed = await server.Client.GetStringAsync(
            Plan + "/dokument?format=md",
            TestContext.Current.CancellationToken
        );
        await PlanSteps.Decide(server.Client, Plan, "2026-11-30");
        await using var rows = await StoreRows.Look(database);
        var versions = await rows.All(
            "select v.number, v.state from plan_version v join plan p on p.id = v.plan_id where p.year = 2027 order by v.number"
        );
        Assert.Equal(["1 Proposed", "2 Decided"], versions.Select(v => $"{v[0]} {v[1]}"));
        Assert.Equal(
            proposed,
            await server.Client.GetStringAsync(Plan + "/dokument?format=md", TestContext.Current.CancellationToken)
        );
        Assert.Contains("beslutad som föreslaget", (await Page.Get(server, Way)).Text, Ordinal);
        await AuditedDatabase.FindsWhole(database);
    }

    [Fact]
    public async Task Nobody_speaks_for_a_part_that_is_not_theirs()
    {
        using var database = TestDatabase.Create(DatabaseKind.Sqlite);
        using var server = RunningServer.Start(database);
        using var unit = await server.LogInAs("egil@lindvik.example");
        using var auditor = await server.LogInAs("rut@lindvik.example");
        await Begin(server, unit);
        await using var rows = await StoreRows.Look(database);
        var units = (await rows.All("select u.code, u.id from organisation_unit u")).ToDictionary(u => u[0], u => u[1]);
        Assert.DoesNotContain("Klar:", (await Page.Get(auditor, Way)).Text, Ordinal);
        var forged = (await Page.Get(unit, Way)).Form("Klar: Strandgårdens äldreboende").Set("part", units["S10"]);
        Assert.Equal(HttpStatusCode.Forbidden, (await forged.Send()).Status);
        var ready = (await Page.Get(unit, Way)).Form("Klar: Strandgårdens äldreboende");
        Assert.Equal(HttpStatusCode.Redirect, (await ready.Send()).Status);
        // Not even its own is given back by itself: that is for whoever stands over it.
        Assert.DoesNotContain("Lämna tillbaka", (await Page.Get(unit, Way)).Text, Ordinal);
        Assert.DoesNotContain("Skriv in samrådet", (await Page.Get(unit, Way)).Text, Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await Page.Get(unit, Plan + "/forslag")).Status);
        Assert.Contains("klar", (await Page.Get(server, Way)).Text, Ordinal);
    }

    private static async Task Begin(RunningServer server, HttpClient unit)
    {
        await PlanSteps.Begin(server.Client, "/lindvik/sodra-lindviks/2024/plan", "2027", "En tom plan");
        await PlanSteps.Add(server.Client, Plan, "ett nämndmål", ("Form.Title", "Fler deltar"));
        var goal = (await (await Page.Get(unit, Plan)).Follow("Fler deltar")).Place;
        await PlanSteps.Add(unit, goal, "en aktivitet", ("Form.Title", "Öva utrymning"));
    }

    private static async Task Change(HttpClient client, string activity, string to)
    {
        var page = await (await (await Page.Get(client, Plan)).Follow("Fler deltar")).Follow(activity);
        Assert.Equal(HttpStatusCode.Redirect, (await page.Form("Spara").Set("Form.Title", to).Send()).Status);
    }

    private static PageForm Return(Page page) => page.Form("Lämna tillbaka");

    private static async Task Propose(HttpClient client)
    {
        var form = (await Page.Get(client, Plan + "/forslag")).Form("Föreslå planen");
        Assert.NotNull((await form.Send()).Document.QuerySelector("#Form_Minorities[aria-invalid]"));
        foreach (
            var field in new[] { "DiaryNumber", "Officer", "Points", "GenderEquality", "ChildrensRights", "Minorities" }
        )
        {
            form.Set("Form." + field, field + " 1");
        }
        Assert.Equal(HttpStatusCode.Redirect, (await form.Send()).Status);
    }

    private static async Task Meet(HttpClient client, string what, string said)
    {
        var form = (await Page.Get(client, Plan + "/beslut")).Form(what);
        Assert.NotNull((await form.Send()).Document.QuerySelector("#Said[aria-invalid]"));
        var answer = await form.Set("MeetOn", "2026-11-26").Set("Said", said).Send();
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
    }
}
