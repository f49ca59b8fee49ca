using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Styrkedja.Bench.Web;

/// <summary>
/// Readers who go from page to page without a pause, all at once. The work is bounded: so many visits of each kind of page,
/// after some that only warm up.
/// </summary>
internal static class Readers
{
    private const int AtOnce = 20;
    private const int WarmUp = 500;
    private const int Measured = 200;

    /// <summary>Reads every kind of page, all kinds mixed, and prints what it cost.</summary>
    /// <param name="program">Address of the web program.</param>
    /// <param name="bare">Address of the bare server.</param>
    /// <param name="first">The link for the first account, as the web program wrote it.</param>
    public static async Task Run(string program, string bare, string first)
    {
        // All readers in one log-in: what it costs to look it up is paid at each request all the same.
        using var client = Forms.Client(program, AtOnce);
        await Forms.Send(
            client,
            first,
            ("Name", "Mätare"),
            ("Email", "matare@provkoping.example"),
            ("Password", "tre rådjur åt upp tulpanerna")
        );
        var visits = (await Visits.Find(client)).ToLookup(v => v.Kind, v => v.Address);
        var plan = new List<(string Kind, string Address)>();
        for (var i = 0; i < WarmUp + Measured; i++)
        {
            plan.AddRange(visits.Select(kind => (kind.Key, kind.ElementAt(i % kind.Count()))));
        }
        var (answers, elapsed) = await Visit(client, plan);
        Console.WriteLine("page | p50 ms | p95 ms | kB at most");
        Console.WriteLine("---|--:|--:|--:");
        foreach (var kind in visits)
        {
            var own = answers.Where(a => a.Kind == kind.Key).OrderBy(a => a.Order).Skip(WarmUp).ToList();
            var times = own.Select(a => a.Server).Order().ToList();
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{kind.Key} | {At(times, 0.50):F1} | {At(times, 0.95):F1} | {own.Max(a => a.Bytes) / 1024.0:F1}"
                )
            );
        }
        var rate = answers.Count / elapsed.TotalSeconds;
        var mean = (int)answers.Average(a => a.Bytes);
        using var other = Forms.Client(bare, AtOnce);
        var same = Enumerable.Repeat(("bare", "/" + mean.ToString(CultureInfo.InvariantCulture)), plan.Count).ToList();
        await Visit(other, same);
        var (bareAnswers, bareElapsed) = await Visit(other, same);
        var bareRate = bareAnswers.Count / bareElapsed.TotalSeconds;
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"\n{answers.Count} visits by {AtOnce} readers: {rate:F0} pages a second of {mean / 1024.0:F1} kB; bare ASP.NET with as many bytes {bareRate:F0}: ratio 1:{bareRate / rate:F1}"
            )
        );
    }

    private static async Task<(IReadOnlyCollection<Answer> Answers, TimeSpan Elapsed)> Visit(
        HttpClient client,
        IReadOnlyList<(string Kind, string Address)> plan
    )
    {
        var answers = new ConcurrentBag<Answer>();
        var next = -1;
        var begun = Stopwatch.GetTimestamp();
        await Task.WhenAll(
            Enumerable
                .Range(0, AtOnce)
                .Select(_ =>
                    Task.Run(async () =>
                    {
                        for (
                            var i = Interlocked.Increment(ref next);
                            i < plan.Count;
                            i = Interlocked.Increment(ref next)
                        )
                        {
                            answers.Add(await Visit(client, plan[i].Kind, plan[i].Address, i));
                        }
                    })
                )
        );
        return (answers, Stopwatch.GetElapsedTime(begun));
    }

    private static async Task<Answer> Visit(HttpClient client, string kind, string address, int order)
    {
        using var answer = await client.GetAsync(address);
        var bytes = (await answer.Content.ReadAsByteArrayAsync()).Length;
        if (!answer.IsSuccessStatusCode)
        {
            throw new HttpRequestException($"{address}: {answer.StatusCode}");
        }
        var timing = answer.Headers.TryGetValues("Server-Timing", out var values) ? values.First().Split('=')[1] : "0";
        return new Answer(kind, order, ServerTime(timing), bytes);
    }

    // Written by our own header, with a point.
    private static double ServerTime(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var time) ? time : 0;

    private static double At(List<double> sorted, double share) => sorted[(int)Math.Ceiling(sorted.Count * share) - 1];

    private sealed record Answer(string Kind, int Order, double Server, int Bytes);
}
