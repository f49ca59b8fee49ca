using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Styrkedja.Integration.Serving;

/// <summary>Nobody sends more than the page takes, and strangers nothing that is read before they are known.</summary>
[Trait("Speed", "Slow")]
public sealed class RequestLimitTests(RequestLimitTests.Served served) : IClassFixture<RequestLimitTests.Served>
{
    private const string LogIn = "/konto/logga-in";
    private const int TooMuch = (64 * 1024) + 1;

    /// <summary>The pages that take files. Whoever adds one says here that it is meant.</summary>
    private static readonly string[] Takers = ["/{municipality}/granska", "/{municipality}/organisation/tabell"];

    private static readonly string[] Types =
    [
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "application/json",
    ];

    private static CancellationToken Gone => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_route_refuses_what_is_too_large_before_it_is_sent()
    {
        var routes = await EveryRoute.List();
        Assert.Equal(
            Takers,
            routes.Where(r => r.LargestRequest > 0).Select(r => r.Template).Order(StringComparer.Ordinal)
        );
        var faults = new List<string>();
        foreach (var route in routes)
        {
            var address = EveryRoute.Filled(route.Template);
            foreach (var type in Types)
            {
                // The body does not come: what waits for it does not answer.
                var stranger = await Announce(address, type, TooMuch, "");
                Look(stranger is 401 or 403 or 404 or 405 or 413, $"a stranger's {type}: {stranger}");
                var largest = (route.LargestRequest ?? (64 * 1024)) + 1;
                var known = await Announce(address, type, largest, served.Cookie);
                Look(known is 403 or 404 or 405 or 413, $"{type} of {largest} bytes of one who is in: {known}");
            }
            if (route.LargestRequest is null)
            {
                var chunked = await Chunked(address, served.Cookie);
                Look(chunked is 403 or 404 or 405 or 413, $"chunks of one who is in: {chunked}");
            }
            var strangers = await Chunked(address, "");
            Look(strangers is 401 or 403 or 404 or 405 or 413, $"a stranger's chunks: {strangers}");

            void Look(bool holds, string answer)
            {
                if (!holds)
                {
                    faults.Add($"{route.Template}, {answer}");
                }
            }
        }
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public async Task A_form_that_is_too_large_is_answered_by_a_sentence()
    {
        using var form = new FormUrlEncodedContent([new("Name", new string('a', TooMuch))]);
        var page = await Page.Send(
            served.Server.Client,
            new HttpRequestMessage(HttpMethod.Post, "/kommuner/ny") { Content = form }
        );
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, page.Status);
        Assert.Contains("Det är för mycket på en gång", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_uploads_very_much_at_once_is_told_to_try_again()
    {
        // Held: announced and not sent. So many have one account.
        var held = new List<TcpClient>();
        for (var i = 0; i < 4; i++)
        {
            held.Add(
                await Open(
                    Head(WebSample.Review, Types[1], "Content-Length: 100000000\r\nExpect: 100-continue", served.Cookie)
                )
            );
            Assert.Equal(100, await Status(held[i]));
        }
        var refused = await WebSample.Upload(served.Server, ("plan.txt", WebSample.Plan("Lindviks badnämnd")));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.Status);
        Assert.Contains("Många laddar upp just nu", refused.Text, StringComparison.Ordinal);
        held.ForEach(client => client.Dispose());
        await Wait.Until(
            async () => (await WebSample.Upload(served.Server, ("inget.txt", []))).Status == HttpStatusCode.OK,
            () => served.Server.Errors
        );
    }

    [Fact]
    public async Task Who_sends_what_is_refused_is_stopped_and_nobody_else()
    {
        using var stranger = served.Server.NewVisitor();
        stranger.DefaultRequestHeaders.TryAddWithoutValidation("X-Forwarded-For", "192.0.2.1");
        // What somebody else's page makes a browser send is not counted.
        for (var i = 0; i < 20; i++)
        {
            Assert.Equal(HttpStatusCode.Forbidden, await Post(stranger, "cross-site"));
        }
        var refused = 0;
        while (await Post(stranger, "") == HttpStatusCode.BadRequest)
        {
            refused++;
            Assert.True(refused <= 1000, "It is never stopped.");
        }
        Assert.Equal(1000, refused);
        Assert.Equal(HttpStatusCode.TooManyRequests, await Post(stranger, ""));
        Assert.Equal(HttpStatusCode.OK, (await Page.Get(stranger, LogIn)).Status);

        using var elsewhere = served.Server.NewVisitor();
        elsewhere.DefaultRequestHeaders.TryAddWithoutValidation("X-Forwarded-For", "192.0.2.2");
        Assert.Equal(HttpStatusCode.BadRequest, await Post(elsewhere, ""));
        using var colleague = served.Server.NewClient();
        colleague.DefaultRequestHeaders.TryAddWithoutValidation("X-Forwarded-For", "192.0.2.1");
        var form = (await Page.Get(colleague, "/kommuner/ny")).Form("Lägg till");
        Assert.Equal(HttpStatusCode.OK, (await form.Set("Name", "").Send()).Status);
    }

    private static async Task<HttpStatusCode> Post(HttpClient client, string site)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, LogIn)
        {
            Content = new FormUrlEncodedContent([new("Email", "x")]),
        };
        if (site.Length > 0)
        {
            request.Headers.Add("Sec-Fetch-Site", site);
        }
        using var answer = await client.SendAsync(request, Gone);
        return answer.StatusCode;
    }

    private async Task<int> Announce(string address, string type, long length, string cookie)
    {
        using var client = await Open(
            Head(address, type, string.Create(CultureInfo.InvariantCulture, $"Content-Length: {length}"), cookie)
        );
        return await Status(client);
    }

    private async Task<int> Chunked(string address, string cookie)
    {
        using var client = await Open(Head(address, Types[0], "Transfer-Encoding: chunked", cookie));
        var body = Encoding.ASCII.GetBytes($"{TooMuch:x}\r\na={new string('x', TooMuch - 2)}\r\n");
        try
        {
            await client.GetStream().WriteAsync(body, Gone);
        }
        catch (IOException)
        {
            // It has answered and listens no more.
        }
        return await Status(client);
    }

    private static string Head(string address, string type, string size, string cookie) =>
        $"POST {address} HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Forwarded-For: 192.0.2.9\r\nCookie: {cookie}\r\n"
        + $"Content-Type: {type}\r\n{size}\r\n\r\n";

    private async Task<TcpClient> Open(string head)
    {
        var client = new TcpClient();
        await client.ConnectAsync(served.Server.Address.Host, served.Server.Address.Port, Gone);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head), Gone);
        return client;
    }

    private static async Task<int> Status(TcpClient client)
    {
        // A safety net, no measure of speed: what waits for the body never answers.
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(Gone);
        enough.CancelAfter(RunningServer.Longest);
        var line = new byte[12];
        await client.GetStream().ReadExactlyAsync(line, enough.Token);
        return int.Parse(Encoding.ASCII.GetString(line)[9..], NumberStyles.None, CultureInfo.InvariantCulture);
    }

    /// <summary>A server behind a proxy, with a provider.</summary>
    public sealed class Served : IDisposable
    {
        private readonly TestDatabase _database = TestDatabase.Create(DatabaseKind.Sqlite);
        private readonly TemporaryFolder _folder = new();

        public Served() =>
            Server = RunningServer.Start(_database, [EveryRoute.SingleSignOn(_folder)], "--proxy", "127.0.0.1");

        /// <summary>The server.</summary>
        public RunningServer Server { get; }

        /// <summary>The cookie of an administrator.</summary>
        public string Cookie => string.Join("; ", Server.Cookies.Select(c => $"{c.Name}={c.Value}"));

        /// <inheritdoc/>
        public void Dispose()
        {
            Server.Dispose();
            _database.Dispose();
            _folder.Dispose();
        }
    }
}
