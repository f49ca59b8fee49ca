using System.Net;
using System.Security.Cryptography;
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
        await (await Page.Get(one, "/konto")).Form("Logga ut").Send();
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

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task An_account_is_locked_for_a_while_after_many_wrong_passwords(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using var server = RunningServer.Start(database);
        using var visitor = server.NewVisitor();
        for (var i = 0; i < 10; i++)
        {
            var refused = await Try(visitor, Egil, "fel lösenord, femton tecken");
            Assert.Contains("hör inte ihop", refused.Text, StringComparison.Ordinal);
        }
        // Neither that the account is locked nor that the password is right now is told.
        var locked = await Try(visitor, Egil, RunningServer.Password);
        Assert.Contains("hör inte ihop", locked.Text, StringComparison.Ordinal);
        Assert.Equal(locked.Text, (await Try(visitor, "finns.inte@lindvik.example", "fel")).Text);
        // Others behind the same address go on.
        using var petra = await server.LogInAs("petra@lindvik.example");
        Assert.Contains("Log-in refused from 127.0.0.1", server.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain(Egil, server.Errors, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task An_address_that_fails_hundreds_of_times_waits()
    {
        using var database = TestDatabase.Create(DatabaseKind.Sqlite);
        using var server = RunningServer.Start(database);
        using var visitor = server.NewVisitor();
        var statuses = new HashSet<HttpStatusCode>();
        for (var i = 0; i <= Web.Security.AddressLimits.Failures; i++)
        {
            statuses.Add((await Try(visitor, $"person{i}@lindvik.example", "fel")).Status);
        }
        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
        var stopped = await Try(visitor, Egil, RunningServer.Password);
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
            (await Try(visitor, Egil, RunningServer.Password)).Text,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task A_code_of_the_authenticator_is_asked_for_and_works_once(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using var server = RunningServer.Start(database);
        using var egil = await server.LogInAs(Egil);
        var page = await Page.Get(egil, "/konto/kod-app");
        var key = Page.Words(page.Document.QuerySelector("main ol code")).Replace(" ", "", StringComparison.Ordinal);
        var turnOn = page.Form("Slå på koden").Set("Password", RunningServer.Password);
        Assert.Contains(
            "Koden stämmer inte",
            (await turnOn.Set("Code", "000000").Send()).Text,
            StringComparison.Ordinal
        );
        // Nor whoever sits down at a computer that was left.
        Assert.Contains(
            "inte ditt lösenord",
            (await turnOn.Set("Code", Totp(key)).Set("Password", "fel").Send()).Text,
            StringComparison.Ordinal
        );
        var on = await turnOn.Set("Code", Totp(key)).Set("Password", RunningServer.Password).Send();
        var recovery = on.Document.QuerySelectorAll("main .notice code").Select(c => c.TextContent).ToList();
        Assert.Equal(10, recovery.Count);
        Assert.Equal(HttpStatusCode.OK, (await Page.Get(egil, "/lindvik")).Status);

        using var next = server.NewVisitor();
        var asked = await Try(next, Egil, RunningServer.Password);
        Assert.StartsWith("/konto/kod", asked.Location, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await Page.Get(next, "/lindvik")).Status); // half way is not in
        var code = Totp(key);
        var form = (await asked.FollowRedirect()).Form("Logga in", "main");
        Assert.Contains("Koden stämmer inte", (await form.Set("Code", "000000").Send()).Text, StringComparison.Ordinal);
        Assert.Equal("/", (await form.Set("Code", code).Send()).Location);

        // The same code again, within its half minute, is refused; a recovery code works once.
        using var third = server.NewVisitor();
        form = (await (await Try(third, Egil, RunningServer.Password)).FollowRedirect()).Form("Logga in", "main");
        Assert.Contains("Koden stämmer inte", (await form.Set("Code", code).Send()).Text, StringComparison.Ordinal);
        Assert.Equal("/", (await form.Set("Code", recovery[0]).Set("IsRecovery", "true").Send()).Location);
        using var fourth = server.NewVisitor();
        form = (await (await Try(fourth, Egil, RunningServer.Password)).FollowRedirect()).Form("Logga in", "main");
        var again = await form.Set("Code", recovery[0]).Set("IsRecovery", "true").Send();
        Assert.Contains("redan använd", again.Text, StringComparison.Ordinal);
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
            Assert.Contains("Lägg till en kommun", (await Page.Get(server, "/")).Text, StringComparison.Ordinal);
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
        await Try(visitor, Egil, "fel");
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

    private static async Task<Page> Try(HttpClient client, string email, string password) =>
        await (await Page.Get(client, LogIn))
            .Form("Logga in", "main")
            .Set("Email", email)
            .Set("Password", password)
            .Send();

    // RFC 6238, as an authenticator computes it.
    private static string Totp(string key)
    {
        const string letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var bits = string.Concat(
            key.Select(c => Convert.ToString(letters.IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0'))
        );
        var secret = Enumerable
            .Range(0, bits.Length / 8)
            .Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2))
            .ToArray();
        var counter = BitConverter.GetBytes(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30);
        Array.Reverse(counter);
#pragma warning disable CA5350 // what every authenticator computes
        var hash = HMACSHA1.HashData(secret, counter);
#pragma warning restore CA5350
        var at = hash[^1] & 15;
        var number = ((hash[at] & 127) << 24) | (hash[at + 1] << 16) | (hash[at + 2] << 8) | hash[at + 3];
        return (number % 1_000_000).ToString("D6", System.Globalization.CultureInfo.InvariantCulture);
    }
}
