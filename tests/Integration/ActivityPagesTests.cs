using AngleSharp.Dom;
using Styrkedja.Integration.Serving;

namespace Styrkedja.Integration;

/// <summary>Aktiviteter: the table, its filters, and the timeline, on the sample municipality.</summary>
[Trait("Speed", "Slow")]
public sealed class ActivityPagesTests
{
    private const string South = "/lindvik/sodra-lindviks/2024/aktiviteter";

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task The_table_has_every_activity_and_keeps_its_filters(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using var server = RunningServer.Start(database);
        var all = await Page.Get(server, South);
        Assert.Equal(22, Rows(all).Length); // 6 of the council and 16 of the board: samples/README.md
        Assert.Equal(6, Rows(await Page.Get(server, South + "?agare=kf")).Length);
        Assert.Equal(16, Rows(await Page.Get(server, South + "?agare=namnden")).Length);

        var deviating = await all.Form("Visa").Set("avvikelse", "ja").Set("mal", "1.4").Send();
        var row = Assert.Single(Rows(deviating));
        Assert.Contains("Avviker", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("2023-09-01", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("Äldrenämnden", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("1 av 22 aktiviteter", deviating.Text, StringComparison.Ordinal);

        var timeline = await deviating.Follow("Visa som tidslinje"); // with the same filters
        Assert.Single(timeline.Document.QuerySelectorAll("#tidslinje tbody tr"));
        Assert.Equal("ja", timeline.Document.QuerySelector("#avvikelse option[selected]")!.GetAttribute("value"));

        var csv = await Page.Get(server, South + "?format=csv&avvikelse=ja");
        Assert.Equal(
            Rows(await Page.Get(server, South + "?avvikelse=ja")).Length,
            csv.Body.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length - 1
        );
        Assert.Contains(
            "Ingen aktivitet passar urvalet",
            (await Page.Get(server, South + "?q=finnsinte")).Text,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task The_timeline_has_all_by_area_goal_and_a_plan_has_no_deviations(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using var server = RunningServer.Start(database);
        var timeline = await Page.Get(server, South + "?vy=tidslinje");
        Assert.Equal(22, timeline.Document.QuerySelectorAll("#tidslinje tbody tr").Length);
        string[] goals =
        [
            .. timeline.Document.QuerySelectorAll("#tidslinje svg text.strong").Select(t => t.TextContent[..3]),
        ];
        Assert.Equal(["1.2", "1.3", "1.4", "2.1", "2.2", "3.2"], goals);
        var plan = await Page.Get(server, South + "?dokument=plan");
        Assert.Equal(23, Rows(plan).Length);
        Assert.DoesNotContain(
            "Avvikelse",
            plan.Document.QuerySelectorAll("#aktiviteter thead th").Select(h => h.TextContent.Trim())
        );
    }

    private static IElement[] Rows(Page page) =>
        [.. page.Document.QuerySelectorAll("#aktiviteter tbody tr:not(.group-head)")];
}
