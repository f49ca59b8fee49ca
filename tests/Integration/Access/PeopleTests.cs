using System.Net;
using Styrkedja.Core.Access;
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
        var account = await (await entered.FollowRedirect()).Follow("Nytt lösenord, eller avsluta personen");
        var refused = await account.Form("Gör en länk till nytt lösenord").Send();
        Assert.Contains("arbetar också i en annan kommun", refused.Text, StringComparison.Ordinal);
        Assert.Null(refused.Document.QuerySelector("main .notice code"));
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task The_last_administrator_cannot_be_removed(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using var server = RunningServer.Start(database);
        var astrid = await (await Page.Get(server, "/lindvik/personer")).Follow("Astrid Administratör");
        var account = await astrid.Follow("Nytt lösenord, eller avsluta personen");
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
        var account = await person.Follow("Nytt lösenord, eller avsluta personen");
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
        var verified = Command.Run("audit", "verify", "--database", database.Name);
        Assert.True(verified.ExitCode == 0, verified.Out);
    }
}
