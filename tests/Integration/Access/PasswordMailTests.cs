using System.Net;
using System.Text.RegularExpressions;
using Styrkedja.Core.Access;
using Styrkedja.Integration.Mail;
using Styrkedja.Integration.Serving;

namespace Styrkedja.Integration.Access;

/// <summary>Links to a password by mail: to who is entered, and to who has forgotten it.</summary>
[Trait("Speed", "Slow")]
public sealed partial class PasswordMailTests
{
    private const string Anna = "anna@lindvik.example";
    private const string Forgot = "/konto/glomt";

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task Who_is_entered_and_who_forgets_gets_a_link_that_works_once(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using var sink = SmtpSink.Start();
        using var server = RunningServer.Start(database, sink.Environment());
        var form = (await Page.Get(server, "/lindvik/personer/ny")).Form("Lägg till");
        var entered = await form.Set("Name", "Anna")
            .Set("Email", Anna)
            .Set("Input.Role", nameof(Role.Planner))
            .Set("Input.Unit", form.Option("Input.Unit", "Hela kommunen"))
            .Send();
        Assert.Contains("skickas till " + Anna, (await entered.FollowRedirect()).Text, StringComparison.Ordinal);
        await sink.Wait(1);
        using var visitor = server.NewVisitor();
        await Choose(visitor, LinkIn(server, sink, 0), "tre rådjur åt upp tulpanerna");
        (await server.LogInAs(Anna, "tre rådjur åt upp tulpanerna")).Dispose();

        await Ask(visitor, Anna);
        await sink.Wait(2);
        // A second letter within ten minutes is not sent: it could be a nuisance that somebody makes. What is asked for is
        // done in its order, so when another's letter has come hers would have.
        await Ask(visitor, Anna);
        await Ask(visitor, "karin@lindvik.example");
        await sink.Wait(3);
        await using (var rows = await StoreRows.Open(database))
        {
            await rows.Run("update outgoing_mail set cause = 'older ' || id");
        }
        await Ask(visitor, Anna);
        await sink.Wait(4);
        var link = LinkIn(server, sink, 3);
        await Choose(visitor, link, "fyra älgar åt upp tulpanerna");
        Assert.Contains("Länken fungerar inte", (await Page.Get(visitor, link)).Text, StringComparison.Ordinal);
        (await server.LogInAs(Anna, "fyra älgar åt upp tulpanerna")).Dispose();
        Assert.Equal(4, sink.Letters.Count);
        // What let its reader in is not kept when it has been sent.
        await Wait.Until(
            async () =>
            {
                await using var rows = await StoreRows.Open(database);
                return await rows.Count("select count(*) from outgoing_mail where body <> ''") == 0;
            },
            () => server.Errors
        );
    }

    [Fact]
    public async Task The_answer_does_not_tell_whether_there_is_an_account_and_the_link_leads_to_us()
    {
        using var database = TestDatabase.Create(DatabaseKind.Sqlite);
        using var sink = SmtpSink.Start();
        using var server = RunningServer.Start(database, sink.Environment());
        using var visitor = server.NewVisitor();
        visitor.DefaultRequestHeaders.TryAddWithoutValidation("X-Forwarded-Host", "ond.example");
        var nobody = await Ask(visitor, "ingen@lindvik.example");
        var somebody = await Ask(visitor, "egil@lindvik.example");
        Assert.Equal(nobody.Text, somebody.Text);
        Assert.Contains("Om det finns ett konto", nobody.Text, StringComparison.Ordinal);
        await sink.Wait(1);
        Assert.Equal(["egil@lindvik.example"], sink.Letters.Single().To);
        LinkIn(server, sink, 0);
    }

    private static async Task<Page> Ask(HttpClient client, string email)
    {
        var answer = await (await Page.Get(client, Forgot)).Form("Skicka länken").Set("Email", email).Send();
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        return answer;
    }

    private static async Task Choose(HttpClient client, string link, string password)
    {
        var form = (await Page.Get(client, link)).Form("Spara lösenordet");
        Assert.Equal("/konto/logga-in", (await form.Set("Password", password).Send()).Location);
    }

    // Below the address that the server has, whatever the request said.
    private static string LinkIn(RunningServer server, SmtpSink sink, int letter)
    {
        var text = sink.Letters.ElementAt(letter).Message.TextBody ?? "";
        var link = new Uri(Address().Match(text).Value);
        Assert.Equal(server.Address.Authority, link.Authority);
        return link.PathAndQuery;
    }

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex Address();
}
