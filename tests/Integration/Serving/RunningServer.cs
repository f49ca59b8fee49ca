using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Styrkedja.Web.Security;

namespace Styrkedja.Integration.Serving;

/// <summary>
/// The web program while it serves, and who visits it. Hosted by the test program, but for what is about the process
/// itself: how it starts, ends, is killed, or works beside others.
/// </summary>
public sealed partial class RunningServer : IDisposable
{
    /// <summary>Who keeps the sample municipality, and the password of all its people.</summary>
    public const string Administrator = "astrid@lindvik.example";

    /// <summary>The password of the sample municipality's people, and of the first administrator.</summary>
    public const string Password = "lindvik vid den lugna viken";

    // A safety net, no measure of speed: ./run publishes first when a source was changed after ./test did.
    internal static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    private readonly IServing _serving;

    private RunningServer(IServing serving) => _serving = serving;

    /// <summary>Where it listens.</summary>
    public Uri Address => _serving.Address;

    /// <summary>Its process, which is that of the tests where it is hosted.</summary>
    public int ProcessId => _serving.ProcessId;

    /// <summary>What it wrote to standard error, for the message of a failure.</summary>
    public string Errors => _serving.Errors;

    /// <summary>The link for the first account, where the program wrote one.</summary>
    public string? First => _serving.First;

    /// <summary>Keeps cookies and follows no redirect; logged in as an administrator.</summary>
    public HttpClient Client { get; private set; } = new();

    /// <summary>The cookies of <see cref="Client"/>.</summary>
    public IReadOnlyList<Cookie> Cookies { get; private set; } = [];

    // Jobs that run every few seconds cost a test that is not about them as much as all else that its server does.
    private static readonly (string, string)[] WithoutJobs =
    [
        ("STYRKEDJA_JOB_SEAL_LOG", "never"),
        ("STYRKEDJA_JOB_SEND_MAIL", "never"),
    ];

    /// <summary>
    /// Starts it with the sample municipality on a database; returns when it listens. Jobs run when they are asked for.
    /// </summary>
    /// <param name="database">An empty one is filled.</param>
    /// <param name="more">More options, such as <c>--no-samples</c>.</param>
    public static RunningServer Start(TestDatabase database, params string[] more) =>
        Start(database, WithoutJobs, more);

    /// <summary>The same, where the jobs run at their usual times.</summary>
    public static RunningServer StartWithJobs(TestDatabase database, params string[] more) =>
        Start(database, Enumerable.Empty<(string, string)>(), more);

    /// <summary>The same with these variables of the environment and no other.</summary>
    public static RunningServer Start(
        TestDatabase database,
        IEnumerable<(string Name, string Value)> environment,
        params string[] more
    ) => Start(database, more, arguments => HostedProgram.Start(environment, arguments));

    /// <summary>The same by <c>./run</c>, in a process of its own; jobs run when they are asked for.</summary>
    public static RunningServer StartProgram(TestDatabase database, params string[] more) =>
        StartProgram(database, WithoutJobs, more);

    /// <summary>The same with these variables of the environment beside those of the tests.</summary>
    public static RunningServer StartProgram(
        TestDatabase database,
        IEnumerable<(string Name, string Value)> environment,
        params string[] more
    ) => Start(database, more, arguments => ServedProgram.Start(environment, arguments));

    /// <summary>
    /// The same as <see cref="Start(TestDatabase, string[])"/>, for a test that guesses often: no guess comes back while the
    /// test runs, however long it takes. When one comes back is the matter of others.
    /// </summary>
    public static RunningServer StartForGuesses(TestDatabase database, params string[] more) =>
        Start(
            database,
            more,
            arguments =>
                HostedProgram.Start(
                    WithoutJobs,
                    arguments,
                    services => services.AddSingleton(new GuessLimits(new StillClock()))
                )
        );

    private sealed class StillClock : TimeProvider
    {
        public override long GetTimestamp() => 0;
    }

    private static RunningServer Start(TestDatabase database, string[] more, Func<string[], IServing> start)
    {
        IReadOnlyList<Cookie> loggedIn = [];
        if (!more.Contains("--no-samples") && !more.Contains("--production"))
        {
            loggedIn = SampleTemplate.Fill(database);
        }
        var server = new RunningServer(start(["--database", database.Name, .. more]));
        try
        {
            server.Enter(more.Contains("--address") ? [] : loggedIn); // there cookies have other names
            return server;
        }
        catch
        {
            server.Dispose();
            throw;
        }
    }

    /// <summary>Starts it by <c>./run</c> on a database as it is; nobody logs in.</summary>
    public static RunningServer StartAlone(string database, params string[] more) =>
        new(ServedProgram.Start([], ["--database", database, .. more]));

    /// <summary>Lets the program fill an empty database with the sample municipality, as at its first start.</summary>
    /// <returns>The cookies of its administrator, who has logged in.</returns>
    internal static IReadOnlyList<Cookie> Fill(TestDatabase database)
    {
        // Without jobs, so that the log waits to be sealed in every copy, however long this takes.
        using var server = new RunningServer(HostedProgram.Start(WithoutJobs, ["--database", database.Name]));
        server.Enter([]);
        return server.Cookies;
    }

    // A verification of a password costs more than most pages: what the template knows is a log-in in each of its copies.
    private void Enter(IReadOnlyList<Cookie> loggedIn)
    {
        var cookies = new CookieContainer();
        foreach (var cookie in loggedIn)
        {
            cookies.Add(Address, new Cookie(cookie.Name, cookie.Value));
        }
        Client = NewVisitor(cookies);
        if (loggedIn.Count == 0)
        {
            LogIn().GetAwaiter().GetResult();
        }
        Cookies = [.. cookies.GetAllCookies().Cast<Cookie>()];
    }

    /// <summary>A client with cookies of its own, in the same log-in as <see cref="Client"/>.</summary>
    public HttpClient NewClient()
    {
        var cookies = new CookieContainer();
        foreach (var cookie in Cookies.Where(c => !c.Name.Contains("formular", StringComparison.Ordinal)))
        {
            cookies.Add(Address, new Cookie(cookie.Name, cookie.Value));
        }
        return NewVisitor(cookies);
    }

    /// <summary>A client that has not logged in.</summary>
    public HttpClient NewVisitor(CookieContainer? cookies = null) =>
        new(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = true,
                CookieContainer = cookies ?? new CookieContainer(),
                UseProxy = false,
            }
        )
        {
            BaseAddress = Address,
        };

    /// <summary>A client that has logged in as one of the sample municipality's people.</summary>
    public async Task<HttpClient> LogInAs(string email, string password = Password)
    {
        var client = NewVisitor();
        await Send(client, "/konto/logga-in", ("Email", email), ("Password", password));
        return client;
    }

    // As the sample municipality's administrator; without one as the first administrator, by the link that was written.
    private Task LogIn() =>
        First is { } link
            ? Send(
                Client,
                new Uri(link).PathAndQuery,
                ("Name", "Astrid Administratör"),
                ("Email", Administrator),
                ("Password", Password)
            )
            : Send(Client, "/konto/logga-in", ("Email", Administrator), ("Password", Password));

    // Without a parser: the browser tests have none.
    private static async Task Send(HttpClient client, string address, params (string Name, string Value)[] fields)
    {
        var page = await client.GetStringAsync(address);
        var hidden = Hidden()
            .Matches(page)
            .Select(m => KeyValuePair.Create(m.Groups[1].Value + m.Groups[2].Value, m.Groups[3].Value));
        using var form = new FormUrlEncodedContent(
            hidden.Concat(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)))
        );
        using var answer = await client.PostAsync(address, form);
        Assert.True(
            answer.StatusCode == HttpStatusCode.Redirect,
            $"{address} answered {answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}"
        );
    }

    [System.Text.RegularExpressions.GeneratedRegex(
        "<input (?:type=\"hidden\" name=\"([^\"]+)\"|name=\"([^\"]+)\" type=\"hidden\") value=\"([^\"]*)\""
    )]
    private static partial System.Text.RegularExpressions.Regex Hidden();

    /// <summary>Ends it as a power cut does (SIGKILL).</summary>
    public void Kill() => _serving.Kill();

    /// <summary>Asks it to end and waits. That it does is part of every test.</summary>
    public void Dispose()
    {
        Client.Dispose();
        var orderly = _serving.End();
        (_serving as IDisposable)?.Dispose();
        Assert.True(orderly, $"The web program does not end when it is asked to:\n{Errors}");
    }
}
