using Npgsql;

namespace Styrkedja.Integration.Serving;

/// <summary>An empty database for one test or one class, gone when it is disposed.</summary>
public sealed class TestDatabase : IDisposable
{
    private readonly string? _server;
    private readonly DirectoryInfo? _folder;

    private TestDatabase(DatabaseKind kind, string name, string? server, DirectoryInfo? folder)
    {
        (Kind, Name, _server, _folder) = (kind, name, server, folder);
    }

    /// <summary>Its kind.</summary>
    public DatabaseKind Kind { get; }

    /// <summary>What the programs take as <c>--database</c>: a path, or a connection string.</summary>
    public string Name { get; }

    /// <summary>
    /// Creates one. Where there is no PostgreSQL the test is skipped, but fails when <c>CI=true</c>.
    /// </summary>
    public static TestDatabase Create(DatabaseKind kind)
    {
        if (kind == DatabaseKind.Sqlite)
        {
            var folder = Directory.CreateTempSubdirectory("styrkedja-test-");
            return new TestDatabase(kind, Path.Combine(folder.FullName, "styrkedja.db"), null, folder);
        }
        var server = Server();
        var name = $"styrkedja_test_{Guid.NewGuid():N}";
        Run(server, $"create database {name}");
        return new TestDatabase(
            kind,
            new NpgsqlConnectionStringBuilder(server) { Database = name }.ConnectionString,
            server,
            null
        );
    }

    /// <summary>Whether nothing has been written in it.</summary>
    internal bool IsEmpty =>
        _server is null
            ? !File.Exists(Name)
            : Run(Name, "select count(*) from pg_tables where schemaname = 'public'") is 0L;

    /// <summary>Becomes a copy of one that nobody uses.</summary>
    internal void BecomeCopyOf(TestDatabase other)
    {
        if (_server is null)
        {
            // What the program that wrote it has not moved into the file stands beside it.
            foreach (var end in (string[])["", "-wal"])
            {
                if (File.Exists(other.Name + end))
                {
                    File.Copy(other.Name + end, Name + end);
                }
            }
            return;
        }
        var (own, from) = (DatabaseOf(Name), DatabaseOf(other.Name));
        Run(_server, $"drop database {own}");
        Run(_server, $"create database {own} template {from}");
    }

    private static string? DatabaseOf(string name) => new NpgsqlConnectionStringBuilder(name).Database;

    /// <inheritdoc/>
    public void Dispose()
    {
        _folder?.Delete(recursive: true);
        if (_server is not null)
        {
            // By force: the pool of a program that was killed may still be seen as connected.
            Run(_server, $"drop database {DatabaseOf(Name)} with (force)");
        }
    }

    private static string Server()
    {
        if (Environment.GetEnvironmentVariable("STYRKEDJA_TEST_POSTGRES") is { Length: > 0 } server)
        {
            return server;
        }
        const string missing = "Needs PostgreSQL: run ./test, or tests/postgres.sh with the test program.";
        if (Environment.GetEnvironmentVariable("CI") == "true")
        {
            Assert.Fail(missing);
        }
        Assert.Skip(missing);
        return "";
    }

    private static object? Run(string server, string sql)
    {
        // Of those to the server itself a few are kept; one to a database would be in the way of who copies or drops it.
        var pooled = server == Environment.GetEnvironmentVariable("STYRKEDJA_TEST_POSTGRES");
        using var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(server) { Pooling = pooled }.ConnectionString
        );
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        return command.ExecuteScalar();
    }
}
