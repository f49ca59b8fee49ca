using System.Collections.Concurrent;
using Microsoft.Playwright;
using Styrkedja.Integration.Serving;

namespace Styrkedja.Browser;

/// <summary>Pages with cookies of their own, and what the browser complains of in them.</summary>
internal sealed class WatchedContext
{
    private readonly ConcurrentQueue<string> _complaints = new();
    private readonly ConcurrentDictionary<string, bool> _visited = new();

    private WatchedContext(IBrowserContext browser) => Browser = browser;

    /// <summary>What Playwright calls a context.</summary>
    public IBrowserContext Browser { get; }

    /// <summary>Opens it, logged in as an administrator unless it is a visitor's.</summary>
    public static async Task<WatchedContext> Open(IBrowser browser, RunningServer server, Look look, bool visitor)
    {
        var options = look.Options;
        options.BaseURL = server.Address.AbsoluteUri;
        var context = await browser.NewContextAsync(options);
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
        var watched = new WatchedContext(context);
        context.Request += (_, request) => watched.Record(request.Url, request.IsNavigationRequest);
        context.Page += (_, page) => page.WebSocket += (_, socket) => watched.Record(socket.Url, false);
        context.Console += (_, message) => watched.Hear(message);
        context.WebError += (_, error) => watched._complaints.Enqueue($"A script threw: {error.Error}");
        // A safety net, no measure of speed: a busy machine may take its time over four real documents.
        context.SetDefaultTimeout(180_000);
        context.SetDefaultNavigationTimeout(180_000);
        return watched;
    }

    /// <summary>What the browser has complained of since this was asked before.</summary>
    public IReadOnlyList<string> Complaints()
    {
        var all = new List<string>();
        while (_complaints.TryDequeue(out var complaint))
        {
            all.Add(complaint);
        }
        return all;
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
