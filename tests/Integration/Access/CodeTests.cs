using System.Net;
using System.Security.Cryptography;
using Styrkedja.Core.Access;
using Styrkedja.Integration.Auditing;
using Styrkedja.Integration.Serving;

namespace Styrkedja.Integration.Access;

/// <summary>A code of the telephone beside the password: asked for, demanded, lost.</summary>
[Trait("Speed", "Slow")]
public sealed class CodeTests
{
    private const string Egil = "egil@lindvik.example";
    private const string CodePage = "/konto/kod-app";

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task A_code_of_the_authenticator_is_asked_for_and_works_once(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using var server = RunningServer.Start(database);
        using var egil = await server.LogInAs(Egil);
        var page = await Page.Get(egil, CodePage);
        var key = Key(page);
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
        var first = Totp(key);
        var on = await turnOn.Set("Code", first).Set("Password", RunningServer.Password).Send();
        var recovery = on.Document.QuerySelectorAll("main .notice code").Select(c => c.TextContent).ToList();
        Assert.Equal(10, recovery.Count);
        Assert.Equal(HttpStatusCode.OK, (await Page.Get(egil, "/lindvik")).Status);

        using var next = server.NewVisitor();
        var asked = await Askers.Try(next, Egil, RunningServer.Password);
        Assert.StartsWith("/konto/kod", asked.Location, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await Page.Get(next, "/lindvik")).Status); // half way is not in
        // The code that turned it on has been used.
        var code = Totp(key, ahead: 1);
        var form = (await asked.FollowRedirect()).Form("Logga in", "main");
        Assert.Contains("Koden stämmer inte", (await form.Set("Code", "000000").Send()).Text, StringComparison.Ordinal);
        Assert.Contains("Koden stämmer inte", (await form.Set("Code", first).Send()).Text, StringComparison.Ordinal);
        Assert.Equal("/", (await form.Set("Code", code).Send()).Location);

        // The same code again, within its half minute, is refused; a recovery code works once.
        using var third = server.NewVisitor();
        form = (await (await Askers.Try(third, Egil, RunningServer.Password)).FollowRedirect()).Form(
            "Logga in",
            "main"
        );
        Assert.Contains("Koden stämmer inte", (await form.Set("Code", code).Send()).Text, StringComparison.Ordinal);
        Assert.Equal("/", (await form.Set("Code", recovery[0]).Set("IsRecovery", "true").Send()).Location);
        using var fourth = server.NewVisitor();
        form = (await (await Askers.Try(fourth, Egil, RunningServer.Password)).FollowRedirect()).Form(
            "Logga in",
            "main"
        );
        var again = await form.Set("Code", recovery[0]).Set("IsRecovery", "true").Send();
        Assert.Contains("redan använd", again.Text, StringComparison.Ordinal);
        // As they are kept nobody can use them.
        await using var rows = await StoreRows.Look(database);
        var kept = (await rows.All("select value from account_token where name = 'RecoveryCodes'"))[0][0]!;
        Assert.Equal(9, kept.Split(';').Length);
        Assert.All(recovery, one => Assert.DoesNotContain(one, kept, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task Who_has_lost_the_telephone_is_helped_by_an_administrator_alone(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using var server = RunningServer.Start(database);
        using var egil = await server.LogInAs(Egil);
        await TurnOn(egil);
        using var visitor = server.NewVisitor();
        Assert.StartsWith("/konto/kod", (await Askers.Try(visitor, Egil, RunningServer.Password)).Location);

        var person = await (await Page.Get(server, "/lindvik/personer")).Follow("Egil Enhetschef");
        var account = await Askers.Account(person);
        // Who may not end all that he is may not become him.
        await Askers.EnterPerson(
            server,
            "/lindvik",
            "del@lindvik.example",
            Role.Administrator,
            "Lindviks förskole- och skolnämnd"
        );
        using var other = await server.LogInAs("del@lindvik.example");
        var tried = await Page.Get(other, account.Response.RequestMessage!.RequestUri!.PathAndQuery);
        Assert.Equal(HttpStatusCode.Forbidden, (await tried.Form("Stäng av koden").Send()).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await tried.Form("Logga ut personen").Send()).Status);

        var off = await account.Form("Stäng av koden").Send();
        Assert.Contains("Koden är avstängd", off.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await Page.Get(egil, "/konto")).Status);
        using var again = await server.LogInAs(Egil);
        Assert.Contains("kräver bara lösenordet", (await Page.Get(again, "/konto")).Text, StringComparison.Ordinal);

        // And is logged out, without anything else being changed.
        var left = await off.Form("Logga ut personen").Send();
        Assert.Contains("utloggad överallt", left.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await Page.Get(again, "/konto")).Status);
        (await server.LogInAs(Egil)).Dispose();
        using var auditor = await server.LogInAs("rut@lindvik.example");
        // By whom, also where somebody is asked for; accounts are changed by the one who is somebody here.
        var log = await Page.Get(auditor, "/lindvik/logg?om=konton");
        var astrid = log
            .Document.QuerySelectorAll("select[name=vem] option")
            .Single(option => Page.Words(option) == "Astrid Administratör")
            .GetAttribute("value");
        foreach (var (action, times) in new[] { ("two-factor", 3), ("log-out", 1), ("invite", 1) })
        {
            var found = await Page.Get(auditor, $"/lindvik/logg?om=konton&vad=account.{action}&vem={astrid}");
            Assert.True(
                times <= found.Document.QuerySelectorAll("#logg tbody tr").Length,
                $"{action} is not in the log: {found.Text}"
            );
        }
        await AuditedDatabase.FindsWhole(database);
    }

    [Fact]
    public async Task Where_a_code_is_demanded_a_password_alone_leads_to_the_page_that_turns_it_on()
    {
        using var database = TestDatabase.Create(DatabaseKind.Sqlite);
        using var server = RunningServer.Start(database, "--demand-code");
        using var egil = await server.LogInAs(Egil);
        var led = await Page.Get(egil, "/lindvik");
        Assert.Equal(CodePage + "?kravs=ja", led.Location);
        Assert.Contains("räcker inte lösenordet", (await led.FollowRedirect()).Text, StringComparison.Ordinal);
        using var post = new HttpRequestMessage(HttpMethod.Post, "/lindvik/inlasning");
        Assert.Equal(HttpStatusCode.Forbidden, (await Page.Send(egil, post)).Status);
        await TurnOn(egil);
        Assert.Equal(HttpStatusCode.OK, (await Page.Get(egil, "/lindvik")).Status);
        var off = (await Page.Get(egil, CodePage)).Form("Stäng av koden").Set("Password", RunningServer.Password);
        Assert.Equal("/konto", (await off.Send()).Location);
        Assert.Equal(CodePage + "?kravs=ja", (await Page.Get(egil, "/lindvik")).Location);
    }

    private static async Task TurnOn(HttpClient client)
    {
        var page = await Page.Get(client, CodePage);
        var form = page.Form("Slå på koden").Set("Password", RunningServer.Password).Set("Code", Totp(Key(page)));
        Assert.Contains("Koden är påslagen", (await form.Send()).Text, StringComparison.Ordinal);
    }

    private static string Key(Page page) =>
        Page.Words(page.Document.QuerySelector("main ol code")).Replace(" ", "", StringComparison.Ordinal);

    // RFC 6238, as an authenticator computes it.
    private static string Totp(string key, int ahead = 0)
    {
        const string letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var bits = string.Concat(
            key.Select(c => Convert.ToString(letters.IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0'))
        );
        var secret = Enumerable
            .Range(0, bits.Length / 8)
            .Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2))
            .ToArray();
        var counter = BitConverter.GetBytes(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30 + ahead);
        Array.Reverse(counter);
#pragma warning disable CA5350 // what every authenticator computes
        var hash = HMACSHA1.HashData(secret, counter);
#pragma warning restore CA5350
        var at = hash[^1] & 15;
        var number = ((hash[at] & 127) << 24) | (hash[at + 1] << 16) | (hash[at + 2] << 8) | hash[at + 3];
        return (number % 1_000_000).ToString("D6", System.Globalization.CultureInfo.InvariantCulture);
    }
}
