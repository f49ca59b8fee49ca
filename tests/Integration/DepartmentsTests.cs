using System.Globalization;
using Styrkedja.Integration.Serving;

namespace Styrkedja.Integration;

/// <summary>A director sees the departments beside each other, and each number leads to what it counts.</summary>
public sealed class DepartmentsTests(SampleServers servers)
{
    [Fact]
    public async Task They_stand_side_by_side_on_the_page_of_the_board_and_of_its_administration()
    {
        var server = servers[DatabaseKind.Sqlite];
        using var director = await server.LogInAs("dan@lindvik.example");
        var tree = await Page.Get(director, "/lindvik/organisation?datum=2026-01-01");
        foreach (var name in new[] { "Södra Lindviks områdesnämnd", "Södra områdeskontoret" })
        {
            var page = await tree.Follow(name);
            var rows = page.Document.QuerySelectorAll("#avdelningar tbody tr").ToList();
            Assert.Equal(
                ["Individ och familj", "Stadsmiljö och fritid", "Äldreomsorg"],
                rows.Select(r => Page.Words(r.QuerySelector("th"))).Order(StringComparer.Ordinal)
            );
            var elderly = rows.Single(r => r.TextContent.Contains("Äldreomsorg", StringComparison.Ordinal));
            var cells = elderly.QuerySelectorAll("td").Select(Page.Words).ToList();
            // Strandgårdens äldreboende is its one unit among the result units: 2,260 tkr better than budget.
            Assert.Equal(["Ylva Avdelningschef", "2", "1", "2 260"], cells.Take(4));
            Assert.Equal(
                "–",
                Page.Words(rows.Single(r => r.TextContent.Contains("Stadsmiljö")).QuerySelectorAll("td")[3])
            );
            var named = elderly.QuerySelector("td a")!;
            var count = int.Parse(named.TextContent.Split(' ')[0], CultureInfo.InvariantCulture);
            Assert.True(count > 1);
            var found = await Page.Get(director, named.GetAttribute("href")!);
            Assert.Contains($"{count} träffar", found.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_department_alone_stands_beside_nothing()
    {
        var server = servers[DatabaseKind.Sqlite];
        var tree = await Page.Get(server, "/lindvik/organisation?datum=2026-01-01");
        Assert.Null((await tree.Follow("Äldreomsorg")).Document.QuerySelector("#avdelningar"));
    }
}
