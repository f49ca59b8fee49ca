using Microsoft.Playwright;
using Styrkedja.Integration.Serving;

namespace Styrkedja.Browser;

/// <summary>
/// A test in the browser. At its end it fails where a request left the machine, or where the browser complained:
/// an error on the console, a breach of the content security policy, a script that threw.
/// </summary>
public abstract class BrowserTest(Browsing browsing) : IAsyncDisposable
{
    private readonly List<WatchedContext> _opened = [];
    private readonly HashSet<WatchedContext> _shared = [];

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
        var context = await WatchedContext.Open(browsing.Browser, server, look ?? new(), visitor);
        _opened.Add(context);
        return await context.Browser.NewPageAsync();
    }

    /// <summary>
    /// The same in light, where the page that the tests of this class looked at before goes on to another: what the browser
    /// has made ready it need not make again. For tests that change nothing.
    /// </summary>
    protected async Task<IPage> GoOnAsync(RunningServer server, bool visitor = false)
    {
        var context = await browsing.Shared(server, visitor);
        _shared.Add(context);
        var page = context.Browser.Pages is [var open, ..] ? open : await context.Browser.NewPageAsync();
        await page.Become(new());
        return page;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var context in _opened)
        {
            await context.Browser.CloseAsync();
        }
        GC.SuppressFinalize(this);
        var complaints = _opened.Concat(_shared).SelectMany(context => context.Complaints()).Distinct().ToList();
        Assert.True(complaints.Count == 0, string.Join('\n', complaints));
    }
}
