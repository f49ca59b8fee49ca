using System.Net;
using Styrkedja.Core.Access;
using Styrkedja.Integration.Auditing;
using Styrkedja.Integration.Serving;
using static Styrkedja.Integration.Access.SingleSignOn;

namespace Styrkedja.Integration.Access;

/// <summary>Who somebody is whom a provider vouches for, and what their groups make them.</summary>
[Trait("Speed", "Slow")]
public sealed class SingleSignOnTests
{
    private const string NoRole = "Du har ingen roll i Styrkedja än";
    private const string NotSo = "Ditt konto kan inte användas med den gemensamma inloggningen";
    private const string Egil = "egil@lindvik.example";

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task A_newcomer_gets_an_account_and_is_what_the_groups_say_at_each_log_in(DatabaseKind kind)
    {
        using var sso = await Start(kind);
        await sso.Provider.Know("sub-anna", "anna@lindvik.example", "chefer-s101", "fel", "okänd");
        var page = await Page.Get(sso.Server.NewVisitor(), "/konto/logga-in?till=%2Flindvik");
        var button = page
            .Document.QuerySelectorAll("main a")
            .Single(a => Page.Words(a) == "Logga in med Lindviks kommun");
        Assert.Equal("/konto/sso/kommunen?till=%2Flindvik", button.GetAttribute("href"));

        using var first = await sso.LogInAs("sub-anna");
        Assert.Contains("Prov sub-anna", (await Page.Get(first, "/lindvik")).Body, StringComparison.Ordinal);
        Assert.Equal(["Enhetschef för Strandgårdens äldreboende"], await RolesOf(sso, "Prov sub-anna"));
        Assert.Contains("there is no unit with the code FINNSINTE", sso.Server.Errors, StringComparison.Ordinal);

        // What is given by hand stays; what the provider no longer says ends.
        var person = await (await Page.Get(sso.Server, "/lindvik/personer")).Follow("Prov sub-anna");
        await person.Form("Ge rollen").Set("Input.Role", "Auditor").Send();
        await sso.Provider.Know("sub-anna", "nytt.namn@lindvik.example", "planerare");
        using var second = await sso.LogInAs("sub-anna");
        Assert.Equal(
            ["Revisor för hela kommunen", "Verksamhetsplanerare för hela kommunen"],
            await RolesOf(sso, "Prov sub-anna")
        );
        await sso.Provider.Know("sub-anna", "nytt.namn@lindvik.example");
        using var third = await sso.LogInAs("sub-anna");
        Assert.Equal(["Revisor för hela kommunen"], await RolesOf(sso, "Prov sub-anna"));

        await using var rows = await StoreRows.Look(sso.Database);
        Assert.Equal(1, await rows.Count("select count(*) from account_login"));
        Assert.Equal(
            1,
            await rows.Count("select count(*) from account where email like 'anna@%' and password_hash is null")
        );
        // The log has it all but what is personal.
        var logged = await rows.All(
            "select action, subject from audit_entry where actor_id in "
                + "(select id from person where name = 'Prov sub-anna' union select id from account where email like 'anna@%') order by id"
        );
        Assert.Equal(
            ["account.enter account", "account.enter account_login", "person.enter person", "role.sync held_role"],
            logged.Select(row => string.Join(' ', row)).Distinct().Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            0,
            await rows.Count(
                "select count(*) from audit_entry where lower(coalesce(before, '') || coalesce(after, '')) like '%anna%'"
            )
        );
        await AuditedDatabase.FindsWhole(sso.Database);
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task Nobody_without_a_role_gets_in(DatabaseKind kind)
    {
        using var sso = await Start(kind);
        await sso.Provider.Know("ny", "ny@lindvik.example", "okänd");
        await sso.Refuses("ny", "no role, no account", NoRole);
        await using (var rows = await StoreRows.Look(sso.Database))
        {
            Assert.Equal(0, await rows.Count("select count(*) from account_login"));
            Assert.Equal(0, await rows.Count("select count(*) from account where email like 'ny@%'"));
        }
        await sso.Provider.Know("ny", "ny@lindvik.example", "planerare");
        using var browser = await sso.LogInAs("ny");
        // What the groups no longer say is gone, also where nothing is left.
        await sso.Provider.Know("ny", "ny@lindvik.example");
        await sso.Refuses("ny", "no role", NoRole);
        Assert.Empty(await RolesOf(sso, "Prov ny"));
        // Whoever was in before stays in, as nobody.
        Assert.Equal(HttpStatusCode.Forbidden, (await Page.Get(browser, "/lindvik")).Status);
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task An_account_is_linked_by_an_address_that_is_confirmed_and_by_no_other(DatabaseKind kind)
    {
        using var sso = await Start(kind);
        await sso.Provider.KnowBy(
            "egil",
            $$"""{ "name": "Någon", "email": "{{Egil}}", "email_verified": false, "groups": ["planerare"] }"""
        );
        await sso.Refuses("egil", "no address that the provider has confirmed", NotSo);
        await sso.Provider.KnowBy("egil", $$"""{ "name": "Någon", "email": "{{Egil}}", "groups": ["planerare"] }""");
        await sso.Refuses("egil", "no address that the provider has confirmed", NotSo);
        await sso.Provider.Know("egil", Egil, "planerare");
        using var browser = await sso.LogInAs("egil");
        Assert.Contains("Egil Enhetschef", (await Page.Get(browser, "/lindvik")).Body, StringComparison.Ordinal);
        // The password works as before.
        using var password = await sso.Server.LogInAs(Egil);
        Assert.Equal(HttpStatusCode.OK, (await Page.Get(password, "/lindvik")).Status);
        // But does not bring what the provider says: it would last when the provider has let him go.
        Assert.Equal(HttpStatusCode.OK, (await Page.Get(browser, "/lindvik/granska")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await Page.Get(password, "/lindvik/granska")).Status);
        using var auditor = await sso.Server.LogInAs("rut@lindvik.example");
        var linked = await Page.Get(auditor, "/lindvik/logg?om=konton&vad=account.link");
        Assert.Contains("konto: Egil Enhetschef", linked.Text, StringComparison.Ordinal);

        // The address is somebody else's at the provider now.
        await sso.Provider.Know("erik", Egil, "planerare");
        await sso.Refuses("erik", "the address is of another of the provider's people", NotSo);
        // Whoever runs the installation, or works elsewhere too, is nobody's to vouch for.
        const string moreThan = "the address is of an account that is more than the provider can vouch for";
        await sso.Provider.Know("astrid", RunningServer.Administrator, "planerare");
        await sso.Refuses("astrid", moreThan, NotSo);
        await (await Page.Get(sso.Server, "/kommuner/ny")).Form("Lägg till").Set("Name", "Grannköpings kommun").Send();
        await Askers.EnterPerson(sso.Server, "/grannkopings", "granne@grann.example", Role.Planner, "Hela kommunen");
        await sso.Provider.Know("granne", "granne@grann.example", "planerare");
        await sso.Refuses("granne", moreThan, NotSo);

        await using var rows = await StoreRows.Look(sso.Database);
        Assert.Equal(
            [
                ["account.link", "account_login"],
            ],
            await rows.All("select action, subject from audit_entry where action like 'account.link'")
        );
    }

    [Fact]
    public async Task An_address_that_the_provider_never_confirms_counts_where_the_operator_says_so()
    {
        using var sso = await Start(DatabaseKind.Sqlite, """, "emailIsTrusted": true """);
        await sso.Provider.KnowBy("egil", $$"""{ "email": "{{Egil}}", "groups": "planerare" }""");
        using var browser = await sso.LogInAs("egil");
        Assert.Contains("Egil Enhetschef", (await Page.Get(browser, "/lindvik")).Body, StringComparison.Ordinal);
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task Whoever_is_closed_stays_out_and_whoever_is_erased_leaves_nothing(DatabaseKind kind)
    {
        using var sso = await Start(kind);
        await sso.Provider.Know("bengt", "bengt@lindvik.example", "planerare");
        using var browser = await sso.LogInAs("bengt");
        var person = await (await Page.Get(sso.Server, "/lindvik/personer")).Follow("Prov bengt");
        var account = await Askers.Account(person);
        await account.Form("Avsluta personen").Send();
        Assert.Equal(HttpStatusCode.Redirect, (await Page.Get(browser, "/konto")).Status);
        await sso.Refuses("bengt", "the person is closed", NotSo);
        // Not by the address of another either.
        await sso.Provider.Know("annan", "bengt@lindvik.example", "planerare");
        await sso.Refuses("annan", "the address is of another of the provider's people", NotSo);

        var closed = await Page.Get(sso.Server, account.Response.RequestMessage!.RequestUri!.PathAndQuery);
        var erase = await closed.Follow("Ta bort namnet");
        await erase.Form("Ta bort namnet").Set("Reason", "Begäran enligt artikel 17").Send();
        await using var rows = await StoreRows.Look(sso.Database);
        Assert.Equal(0, await rows.Count("select count(*) from account_login"));
        await AuditedDatabase.FindsWhole(sso.Database);
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task The_last_administrator_stays_one_whatever_the_groups_say(DatabaseKind kind)
    {
        using var sso = await Start(kind);
        await sso.Provider.Know("ada", "ada@lindvik.example", "admin");
        using var ada = await sso.LogInAs("ada");
        var astrid = await (await Page.Get(ada, "/lindvik/personer")).Follow("Astrid Administratör");
        var role = astrid
            .Document.QuerySelectorAll("main li button")
            .Select(Page.Words)
            .Single(w => w.Contains("Administratör", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Redirect, (await astrid.Form(role).Send()).Status);

        // Everything else of hers follows the groups.
        await sso.Provider.Know("ada", "ada@lindvik.example", "chefer-s101");
        using var still = await sso.LogInAs("ada");
        Assert.Equal(HttpStatusCode.OK, (await Page.Get(still, "/lindvik/personer")).Status);
        Assert.Contains("stays as the last administrator", sso.Server.Errors, StringComparison.Ordinal);
        Assert.Equal(
            ["Administratör för hela kommunen", "Enhetschef för Strandgårdens äldreboende"],
            await RolesOf(still, "Prov ada")
        );
        // Once there is another, the role goes.
        await sso.Provider.Know("bo", "bo@lindvik.example", "admin");
        using var bo = await sso.LogInAs("bo");
        using var again = await sso.LogInAs("ada");
        Assert.Equal(["Enhetschef för Strandgårdens äldreboende"], await RolesOf(bo, "Prov ada"));
    }

    [Fact]
    public async Task A_log_in_that_begins_at_one_server_ends_at_another_and_at_one_only()
    {
        using var database = TestDatabase.Create(DatabaseKind.PostgreSql);
        using var provider = OidcProvider.Start();
        await provider.Know("anna", "anna@lindvik.example", "planerare");
        using var one = RunningServer.Start(database, provider.Environment(Groups));
        // Behind one address, as a proxy shows them.
        using var other = RunningServer.Start(
            database,
            provider.Environment(Groups),
            "--address",
            one.Address.AbsoluteUri
        );
        await provider.Serve(one.Address);
        var cookies = new CookieContainer();
        using var browser = one.NewVisitor(cookies);
        var asked = await Begin(browser);
        var copy = cookies.GetCookies(one.Address)["styrkedja-sso"]!.Value;
        var back = await provider.LogIn(browser, asked, "anna");
        using var there = other.NewVisitor(cookies);
        Assert.Equal("/lindvik", (await Page.Get(there, back.PathAndQuery)).Location);
        Assert.Equal(HttpStatusCode.OK, (await Page.Get(browser, "/lindvik")).Status);

        // The first server knows what the second has seen.
        var kept = new CookieContainer();
        kept.Add(one.Address, new Cookie("styrkedja-sso", copy));
        using var thief = one.NewVisitor(kept);
        var again = await Page.Get(thief, (await provider.LogIn(thief, asked, "anna")).PathAndQuery);
        Assert.Equal("/konto/logga-in?nekad=Failed&till=%2Flindvik", again.Location);
        await Wait.Until(
            () => Task.FromResult(one.Errors.Contains(": replayed, at", StringComparison.Ordinal)),
            () => one.Errors
        );
    }

    private static Task<IEnumerable<string>> RolesOf(SingleSignOn sso, string name) => RolesOf(sso.Server.Client, name);

    // "Revisor för hela kommunen", in the order of the alphabet.
    private static async Task<IEnumerable<string>> RolesOf(HttpClient administrator, string name)
    {
        var person = await (await Page.Get(administrator, "/lindvik/personer")).Follow(name);
        return person
            .Document.QuerySelectorAll("main li button")
            .Select(button => Page.Words(button)["Ta bort ".Length..].Split(", från")[0])
            .Order(StringComparer.Ordinal);
    }
}
