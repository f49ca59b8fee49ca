using System.Net;
using System.Text;
using Styrkedja.Integration.Serving;
using static Styrkedja.Integration.WebSample;

namespace Styrkedja.Integration;

/// <summary>Files that strangers bring, whatever they are called and however often: each waits once.</summary>
[Trait("Speed", "Slow")]
public sealed class WebUploadTests
{
    [Theory]
    [ClassData(typeof(Databases))]
    public async Task Names_may_be_anything_and_files_may_be_many(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using var server = RunningServer.Start(database);

        var none = await (await Page.Get(server, Review)).Form("Läs in").Send();
        Assert.Equal(HttpStatusCode.OK, none.Status);
        Assert.Contains("Välj minst en fil", none.Text, StringComparison.Ordinal);
        Assert.StartsWith("Fel: ", none.Document.Title, StringComparison.Ordinal);

        (string Given, string Shown)[] names =
        [
            ("../../../etc/passwd", "passwd"),
            ("C:\\Mina dokument\\plan.txt", "plan.txt"),
            ("pl\u0007an\u001b[31m.txt", "plan[31m.txt"),
            ("<script>alert(1)</script>.txt", "script>.txt"),
            ("/", "dokument"),
            (new string('å', 300) + ".txt", new string('å', 200)),
            ("plan\u202Etxt.exe", "plan"),
        ];
        foreach (var (given, shown) in names)
        {
            var page = await Upload(
                server,
                (given, Plan($"Lindviks nämnd för {Array.IndexOf(names, (given, shown))}"))
            );
            Assert.True(page.Status == HttpStatusCode.Redirect, $"{given} answered {page.Status}: {page.Text}");
            var review = await page.FollowRedirect();
            Assert.Contains(shown, review.Text, StringComparison.Ordinal);
            Assert.Empty(review.Document.QuerySelectorAll("main script"));
        }

        var many = Enumerable.Range(0, 30).Select(i => ($"plan-{i}.txt", Plan($"Lindviks delnämnd {i}"))).ToArray();
        var answer = await (await Upload(server, many)).FollowRedirect();
        Assert.Contains("30 dokument väntar", answer.Text, StringComparison.Ordinal);
        Assert.Equal(30 + names.Length, (await Waiting(server)).Count);
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task The_same_file_twice_is_one_document(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using var server = RunningServer.Start(database);
        var before = await Everything(database);

        // Known from the beginning: nothing at all changes.
        var sample = await File.ReadAllBytesAsync(
            Command.Sample("lindvik-sodra-plan-2024.txt"),
            TestContext.Current.CancellationToken
        );
        var again = await Upload(server, ("samma.txt", sample));
        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.Contains(
            "samma.txt: Filen är redan inläst och godkänd. Inget har ändrats.",
            again.Text,
            StringComparison.Ordinal
        );
        Assert.Equal(before, await Everything(database));

        // At the same moment, by three.
        using var other = server.NewClient();
        using var another = server.NewClient();
        var file = ("plan.txt", Plan("Lindviks fritidsnämnd"));
        var answers = await Task.WhenAll(Upload(server.Client, file), Upload(other, file), Upload(another, file, file));
        Assert.All(answers, answer => Assert.True((int)answer.Status < 400, answer.Text));
        Assert.Single(await Waiting(server));

        // Rejected, it waits again when it is brought again.
        var review = await Page.Get(server, Assert.Single(await Waiting(server)));
        await review.Form("Avvisa").Send();
        Assert.Empty(await Waiting(server));
        var third = await Upload(server, file);
        Assert.Equal(Assert.Single(await Waiting(server)), third.Location);
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task A_board_that_is_chosen_and_another_that_is_typed_are_asked_about(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using var server = RunningServer.Start(database);
        var review = await (await Upload(server, ("plan.txt", Plan("Lindviks fritidsnämnd")))).FollowRedirect();
        var again = await review
            .Form("Godkänn")
            .Set("Input.Board", "sodra-lindviks")
            .Set("Input.NewBoard", "Lindviks badnämnd")
            .Send();
        Assert.Contains("Två nämnder är angivna", again.Text, StringComparison.Ordinal);
        Assert.Single(await Waiting(server));
        var accepted = await again.Form("Godkänn").Set("Input.Board", "").Send();
        Assert.StartsWith("/lindvik/lindviks-badnamnd/2024?", accepted.Location, StringComparison.Ordinal);
    }

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task A_connection_that_is_cut_leaves_nothing(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using var server = RunningServer.Start(database);
        var before = await Everything(database);
        using var fresh = server.NewClient();
        var page = await Page.Get(fresh, Review);
        var token = page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value");
        var cookie = string.Join(
            "; ",
            server
                .Cookies.Where(c => c.Name == "styrkedja")
                .Select(c => $"{c.Name}={c.Value}")
                .Append(page.Response.Headers.GetValues("Set-Cookie").Single().Split(';')[0])
        );
        var head = Encoding.UTF8.GetBytes(
            $"--x\r\nContent-Disposition: form-data; name=\"__RequestVerificationToken\"\r\n\r\n{token}\r\n"
                + "--x\r\nContent-Disposition: form-data; name=\"Files\"; filename=\"plan.txt\"\r\n\r\n"
        );
        var plan = Plan("Lindviks fritidsnämnd");
        byte[] end = [.. "\r\n--x--\r\n"u8];
        var length = head.Length + plan.Length + end.Length;
        // After nothing, in the middle of the file, and one byte before the end of the request.
        foreach (var sent in (int[])[0, head.Length + (plan.Length / 2), length - 1])
        {
            using var client = new System.Net.Sockets.TcpClient();
            await client.ConnectAsync(server.Address.Host, server.Address.Port, TestContext.Current.CancellationToken);
            client.LingerState = new(enable: true, seconds: 0);
            await client
                .GetStream()
                .WriteAsync(
                    (byte[])
                        [
                            .. Encoding.ASCII.GetBytes(
                                $"POST {Review} HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: {cookie}\r\n"
                                    + $"Content-Type: multipart/form-data; boundary=x\r\nContent-Length: {length}\r\n\r\n"
                            ),
                            .. ((byte[])[.. head, .. plan, .. end])[..sent],
                        ],
                    TestContext.Current.CancellationToken
                );
        }
        Assert.Empty(await Waiting(server));
        Assert.Equal(before, await Everything(database));
        // The same request whole would have been received.
        Assert.Equal(HttpStatusCode.Redirect, (await Upload(server, ("plan.txt", plan))).Status);
        Assert.Single(await Waiting(server));
    }

    // But what the jobs write by themselves, meanwhile, and when a log-in was used last.
    private static async Task<List<string>> Everything(TestDatabase database)
    {
        await using var rows = await StoreRows.Look(database);
        return (await rows.Dump()).FindAll(line =>
            !line.StartsWith("job_run:", StringComparison.Ordinal)
            && !line.StartsWith("account_session:", StringComparison.Ordinal)
            && !line.StartsWith("qrtz_", StringComparison.Ordinal)
        );
    }
}
