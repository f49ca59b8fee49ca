using Styrkedja.Integration.Serving;
using static Styrkedja.Integration.WebSample;

namespace Styrkedja.Integration.Auditing;

/// <summary>The server enters where a change came from, and seals the log by itself.</summary>
[Trait("Speed", "Slow")]
public sealed class StoreAuditServerTests
{
    [Theory]
    [ClassData(typeof(Databases))]
    public async Task What_comes_over_the_web_says_from_where_and_is_sealed(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using var server = RunningServer.StartWithJobs(database);
        await Upload(server, ("plan.txt", Plan("Lindviks fritidsnämnd")));
        var document = Assert.Single(await Waiting(server));
        await (await Page.Get(server, document)).Form("Avvisa").Send();
        var said = "";
        await Wait.Until(
            () =>
            {
                var answer = Command.RunHosted("audit", "verify", "--database", database.Name);
                said = answer.Out;
                Assert.True(answer.ExitCode == 0, said);
                return Task.FromResult(!said.Contains("väntar på försegling", StringComparison.Ordinal));
            },
            () => said
        );
        await using var rows = await StoreRows.Look(database);
        Assert.Equal(
            [
                ["document.receive", "127.0.0.1"],
                ["document.reject", "127.0.0.1"],
            ],
            await rows.All("select distinct action, origin from audit_entry where origin <> 'programmet' order by 1")
        );
    }
}
