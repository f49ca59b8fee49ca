using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Runtime.InteropServices;

namespace Styrkedja.Integration.Serving;

/// <summary>The web program, started by <c>./run</c> as a user does, on a free port.</summary>
public sealed partial class RunningServer : IDisposable
{
    /// <summary>Who keeps the sample municipality, and the password of all its people.</summary>
    public const string Administrator = "astrid@lindvik.example";

    /// <summary>The password of the sample municipality's people, and of the first administrator.</summary>
    public const string Password = "lindvik vid den lugna viken";

    private const string Says = "Styrkedja: ";
    private const string SaysFirst = "Första administratören: ";
    private const int Sigterm = 15;

    // A safety net, no measure of speed: ./run publishes first when a source was changed after ./test did.
    internal static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);
    private static readonly ConcurrentDictionary<int, Process> Alive = new();

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _errors = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    // A test program that is ended by a signal leaves no server behind.
    static RunningServer() =>
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            foreach (var process in Alive.Values)
            {
                process.Kill();
            }
        };

    private RunningServer(IEnumerable<(string Name, string Value)> environment, string[] arguments)
    {
        var start = WebProgram.Start(["--port", "0", .. arguments]);
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }
        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => _errors.Enqueue(line.Data ?? "");
        _process.Exited += (_, _) => _address.TrySetException(new InvalidOperationException("It ended."));
        _process.Start();
        Alive[_process.Id] = _process;
        _process.StandardInput.Close();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Where it listens.</summary>
    public Uri Address => _address.Task.Result;

    /// <summary>Its process: <c>./run</c> has become the program.</summary>
    public int ProcessId => _process.Id;

    /// <summary>What it wrote to standard error, for the message of a failure.</summary>
    public string Errors => string.Join('\n', _errors);

    /// <summary>Keeps cookies and follows no redirect; logged in as an administrator.</summary>
    public HttpClient Client { get; private set; } = new();

    /// <summary>The link for the first account, where the program wrote one.</summary>
    public string? First { get; private set; }

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
    )
    {
        if (!more.Contains("--no-samples") && !more.Contains("--production"))
        {
            SampleTemplate.Fill(database);
        }
        var server = new RunningServer(environment, ["--database", database.Name, .. more]);
        server.Listens();
        var cookies = new CookieContainer();
        server.Client = server.NewVisitor(cookies);
        server.LogIn().GetAwaiter().GetResult();
        server.Cookies = [.. cookies.GetAllCookies().Cast<Cookie>()];
        return server;
    }

    /// <summary>Starts it on a database as it is; nobody logs in.</summary>
    public static RunningServer StartAlone(string database, params string[] more)
    {
        var server = new RunningServer([], ["--database", database, .. more]);
        server.Listens();
        return server;
    }

    /// <summary>Lets the program fill an empty database with the sample municipality, as at its first start.</summary>
    internal static void Fill(TestDatabase database)
    {
        using var server = new RunningServer([], ["--database", database.Name]);
        server.Listens();
    }

    private void Listens()
    {
        try
        {
            if (!_address.Task.Wait(Longest))
            {
                throw new TimeoutException("It says nothing.");
            }
        }
        catch (Exception e) when (e is AggregateException or TimeoutException)
        {
            Kill();
            throw new InvalidOperationException($"The web program does not listen:\n{Errors}", e);
        }
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
    public void Kill()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
    }

    /// <summary>Asks it to end (SIGTERM) and waits. That it does is part of every test.</summary>
    public void Dispose()
    {
        Client.Dispose();
        var orderly = _process.HasExited || (Signal(_process.Id, Sigterm) == 0 && _process.WaitForExit(Longest));
        Alive.TryRemove(_process.Id, out _);
        if (!orderly)
        {
            Kill();
        }
        _process.Dispose();
        Assert.True(orderly, $"The web program does not end when it is asked to:\n{Errors}");
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Signal(int process, int signal);

    private void Hear(string? line)
    {
        if (line?.StartsWith(SaysFirst, StringComparison.Ordinal) == true)
        {
            First = line[SaysFirst.Length..];
        }
        if (line?.StartsWith(Says, StringComparison.Ordinal) == true)
        {
            _address.TrySetResult(new Uri(line[Says.Length..]));
        }
    }
}
