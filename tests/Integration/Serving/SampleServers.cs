namespace Styrkedja.Integration.Serving;

/// <summary>
/// The web program with the sample municipality, one a database, for a class of tests that only read:
/// <c>IClassFixture&lt;SampleServers&gt;</c>.
/// </summary>
public sealed class SampleServers : IDisposable
{
    private readonly Dictionary<DatabaseKind, RunningServer> _servers = [];
    private readonly List<TestDatabase> _databases = [];

    /// <summary>The server on a database; started when it is first asked for.</summary>
    public RunningServer this[DatabaseKind kind]
    {
        get
        {
            if (!_servers.TryGetValue(kind, out var server))
            {
                var database = TestDatabase.Create(kind);
                _databases.Add(database);
                server = RunningServer.Start(database);
                _servers.Add(kind, server);
            }
            return server;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var server in _servers.Values)
        {
            server.Dispose();
        }
        foreach (var database in _databases)
        {
            database.Dispose();
        }
    }
}
