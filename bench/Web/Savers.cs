using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Styrkedja.Bench.Web;

/// <summary>
/// Fifty people, each logged in as themselves, who save what units do: two at each unit, so that some come second. First
/// with the pause of somebody who writes, then without any. The work is bounded in time.
/// </summary>
internal static partial class Savers
{
    private const int People = 50;
    private const int AtEachUnit = 2;
    private const string Password = "tre rådjur åt upp tulpanerna";

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan WithPause = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan WithoutPause = TimeSpan.FromSeconds(20);

    /// <summary>Enters the people, lets them save, and prints what it cost and whether anything was lost.</summary>
    /// <param name="program">Address of the web program.</param>
    /// <param name="first">The link for the first account, as the web program wrote it.</param>
    /// <returns>The exit code: 1 where an update was lost or something else than 409 went wrong.</returns>
    public static async Task<int> Run(string program, string first)
    {
        using var administrator = Forms.Client(program);
        await Forms.Send(
            administrator,
            first,
            ("Name", "Mätare"),
            ("Email", "matare@provkoping.example"),
            ("Password", Password)
        );
        var organisation = await administrator.GetStringAsync("/provkopings/organisation");
        List<string> units =
        [
            .. UnitAddress().Matches(organisation).Select(m => m.Value).Distinct().Take(People / AtEachUnit),
        ];
        var savers = new List<Saver>();
        for (var i = 0; i < People; i++)
        {
            savers.Add(await Enter(administrator, program, i, units[i % units.Count]));
        }
        var before = await Versions(administrator, units);
        Console.WriteLine("saves | taken | 409 | other | p50 ms | p95 ms | max ms");
        Console.WriteLine("---|--:|--:|--:|--:|--:|--:");
        await Round("to warm up", savers, WarmUp, pause: true);
        var sound = await Round("0.5–1.5 s after the answer", savers, WithPause, pause: true);
        sound &= await Round("without a pause", savers, WithoutPause, pause: false);
        var after = await Versions(administrator, units);
        var lost = units.Sum(unit =>
            Math.Abs(after[unit] - before[unit] - savers.Where(s => s.Unit == unit).Sum(s => s.Saved))
        );
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\nlost updates: {lost}"));
        savers.ForEach(saver => saver.Client.Dispose());
        return sound && lost == 0 ? 0 : 1;
    }

    private static async Task<bool> Round(string name, List<Saver> savers, TimeSpan time, bool pause)
    {
        var times = new ConcurrentBag<double>();
        var (stale, other) = (0, 0);
        var begun = Stopwatch.GetTimestamp();
        await Task.WhenAll(
            savers.Select(
                (saver, number) =>
                    Task.Run(async () =>
                    {
                        var random = new Random(number);
                        await saver.Open();
                        await Task.Delay(TimeSpan.FromSeconds(pause ? random.NextDouble() : 0));
                        while (Stopwatch.GetElapsedTime(begun) < time)
                        {
                            var (status, took) = await saver.Save();
                            if (status == HttpStatusCode.Redirect)
                            {
                                times.Add(took); // what is refused costs less, and would make the rest look quick
                            }
                            else if (status == HttpStatusCode.Conflict)
                            {
                                Interlocked.Increment(ref stale);
                                await saver.Open(); // looks at what the other wrote
                            }
                            else
                            {
                                Interlocked.Increment(ref other);
                            }
                            await Task.Delay(TimeSpan.FromSeconds(pause ? 0.5 + random.NextDouble() : 0));
                        }
                    })
            )
        );
        var sorted = times.Order().ToList();
        double At(double share) => sorted[(int)Math.Ceiling(sorted.Count * share) - 1];
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{name} | {sorted.Count} | {stale} | {other} | {At(0.5):F1} | {At(0.95):F1} | {sorted[^1]:F1}"
            )
        );
        return other == 0;
    }

    private static async Task<Saver> Enter(HttpClient administrator, string program, int number, string unit)
    {
        var email = string.Create(CultureInfo.InvariantCulture, $"sparare{number}@provkoping.example");
        var person = await Forms.Send(
            administrator,
            "/provkopings/personer/ny",
            ("Name", $"Sparare {number}"),
            ("Email", email),
            ("Input.Role", "Planner"),
            ("Input.Unit", "")
        );
        var page = await administrator.GetStringAsync(person + "/konto");
        using var made = await Forms.Post(administrator, person + "/konto?handler=Link", Forms.Hidden(page), []);
        var link = Link().Match(await made.Content.ReadAsStringAsync()).Groups[1].Value;
        var client = Forms.Client(program);
        await Forms.Send(client, WebUtility.HtmlDecode(link), ("Password", Password));
        await Forms.Send(client, "/konto/logga-in", ("Email", email), ("Password", Password));
        return new Saver(client, unit, number);
    }

    private static async Task<Dictionary<string, int>> Versions(HttpClient client, IEnumerable<string> units)
    {
        var versions = new Dictionary<string, int>();
        foreach (var unit in units)
        {
            versions.Add(unit, Saver.VersionOf(Forms.Hidden(await client.GetStringAsync(unit + "/uppgifter"))));
        }
        return versions;
    }

    [GeneratedRegex("/provkopings/organisation/[0-9a-f-]{36}")]
    private static partial Regex UnitAddress();

    [GeneratedRegex("<code>(http[^<]+/konto/losenord[^<]+)</code>")]
    private static partial Regex Link();

    private sealed class Saver(HttpClient client, string unit, int number)
    {
        private List<(string Name, string Value)> _hidden = [];
        private int _version;
        private int _count;

        public HttpClient Client => client;

        public string Unit => unit;

        /// <summary>How many saves were taken.</summary>
        public int Saved { get; private set; }

        /// <summary>Opens the form.</summary>
        public async Task Open()
        {
            _hidden = [.. Forms.Hidden(await client.GetStringAsync(unit + "/uppgifter"))];
            _version = VersionOf(_hidden);
        }

        /// <summary>Saves; knows the next version where it was taken.</summary>
        public async Task<(HttpStatusCode Status, double Milliseconds)> Save()
        {
            var text = string.Create(CultureInfo.InvariantCulture, $"Sparare {number}, gång {++_count}");
            var begun = Stopwatch.GetTimestamp();
            using var answer = await Forms.Post(
                client,
                unit + "/uppgifter",
                _hidden.Where(field => field.Name != "Version"),
                [
                    ("Version", _version.ToString(CultureInfo.InvariantCulture)),
                    ("Description", text),
                    ("Mailbox", "enheten@provkoping.example"),
                    ("Phone", "08-123 45"),
                ]
            );
            await answer.Content.ReadAsByteArrayAsync();
            var took = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
            if (answer.StatusCode == HttpStatusCode.Redirect)
            {
                Saved++;
                _version++;
            }
            return (answer.StatusCode, took);
        }

        public static int VersionOf(IEnumerable<(string Name, string Value)> hidden) =>
            int.Parse(hidden.Single(field => field.Name == "Version").Value, CultureInfo.InvariantCulture);
    }
}
