using System.Collections.Concurrent;
using System.Net;
using Styrkedja.Integration.Auditing;

namespace Styrkedja.Integration.Serving;

/// <summary>
/// Two servers behind nginx with TLS, on one PostgreSQL that they work in as a role that owns nothing: people notice nothing.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class SeveralServersTests
{
    private const string LogIn = "/konto/logga-in";
    private const string Password = "tre rådjur åt upp tulpanerna";

    [Fact]
    public async Task Who_logs_in_on_one_acts_on_the_other_and_goes_on_when_one_is_gone()
    {
        using var database = TestDatabase.Create(DatabaseKind.PostgreSql);
        const string role = "styrkedja_serving";
        Assert.Equal(0, Command.Run("migrate", "--serving-role", role, "--database", database.Name).ExitCode);
        var serving = new Npgsql.NpgsqlConnectionStringBuilder(database.Name) { Username = role }.ConnectionString;
        var (port, toOne, toOther) = (FreePort.Next(), FreePort.Next(), FreePort.Next());
        string[] production = ["--production", "--proxy", "127.0.0.1", "--address", $"https://localhost:{port}/"];
        using var one = RunningServer.StartAlone(serving, production);
        using var other = RunningServer.StartAlone(serving, production);
        using var proxy = await ReverseProxy.Start(port, one.Address.Port, other.Address.Port);
        using var first = await ReverseProxy.Start(toOne, one.Address.Port);
        using var second = await ReverseProxy.Start(toOther, other.Address.Port);
        // The link leads to the address that was configured, and works on either server.
        var link = new Uri(one.First!);
        Assert.Equal(proxy.Address.Authority, link.Authority);

        var cookies = new CookieContainer();
        using var onOther = second.NewClient(cookies);
        var form = (await Page.Get(onOther, link.PathAndQuery)).Form("Skapa kontot");
        await form.Set("Email", "astrid@kommunen.example").Set("Password", Password).Send();
        using var onOne = first.NewClient(cookies);
        Assert.Equal(HttpStatusCode.OK, (await Page.Get(onOne, "/konto")).Status);
        // A form of one is taken by the other.
        var token = (await Page.Get(onOne, "/kommuner/ny"))
            .Document.QuerySelector("main input[name=__RequestVerificationToken]")!
            .GetAttribute("value")!;
        using var municipality = new HttpRequestMessage(HttpMethod.Post, "/kommuner/ny")
        {
            Content = new FormUrlEncodedContent([
                new("__RequestVerificationToken", token),
                new("Name", "Provköpings kommun"),
                new("Keeper", "Astrid"),
            ]),
        };
        Assert.Equal(HttpStatusCode.Redirect, (await Page.Send(onOther, municipality)).Status);
        Assert.Equal(HttpStatusCode.OK, (await Page.Get(onOne, "/provkopings/organisation")).Status);

        // Cookies never go in clear text; the address that a browser claims to have is not believed.
        var cookie = cookies.GetAllCookies().Single(c => c.Name.EndsWith("styrkedja", StringComparison.Ordinal));
        Assert.Equal((true, true, "__Host-styrkedja"), (cookie.Secure, cookie.HttpOnly, cookie.Name));
        using var stranger = proxy.NewClient();
        stranger.DefaultRequestHeaders.TryAddWithoutValidation("X-Forwarded-For", "192.0.2.7");
        var failed = await (await Page.Get(stranger, LogIn))
            .Form("Logga in")
            .Set("Email", "astrid@kommunen.example")
            .Set("Password", "fel")
            .Send();
        Assert.Contains("hör inte ihop", failed.Text, StringComparison.Ordinal);
        var secure = (await Page.Get(stranger, LogIn)).Response.Headers;
        Assert.True(secure.Contains("Strict-Transport-Security"));
        Assert.False(secure.Contains("Server-Timing"));
        // Refused by nginx, and by the program before a file is sent.
        foreach (
            var (address, size) in ((string, int)[])[(LogIn, (64 * 1024) + 1), ("/provkopings/granska", 102_000_000)]
        )
        {
            using var large = new HttpRequestMessage(HttpMethod.Post, address)
            {
                Content = new ByteArrayContent(new byte[size]),
            };
            large.Headers.ExpectContinue = true;
            var refused = await Page.Send(stranger, large);
            Assert.Equal(
                address == LogIn ? HttpStatusCode.RequestEntityTooLarge : HttpStatusCode.Unauthorized,
                refused.Status
            );
            Assert.Contains("Inget har sparats", refused.Body, StringComparison.Ordinal);
        }

        // Logged out on one is logged out on the other.
        using var both = proxy.NewClient(cookies);
        for (var i = 0; i < 10; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await Page.Get(both, "/provkopings/organisation")).Status);
        }
        one.Kill();
        for (var i = 0; i < 10; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await Page.Get(both, "/provkopings/organisation")).Status);
        }
        // Nobody takes everything at once.
        var many = new ConcurrentBag<HttpStatusCode>();
        await Parallel.ForEachAsync(
            Enumerable.Range(0, 300),
            new ParallelOptions { MaxDegreeOfParallelism = 8 },
            async (_, _) => many.Add((await Page.Get(both, "/halsa/lever")).Status)
        );
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.TooManyRequests], many.Distinct().Order());
        // Later they may again.
        var account = await Wait.For(
            async () => await Page.Get(both, "/konto") is { Status: HttpStatusCode.OK } page ? page : null,
            () => "It answers nobody any more."
        );
        await Wait.Until(
            async () => (await account.Form("Logga ut").Send()).Status == HttpStatusCode.Redirect,
            () => "It takes no form any more."
        );
        Assert.Equal(HttpStatusCode.Redirect, (await Page.Get(onOther, "/konto")).Status);
        // The jobs run as that role too.
        await using var rows = await StoreRows.Open(database);
        await Wait.Until(async () => await rows.Count("select count(*) from audit_pending") == 0, () => other.Errors);
        Assert.Equal(0, await rows.Count("select count(*) from job_run where outcome = 'Failed'"));
        Assert.Equal(
            0,
            await rows.Count("select count(*) from audit_entry where origin not in ('127.0.0.1', 'programmet')")
        );
        await AuditedDatabase.FindsWhole(database);
    }
}
