using System.Net;
using Styrkedja.Integration.Auditing;
using Styrkedja.Integration.Serving;
using static Styrkedja.Integration.PlanSteps;
using Page = Styrkedja.Integration.Serving.Page;

namespace Styrkedja.Integration;

/// <summary>A board begins its next plan from the one that it has decided on, and takes that back.</summary>
[Trait("Speed", "Slow")]
public sealed class PlanYearTests
{
    private const StringComparison Ordinal = StringComparison.Ordinal;
    private const string School = "/lindvik/lindviks-forskole-och-skolnamnd/";
    private const string Last = School + "2026/plan";
    private const string Next = School + "2027/plan";
    private const string All =
        "select (select count(*) from plan), (select count(*) from plan_version), (select count(*) from plan_item), (select count(*) from opened_year where superseded_at is null)";

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task It_begins_once_leaves_the_last_untouched_and_is_taken_back_as_one_step(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using var server = RunningServer.Start(database);
        await using var rows = await StoreRows.Look(database);
        Assert.Equal(HttpStatusCode.NotFound, (await Page.Get(server, Last + "/nasta-ar")).Status);
        await Decide(server.Client, Last, "2025-12-18");
        var decided = (await Page.Get(server, Last + "/dokument?format=md")).Body;
        var before = (await rows.All(All))[0];

        var preview = await (await Page.Get(server, Last)).Follow("Påbörja planen för 2027 ur den här");
        Assert.Contains("Aktivitet: Ekbackens böcker lånas ut till hemmen, till 2026-11-30", preview.Text, Ordinal);
        var form = preview.Form("Påbörja planen för 2027");
        Assert.Equal(Next, (await form.Send()).Location);
        Assert.Equal(Next, (await form.Send()).Location);
        var begun = await Page.Get(server, Next);
        Assert.Equal(Tree(await Page.Get(server, Last)), Tree(begun));
        Assert.Contains(
            "Nämnden har redan en plan för 2027",
            (await Page.Get(server, Last + "/nasta-ar")).Text,
            Ordinal
        );
        Assert.Equal(decided, (await Page.Get(server, Last + "/dokument?format=md")).Body);
        // Whose it is comes along, and each line leads to the decided document.
        var goal = await begun.Follow("1.1.1 Barn i förskolan möter ett rikt språk varje dag");
        Assert.Contains("Ansvarig: Förskola", goal.Text, Ordinal);
        var source = goal
            .Document.QuerySelectorAll(".page-head a")
            .Single(a => Page.Words(a).StartsWith("rad", Ordinal));
        Assert.Equal(HttpStatusCode.OK, (await Page.Get(server, source.GetAttribute("href")!)).Status);

        var undo = begun.Form("Ångra att planen påbörjades");
        Assert.Equal(HttpStatusCode.Redirect, (await undo.Send()).Status);
        Assert.Equal(before, (await rows.All(All))[0]);
        Assert.Equal(HttpStatusCode.NotFound, (await Page.Get(server, Next)).Status);
        Assert.Equal(decided, (await Page.Get(server, Last + "/dokument?format=md")).Body);
        await AuditedDatabase.FindsWhole(database);
        var log = await Page.Get(server, "/lindvik/logg");
        Assert.Contains("Ångrade att en plan påbörjades", log.Text, Ordinal);

        // Once more, without a goal; then something is written, and it stays.
        preview = await Page.Get(server, Last + "/nasta-ar");
        var box = preview
            .Document.QuerySelectorAll("label")
            .Single(label => Page.Words(label).Contains("Fler elever är i skolan", Ordinal));
        form = preview.Form("Påbörja planen för 2027");
        ((AngleSharp.Html.Dom.IHtmlInputElement)preview.Document.GetElementById(box.GetAttribute("for")!)!).IsChecked =
            false;
        await form.Send();
        begun = await Page.Get(server, Next);
        Assert.DoesNotContain("Fler elever är i skolan", begun.Text, Ordinal);
        undo = begun.Form("Ångra att planen påbörjades");
        await begun.Form("↓Flytta ner Barn i förskolan möter ett rikt språk varje dag").Send();
        Assert.Equal(HttpStatusCode.Conflict, (await undo.Send()).Status);
        begun = await Page.Get(server, Next);
        Assert.DoesNotContain("Ångra att planen påbörjades", begun.Text, Ordinal);
        Assert.Contains("Barn i förskolan möter ett rikt språk varje dag", begun.Text, Ordinal);
        await AuditedDatabase.FindsWhole(database);
    }

    [Fact]
    public async Task A_choice_made_from_another_version_begins_nothing_and_whoever_only_reads_cannot()
    {
        using var database = TestDatabase.Create(DatabaseKind.Sqlite);
        using var server = RunningServer.Start(database);
        await Decide(server.Client, Last, "2025-12-18");
        var seen = (await Page.Get(server, Last + "/nasta-ar")).Form("Påbörja planen för 2027");
        await (await Page.Get(server, Last)).Form("Börja på en ny version").Send();
        await Decide(server.Client, Last, "2025-12-18");
        var told = await seen.Send();
        Assert.Equal(HttpStatusCode.Conflict, told.Status);
        Assert.Contains("en annan än den du såg", told.Text, Ordinal);
        Assert.Equal(Next, (await told.Form("Påbörja planen för 2027").Send()).Location);
        using var auditor = await server.LogInAs("rut@lindvik.example");
        Assert.Equal(HttpStatusCode.Forbidden, (await Page.Get(auditor, Last + "/nasta-ar")).Status);
        Assert.DoesNotContain("Ångra", (await Page.Get(auditor, Next)).Text, Ordinal);
    }
}
