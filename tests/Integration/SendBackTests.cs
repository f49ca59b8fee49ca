using System.Net;
using Styrkedja.Integration.Auditing;
using Styrkedja.Integration.Serving;
using static Styrkedja.Integration.WebSample;

namespace Styrkedja.Integration;

/// <summary>An approval is taken back, and what was replaced is brought back: nothing is lost, and the log says why.</summary>
public sealed class SendBackTests
{
    private const string School = "/lindvik/lindviks-forskole-och-skolnamnd/2024";
    private const string Plan = "lindvik-skola-plan-2024.txt";

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task A_wrong_file_that_took_a_place_gives_it_back(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using var server = RunningServer.Start(database);
        var before = (await Page.Get(server, School + "/indikatorer")).Text;

        // Half of the plan, accepted over the whole.
        var whole = await File.ReadAllTextAsync(Command.Sample(Plan), TestContext.Current.CancellationToken);
        var half = System.Text.Encoding.UTF8.GetBytes(whole[..(whole.Length / 2)]);
        var review = await (await Upload(server, ("halv.txt", half))).FollowRedirect();
        Assert.Contains(" → ", review.Text, StringComparison.Ordinal);
        await review.Form("Godkänn").Send();
        Assert.NotEqual(before, (await Page.Get(server, School + "/indikatorer")).Text);
        var again = await Upload(server, (Plan, System.Text.Encoding.UTF8.GetBytes(whole)));
        Assert.Contains("ersatt av en rättad fil", again.Text, StringComparison.Ordinal);

        // What was replaced comes back, is reviewed, and has its place again.
        var restore = await (await Page.Get(server, School + "/dokument")).Follow("återställ " + Plan);
        Assert.Contains(
            "Skriv varför",
            (await restore.Form("Återställ till granskning").Set("Reason", " ").Send()).Text,
            StringComparison.Ordinal
        );
        var stale = restore.Form("Återställ till granskning").Set("Reason", "Fel fil");
        var waits = await (
            await restore.Form("Återställ till granskning").Set("Reason", "Fel fil godkändes").Send()
        ).FollowRedirect();
        Assert.Contains("väntar på granskning", waits.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await stale.Send()).Status);
        await AuditedDatabase.FindsWhole(database);
        await waits.Form("Godkänn").Send();
        Assert.Equal(before, (await Page.Get(server, School + "/indikatorer")).Text);
        await AuditedDatabase.FindsWhole(database);

        // The one that took its place is not shown any more; an approval is taken back without another.
        var withdraw = await (await Page.Get(server, School + "/dokument")).Follow("ta tillbaka " + Plan);
        await withdraw.Form("Ta tillbaka godkännandet").Set("Reason", "Planen är inte beslutad").Send();
        Assert.Equal(HttpStatusCode.NotFound, (await Page.Get(server, School)).Status);
        Assert.Equal(
            HttpStatusCode.OK,
            (await Page.Get(server, School.Replace("2024", "2025", StringComparison.Ordinal))).Status
        );
        await AuditedDatabase.FindsWhole(database);
        var log = await Page.Get(server, "/lindvik/logg?format=csv");
        Assert.Contains("Planen är inte beslutad", log.Body, StringComparison.Ordinal);
    }
}
