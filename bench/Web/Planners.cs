using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Styrkedja.Bench.Web;

/// <summary>
/// A plan of a district's size, written through its pages: how long the server takes over each of them, and fifty people who
/// write in it at once. The work is bounded in time.
/// </summary>
internal static partial class Planners
{
    private const string Board = "/lindvik/sodra-lindviks";
    private const string Plan = Board + "/2031/plan";
    private const int People = 50;
    private const int Visits = 200;
    private const int WarmUp = 50;

    /// <summary>Writes the plan, visits its pages and lets people write in it, as the administrator of the sample municipality.</summary>
    /// <param name="program">Address of the web program, with the sample municipality.</param>
    /// <returns>The exit code: 1 where a save was not taken.</returns>
    public static async Task<int> Run(string program)
    {
        using var client = Forms.Client(program, People);
        await Forms.Send(
            client,
            "/konto/logga-in",
            ("Email", "astrid@lindvik.example"),
            ("Password", "lindvik vid den lugna viken")
        );
        await Forms.Send(client, Board + "/2024/plan?handler=Begin", ("Year", "2031"), ("From", ""));
        var (goals, activities) = await Write(client);
        Console.WriteLine("page | p50 ms | p95 ms | max ms, by the server");
        Console.WriteLine("---|--:|--:|--:");
        foreach (
            var (name, address) in new[]
            {
                ("the plan", Plan),
                ("a goal", $"{Plan}/mal/{goals[0]}"),
                ("the checks", Plan + "/kontroll"),
                ("as a document", Plan + "/dokument"),
                ("its way to the decision", Plan + "/vag"),
            }
        )
        {
            await Visit(client, name, address);
        }
        Console.WriteLine("\nfifty who write | taken | other | p50 ms | p95 ms | max ms, as they wait");
        Console.WriteLine("---|--:|--:|--:|--:|--:");
        await Round(client, activities, "to warm up", TimeSpan.FromSeconds(15), most: 2);
        return await Round(client, activities, "1–8 s after the answer", TimeSpan.FromSeconds(60), most: 8) ? 0 : 1;
    }

    private static async Task<(List<string> Goals, List<string> Activities)> Write(HttpClient client)
    {
        var (areas, goals, activities) = (new List<string>(), new List<string>(), new List<string>());
        for (var i = 0; i < 4; i++)
        {
            var direction = await Add(client, "mal&niva=inriktning", "", ("Form.Title", $"Inriktning {i}"));
            for (var j = 0; j < 3; j++)
            {
                areas.Add(await Add(client, "mal&niva=omrade", direction, ("Form.Title", $"Område {i} {j}")));
            }
        }
        for (var i = 0; i < 30; i++)
        {
            var text = string.Join("\n\n", Enumerable.Repeat("Nämnden arbetar för att det ska bli så.", 5));
            goals.Add(
                await Add(
                    client,
                    "mal&niva=namnd",
                    areas[i % areas.Count],
                    ("Form.Title", $"Mål {i}"),
                    ("Form.Body", text)
                )
            );
        }
        for (var i = 0; i < 110; i++)
        {
            (string, string)[] says = [("Form.Title", $"Andel {i} som är nöjda"), ("Form.Target", "80 %")];
            await Add(client, "indikator", goals[i % goals.Count], says);
        }
        for (var i = 0; i < 160; i++)
        {
            (string, string)[] says =
            [
                ("Form.Title", $"Aktivitet {i}"),
                ("Form.Starts", "2031-01-01"),
                ("Form.Ends", "2031-12-31"),
            ];
            activities.Add(await Add(client, "aktivitet", goals[i % goals.Count], says));
        }
        return (goals, activities);
    }

    private static async Task<string> Add(
        HttpClient client,
        string what,
        string under,
        params (string Name, string Value)[] says
    )
    {
        var query = under.Length > 0 ? "&under=" + under : "";
        var to = await Forms.Send(client, $"{Plan}/ny?slag={what}{query}", says);
        return to[(to.LastIndexOf("#p-", StringComparison.Ordinal) + 3)..];
    }

    private static async Task Visit(HttpClient client, string name, string address)
    {
        var times = new List<double>();
        for (var i = 0; i < WarmUp + Visits; i++)
        {
            using var answer = await client.GetAsync(address);
            answer.EnsureSuccessStatusCode();
            await answer.Content.ReadAsByteArrayAsync();
            var took = Duration().Match(answer.Headers.GetValues("Server-Timing").First()).Groups[1].Value;
            if (i >= WarmUp)
            {
                times.Add(double.Parse(took, CultureInfo.InvariantCulture));
            }
        }
        Print(name, times, "");
    }

    private static async Task<bool> Round(
        HttpClient client,
        List<string> activities,
        string name,
        TimeSpan time,
        int most
    )
    {
        var times = new ConcurrentBag<double>();
        var other = 0;
        var begun = Stopwatch.GetTimestamp();
        await Task.WhenAll(
            activities
                .Take(People)
                .Select(
                    (activity, number) =>
                        Task.Run(async () =>
                        {
                            var random = new Random(number);
                            var address = $"{Plan}/andra/{activity}";
                            for (var i = 0; ; i++)
                            {
                                await Task.Delay(TimeSpan.FromSeconds(1 + random.NextDouble() * (most - 1)));
                                if (Stopwatch.GetElapsedTime(begun) > time)
                                {
                                    return;
                                }
                                var hidden = Forms.Hidden(await client.GetStringAsync(address)).ToList();
                                var started = Stopwatch.GetTimestamp();
                                using var answer = await Forms.Post(
                                    client,
                                    address,
                                    hidden,
                                    [("Form.Title", $"Skrivet {number} {i}"), ("Form.Starts", "2031-01-01")]
                                );
                                if (answer.StatusCode == HttpStatusCode.Redirect)
                                {
                                    times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
                                }
                                else
                                {
                                    Interlocked.Increment(ref other);
                                }
                            }
                        })
                )
        );
        Print(name, times, $" {times.Count} | {other} |");
        return other == 0;
    }

    private static void Print(string name, IEnumerable<double> times, string more)
    {
        var sorted = times.Order().ToList();
        double At(double share) => sorted[(int)Math.Ceiling(sorted.Count * share) - 1];
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{name} |{more} {At(0.5):F1} | {At(0.95):F1} | {sorted[^1]:F1}"
            )
        );
    }

    [GeneratedRegex("total;dur=([0-9.]+)")]
    private static partial Regex Duration();
}
