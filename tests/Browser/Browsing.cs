using System.Collections.Concurrent;
using Microsoft.Playwright;
using Styrkedja.Browser;
using Styrkedja.Integration.Serving;

[assembly: AssemblyFixture(typeof(Browsing))]
[assembly: CollectionBehavior(MaxParallelThreads = 2)]

namespace Styrkedja.Browser;

/// <summary>One browser for the whole run, and one server with the sample municipality for each kind of database.</summary>
public sealed class Browsing : IAsyncLifetime
{
    private const string Program = "/usr/bin/chromium-headless-shell";

    private readonly SampleServers _servers = new();
    private readonly ConcurrentDictionary<DatabaseKind, Lazy<Task<IReadOnlyDictionary<string, string>>>> _gaps = new();
    private readonly ConcurrentDictionary<(RunningServer, bool), Lazy<Task<WatchedContext>>> _shared = new();
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>The browser. Where there is none the test is skipped, but fails when <c>CI=true</c>.</summary>
    public IBrowser Browser
    {
        get
        {
            const string missing = "Needs " + Program + ": run ./test, which installs it.";
            if (_browser is null && Environment.GetEnvironmentVariable("CI") == "true")
            {
                Assert.Fail(missing);
            }
            Assert.SkipWhen(_browser is null, missing);
            return _browser!;
        }
    }

    /// <summary>A server that every test may read from. A test that changes something starts its own.</summary>
    public RunningServer Samples(DatabaseKind kind) => _servers[kind];

    /// <summary>A page's surroundings that tests which change nothing use one after the other.</summary>
    internal Task<WatchedContext> Shared(RunningServer server, bool visitor) =>
        _shared.GetOrAdd((server, visitor), _ => new(() => WatchedContext.Open(Browser, server, new(), visitor))).Value;

    /// <summary>An address of <see cref="Routes"/> on that server, its gaps filled in.</summary>
    public async Task<string> Address(DatabaseKind kind, string address)
    {
        var gaps = await _gaps.GetOrAdd(kind, k => new(() => SampleDocuments.Prepare(Samples(k)))).Value;
        return gaps.Aggregate(address, (filled, gap) => filled.Replace(gap.Key, gap.Value, StringComparison.Ordinal));
    }

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Program))
        {
            return;
        }
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = Program,
                ChromiumSandbox = Environment.UserName != "root",
                Args =
                [
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--no-first-run",
                    "--disable-quic",
                    // Whatever is asked for, by a page or by the browser itself, nothing else is found.
                    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
                ],
            }
        );
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }
        _playwright?.Dispose();
        _servers.Dispose();
    }
}
