using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Styrkedja.Integration.Serving;

/// <summary>Whatever stands in an address, a header, a cookie or a field: an answer, never a fault.</summary>
[Trait("Speed", "Slow")]
public sealed class OddInputTests
{
    // A half character as it stands in an address; the parser of addresses would mend it.
    private static readonly string[] Odd =
    [
        "%00",
        "a%00b",
        "%ED%A0%80",
        "%EF%BF%BF",
        "0001-01-01",
        "9999-12-31",
        "1000000000",
        "-1",
        "99999999999999999999",
        new('a', 7_000),
        new('a', 100_000),
    ];

    private static CancellationToken Gone => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task It_is_answered(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using var folder = new TemporaryFolder();
        using var server = RunningServer.Start(database, [EveryRoute.SingleSignOn(folder)]);
        await WebSample.Upload(server, ("plan.txt", WebSample.Plan("Lindviks badnämnd")));
        var routes = await EveryRoute.List();
        var examples = await EveryRoute.Examples(server, routes);
        var asked = new List<string>();
        foreach (var route in routes)
        {
            var example = examples[route.Template];
            // What is too long or out of range is refused before any database is asked.
            var odds = kind == DatabaseKind.Sqlite ? Odd : Odd[..6];
            asked.AddRange(route.Queries.SelectMany(q => odds.Select(odd => $"{example}?{q}={odd}")));
            foreach (var part in EveryRoute.Parameter.Matches(route.Template).Select(m => m.Value))
            {
                // The others as they should be, so that it is this one that is asked about.
                asked.AddRange(Odd.Take(5).Select(odd => EveryRoute.Filled(route.Template.Replace(part, odd))));
            }
        }
        Assert.True(asked.Count > 1000, "It asks for hardly anything.");
        var faults = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(
            asked.Distinct(),
            new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = Gone },
            async (address, _) =>
            {
                var status = await Get(server, address, server.Cookies.Select(c => $"{c.Name}={c.Value}"));
                if (status >= 500)
                {
                    faults.Add($"{status}: {address[..Math.Min(120, address.Length)]}");
                }
            }
        );
        await Headers(server);
        await Forms(server, examples.Values, faults);
        Assert.True(faults.IsEmpty, string.Join('\n', faults.Order(StringComparer.Ordinal)));
        Assert.DoesNotContain("Unhandled", server.Errors, StringComparison.OrdinalIgnoreCase);
    }

    // Every form of every page, with what no database of ours keeps in every field that takes text.
    private static async Task Forms(RunningServer server, IEnumerable<string> addresses, ConcurrentBag<string> faults)
    {
        var (sent, seen) = (0, new HashSet<string>(StringComparer.Ordinal));
        var loggedIn = server.NewClient();
        foreach (var (known, address) in addresses.SelectMany(a => new[] { (false, a), (true, a) }))
        {
            // Anew where a form has ended the log-in.
            if (known && (await Page.Get(loggedIn, "/konto")).Status != HttpStatusCode.OK)
            {
                loggedIn.Dispose();
                loggedIn = await server.LogInAs(RunningServer.Administrator);
            }
            using var visitor = server.NewVisitor();
            var client = known ? loggedIn : visitor;
            var page = await Page.Get(client, address);
            foreach (var form in page.Document.QuerySelectorAll<IHtmlFormElement>("form[method=post]"))
            {
                // What ends the account that the test has.
                if (
                    address.EndsWith("ta-bort", StringComparison.Ordinal)
                    || form.Action.Contains("Close", StringComparison.Ordinal)
                )
                {
                    continue;
                }
                foreach (var odd in (string[])["a\0b", "0001-01-01", "9999-12-31", "1000000000"])
                {
                    var fields = form
                        .Elements.OfType<IHtmlInputElement>()
                        .Where(f => f.Type is not ("file" or "submit"))
                        .Select(f =>
                            KeyValuePair.Create(f.Name!, f.Type is "hidden" or "checkbox" or "radio" ? f.Value : odd)
                        )
                        .Concat(
                            form.Elements.OfType<IHtmlTextAreaElement>().Select(f => KeyValuePair.Create(f.Name!, odd))
                        )
                        .Concat(
                            form.Elements.OfType<IHtmlSelectElement>()
                                .Select(f => KeyValuePair.Create(f.Name!, f.Value!))
                        );
                    var answer = await Page.Send(
                        client,
                        new HttpRequestMessage(HttpMethod.Post, form.Action)
                        {
                            Content = new FormUrlEncodedContent(fields),
                        }
                    );
                    sent++;
                    seen.Add(form.Action);
                    if ((int)answer.Status >= 500)
                    {
                        faults.Add(
                            $"{(int)answer.Status}: the form {form.Action} of {address} with {odd.Replace('\0', '0')}"
                        );
                    }
                }
            }
        }
        loggedIn.Dispose();
        Assert.True(seen.Count > 15, $"It has sent {sent} forms to {seen.Count} addresses alone.");
    }

    // The browser's name is kept with the log-in: cut where it must be, not through a character.
    private static async Task Headers(RunningServer server)
    {
        using var visitor = server.NewVisitor();
        var page = await Page.Get(visitor, "/konto/logga-in");
        var token = page.Document.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var cookie = page.Response.Headers.GetValues("Set-Cookie").First().Split(';')[0];
        var body = Encoding.UTF8.GetBytes(
            $"__RequestVerificationToken={Uri.EscapeDataString(token)}&Email={Uri.EscapeDataString(RunningServer.Administrator)}&Password={Uri.EscapeDataString(RunningServer.Password)}"
        );
        // As bytes: the client of the framework writes ASCII alone.
        var status = await Send(
            server,
            [
                .. Encoding.UTF8.GetBytes(
                    $"POST /konto/logga-in HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nCookie: {cookie}\r\n"
                        + "X-Forwarded-For: inte, en,,adress;\t[::\r\n"
                        + $"User-Agent: {new string('a', 299)}😀\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                        + $"Content-Length: {body.Length}\r\n\r\n"
                ),
                .. body,
            ]
        );
        Assert.True(status == 302, $"The log-in answered {status}: {server.Errors}");
        foreach (
            var rubbish in (string[])
                ["styrkedja=%00", "styrkedja=CfDJ8", "styrkedja-formular=x; styrkedja-sagt=x", ";;=;\t=x"]
        )
        {
            Assert.InRange(await Get(server, "/konto/logga-in", [rubbish]), 200, 499);
        }
    }

    private static Task<int> Get(RunningServer server, string address, IEnumerable<string> cookies) =>
        Send(
            server,
            Encoding.UTF8.GetBytes(
                $"GET {address} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nCookie: {string.Join("; ", cookies)}\r\n\r\n"
            )
        );

    // By hand: a client would mend the address.
    private static async Task<int> Send(RunningServer server, byte[] request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(server.Address.Host, server.Address.Port, Gone);
        var stream = client.GetStream();
        try
        {
            await stream.WriteAsync(request, Gone);
        }
        catch (IOException)
        {
            // A line of 100,000 letters is not read to its end.
        }
        var line = new byte[12];
        await stream.ReadExactlyAsync(line, Gone);
        return int.Parse(Encoding.ASCII.GetString(line)[9..], System.Globalization.CultureInfo.InvariantCulture);
    }
}
