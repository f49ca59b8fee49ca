using System.Net;
using System.Text;
using Styrkedja.Integration.Serving;
using Styrkedja.Unit.House;
using static Styrkedja.Integration.WebSample;

namespace Styrkedja.Integration;

/// <summary>A document is read as the document it is: page by page, every visible line of it once and in order.</summary>
public sealed class DocumentPagesTests
{
    public static TheoryData<string> Files() =>
        [
            "documents/000_bb6957f8cebd6c8a.txt",
            "documents/001_6f14490c9fee9dff.txt",
            "documents/003_5d93a05e2ccf0c66.txt",
            "documents/004_ce6ff41ba5d2322e.txt",
        ];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Every_line_of_a_real_document_stands_there_once(string file)
    {
        using var database = TestDatabase.Create(DatabaseKind.Sqlite);
        using var server = RunningServer.Start(database);
        var bytes = await File.ReadAllBytesAsync(
            RepositoryRoot.SharedFile(file),
            TestContext.Current.CancellationToken
        );
        var board = (await Accept(server, "dokument.txt", bytes)).Split('?');
        await AssertWhole(server, $"{board[0]}/dokument/{board[1].Split('=')[1]}", Encoding.UTF8.GetString(bytes));
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task A_sample_too_in_text_and_in_Word(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using var server = RunningServer.Start(database);
        var text = await File.ReadAllTextAsync(
            Command.Sample("lindvik-sodra-vb-2024.txt"),
            TestContext.Current.CancellationToken
        );
        await AssertWhole(server, Board + "/dokument/vb", text);
        // A chapter as it was named before leads to its page.
        var old = await Page.Get(server, Board + "/dokument/vb?kapitel=1");
        Assert.Equal(HttpStatusCode.Redirect, old.Status);
        Assert.Equal(HttpStatusCode.OK, (await old.FollowRedirect()).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Page.Get(server, Board + "/dokument/vb?sida=99")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Page.Get(server, Board + "/dokument/vb?kapitel=999")).Status);
    }

    private static async Task AssertWhole(RunningServer server, string address, string printed)
    {
        var pages = await PagesOf(server.Client, address);
        Assert.True(pages.Count > 3, "There is hardly a page.");
        var shown = new StringBuilder();
        var tables = 0;
        foreach (var (link, i) in pages.Select((link, i) => (link, i)))
        {
            Assert.EndsWith($"?sida={i + 1}", link, StringComparison.Ordinal);
            var page = await Page.Get(server, link);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            var paper = page.Document.QuerySelector(".paper")!;
            paper.QuerySelector("h1.visually-hidden")?.Remove();
            shown.Append(paper.TextContent);
            tables += paper.QuerySelectorAll("table, pre").Length;
        }
        Assert.True(tables > 3, $"{tables} tables.");
        Assert.Equal(Letters(WithoutMarkup(printed)), Letters(shown.ToString()));
    }

    // What a file writes its form with is not printed.
    private static string WithoutMarkup(string text) =>
        WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Replace(text, "</?[a-zA-Z][^<>]*>", " "));

    // Letters and digits: where lines are broken and how columns are drawn is the page's.
    private static string Letters(string text) =>
        new([.. text.Normalize(NormalizationForm.FormC).Where(char.IsLetterOrDigit)]);
}
