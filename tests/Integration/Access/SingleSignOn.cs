using System.Net;
using System.Text.RegularExpressions;
using Styrkedja.Integration.Serving;

namespace Styrkedja.Integration.Access;

/// <summary>A server with the sample municipality, and the provider that vouches for its people.</summary>
internal sealed partial class SingleSignOn : IDisposable
{
    /// <summary>What the groups of the tests make somebody.</summary>
    public const string Groups = """
        { "chefer-s101": ["UnitHead@S101"], "planerare": ["Planner"], "admin": ["Administrator", "Planner"],
          "fel": ["UnitHead@FINNSINTE"] }
        """;

    private SingleSignOn(TestDatabase database, OidcProvider provider, RunningServer server)
    {
        (Database, Provider, Server) = (database, provider, server);
    }

    /// <summary>The database.</summary>
    public TestDatabase Database { get; }

    /// <summary>The provider.</summary>
    public OidcProvider Provider { get; }

    /// <summary>The server.</summary>
    public RunningServer Server { get; }

    /// <summary>Starts both.</summary>
    /// <param name="kind">Which database.</param>
    /// <param name="more">Other fields of the provider, as JSON with a comma before.</param>
    /// <param name="options">Options of the server.</param>
    public static Task<SingleSignOn> Start(DatabaseKind kind, string more = "", params string[] options) =>
        Start(kind, _ => more, options);

    /// <summary>The same, where the other fields name the provider's issuer.</summary>
    public static async Task<SingleSignOn> Start(DatabaseKind kind, Func<string, string> more, params string[] options)
    {
        var database = TestDatabase.Create(kind);
        var provider = OidcProvider.Start();
        var server = RunningServer.Start(
            database,
            provider.Environment(Groups, more(provider.Issuer.GetLeftPart(UriPartial.Authority))),
            options
        );
        await provider.Serve(server.Address);
        return new SingleSignOn(database, provider, server);
    }

    /// <summary>Begins to log in: where the provider's page is.</summary>
    public static async Task<Uri> Begin(HttpClient browser, string till = "/lindvik", string key = OidcProvider.Key)
    {
        var begun = await Page.Get(browser, $"/konto/sso/{key}?till={Uri.EscapeDataString(till)}");
        Assert.Equal(HttpStatusCode.Redirect, begun.Status);
        return begun.Response.Headers.Location!;
    }

    /// <summary>Logs somebody in by the provider; the answer to the browser that comes back.</summary>
    public async Task<Page> LogIn(
        HttpClient browser,
        string id,
        string till = "/lindvik",
        string key = OidcProvider.Key
    ) => await Page.Get(browser, (await Provider.LogIn(browser, await Begin(browser, till, key), id)).PathAndQuery);

    /// <summary>The same, where it must work.</summary>
    /// <returns>The browser.</returns>
    public async Task<HttpClient> LogInAs(string id)
    {
        var browser = Server.NewVisitor();
        var page = await LogIn(browser, id);
        Assert.True(page.Location == "/lindvik", $"{page.Location} {page.Text}\n{Server.Errors}\n{Provider.Errors}");
        return browser;
    }

    /// <summary>Somebody is not let in, is told one sentence, and the log of the program says why.</summary>
    public async Task Refuses(string id, string reason, string sentence)
    {
        var browser = Server.NewVisitor();
        await Refuses(browser, await LogIn(browser, id), reason, sentence);
    }

    /// <summary>The same of an answer that has come.</summary>
    public async Task Refuses(HttpClient browser, Page answer, string reason, string sentence)
    {
        Assert.StartsWith("/konto/logga-in?nekad=", answer.Location, StringComparison.Ordinal);
        var told = await answer.FollowRedirect();
        Assert.Contains(sentence, told.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await Page.Get(browser, "/konto")).Status);
        await Wait.Until(
            () => Task.FromResult(Refusals().LastOrDefault() == reason),
            () => $"\"{reason}\" is not the last of {string.Join(" | ", Refusals())}"
        );
    }

    /// <summary>What is said to whoever is refused for a reason that is not theirs to know.</summary>
    public const string Failed = "Den gemensamma inloggningen gick inte igenom";

    /// <summary>The reasons that the log of the program tells.</summary>
    public IEnumerable<string> Refusals() => Refusal().Matches(Server.Errors).Select(match => match.Groups[1].Value);

    /// <inheritdoc/>
    public void Dispose()
    {
        Server.Dispose();
        Provider.Dispose();
        Database.Dispose();
    }

    [GeneratedRegex("Single sign-on by [a-z]+ refused from 127.0.0.1: (.*), at 20")]
    private static partial Regex Refusal();
}
