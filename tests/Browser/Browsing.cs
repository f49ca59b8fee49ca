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
    private const string Program = "/usr/bin/chromium";

    private readonly ConcurrentDictionary<DatabaseKind, Lazy<(TestDatabase Database, RunningServer Server)>> _servers =
        new();
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
    public RunningServer Samples(DatabaseKind kind) => _servers.GetOrAdd(kind, k => new(() => Start(k))).Value.Server;

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
        foreach (var started in _servers.Values.Where(s => s.IsValueCreated))
        {
            using var database = started.Value.Database;
            started.Value.Server.Dispose();
        }
    }

    private static (TestDatabase Database, RunningServer Server) Start(DatabaseKind kind)
    {
        var database = TestDatabase.Create(kind);
        try
        {
            return (database, RunningServer.Start(database));
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }
}
