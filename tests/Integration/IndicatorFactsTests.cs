using System.Text;
using Styrkedja.Integration.Serving;
using static Styrkedja.Integration.WebSample;
using Page = Styrkedja.Integration.Serving.Page;

namespace Styrkedja.Integration;

/// <summary>The page of an indicator when several documents speak of the same value.</summary>
[Trait("Speed", "Slow")]
public sealed class IndicatorFactsTests
{
    private const string Address = "/lindvik/lindviks-badnamnd/2024/indikatorer/andel-nojda-badande";

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task What_the_later_document_says_is_shown_and_the_other_beside_it(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using var server = RunningServer.Start(database);
        await Accept(server, "plan.txt", Document("Verksamhetsplan", "Årsmål\tKF:s årsmål", "80 %\t75 %"));
        await Accept(
            server,
            "vb.txt",
            Document("Verksamhetsberättelse", "Periodens utfall\tÅrsmål\tKF:s årsmål\tPeriod", "81 %\t85 %\t75 %\t2024")
        );

        var page = await Page.Get(server, Address);
        Assert.Equal(["81 %", "85 % VP 2024: 80 %, skiljer sig", "75 % VP 2024: samma"], Cells(page));
        // Each leads to its own line.
        var links = page.Document.QuerySelectorAll(
            "#uppgifter tbody tr:first-child td:nth-of-type(2) a:not([href*=ratta])"
        );
        foreach (var (link, printed) in links.Zip(["85 %", "80 %"]))
        {
            var source = await Page.Get(server, link.GetAttribute("href")!);
            Assert.Contains(printed, Page.Words(source.Document.QuerySelector(".marked")), StringComparison.Ordinal);
        }
        Assert.Equal(2, links.Length);

        // A corrected plan: what it said before is told, with what it says now.
        await Accept(server, "rättad.txt", Document("Verksamhetsplan", "Årsmål\tKF:s årsmål", "85 %\t75 %"));
        page = await Page.Get(server, Address);
        Assert.Equal(["81 %", "85 % VP 2024: samma", "75 % VP 2024: samma"], Cells(page));
        Assert.Contains("80 % (nu 85 %)", page.Text, StringComparison.Ordinal);
        Assert.Contains("75 % (oförändrad)", page.Text, StringComparison.Ordinal);
    }

    // Without what leads to a correction.
    private static IEnumerable<string> Cells(Page page)
    {
        foreach (var link in page.Document.QuerySelectorAll("#uppgifter a[href*=ratta]").ToList())
        {
            link.Remove();
        }
        return page.Document.QuerySelectorAll("#uppgifter tbody tr:first-child td").Select(Page.Words);
    }

    private static async Task Accept(RunningServer server, string name, byte[] document)
    {
        var review = await (await Upload(server, (name, document))).FollowRedirect();
        var accepted = await review.Form("Godkänn").Send();
        Assert.StartsWith("/lindvik/lindviks-badnamnd/2024?", accepted.Location, StringComparison.Ordinal);
    }

    private static byte[] Document(string kind, string columns, string values) =>
        Encoding.UTF8.GetBytes(
            $"""
            # {kind} 2024 för Lindviks badnämnd

            KF:s inriktningsmål: 1. Ett Lindvik att trivas i

            KF:s mål för verksamhetsområdet: 1.1 Badplatserna är öppna

            Indikator{"\t"}{columns}
            Andel nöjda badande{"\t"}{values}

            """
        );
}
