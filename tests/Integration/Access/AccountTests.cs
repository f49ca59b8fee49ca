using System.Net;
using System.Security.Cryptography;
using System.Text;
using Styrkedja.Integration.Serving;

namespace Styrkedja.Integration.Access;

/// <summary>Accounts: logging in and out, passwords, codes, links, sessions, and what is tried against them.</summary>
[Trait("Speed", "Slow")]
public sealed class AccountTests
{
    private const string LogIn = "/konto/logga-in";
    private const string Egil = "egil@lindvik.example";

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task Whoever_has_not_logged_in_is_asked_to_and_led_to_where_they_were_going(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using var server = RunningServer.Start(database);
        using var visitor = server.NewVisitor();
        var asked = await Page.Get(visitor, "/lindvik/sok?q=m%C3%A5l");
        Assert.Equal("/konto/logga-in?till=%2Flindvik%2Fsok%3Fq%3Dm%25C3%25A5l", asked.Location);
        var form = (await asked.FollowRedirect()).Form("Logga in", "main");
        var done = await form.Set("Email", Egil).Set("Password", RunningServer.Password).Send();
        Assert.Equal("/lindvik/sok?q=m%C3%A5l", done.Location);
        var page = await done.FollowRedirect();
        Assert.Contains("Egil Enhetschef", page.Body, StringComparison.Ordinal);
        // The cookie is out of reach of scripts and of other sites.
        var cookie = string.Join('\n', done.Response.Headers.GetValues("Set-Cookie"));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);

        var out1 = await page.Form("Logga ut").Send();
        Assert.Equal(LogIn, out1.Location);
        Assert.Equal(HttpStatusCode.Redirect, (await Page.Get(visitor, "/lindvik")).Status);
    }

    [Theory]
    [InlineData("https://ond.example/")]
    [InlineData("//ond.example/")]
    [InlineData("/\\ond.example/")]
    [InlineData("javascript:alert(1)")]
    public async Task Logging_in_leads_to_no_other_site(string to)
    {
        using var database = TestDatabase.Create(DatabaseKind.Sqlite);
        using var server = RunningServer.Start(database);
        using var visitor = server.NewVisitor();
        var page = await Page.Get(visitor, LogIn + "?till=" + Uri.EscapeDataString(to));
        var done = await page.Form("Logga in", "main")
            .Set("Email", Egil)
            .Set("Password", RunningServer.Password)
            .Send();
        Assert.Equal(new Uri(server.Address, "/"), new Uri(server.Address, done.Response.Headers.Location!));
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task A_session_that_was_ended_is_over_at_once(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using var server = RunningServer.Start(database);
        using var one = await server.LogInAs(Egil);
        using var other = await server.LogInAs(Egil);
        var account = await Page.Get(one, "/konto");
        Assert.Equal(2, account.Document.QuerySelectorAll("#inloggningar tbody tr").Length);
        await account.Form("Avsluta alla andra").Send();
        Assert.Equal(HttpStatusCode.OK, (await Page.Get(one, "/lindvik")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await Page.Get(other, "/lindvik")).Status);

        // A cookie is worth nothing after logging out, even where somebody kept a copy.
        using var third = await server.LogInAs(Egil);
        var left = await (await Page.Get(one, "/konto")).Form("Logga ut").Send();
        Assert.Equal("\"cache\", \"storage\"", left.Response.Headers.GetValues("Clear-Site-Data").Single());
        Assert.Equal(HttpStatusCode.Redirect, (await Page.Get(one, "/lindvik")).Status);
        Assert.Equal(HttpStatusCode.OK, (await Page.Get(third, "/lindvik")).Status);
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task A_role_that_is_taken_away_is_gone_at_the_next_request(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using var server = RunningServer.Start(database);
        using var petra = await server.LogInAs("petra@lindvik.example");
        Assert.Equal(HttpStatusCode.OK, (await Page.Get(petra, "/lindvik/granska")).Status);
        var person = await (await Page.Get(server, "/lindvik/personer")).Follow("Petra Planerare");
        var button = person.Document.QuerySelectorAll("main li button").Single();
        await person.Form(Page.Words(button)).Send();
        Assert.Equal(HttpStatusCode.Forbidden, (await Page.Get(petra, "/lindvik/granska")).Status);
    }

    [Fact]
    public async Task An_address_that_fails_hundreds_of_times_waits()
    {
        using var database = TestDatabase.Create(DatabaseKind.Sqlite);
        using var server = RunningServer.StartForGuesses(database);
        using var visitor = server.NewVisitor();
        var form = (await Page.Get(visitor, "/konto/logga-in")).Form("Logga in").Set("Password", "fel");
        for (var i = 0; i < Web.Security.AddressLimits.Failures; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await form.Set("Email", $"person{i}@lindvik.example").Send()).Status);
        }
        var stopped = await Askers.Try(visitor, Egil, RunningServer.Password);
        Assert.Equal(HttpStatusCode.TooManyRequests, stopped.Status);
        Assert.Contains("Vänta tio minuter", stopped.Text, StringComparison.Ordinal);
        // Whoever is in stays in.
        Assert.Equal(HttpStatusCode.OK, (await Page.Get(server, "/lindvik")).Status);
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task A_password_is_changed_and_every_other_session_is_over(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using var server = RunningServer.Start(database);
        using var egil = await server.LogInAs(Egil);
        using var other = await server.LogInAs(Egil);
        var form = (await Page.Get(egil, "/konto")).Form("Byt lösenord");
        var refused = await form.Set("Current", "fel").Set("Password", "kort").Send();
        Assert.Contains("inte ditt nuvarande lösenord", refused.Text, StringComparison.Ordinal);
        Assert.Contains("minst 15 tecken", refused.Text, StringComparison.Ordinal);
        const string next = "tre rådjur åt upp tulpanerna";
        var done = await refused
            .Form("Byt lösenord")
            .Set("Current", RunningServer.Password)
            .Set("Password", next)
            .Send();
        Assert.Contains("Lösenordet är bytt", (await done.FollowRedirect()).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await Page.Get(other, "/lindvik")).Status);
        (await server.LogInAs(Egil, next)).Dispose();
        using var visitor = server.NewVisitor();
        Assert.Contains(
            "hör inte ihop",
            (await Askers.Try(visitor, Egil, RunningServer.Password)).Text,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task The_first_administrator_comes_by_a_link_that_works_once(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using (var server = RunningServer.Start(database, "--no-samples"))
        {
            Assert.StartsWith(server.Address + "konto/forsta?kod=", server.First, StringComparison.Ordinal);
            using var visitor = server.NewVisitor();
            var again = await Page.Get(visitor, new Uri(server.First!).PathAndQuery);
            Assert.Contains("Länken fungerar inte", again.Text, StringComparison.Ordinal);
            // Nor does one that another server wrote before there was anybody.
            await using (var rows = await StoreRows.Open(database))
            {
                Assert.Equal(0, await rows.Count("select count(*) from account_link where used_at is null"));
                await rows.Run("update account_link set used_at = null");
            }
            again = await Page.Get(visitor, new Uri(server.First!).PathAndQuery);
            Assert.Contains("Länken fungerar inte", again.Text, StringComparison.Ordinal);
            Assert.Contains(
                "Lägg till en kommun",
                (await Page.Get(server, "/kommuner")).Text,
                StringComparison.Ordinal
            );
        }
        // There is somebody now: no link is written.
        using var next = RunningServer.Start(database, "--no-samples");
        Assert.Null(next.First);
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task A_link_for_a_password_works_once_and_the_latest_alone(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using var server = RunningServer.Start(database);
        var person = await (await Page.Get(server, "/lindvik/personer")).Follow("Egil Enhetschef");
        var first = await Link(person);
        var latest = await Link(person);
        using var visitor = server.NewVisitor();
        Assert.Contains("Länken fungerar inte", (await Page.Get(visitor, first)).Text, StringComparison.Ordinal);
        var form = (await Page.Get(visitor, latest)).Form("Spara lösenordet");
        Assert.Contains(
            "lätt att gissa",
            (await form.Set("Password", "egil egil egil egil").Send()).Text,
            StringComparison.Ordinal
        );
        Assert.Equal(LogIn, (await form.Set("Password", "tre rådjur åt upp tulpanerna").Send()).Location);
        Assert.Contains(
            "Länken fungerar inte",
            (await form.Set("Password", "tre älgar åt upp tulpanerna").Send()).Text,
            StringComparison.Ordinal
        );
        (await server.LogInAs(Egil, "tre rådjur åt upp tulpanerna")).Dispose();

        // One that is too old.
        var old = await Link(person);
        await using (var rows = await StoreRows.Open(database))
        {
            await rows.Run("update account_link set expires_at = '2020-01-01 00:00:00+00' where used_at is null");
        }
        Assert.Contains("Länken fungerar inte", (await Page.Get(visitor, old)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task A_form_without_its_token_or_with_that_of_another_does_nothing(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using var server = RunningServer.Start(database);
        using var egil = await server.LogInAs(Egil);
        var theirs = (await Page.Get(server, "/konto"))
            .Document.QuerySelector("input[name=__RequestVerificationToken]")!
            .GetAttribute("value")!;
        foreach (var token in new[] { "", theirs })
        {
            var sent = new HttpRequestMessage(HttpMethod.Post, "/konto/logga-ut")
            {
                Content = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]),
            };
            Assert.Equal(HttpStatusCode.BadRequest, (await Page.Send(egil, sent)).Status);
        }
        Assert.Equal(HttpStatusCode.OK, (await Page.Get(egil, "/lindvik")).Status);
    }

    [Theory]
    [InlineData("X-Forwarded-For", "10.1.2.3")]
    [InlineData("X-Forwarded-Host", "ond.example")]
    [InlineData("X-Forwarded-Proto", "https")]
    [InlineData("Forwarded", "for=10.1.2.3;host=ond.example")]
    public async Task What_a_stranger_says_of_where_they_come_from_is_not_believed(string name, string value)
    {
        using var database = TestDatabase.Create(DatabaseKind.Sqlite);
        using var server = RunningServer.Start(database);
        server.Client.DefaultRequestHeaders.TryAddWithoutValidation(name, value);
        var person = await (await Page.Get(server, "/lindvik/personer")).Follow("Egil Enhetschef");
        var link = await Askers.Link(person);
        Assert.StartsWith(server.Address.AbsoluteUri, link.AbsoluteUri, StringComparison.Ordinal);
        using var visitor = server.NewVisitor();
        visitor.DefaultRequestHeaders.TryAddWithoutValidation(name, value);
        await Askers.Try(visitor, Egil, "fel");
        // What is logged comes a moment after the answer.
        await Wait.Until(
            () => Task.FromResult(server.Errors.Contains("refused from 127.0.0.1", StringComparison.Ordinal)),
            () => server.Errors
        );
        // Another host in the request is no host of ours.
        visitor.DefaultRequestHeaders.Host = "ond.example";
        Assert.Equal(HttpStatusCode.BadRequest, (await Page.Get(visitor, LogIn)).Status);
    }

    private static async Task<string> Link(Page person) => (await Askers.Link(person)).PathAndQuery;

    [Fact]
    public async Task A_password_that_has_leaked_is_refused_where_there_is_a_list()
    {
        const string leaked = "en giraff som glömt sin halsduk";
        using var database = TestDatabase.Create(DatabaseKind.Sqlite);
        using var folder = new TemporaryFolder();
        string[] passwords = [leaked, "korrekt häst batteri häftklammer", "åtta ton grus i en liten säck"];
        var list = folder.Write(
            "leaked.txt",
            Encoding.ASCII.GetBytes(string.Concat(passwords.Select(Leaked).Order(StringComparer.Ordinal)))
        );
        using var server = RunningServer.Start(database, "--leaked-passwords", list);
        using var egil = await server.LogInAs(Egil);
        var form = (await Page.Get(egil, "/konto")).Form("Byt lösenord").Set("Current", RunningServer.Password);
        var refused = await form.Set("Password", leaked).Send();
        Assert.Contains("lösenord som har läckt", refused.Text, StringComparison.Ordinal);
        Assert.Equal("/konto", (await form.Set("Password", "tre rådjur åt upp tulpanerna").Send()).Location);

        // What is no such list is told before anybody is let in.
        foreach (
            var (file, said) in new[]
            {
                (folder.Write("no.txt", "lösenord\n"u8.ToArray()), "ingen lista"),
                (list + "x", "går inte att läsa"),
            }
        )
        {
            var (exitCode, _, error) = WebProgram.Run("--leaked-passwords", file);
            Assert.Equal(2, exitCode);
            Assert.Contains(said, error, StringComparison.Ordinal);
        }
    }

#pragma warning disable CA5350 // what such lists are made with
    private static string Leaked(string password) =>
        Convert.ToHexString(SHA1.HashData(Encoding.UTF8.GetBytes(password))) + ":7\r\n";
#pragma warning restore CA5350
}
