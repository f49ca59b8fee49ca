using Styrkedja.Integration.Serving;
using static Styrkedja.Integration.WebSample;

namespace Styrkedja.Integration;

/// <summary>The overview of a year: the state in a sentence, where judgement and results differ, and counts that lead to what they count.</summary>
public sealed class OverviewTests(SampleServers servers) : IClassFixture<SampleServers>
{
    [Theory]
    [InlineData("vb")]
    [InlineData("t2")]
    [InlineData("plan")]
    public async Task A_count_leads_to_exactly_what_it_counts(string document)
    {
        var server = servers[DatabaseKind.Sqlite];
        var page = await Page.Get(server, $"{Board}?dokument={document}");
        var links = page
            .Document.QuerySelectorAll("main .card a, main #maluppfyllelse td.num a")
            .Where(a => Rows(a.GetAttribute("href")!) is not null)
            .ToList();
        Assert.True(links.Count > 8, $"{links.Count} counts.");
        foreach (var link in links)
        {
            var href = link.GetAttribute("href")!;
            var number = int.Parse(Page.Words(link).Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
            var found = (await Page.Get(server, href)).Document.QuerySelectorAll(Rows(href)!).Length;
            Assert.True(number == found, $"{Page.Words(link)} leads to {href}, which shows {found}.");
        }
    }

    [Fact]
    public async Task What_the_document_says_and_what_the_results_give_are_told_apart_at_the_top()
    {
        var server = servers[DatabaseKind.Sqlite];
        var page = await Page.Get(server, Board);
        Assert.Contains("Dokumentet säger att 6 av 8 nämndmål uppfylls helt.", page.Text, StringComparison.Ordinal);
        var disputed = page.Document.QuerySelectorAll("#skiljer-tabell tbody tr").ToList();
        Assert.Contains(
            $"Resultaten under målen ger något annat för {disputed.Count} mål.",
            page.Text,
            StringComparison.Ordinal
        );
        var row = Assert.Single(disputed);
        Assert.Equal(["Uppfylls helt", "Uppfylls delvis"], row.QuerySelectorAll("td").Select(Page.Words));
        // The chain and the goal's own page say the same.
        var chain = await Page.Get(server, Board + "/mal");
        Assert.Equal(
            "resultaten ger Uppfylls delvis",
            Page.Words(Assert.Single(chain.Document.QuerySelectorAll(".proposal")))
        );
        var goal = await Page.Get(server, row.QuerySelector("a")!.GetAttribute("href")!);
        Assert.Contains("skiljer sig från den tryckta bedömningen", goal.Text, StringComparison.Ordinal);
    }

    // What is counted on the page that an address leads to; null where the number is no count of rows.
    private static string? Rows(string href) =>
        href.Contains("/indikatorer", StringComparison.Ordinal) ? "#indikatorer tbody tr:not(.group-head)"
        : href.Contains("/aktiviteter", StringComparison.Ordinal) ? "#aktiviteter tbody tr:not(.group-head)"
        : href.Contains("/iakttagelser", StringComparison.Ordinal) ? ".finding"
        : null;
}
