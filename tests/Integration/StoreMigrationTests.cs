using Styrkedja.Core.Access;
using Styrkedja.Integration.Serving;
using Styrkedja.Store;
using Styrkedja.Store.Auditing;
using Styrkedja.Store.Organisation;
using Styrkedja.Store.Printed;
using Styrkedja.Store.Schema;

namespace Styrkedja.Integration;

/// <summary>A database is brought up to date once, by one program, or the user is told why not.</summary>
public sealed class StoreMigrationTests
{
    [Theory]
    [ClassData(typeof(Databases))]
    [Trait("Speed", "Slow")]
    public async Task Programs_that_migrate_at_the_same_moment_all_succeed(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        StoreProgram[] programs =
        [
            .. Enumerable.Range(0, 4).Select(_ => StoreProgram.Start("migrate", "--database", database.Name)),
        ];
        foreach (var program in programs)
        {
            using (program)
            {
                Assert.Equal((0, ""), await program.End());
            }
        }
        await using var rows = await StoreRows.Look(database);
        var scripts = SchemaScripts.For(kind == DatabaseKind.Sqlite ? "sqlite" : "postgres").Select(s => s.Name);
        Assert.Equal(scripts, (await rows.All("select name from schema_script order by number")).Select(r => r[0]));
        Assert.Contains("redan uppdaterad", Command.RunHosted("migrate", "--database", database.Name).Out, Ordinal);
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task A_script_that_was_altered_is_refused(DatabaseKind kind)
    {
        using var database = await Altered(kind, "update schema_script set sha256 = 'x' where number = 1");
        Refused("ett annat innehåll i 0001-store.sql", "migrate", "--database", database.Name);
        Refused("ett annat innehåll", "seed", "--database", database.Name);
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task A_newer_database_is_refused(DatabaseKind kind)
    {
        using var database = await Altered(
            kind,
            "insert into schema_script (number, name, sha256, applied_at) "
                + "values (3000, '3000-later.sql', 'x', '2030-01-01 00:00:00+00')"
        );
        Refused("nyare version", "migrate", "--database", database.Name);
    }

    [Fact]
    public async Task A_file_that_another_program_holds_is_told()
    {
        using var database = TestDatabase.Create(DatabaseKind.Sqlite);
        await using var other = await StoreRows.Open(database);
        await other.Run("pragma journal_mode = wal");
        await other.Run("begin immediate");
        // A user waits half a minute for it; here it is one second.
        await using var store = Database.At(database.Name, patience: 1);
        var refused = await Assert.ThrowsAsync<StoreException>(() => store.Migrate(TimeProvider.System));
        Assert.Contains("låst av ett annat program", refused.Message, Ordinal);
        await other.Run("rollback");
        Assert.Equal(SchemaScripts.For("sqlite").Count, await store.Migrate(TimeProvider.System));
    }

    // Limits of the one connection in the pool, which the import takes: they hold for root and in CI too.
    [Theory]
    [InlineData("pragma max_page_count = 150", "är full")]
    [InlineData("pragma query_only = 1", "kan inte användas")]
    public async Task A_file_that_cannot_be_written_is_told_and_left_whole(string limit, string why)
    {
        using var database = TestDatabase.Create(DatabaseKind.Sqlite);
        using var documents = StoreDocuments.Make(3);
        await using var store = Database.At(database.Name);
        await store.Migrate(TimeProvider.System);
        var program = new Actor(Guid.Empty, Actor.Program);
        var municipality = (await Municipalities.Enter(store, "Prov", program, Permissions.OfCommandLine)).Id;
        await using (var connection = await store.Dialect.Connect())
        {
            await using var command = connection.CreateCommand();
            command.CommandText = limit;
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }
        var imports = new DocumentImports(store, municipality, Permissions.OfCommandLine);
        var problems = new List<string?>();
        foreach (var file in documents.Read.Values)
        {
            var thrown = await Record.ExceptionAsync(() =>
                imports.Receive(file, program with { Person = municipality })
            );
            problems.Add(thrown is null ? null : store.ProblemOf(thrown) ?? thrown.ToString());
        }
        Assert.Contains(why, problems[^1], Ordinal);
        await StoreWhole.Check(database, documents.Read);
    }

    [Theory]
    [InlineData("samples/README.md", "kan inte användas")]
    [InlineData("/proc/finns-inte/x.db", "kan inte användas")]
    [InlineData("Host=127.0.0.1;Port=1;Username=x;Database=x", "kan inte användas")]
    [InlineData("Host=x;Okänt=1", "fel skriven")]
    [InlineData("", "--database")]
    public void A_place_that_is_no_database_is_told(string place, string why)
    {
        var path = place.StartsWith("samples", Ordinal) ? Command.Sample("README.md") : place;
        Refused(why, "migrate", "--database", path);
        Refused(why, "import", Command.Sample("seventh.txt"), "--database", path);
    }

    private const StringComparison Ordinal = StringComparison.Ordinal;

    private static async Task Limit(Database store, int pages)
    {
        await using var connection = await store.Dialect.Connect();
        await using var command = connection.CreateCommand();
        command.CommandText = System.FormattableString.Invariant($"pragma max_page_count = {pages}");
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<TestDatabase> Altered(DatabaseKind kind, string sql)
    {
        var database = TestDatabase.Create(kind);
        Assert.Equal(0, Command.RunHosted("migrate", "--database", database.Name).ExitCode);
        await using var rows = await StoreRows.Open(database);
        await rows.Run(sql);
        return database;
    }

    private static void Refused(string why, params string[] words)
    {
        var answer = Command.RunHosted(words);
        Assert.Equal((2, ""), (answer.ExitCode, answer.Out));
        Assert.Contains(why, Assert.Single(answer.Error), Ordinal);
    }
}
