using Styrkedja.Integration.Serving;
using Styrkedja.Unit.Documents.Pdf;
using static Styrkedja.Integration.WebSample;

namespace Styrkedja.Integration;

/// <summary>The review and the source of a PDF say on which page a line is printed.</summary>
public sealed class PlacePagesTests
{
    private const string Page2 = "sida 2: Laga bryggan";

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task The_page_of_the_file_stands_beside_the_line(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using var server = RunningServer.Start(database);
        var review = await (await Upload(server, ("plan.pdf", PlanPdf.Of(tagged: true).Bytes()))).FollowRedirect();
        var address = review.Response.RequestMessage!.RequestUri!.AbsolutePath;
        var list = await Page.Get(server, address + "?del=aktiviteter");
        var link = list.Document.QuerySelector(".review > :first-child a[href*='rad=']")!.GetAttribute("href")!;
        var page = await Page.Get(server, address + link.Split('#')[0]);
        Assert.StartsWith(Page2, Marked(page), StringComparison.Ordinal);
        Assert.Contains("sida 2, 3 cm från överkanten", page.Text, StringComparison.Ordinal);
        // The first line shown of a page says it, the others do not.
        var whole = await Page.Get(server, address);
        var said = whole.Document.QuerySelectorAll(".source .page").Select(p => p.TextContent).ToList();
        Assert.Equal(["sida 1: ", "sida 2: "], said);
        // A reading from before places were kept says nothing of them.
        await using var rows = await StoreRows.Open(database);
        await rows.Run("update printed_lines set places = null");
        var before = await Page.Get(server, address + link.Split('#')[0]);
        Assert.StartsWith("Laga bryggan", Marked(before), StringComparison.Ordinal);
        Assert.DoesNotContain("överkanten", before.Text, StringComparison.Ordinal);
    }

    private static string Marked(Page page) => page.Document.QuerySelector(".source-pane .marked")!.TextContent.Trim();
}
