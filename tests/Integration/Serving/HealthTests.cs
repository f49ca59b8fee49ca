using System.Net;

namespace Styrkedja.Integration.Serving;

/// <summary>A watch is told whether the process lives, and whether it can serve.</summary>
[Trait("Speed", "Slow")]
public sealed class HealthTests
{
    [Theory]
    [ClassData(typeof(Databases))]
    public async Task It_is_ready_while_the_schema_is_its_own_and_lives_all_the_same(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using var server = RunningServer.Start(database, "--no-samples");
        await Says(server, "/halsa", HttpStatusCode.OK, "ok");
        await Says(server, "/halsa/redo", HttpStatusCode.OK, "ok");
        await Says(server, "/halsa/lever", HttpStatusCode.OK, "ok");
        await using var rows = await StoreRows.Open(database);
        await rows.Run("update schema_script set sha256 = 'x' where number = 1");
        await Says(server, "/halsa/redo", HttpStatusCode.ServiceUnavailable, "schemat");
        await rows.Run("update schema_script set number = 9999 where number = 1");
        await Says(server, "/halsa", HttpStatusCode.ServiceUnavailable, "schemat");
        await Says(server, "/halsa/lever", HttpStatusCode.OK, "ok");
    }

    [Fact]
    public async Task It_is_not_ready_without_its_database()
    {
        var database = TestDatabase.Create(DatabaseKind.PostgreSql);
        RunningServer server;
        using (database)
        {
            server = RunningServer.Start(database, "--no-samples");
        }
        using (server)
        {
            await Says(server, "/halsa/redo", HttpStatusCode.ServiceUnavailable, "databasen");
            await Says(server, "/halsa/lever", HttpStatusCode.OK, "ok");
        }
    }

    private static async Task Says(RunningServer server, string address, HttpStatusCode status, string word)
    {
        using var watch = server.NewVisitor();
        var page = await Page.Get(watch, address);
        Assert.Equal((status, word), (page.Status, page.Body));
        Assert.Equal("text/plain", page.Response.Content.Headers.ContentType?.MediaType);
    }
}
