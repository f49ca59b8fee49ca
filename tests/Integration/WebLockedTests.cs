using System.Net;
using Styrkedja.Integration.Serving;
using static Styrkedja.Integration.WebSample;

namespace Styrkedja.Integration;

/// <summary>Another program holds the database for longer than anybody waits.</summary>
[Trait("Speed", "Slow")]
public sealed class WebLockedTests
{
    [Theory]
    [ClassData(typeof(Databases))]
    public async Task The_page_says_so_with_an_id_and_nothing_is_kept(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        // Not less: on PostgreSQL it is also what everything else that is asked for here may take.
        using var server = RunningServer.Start(database, "--patience", "4");
        var form = (await Page.Get(server, Review)).Form("Läs in");
        form.Attach("Files", "plan.txt", Plan("Lindviks fritidsnämnd"));
        await using (var connection = await StoreRows.Open(database))
        {
            await connection.Run(
                kind == DatabaseKind.Sqlite
                    ? "begin immediate"
                    : "begin; lock table document, stored_file in exclusive mode"
            );
            var answer = await form.Send();
            Assert.True(answer.Status == HttpStatusCode.ServiceUnavailable, $"{answer.Status}: {answer.Text}");
            Assert.Contains("Databasen svarar inte", answer.Text, StringComparison.Ordinal);
            Assert.Contains("Inget har sparats.", answer.Text, StringComparison.Ordinal);
            Assert.Matches("Felnummer: [0-9a-f]{32}", answer.Text);
            // Who reads does not wait for who writes.
            Assert.Equal(HttpStatusCode.OK, (await Page.Get(server, Board)).Status);
            await connection.Run("rollback");
        }
        Assert.Empty(await Waiting(server));
        Assert.Equal(
            HttpStatusCode.Redirect,
            (await Upload(server, ("plan.txt", Plan("Lindviks fritidsnämnd")))).Status
        );
    }
}
