using Styrkedja.Integration.Serving;

[assembly: AssemblyFixture(typeof(SampleServers))]

namespace Styrkedja.Integration;

/// <summary>Addresses of the sample municipality, and what its pages are asked to do.</summary>
internal static class WebSample
{
    /// <summary>Where documents are brought.</summary>
    public const string Review = "/lindvik/granska";

    /// <summary>A board and year with three documents.</summary>
    public const string Board = "/lindvik/sodra-lindviks/2024";

    /// <summary>A small plan that can be read; each name gives another file.</summary>
    public static byte[] Plan(string board) =>
        System.Text.Encoding.UTF8.GetBytes(
            $"""
            # Verksamhetsplan 2024 för {board}

            KF:s inriktningsmål: 1. Ett Lindvik att trivas i

            KF:s mål för verksamhetsområdet: 1.1 Badplatserna är öppna

            | Aktivitet | Startdatum | Slutdatum |
            |---|---|---|
            | Laga bryggan | 2024-03-01 | 2024-04-30 |

            """
        );

    /// <summary>Uploads files; what is answered is a page or a redirect.</summary>
    public static Task<Page> Upload(RunningServer server, params (string Name, byte[] Bytes)[] files) =>
        Upload(server.Client, files);

    /// <summary>Uploads files with a client of its own.</summary>
    public static async Task<Page> Upload(HttpClient client, params (string Name, byte[] Bytes)[] files)
    {
        var form = (await Page.Get(client, Review)).Form("Läs in");
        foreach (var (name, bytes) in files)
        {
            form.Attach("Files", name, bytes);
        }
        return await form.Send();
    }

    /// <summary>Uploads the report of the south as another file, so that it waits.</summary>
    /// <returns>The address of its review.</returns>
    public static async Task<string> BringReport(RunningServer server)
    {
        var bytes = await File.ReadAllBytesAsync(
            Command.Sample("lindvik-sodra-vb-2024.txt"),
            TestContext.Current.CancellationToken
        );
        var review = await (await Upload(server, ("vb.txt", [.. bytes, (byte)'\n']))).FollowRedirect();
        return review.Response.RequestMessage!.RequestUri!.AbsolutePath;
    }

    /// <summary>Uploads a file and accepts it as it is proposed.</summary>
    /// <returns>The address of its year, with which document it is.</returns>
    public static async Task<string> Accept(RunningServer server, string name, byte[] bytes)
    {
        var review = await (await Upload(server, (name, bytes))).FollowRedirect();
        var accepted = await review.Form("Godkänn").Send();
        Assert.Equal(System.Net.HttpStatusCode.Redirect, accepted.Status);
        return accepted.Location!;
    }

    /// <summary>The addresses of the pages that a document is read in, by its contents.</summary>
    public static async Task<IReadOnlyList<string>> PagesOf(HttpClient client, string document) =>
        [
            .. (await Page.Get(client, document))
                .Document.QuerySelectorAll(".contents a")
                .Select(a => a.GetAttribute("href")!.Split('#')[0])
                .Distinct(),
        ];

    /// <summary>The addresses of the documents that wait.</summary>
    public static async Task<IReadOnlyList<string>> Waiting(RunningServer server)
    {
        var page = await Page.Get(server, Review);
        Assert.Equal(System.Net.HttpStatusCode.OK, page.Status);
        return [.. page.Document.QuerySelectorAll("#vantar tbody a").Select(a => a.GetAttribute("href")!)];
    }
}
