using System.Globalization;
using Styrkedja.Integration.Serving;
using static Styrkedja.Integration.WebSample;

namespace Styrkedja.Integration;

/// <summary>In the review a line that is followed marks its row, and stands first in the source beside it.</summary>
public sealed class ReviewRowTests
{
    [Theory]
    [InlineData("iakttagelser")]
    [InlineData("mal")]
    [InlineData("indikatorer")]
    [InlineData("aktiviteter")]
    [InlineData("tabeller")]
    [InlineData("beslut")]
    public async Task Each_row_leads_to_itself_with_its_lines_beside_it(string part)
    {
        using var database = TestDatabase.Create(DatabaseKind.Sqlite);
        using var server = RunningServer.Start(database);
        var address = await BringReport(server);
        var list = await Page.Get(server, $"{address}?del={part}");
        var links = list
            .Document.QuerySelectorAll(".review > :first-child a[href*='rad=']")
            .Select(a => a.GetAttribute("href")!)
            .ToList();
        Assert.NotEmpty(links);
        foreach (var link in new[] { links[0], links[links.Count / 2], links[^1] })
        {
            var page = await Page.Get(server, address + link.Split('#')[0]);
            var row = page.Document.GetElementById(link.Split('#')[1])!;
            Assert.Equal("true", row.GetAttribute("aria-current"));
            Assert.Contains(row.QuerySelectorAll("a"), a => a.GetAttribute("href") == link);
            var first = int.Parse(link.Split("rad=")[1].Split('&')[0], CultureInfo.InvariantCulture);
            var shown = page.Document.QuerySelector(".source-pane .source > li")!.GetAttribute("value")!;
            Assert.InRange(int.Parse(shown, CultureInfo.InvariantCulture), first - 6, first);
            Assert.Equal(
                first.ToString(CultureInfo.InvariantCulture),
                page.Document.QuerySelector(".source-pane .marked")!.GetAttribute("value")
            );
        }
    }
}
