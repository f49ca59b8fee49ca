using System.Collections.Concurrent;

namespace Styrkedja.Integration.Serving;

/// <summary>
/// One server with the sample municipality for each kind of database, which every test may read from. A test that
/// changes something starts its own.
/// </summary>
public sealed class SampleServers : IDisposable
{
    private readonly ConcurrentDictionary<DatabaseKind, Lazy<(TestDatabase Database, RunningServer Server)>> _started =
        new();

    /// <summary>The one on this kind of database; started when it is first asked for.</summary>
    public RunningServer this[DatabaseKind kind] => _started.GetOrAdd(kind, k => new(() => Start(k))).Value.Server;

    /// <summary>Its database.</summary>
    public TestDatabase DatabaseOf(DatabaseKind kind) => _started[kind].Value.Database;

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var started in _started.Values.Where(s => s.IsValueCreated))
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
