using System.Collections.Concurrent;
using Microsoft.Playwright;
using Styrkedja.Integration.Serving;

namespace Styrkedja.Browser;

/// <summary>
/// A test in the browser. At its end it fails where a request left the machine, or where the browser complained:
/// an error on the console, a breach of the content security policy, a script that threw.
/// </summary>
public abstract class BrowserTest(Browsing browsing) : IAsyncDisposable
{
    private readonly List<IBrowserContext> _contexts = [];
    private readonly ConcurrentQueue<string> _complaints = new();
    private readonly ConcurrentDictionary<string, bool> _visited = new();

    /// <summary>The browser and the servers that the tests have together.</summary>
    protected Browsing Browsing => browsing;

    /// <summary>An empty page that knows the addresses of the sample municipality on this kind of database.</summary>
    protected Task<IPage> OpenAsync(DatabaseKind kind, Look? look = null) => OpenAsync(browsing.Samples(kind), look);

    /// <summary>
    /// An empty page, with cookies of its own, logged in as an administrator unless it is a visitor's, that knows
    /// the addresses of a server.
    /// </summary>
    protected async Task<IPage> OpenAsync(RunningServer server, Look? look = null, bool visitor = false)
    {
        var options = (look ?? new()).Options;
        options.BaseURL = server.Address.AbsoluteUri;
        var context = await browsing.Browser.NewContextAsync(options);
        _contexts.Add(context);
        await context.AddCookiesAsync(
            server
                .Cookies.Where(c => !visitor && !c.Name.Contains("formular", StringComparison.Ordinal))
                .Select(c => new Cookie
                {
                    Name = c.Name,
                    Value = c.Value,
                    Url = server.Address.AbsoluteUri,
                    HttpOnly = true,
                })
        );
        context.Request += (_, request) => Record(request.Url, request.IsNavigationRequest);
        context.Page += (_, page) => page.WebSocket += (_, socket) => Record(socket.Url, false);
        context.Console += (_, message) => Hear(message);
        context.WebError += (_, error) => _complaints.Enqueue($"A script threw: {error.Error}");
        // A safety net, no measure of speed: a busy machine may take its time over four real documents.
        context.SetDefaultTimeout(180_000);
        context.SetDefaultNavigationTimeout(180_000);
        return await context.NewPageAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var context in _contexts)
        {
            await context.CloseAsync();
        }
        GC.SuppressFinalize(this);
        Assert.True(_complaints.IsEmpty, string.Join('\n', _complaints.Distinct()));
    }

    private void Record(string address, bool visit)
    {
        // What has no host (data:, blob:, about:) leaves nothing.
        if (new Uri(address).Host is { Length: > 0 } and not "127.0.0.1")
        {
            _complaints.Enqueue($"A request left the machine: {address}");
        }
        if (visit)
        {
            _visited[address] = true;
        }
    }

    private void Hear(IConsoleMessage message)
    {
        // The browser also complains of a page that answers 404 or 409. Those are for the test to judge.
        var answered =
            message.Text.StartsWith("Failed to load resource: the server responded", StringComparison.Ordinal)
            && _visited.ContainsKey(Before(message.Location));
        if (message.Type == "error" && !answered)
        {
            _complaints.Enqueue($"The browser complained: {message.Text} ({message.Location})");
        }
    }

    // "http://127.0.0.1:5080/:0:0" without the place in it.
    private static string Before(string location) =>
        System.Text.RegularExpressions.Regex.Replace(location, ":\\d+:\\d+$", "");
}
