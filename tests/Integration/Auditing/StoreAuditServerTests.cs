using System.Diagnostics;
using Styrkedja.Integration.Serving;
using static Styrkedja.Integration.WebSample;

namespace Styrkedja.Integration.Auditing;

/// <summary>The server enters where a change came from, and seals the log by itself.</summary>
[Trait("Speed", "Slow")]
public sealed class StoreAuditServerTests
{
    // A safety net, no measure of speed.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task What_comes_over_the_web_says_from_where_and_is_sealed(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using var server = RunningServer.StartWithJobs(database);
        await Upload(server, ("plan.txt", Plan("Lindviks fritidsnämnd")));
        var document = Assert.Single(await Waiting(server));
        await (await Page.Get(server, document)).Form("Avvisa").Send();
        var watch = Stopwatch.StartNew();
        Answer answer;
        do
        {
            answer = Command.Run("audit", "verify", "--database", database.Name);
            Assert.True(answer.ExitCode == 0, answer.Out);
        } while (answer.Out.Contains("väntar på försegling", StringComparison.Ordinal) && watch.Elapsed < Longest);
        Assert.DoesNotContain("väntar på försegling", answer.Out, StringComparison.Ordinal);
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
