using System.Net;
using FsCheck;
using FsCheck.Fluent;
using Styrkedja.Integration.Serving;

namespace Styrkedja.Integration;

/// <summary>Whatever is typed, the search answers with a page.</summary>
[Trait("Speed", "Slow")]
public sealed class WebSearchTests(SampleServers servers)
{
    // What means something to a database, to the address or to the page.
    private static readonly Gen<string> Strange = Gen.OneOf(
        ArbMap.Default.GeneratorFor<string>().Select(s => s ?? ""),
        Gen.Elements("\"'*:&|!()<>-+\\%_^~{}[];,.?#=\0\u0001\t\nåäöÅÄÖaor 1\u0301\u200B\uFFFE😀".ToCharArray())
            .ArrayOf()
            .Select(letters => new string(letters)),
        Gen.Elements("NEAR(a b)", "förskola OR", "title:mål", "a*b*", "\"", "'; drop table document; --", "-förskola")
    );

    [Theory]
    [ClassData(typeof(Databases))]
    public void Strange_words_never_fail(DatabaseKind kind)
    {
        var server = servers[kind];
        var law = Prop.ForAll(
            Strange.ToArbitrary(),
            text =>
            {
                var page = Page.Get(server, "/lindvik/sok?q=" + Escaped(text)).Result;
                Assert.True(page.Status == HttpStatusCode.OK, $"\"{Escaped(text)}\" answered {page.Status}");
            }
        );
        law.Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(100));
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task Every_word_must_be_found_by_its_beginning(DatabaseKind kind)
    {
        var found = await Page.Get(servers[kind], "/lindvik/sok?q=f%C3%B6rskol+SPR%C3%85K");
        Assert.NotEmpty(found.Document.QuerySelectorAll(".results > li"));
        var hits = found.Document.QuerySelectorAll(".results > li").Length;
        Assert.InRange(hits, 2, 19);
        Assert.Equal($"{hits} träffar på ”förskol SPRÅK”", Page.Words(found.Document.QuerySelector("main h2")));
        var one = found.Document.QuerySelector(".results > li > a")!.GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.OK, (await Page.Get(servers[kind], one)).Status);
        var none = await Page.Get(servers[kind], "/lindvik/sok?q=f%C3%B6rskol+xyzzy");
        Assert.Empty(none.Document.QuerySelectorAll(".results > li"));
        Assert.Contains("Inget hittades", none.Text, StringComparison.Ordinal);
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task The_pages_of_a_list_follow_each_other_and_end(DatabaseKind kind)
    {
        var page = await Page.Get(servers[kind], "/lindvik/sok?q=a");
        var found = Links(page);
        Assert.Equal(20, found.Count);
        page = await page.Follow("Nästa");
        Assert.Empty(Links(page).Intersect(found));
        Assert.Equal(found, Links(await page.Follow("Föregående")));
        page = await Page.Get(servers[kind], "/lindvik/sok?q=a&sida=50");
        Assert.Contains("Det finns inga fler träffar", page.Text, StringComparison.Ordinal);
        Assert.Equal(found, Links(await page.Follow("Till de första")));
    }

    // To the printed lines: two documents may have a goal with one address.
    private static List<string> Links(Page page) =>
        [.. page.Document.QuerySelectorAll(".results p > a").Select(a => a.GetAttribute("href")!)];

    // Half a character cannot stand in an address.
    private static string Escaped(string text) =>
        Uri.EscapeDataString(new string([.. text.Select(c => char.IsSurrogate(c) ? 'x' : c)]));
}
