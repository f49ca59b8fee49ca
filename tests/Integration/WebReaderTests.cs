using System.Net;
using System.Reflection;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Styrkedja.Integration.Serving;
using Styrkedja.Web.Security;
using static Styrkedja.Integration.WebSample;
using Page = Styrkedja.Integration.Serving.Page;

namespace Styrkedja.Integration;

/// <summary>Who may do what: the table, the pages, and a reader who comes from elsewhere.</summary>
public sealed class WebReaderTests(ITestOutputHelper output)
{
    private static readonly Type[] Pages =
    [
        .. typeof(Permissions).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(PageModel)) && !t.IsAbstract),
    ];

    [Fact]
    public void Every_page_says_what_it_needs()
    {
        Assert.NotEmpty(Pages);
        Assert.Empty(Pages.Where(page => page.GetCustomAttribute<NeedsAttribute>() is null).Select(page => page.Name));
    }

    [Fact]
    public void A_reader_may_read_and_whoever_sits_at_the_machine_may_do_all()
    {
        var cells = Pages.SelectMany(page => Enum.GetValues<Role>().Select(role => (Page: page, Role: role))).ToList();
        foreach (var (page, role) in cells)
        {
            var right = page.GetCustomAttribute<NeedsAttribute>()!.Right;
            Assert.Equal(role == Role.LocalAdministrator || right == Right.Read, Permissions.Allow(role, right));
        }
        // What is not known is not allowed.
        Assert.False(Permissions.Allow((Role)99, Right.Read));
        Assert.False(Permissions.Allow(Role.LocalAdministrator, (Right)99));
        string[] closed =
        [
            .. Pages
                .Where(page => page.GetCustomAttribute<NeedsAttribute>()!.Right != Right.Read)
                .Select(page => page.FullName!.Split("Features.")[1])
                .Order(StringComparer.Ordinal),
        ];
        Assert.Equal(["Organisation.NewModel", "Review.DocumentModel", "Review.IndexModel"], closed);
        output.WriteLine($"{Pages.Length} pages x {Enum.GetValues<Role>().Length} roles = {cells.Count} cells");
    }

    [Theory]
    [ClassData(typeof(Databases))]
    [Trait("Speed", "Slow")]
    public async Task A_reader_sees_what_is_accepted_and_no_more(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using var server = RunningServer.Start(database);
        var uploaded = await Upload(server, ("plan.txt", Plan("Lindviks fritidsnämnd")));
        var waiting = uploaded.Location!;
        var form = await uploaded.FollowRedirect();
        var sha = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Plan("Lindviks fritidsnämnd")))[
            ..16
        ];
        var source = "/lindvik/kalla/" + sha;
        Assert.Equal(HttpStatusCode.OK, (await Page.Get(server, source)).Status);

        foreach (var (name, value) in Forwarded)
        {
            using var reader = server.NewClient();
            reader.DefaultRequestHeaders.TryAddWithoutValidation(name, value);
            foreach (var closed in (string[])[Review, waiting, "/kommuner/ny"])
            {
                AssertRefused(await Page.Get(reader, closed), closed);
                var sent = new HttpRequestMessage(HttpMethod.Post, closed)
                {
                    Content = new FormUrlEncodedContent([KeyValuePair.Create("Name", "Utan lov")]),
                };
                AssertRefused(await Page.Send(reader, sent), closed);
            }
            Assert.Equal(HttpStatusCode.NotFound, (await Page.Get(reader, source)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await Page.Get(reader, source + "?handler=File")).Status);
            var start = await Page.Get(reader, "/");
            Assert.Equal(HttpStatusCode.OK, start.Status);
            Assert.DoesNotContain("Lägg till en kommun", start.Text, StringComparison.Ordinal);
            var board = await Page.Get(reader, Board);
            Assert.Equal(HttpStatusCode.OK, board.Status);
            Assert.DoesNotContain("Granska", board.Document.Body!.TextContent, StringComparison.Ordinal);
        }
        // A whole form with its token, sent from elsewhere, does nothing either.
        server.Client.DefaultRequestHeaders.TryAddWithoutValidation("X-Forwarded-For", "192.0.2.1");
        AssertRefused(await form.Form("Godkänn").Send(), waiting);
        server.Client.DefaultRequestHeaders.Remove("X-Forwarded-For");
        Assert.Equal([waiting], await Waiting(server));
        Assert.DoesNotContain("Utan lov", (await Page.Get(server, "/")).Text, StringComparison.Ordinal);
    }

    private static readonly (string Name, string Value)[] Forwarded =
    [
        ("X-Forwarded-For", "192.0.2.1"),
        ("X-Forwarded-For", ""),
        ("Forwarded", "for=192.0.2.1"),
        ("X-Real-IP", "192.0.2.1"),
        ("Via", "1.1 proxy"),
    ];

    private static void AssertRefused(Page page, string address)
    {
        Assert.True(page.Status == HttpStatusCode.Forbidden, $"{address} answered {page.Status}: {page.Text}");
        Assert.Contains("Du får inte se den här sidan", page.Text, StringComparison.Ordinal);
    }
}
