using System.Net;
using Styrkedja.Core.Access;
using Styrkedja.Integration.Auditing;
using Styrkedja.Integration.Serving;

namespace Styrkedja.Integration.Access;

/// <summary>Accounts that somebody takes before their owners come: by a link that they were shown, kept or used.</summary>
[Trait("Speed", "Slow")]
public sealed class TakenAccountTests(SampleServers servers) : IClassFixture<SampleServers>
{
    private const string South = "Södra Lindviks områdesnämnd";
    private const string Whole = "Hela kommunen";
    private const string Theirs = "tre rådjur åt upp tulpanerna";

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task A_password_that_another_municipality_gave_opens_nothing_here(DatabaseKind kind)
    {
        var server = servers[kind];
        const string siv = "siv.nyadmin@lindvik.example";
        await (await Page.Get(server, "/kommuner/ny")).Form("Lägg till").Set("Name", "Tagköpings kommun").Send();
        var there = await Askers.EnterPerson(server, "/tagkopings", siv, Role.Planner, Whole);
        using var kept = await server.LogInAs(siv);
        // Nobody is in the way of those whom she really works for.
        await (await Askers.Account(there)).Form("Avsluta personen").Send();
        var here = await Enter(server.Client, siv, Role.Administrator, Whole);

        using var visitor = server.NewVisitor();
        var tried = await Askers.Try(visitor, siv, RunningServer.Password);
        Assert.Contains("hör inte ihop", tried.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await Page.Get(kept, "/lindvik/personer")).Status);

        // By the link of those she works for she is in.
        await Choose(server, await Askers.Link(here), Theirs);
        using var owner = await server.LogInAs(siv, Theirs);
        Assert.Equal(HttpStatusCode.OK, (await Page.Get(owner, "/lindvik/personer")).Status);
        await AuditedDatabase.FindsWhole(servers.DatabaseOf(kind));
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task A_link_works_while_its_maker_could_make_it(DatabaseKind kind)
    {
        var server = servers[kind];
        var maker = await Askers.EnterPerson(server, "/lindvik", "del.m@lindvik.example", Role.Administrator, South);
        using var client = await server.LogInAs("del.m@lindvik.example");
        var theirs = await Enter(client, "bo.m@lindvik.example", Role.Planner, South);
        var link = await Askers.Link(theirs);
        // What another is given does not matter, nor where the maker gives it again.
        await Give(server, "Prov bo.m@lindvik.example", Role.Administrator, Whole);
        await Works(server, link, false);

        // One that is not used yet, where the maker is no administrator any more.
        var other = await Enter(client, "kaj.m@lindvik.example", Role.Planner, South);
        var second = await Askers.Link(other);
        await Works(server, second, true);
        var role = maker.Document.QuerySelectorAll("main li button").Select(Page.Words).Single();
        await maker.Form(role).Send();
        await Works(server, second, false);
        // Nor is it of use where the form was open already.
        using var visitor = server.NewVisitor();
        Assert.Contains(
            "hör inte ihop",
            (await Askers.Try(visitor, "kaj.m@lindvik.example", Theirs)).Text,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task Whoever_set_a_password_gets_no_more_by_it_than_they_could_give(DatabaseKind kind)
    {
        var server = servers[kind];
        await Askers.EnterPerson(server, "/lindvik", "del.p@lindvik.example", Role.Administrator, South);
        using var client = await server.LogInAs("del.p@lindvik.example");
        const string bo = "bo.p@lindvik.example";
        var person = await Enter(client, bo, Role.Planner, South);
        await Choose(server, await Askers.Link(person), RunningServer.Password);
        using var session = await server.LogInAs(bo);
        // To change it does not make it another's.
        var change = (await Page.Get(session, "/konto")).Form("Byt lösenord").Set("Current", RunningServer.Password);
        Assert.Equal("/konto", (await change.Set("Password", Theirs).Send()).Location);

        // What the maker may give leaves it as it is.
        await Give(server, "Prov " + bo, Role.Controller, South);
        Assert.Equal(HttpStatusCode.OK, (await Page.Get(session, "/lindvik")).Status);
        var given = await Give(server, "Prov " + bo, Role.Administrator, Whole);
        Assert.Contains("gäller inte längre", given.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await Page.Get(session, "/lindvik")).Status);
        using var visitor = server.NewVisitor();
        Assert.Contains("hör inte ihop", (await Askers.Try(visitor, bo, Theirs)).Text, StringComparison.Ordinal);
        await Choose(server, await Askers.Link(given), RunningServer.Password);
        (await server.LogInAs(bo)).Dispose();
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task Nobody_outruns_what_takes_a_password_away(DatabaseKind kind)
    {
        var server = servers[kind];
        await Askers.EnterPerson(server, "/lindvik", "del.r@lindvik.example", Role.Administrator, South);
        using var maker = await server.LogInAs("del.r@lindvik.example");
        await using var rows = await StoreRows.Open(servers.DatabaseOf(kind));

        // By a password that they know, again and again while more is given.
        const string bo = "bo.r@lindvik.example";
        await Choose(server, await Askers.Link(await Enter(maker, bo, Role.Planner, South)), RunningServer.Password);
        using var session = await server.LogInAs(bo);
        await While(Give(server, "Prov " + bo), (begun, over) => ChangeAgain(session, begun, over));
        Assert.Equal(HttpStatusCode.Redirect, (await Page.Get(session, "/lindvik")).Status);
        Assert.Equal(0, await rows.Count($"select count(password_hash) from account where email = '{bo}'"));

        // By links that their maker makes anew and uses.
        const string kaj = "kaj.r@lindvik.example";
        var person = await Enter(maker, kaj, Role.Planner, South);
        await While(Give(server, "Prov " + kaj), (begun, over) => LinkAgain(server, person, begun, over));
        Assert.Equal(0, await rows.Count($"select count(password_hash) from account where email = '{kaj}'"));
    }

    // Gives when the other has begun, who goes on until it is given.
    private static async Task While(Func<Task> give, Func<TaskCompletionSource, Func<bool>, Task> again)
    {
        var (begun, over) = (new TaskCompletionSource(), false);
        var other = again(begun, () => Volatile.Read(ref over));
        await await Task.WhenAny(begun.Task, other);
        await give();
        Volatile.Write(ref over, true);
        await other;
    }

    private static Func<Task> Give(RunningServer server, string name) =>
        () => Give(server, name, Role.Administrator, Whole);

    private static async Task ChangeAgain(HttpClient session, TaskCompletionSource begun, Func<bool> isOver)
    {
        for (var (now, next) = (RunningServer.Password, Theirs); !isOver(); (now, next) = (next, now))
        {
            var page = await Page.Get(session, "/konto");
            // Taken while the page was made: it asks for no password then, since there is none.
            if (page.Status != HttpStatusCode.OK || !page.Text.Contains("Byt lösenord", StringComparison.Ordinal))
            {
                return;
            }
            await page.Form("Byt lösenord").Set("Current", now).Set("Password", next).Send();
            begun.TrySetResult();
        }
    }

    private static async Task LinkAgain(
        RunningServer server,
        Page person,
        TaskCompletionSource begun,
        Func<bool> isOver
    )
    {
        var account = await Askers.Account(person);
        while (!isOver())
        {
            var made = await account.Form("Gör en länk till nytt lösenord").Send();
            if (made.Document.QuerySelector("main .notice code") is not { } shown)
            {
                return;
            }
            using var visitor = server.NewVisitor();
            var choose = await Page.Get(visitor, new Uri(shown.TextContent).PathAndQuery);
            begun.TrySetResult();
            if (choose.Document.QuerySelector("input[name=Password]") is not null)
            {
                await choose.Form("Spara lösenordet").Set("Password", Theirs).Send();
            }
        }
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task A_password_that_was_given_is_gone_when_a_provider_brings_its_owner(DatabaseKind kind)
    {
        using var sso = await SingleSignOn.Start(kind);
        const string eva = "eva@lindvik.example";
        await Askers.EnterPerson(sso.Server, "/lindvik", eva, Role.Planner, Whole);
        using var taker = await sso.Server.LogInAs(eva);
        await sso.Provider.Know("eva", eva, "admin");
        using var owner = await sso.LogInAs("eva");
        Assert.Equal(HttpStatusCode.OK, (await Page.Get(owner, "/lindvik/personer/ny")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await Page.Get(taker, "/lindvik")).Status);
        using var visitor = sso.Server.NewVisitor();
        Assert.Contains(
            "hör inte ihop",
            (await Askers.Try(visitor, eva, RunningServer.Password)).Text,
            StringComparison.Ordinal
        );
    }

    private static async Task<Page> Enter(HttpClient client, string email, Role role, string part)
    {
        var form = (await Page.Get(client, "/lindvik/personer/ny")).Form("Lägg till");
        var unit = form.Option("Input.Unit", part);
        form.Set("Name", "Prov " + email).Set("Email", email).Set("Input.Role", role.ToString());
        return await (await form.Set("Input.Unit", unit).Send()).FollowRedirect();
    }

    private static async Task<Page> Give(RunningServer server, string name, Role role, string part)
    {
        var person = await (await Page.Get(server, "/lindvik/personer")).Follow(name);
        var form = person.Form("Ge rollen").Set("Input.Role", role.ToString());
        return await (await form.Set("Input.Unit", form.Option("Input.Unit", part)).Send()).FollowRedirect();
    }

    private static async Task Works(RunningServer server, Uri link, bool does)
    {
        using var visitor = server.NewVisitor();
        var page = await Page.Get(visitor, link.PathAndQuery);
        Assert.Equal(does, !page.Text.Contains("Länken fungerar inte", StringComparison.Ordinal));
    }

    private static async Task Choose(RunningServer server, Uri link, string password)
    {
        using var visitor = server.NewVisitor();
        var form = (await Page.Get(visitor, link.PathAndQuery)).Form("Spara lösenordet").Set("Password", password);
        Assert.Equal("/konto/logga-in", (await form.Send()).Location);
    }
}
