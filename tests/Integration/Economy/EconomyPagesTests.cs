using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Styrkedja.Integration.Serving;

namespace Styrkedja.Integration.Economy;

/// <summary>The place Ekonomi, on the documents of the sample municipality.</summary>
[Trait("Speed", "Slow")]
public sealed class EconomyPagesTests(SampleServers servers)
{
    private const string Economy = "/lindvik/sodra-lindviks/2024/ekonomi";
    private const int Heaviest = 200_000;

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task The_figures_of_a_board_lead_to_the_lines_they_are_printed_on(DatabaseKind kind)
    {
        var page = await Page.Get(servers[kind], Economy);
        var cards = page.Document.QuerySelectorAll<IHtmlAnchorElement>(".card > a").ToList();
        Assert.Equal(
            [
                ("628,7", "Budget 2024 (mnkr)"),
                ("622,2", "Utfall 2024 (mnkr)"),
                ("+6,5", "Avvikelse från budget 2024 (mnkr)"),
            ],
            cards.Take(3).Select(c => (Words(c.QuerySelector(".number")!), Words(c.QuerySelector(".label")!)))
        );
        Assert.Equal(
            ("−1,1", "underskott"),
            (Words(cards[3].QuerySelector(".number")!), Words(cards[3].QuerySelector(".more")!))
        );
        foreach (var card in cards)
        {
            var figure = Words(card.QuerySelector(".number")!).TrimStart('+').Replace('−', '-');
            Assert.Contains(figure, await Line(kind, card), StringComparison.Ordinal);
        }
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task A_report_shows_its_deviations_as_bars_and_a_plan_has_none(DatabaseKind kind)
    {
        var report = await Page.Get(servers[kind], Economy);
        Assert.Contains(
            "Individ- och familjeomsorg",
            Words(report.Document.QuerySelector("#avvikelser desc")!),
            StringComparison.Ordinal
        );
        var plan = await Page.Get(servers[kind], Economy + "?dokument=plan");
        Assert.Null(plan.Document.QuerySelector("#avvikelser"));
        Assert.Equal(["627,5"], plan.Document.QuerySelectorAll(".card .number").Select(Words));
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task Every_table_is_listed_under_its_kind_and_can_be_reached_from_the_one_before(DatabaseKind kind)
    {
        var page = await Page.Get(servers[kind], Economy);
        Assert.Equal(
            ["Budget", "Resultat", "Resultatenheter", "Investeringar", "Volymer", "Synpunkter och klagomål"],
            page.Document.QuerySelectorAll("main h3").Select(Words)
        );
        Assert.Equal(3, page.Document.QuerySelectorAll(".results .status-none").Length);
        var listed = page.Document.QuerySelectorAll<IHtmlAnchorElement>(".results a").ToDictionary(a => a.Href, Words);
        var walked = new Dictionary<string, string>(StringComparer.Ordinal);
        var address = listed.Keys.Order(StringComparer.Ordinal).First();
        while (address is not null)
        {
            var table = await Page.Get(servers[kind], address);
            Assert.Equal(HttpStatusCode.OK, table.Status);
            Assert.InRange(table.Body.Length, 1, Heaviest);
            walked.Add(address, Words(table.Document.QuerySelector("h1")!));
            address = table.Document.QuerySelector<IHtmlAnchorElement>("a[rel=next]")?.Href;
        }
        Assert.Equal(
            listed.OrderBy(t => t.Key, StringComparer.Ordinal),
            walked.OrderBy(t => t.Key, StringComparer.Ordinal)
        );
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task A_figure_that_differs_shows_the_computed_one_and_how_it_is_computed(DatabaseKind kind)
    {
        var page = await Page.Get(servers[kind], Economy + "/9?dokument=vb");
        var mark = Assert.Single(page.Document.QuerySelectorAll(".status-none"));
        Assert.Equal("skiljer sig – beräknat 58: Utfall T1 + Utfall T2 + Utfall VB", Words(mark));
        Assert.NotNull(mark.QuerySelector("svg[aria-hidden=true]"));
        var cell = mark.Closest("td")!;
        Assert.Equal("68 st", Words(cell.QuerySelector("a")!));
        Assert.Equal("Närstående", Words(cell.ParentElement!.QuerySelector("th")!));
        Assert.Contains(
            "10 stämmer, 0 skiljer sig inom avrundningen, 1 skiljer sig mer",
            page.Text,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task Every_figure_of_a_table_leads_to_its_line(DatabaseKind kind)
    {
        var page = await Page.Get(servers[kind], Economy + "/1?dokument=plan");
        var rows = page.Document.QuerySelectorAll("#tabell tbody tr").ToList();
        Assert.Equal(13, rows.Count);
        foreach (var row in rows)
        {
            var links = row.QuerySelectorAll<IHtmlAnchorElement>("td a").ToList();
            Assert.Equal(9, links.Count);
            var line = await Line(kind, links[0]);
            Assert.All(
                links,
                a =>
                {
                    Assert.Equal(links[0].Href, a.Href);
                    Assert.Contains(Words(a).Replace('−', '-'), line, StringComparison.Ordinal);
                }
            );
        }
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task Rows_that_are_parts_are_folded_and_shown_again_without_script(DatabaseKind kind)
    {
        var shown = await Page.Get(servers[kind], Economy + "/1?dokument=plan");
        Assert.Equal(4, shown.Document.QuerySelectorAll("tr.part").Length);
        var folded = await shown.Follow("Dölj 4 varav-rader");
        Assert.Empty(folded.Document.QuerySelectorAll("tr.part"));
        Assert.Equal(9, folded.Document.QuerySelectorAll("#tabell tbody tr").Length);
        Assert.Equal(Words(shown.Document.QuerySelector("h1")!), Words(folded.Document.QuerySelector("h1")!));
        var again = await folded.Follow("Visa 4 varav-rader");
        Assert.Equal(4, again.Document.QuerySelectorAll("tr.part").Length);
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task A_table_is_taken_away_as_printed_and_as_computed(DatabaseKind kind)
    {
        var page = await Page.Get(servers[kind], Economy + "/1?dokument=plan");
        var file = await page.Follow("Hämta som CSV: Nämndens ekonomiska förutsättningar (mnkr)");
        Assert.Equal("text/csv", file.Response.Content.Headers.ContentType?.MediaType);
        var lines = file.Body.Split("\r\n");
        Assert.Equal(15, lines.Length); // header, 13 rows, nothing after the last end of line
        Assert.Equal((3 + 9 + 9 + 1, 22), (lines[0].Split(';').Length, lines[13].Split(';').Length));
        Assert.StartsWith("SUMMA;;0;627,2;78,7;705,9;0,3;", lines[13], StringComparison.Ordinal);
        Assert.EndsWith(";627,2;78,7;705,9;0,0;0,0;0,0;706,2;78,7;627,5;326", lines[13], StringComparison.Ordinal);
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task A_table_that_is_not_there_is_not_found(DatabaseKind kind)
    {
        foreach (var table in new[] { "0", "10", "99999999999", "x" })
        {
            var page = await Page.Get(servers[kind], $"{Economy}/{table}?dokument=vb");
            Assert.Equal(HttpStatusCode.NotFound, page.Status);
        }
        Assert.Equal(HttpStatusCode.OK, (await Page.Get(servers[kind], Economy + "/9?dokument=vb")).Status);
    }

    // The text of the line that a link marks in the source.
    private async Task<string> Line(DatabaseKind kind, IHtmlAnchorElement link)
    {
        var source = await Page.Get(servers[kind], link.Href);
        Assert.Equal(HttpStatusCode.OK, source.Status);
        return Words(source.Document.GetElementById(new Url(link.Href).Fragment!)!);
    }

    private static string Words(IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
