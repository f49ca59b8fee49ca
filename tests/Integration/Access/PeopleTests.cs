using System.Net;
using Styrkedja.Core.Access;
using Styrkedja.Integration.Auditing;
using Styrkedja.Integration.Serving;

namespace Styrkedja.Integration.Access;

/// <summary>People of a municipality: who may become whom, and what is left of those who leave.</summary>
public sealed class PeopleTests
{
    [Theory]
    [ClassData(typeof(Databases))]
    public async Task An_administrator_cannot_become_somebody_of_another_municipality(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using var server = RunningServer.Start(database);
        await (await Page.Get(server, "/kommuner/ny")).Form("Lägg till").Set("Name", "Grannköpings kommun").Send();
        const string neighbour = "granne@grannkoping.example";
        await Askers.EnterPerson(server, "/grannkopings", neighbour, Role.Administrator, "Hela kommunen");
        using var client = await server.LogInAs(neighbour);
        var form = (await Page.Get(client, "/grannkopings/personer/ny")).Form("Lägg till");
        var entered = await form.Set("Name", "Egil")
            .Set("Email", "egil@lindvik.example")
            .Set("Input.Role", "Planner")
            .Send();
        var account = await Askers.Account(await entered.FollowRedirect());
        using var egil = await server.LogInAs("egil@lindvik.example");
        await (await Page.Get(egil, "/konto/inbjudningar")).Form("Tacka ja till Grannköpings kommun").Send();
        account = await Page.Get(client, account.Response.RequestMessage!.RequestUri!.PathAndQuery);
        Assert.Contains("arbetar också i en annan kommun", account.Text, StringComparison.Ordinal);
        Assert.Null(account.Document.QuerySelector("form[action*=Link]"));

        // When he has left both, and both have removed his name, nothing of him is left.
        await account.Form("Avsluta personen").Send();
        await Erase(server, await Page.Get(client, account.Response.RequestMessage!.RequestUri!.PathAndQuery));
        await using var rows = await StoreRows.Open(database);
        Assert.Equal(1, await rows.Count("select count(*) from account where email = 'egil@lindvik.example'"));
        var home = await (await Page.Get(server, "/lindvik/personer")).Follow("Egil Enhetschef");
        var there = await Askers.Account(home);
        // Whoever has left elsewhere is nobody else's any more.
        Assert.NotNull(
            (await there.Form("Gör en länk till nytt lösenord").Send()).Document.QuerySelector("main .notice code")
        );
        await there.Form("Avsluta personen").Send();
        await Erase(server, await Page.Get(server, there.Response.RequestMessage!.RequestUri!.PathAndQuery));
        Assert.Equal(0, await rows.Count("select count(*) from account where email = 'egil@lindvik.example'"));
    }

    [Fact]
    public async Task An_administrator_of_a_part_takes_nobody_over()
    {
        using var database = TestDatabase.Create(DatabaseKind.Sqlite);
        using var server = RunningServer.Start(database);
        const string part = "Södra Lindviks områdesnämnd";
        await Askers.EnterPerson(server, "/lindvik", "del@lindvik.example", Role.Administrator, part);
        using var client = await server.LogInAs("del@lindvik.example");
        // Nobody who is here already is called something else, or given a role in passing.
        var form = (await Page.Get(client, "/lindvik/personer/ny")).Form("Lägg till");
        form.Set("Name", "Astrid Annan").Set("Email", "astrid@lindvik.example").Set("Input.Role", "Planner");
        var unchosen = await form.Send();
        Assert.Equal(HttpStatusCode.Forbidden, unchosen.Status);
        Assert.Contains("Välj den del av organisationen", unchosen.Text, StringComparison.Ordinal);
        var known = await form.Set("Input.Unit", form.Option("Input.Unit", part)).Send();
        Assert.Contains("Astrid Administratör finns redan här", known.Text, StringComparison.Ordinal);
        // Whoever has no role at present is not for the taking.
        var bo = await Askers.EnterPerson(server, "/lindvik", "bo@lindvik.example", Role.Planner, part);
        await bo.Form(bo.Document.QuerySelectorAll("main li button").Select(Page.Words).Single()).Send();
        var account = await Page.Get(client, bo.Response.RequestMessage!.RequestUri!.AbsolutePath + "/konto");
        foreach (var button in new[] { "Gör en länk till nytt lösenord", "Logga ut personen" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await account.Form(button).Send()).Status);
        }
        // Nor is a computer that the administrator left enough to change how they log in.
        var own = await (await Page.Get(server, "/lindvik/personer")).Follow("Astrid Administratör");
        var page = await Askers.Account(own);
        Assert.Contains("ändrar du under ditt namn", page.Text, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("form[action*=Link]"));
    }

    private static async Task Erase(RunningServer server, Page account)
    {
        var form = (await account.Follow("Ta bort namnet")).Form("Ta bort namnet").Set("Reason", "Begäran");
        Assert.True((await form.Send()).Status == HttpStatusCode.Redirect, server.Errors);
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task The_last_administrator_cannot_be_removed(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using var server = RunningServer.Start(database);
        var astrid = await (await Page.Get(server, "/lindvik/personer")).Follow("Astrid Administratör");
        var account = await Askers.Account(astrid);
        var closed = await account.Form("Avsluta personen").Send();
        Assert.Contains("Då skulle ingen vara administratör", closed.Text, StringComparison.Ordinal);
        var role = astrid
            .Document.QuerySelectorAll("main li button")
            .Select(Page.Words)
            .Single(w => w.Contains("Administratör", StringComparison.Ordinal));
        Assert.Contains(
            "Då skulle ingen vara administratör",
            (await astrid.Form(role).Send()).Text,
            StringComparison.Ordinal
        );
        Assert.Equal(HttpStatusCode.OK, (await Page.Get(server, "/lindvik/personer")).Status);

        await Askers.EnterPerson(server, "/lindvik", "ny.admin@lindvik.example", Role.Administrator, "Hela kommunen");
        Assert.Equal(HttpStatusCode.Redirect, (await account.Form("Avsluta personen").Send()).Status);
        // What she did stands; she is out.
        Assert.Equal(HttpStatusCode.Redirect, (await Page.Get(server, "/lindvik")).Status);
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task A_name_is_removed_by_law_and_the_log_stays_whole(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using var server = RunningServer.Start(database);
        const string email = "borta.bengt@lindvik.example";
        var person = await Askers.EnterPerson(server, "/lindvik", email, Role.Planner, "Hela kommunen");
        var account = await Askers.Account(person);
        var address = account.Response.RequestMessage!.RequestUri!.PathAndQuery;
        // Not while they are somebody here.
        var early = (await Page.Get(server, address.Replace("/konto", "/ta-bort", StringComparison.Ordinal)))
            .Form("Ta bort namnet")
            .Set("Reason", "För tidigt");
        Assert.Contains("Avsluta personen först", (await early.Send()).Text, StringComparison.Ordinal);
        using var bengt = await server.LogInAs(email);
        Assert.Equal(HttpStatusCode.Redirect, (await account.Form("Avsluta personen").Send()).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await Page.Get(bengt, "/konto")).Status);
        var form = (await (await Page.Get(server, address)).Follow("Ta bort namnet")).Form("Ta bort namnet");
        Assert.Contains("Skriv varför", (await form.Send()).Text, StringComparison.Ordinal);
        var erased = await (await form.Set("Reason", "Begäran enligt artikel 17").Send()).FollowRedirect();
        Assert.Contains("(borttagen)", erased.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(email, erased.Text, StringComparison.Ordinal);

        await using var rows = await StoreRows.Look(database);
        Assert.Equal(
            0,
            await rows.Count("select count(*) from account where email like '%bengt%' or user_name like '%bengt%'")
        );
        Assert.Equal(
            0,
            await rows.Count(
                "select count(*) from audit_entry where lower(coalesce(before, '') || coalesce(after, '')) like '%bengt%'"
            )
        );
        await AuditedDatabase.FindsWhole(database);
    }
}
