using System.Net;
using System.Text.RegularExpressions;
using Styrkedja.Core.Access;
using Styrkedja.Integration.Auditing;
using Styrkedja.Integration.Mail;
using Styrkedja.Integration.Serving;

namespace Styrkedja.Integration.Access;

/// <summary>A municipality asks somebody who works in another: nothing is theirs before the owner has said yes.</summary>
[Trait("Speed", "Slow")]
public sealed partial class InvitationTests
{
    private const StringComparison Ordinal = StringComparison.Ordinal;
    private const string Egil = "egil@lindvik.example";
    private const string Answers = "/konto/inbjudningar";
    private const string Whole = "Hela kommunen";
    private const string MakeLink = "Gör en länk till nytt lösenord";

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task Nobody_is_bound_by_what_another_municipality_enters(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using var server = RunningServer.Start(database);
        using var neighbour = await Neighbour(server);
        using var egil = await server.LogInAs(Egil);
        using (var stranger = server.NewVisitor())
        {
            await Askers.Try(stranger, Egil, "fel lösenord helt enkelt");
        }
        var account = await Askers.Account(await Invite(neighbour, "Egil", Egil));

        // Her own can help her still.
        var home = await Askers.Account(await (await Page.Get(server, "/lindvik/personer")).Follow("Egil Enhetschef"));
        var made = await home.Form(MakeLink).Send();
        Assert.NotNull(made.Document.QuerySelector("main .notice code"));
        // The neighbour cannot: nor log her out, nor say how she logs in, by the page or past it.
        Assert.Contains("har inte tackat ja", account.Text, Ordinal);
        foreach (var handler in new[] { "LogOut", "Link", "NoCode" })
        {
            var sent = await Post(neighbour, account, handler);
            Assert.Contains("kan inte ändras härifrån", sent.Text, Ordinal);
            Assert.Null(sent.Document.QuerySelector("main .notice code"));
        }
        Assert.Equal(HttpStatusCode.OK, (await Page.Get(egil, "/lindvik")).Status);
        // Nor see where from she fails to log in.
        await Wait.Until(
            async () =>
                (await Page.Get(server, "/lindvik/logg?om=konton&vad=account.refuse")).Text.Contains(
                    "Misslyckades att logga in",
                    Ordinal
                ),
            () => server.Errors
        );
        var seen = await Page.Get(neighbour, "/grannkopings/logg?om=konton&format=csv");
        Assert.DoesNotContain("account.refuse", seen.Body, Ordinal);
        // She is nobody there.
        Assert.Equal(HttpStatusCode.NotFound, (await Page.Get(egil, "/grannkopings")).Status);
        Assert.DoesNotContain("/grannkopings", (await Page.Get(egil, "/kommuner")).Body, Ordinal);

        // She says no; what they end ends nothing of hers.
        var asked = await (await Page.Get(egil, "/lindvik/min-sida")).Follow("Svara på en inbjudan");
        Assert.Contains("Grannköpings kommun", asked.Text, Ordinal);
        await asked.Form("Tacka nej till Grannköpings kommun").Send();
        Assert.Contains("Ingen inbjudan väntar", (await Page.Get(egil, Answers)).Text, Ordinal);
        await Invite(neighbour, "Egil", Egil);
        await account.Form("Avsluta personen").Send();
        Assert.Equal(HttpStatusCode.OK, (await Page.Get(egil, "/lindvik")).Status);
        var erase = await Page.Get(neighbour, Address(account).Replace("/konto", "/ta-bort", Ordinal));
        await erase.Form("Ta bort namnet").Set("Reason", "Begäran").Send();
        Assert.Equal(HttpStatusCode.OK, (await Page.Get(egil, "/lindvik")).Status);
        await AuditedDatabase.FindsWhole(database);
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task Whoever_says_yes_works_in_both_and_each_rules_its_own(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using var server = RunningServer.Start(database);
        using var neighbour = await Neighbour(server);
        using var egil = await server.LogInAs(Egil);
        var account = await Askers.Account(await Invite(neighbour, "Egil", Egil));
        var yes = await (await Page.Get(egil, Answers)).Form("Tacka ja till Grannköpings kommun").Send();
        Assert.Contains("Du har tackat ja", (await yes.FollowRedirect()).Text, Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await Page.Get(egil, "/grannkopings")).Status);

        // Logged out by one of them, she is out of that one alone, until she logs in again.
        var page = await Page.Get(neighbour, Address(account));
        Assert.Contains("utloggad härifrån", (await page.Form("Logga ut personen").Send()).Text, Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await Page.Get(egil, "/grannkopings")).Status);
        Assert.Equal(HttpStatusCode.OK, (await Page.Get(egil, "/lindvik")).Status);
        using var again = await server.LogInAs(Egil);
        Assert.Equal(HttpStatusCode.OK, (await Page.Get(again, "/grannkopings")).Status);
        // And so where she leaves one.
        await (await Page.Get(neighbour, Address(account))).Form("Avsluta personen").Send();
        Assert.Equal(HttpStatusCode.NotFound, (await Page.Get(again, "/grannkopings")).Status);
        Assert.Equal(HttpStatusCode.OK, (await Page.Get(again, "/lindvik")).Status);
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task A_password_that_somebody_else_could_have_set_answers_for_nobody(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using var sink = SmtpSink.Start();
        using var server = RunningServer.Start(database, sink.Environment());
        using var neighbour = await Neighbour(server);
        const string anna = "anna.i@lindvik.example";
        await Askers.EnterPerson(server, "/lindvik", anna, Role.Planner, Whole);
        using var client = await server.LogInAs(anna);
        await Invite(neighbour, "Anna", anna);
        // Nor is what the neighbour gives a reason to take anything from her.
        var there = await (await Page.Get(neighbour, "/grannkopings/personer")).Follow("Anna");
        await there.Form("Ge rollen").Set("Input.Role", nameof(Role.Administrator)).Send();
        var asked = await Page.Get(client, Answers);
        Assert.Contains("Någon annan kan ha valt ditt lösenord", asked.Text, Ordinal);
        var municipality = asked.Document.QuerySelector("input[name=municipality]")!.GetAttribute("value")!;
        foreach (var answer in new[] { "Yes", "No" })
        {
            var sent = await Post(client, asked, answer, KeyValuePair.Create("municipality", municipality));
            Assert.Equal(HttpStatusCode.Forbidden, sent.Status);
        }

        // The letter goes to the owner of the address, who chooses a password that nobody else knows.
        var letter = await Wait.For(
            // The first is that of those she works for, who made her a link.
            () => Task.FromResult(sink.Letters.Where(l => l.To.Contains(anna)).Skip(1).FirstOrDefault()),
            () => server.Errors
        );
        // A stranger who asks for a letter to her takes none from her.
        using (var stranger = server.NewVisitor())
        {
            await (await Page.Get(stranger, "/konto/glomt")).Form("Skicka länken").Set("Email", anna).Send();
        }
        await Wait.Until(() => Task.FromResult(sink.Letters.Count(l => l.To.Contains(anna)) == 3), () => server.Errors);
        var link = new Uri(Links().Match(letter.Message.TextBody!).Value);
        using var owner = server.NewVisitor();
        var form = (await Page.Get(owner, link.PathAndQuery)).Form("Spara lösenordet");
        Assert.Equal("/konto/logga-in", (await form.Set("Password", "tre rådjur åt upp tulpanerna").Send()).Location);
        Assert.Equal(HttpStatusCode.Redirect, (await Page.Get(client, "/lindvik")).Status);
        using var hers = await server.LogInAs(anna, "tre rådjur åt upp tulpanerna");
        Assert.Equal(HttpStatusCode.OK, (await Page.Get(hers, "/lindvik")).Status);
        Assert.Equal(HttpStatusCode.OK, (await Page.Get(hers, "/grannkopings")).Status);
    }

    private static async Task<HttpClient> Neighbour(RunningServer server)
    {
        await (await Page.Get(server, "/kommuner/ny")).Form("Lägg till").Set("Name", "Grannköpings kommun").Send();
        const string email = "granne@grannkoping.example";
        await Askers.EnterPerson(server, "/grannkopings", email, Role.Administrator, Whole);
        return await server.LogInAs(email);
    }

    private static async Task<Page> Invite(HttpClient neighbour, string name, string email)
    {
        var form = (await Page.Get(neighbour, "/grannkopings/personer/ny")).Form("Lägg till");
        form.Set("Name", name).Set("Email", email).Set("Input.Role", nameof(Role.Planner));
        return await (await form.Send()).FollowRedirect();
    }

    private static string Address(Page page) => page.Response.RequestMessage!.RequestUri!.PathAndQuery;

    // Past the page, which has no such button.
    private static async Task<Page> Post(
        HttpClient client,
        Page page,
        string handler,
        params KeyValuePair<string, string>[] fields
    )
    {
        var token = page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var request = new HttpRequestMessage(HttpMethod.Post, Address(page).Split('?')[0] + "?handler=" + handler)
        {
            Content = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token), .. fields]),
        };
        return await Page.Send(client, request);
    }

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex Links();
}
