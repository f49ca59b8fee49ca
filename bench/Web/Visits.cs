using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Styrkedja.Bench.Web;

/// <summary>The addresses that are visited: of each kind of page some, from boards and years all over the city.</summary>
internal static partial class Visits
{
    private const int Boards = 10;

    private static readonly string[] Words = ["förskola", "budget", "sjukfrånvaro", "äldre", "mål", "nämnden ska"];

    private static readonly string[] ReviewParts =
    [
        "iakttagelser",
        "otolkade",
        "mal",
        "indikatorer",
        "aktiviteter",
        "tabeller",
        "beslut",
    ];

    /// <summary>Finds them by following the links that a reader would follow.</summary>
    /// <returns>A kind of page and one address of it.</returns>
    public static async Task<IReadOnlyList<(string Kind, string Address)>> Find(HttpClient client)
    {
        var visits = new List<(string, string)>
        {
            ("kommuner", "/kommuner"),
            ("min sida", "/provkopings/min-sida"),
            ("tillgänglighet", "/tillganglighet"),
            ("kommun", "/provkopings"),
        };
        var city = await Read(client, "/provkopings");
        var years = YearLink().Matches(city).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value)).ToList();
        for (var i = 0; i < Boards * 3; i++)
        {
            await AddYear(client, years[i * years.Count / (Boards * 3)], visits);
        }
        visits.AddRange(Words.Select(word => ("sök", "/provkopings/sok?q=" + Uri.EscapeDataString(word))));
        visits.Add(("granska", "/provkopings/granska"));
        var waiting = ReviewLink().Match(await Read(client, "/provkopings/granska")).Value;
        visits.AddRange(ReviewParts.Select(part => ("granska ett dokument", $"{waiting}?del={part}&rad=120")));
        return visits;
    }

    private static async Task AddYear(HttpClient client, string year, List<(string, string)> visits)
    {
        var bare = year.Split('?')[0];
        visits.Add(("översikt", year));
        foreach (
            var (kind, slug) in ((string, string)[])
                [
                    ("målkedjan", "mal"),
                    ("indikatorer", "indikatorer"),
                    ("aktiviteter", "aktiviteter"),
                    ("tidslinje", "aktiviteter?vy=tidslinje"),
                    ("ekonomi", "ekonomi"),
                    ("ekonomi, en tabell", "ekonomi/1"),
                    ("iakttagelser", "iakttagelser"),
                    ("dokument", "dokument"),
                ]
        )
        {
            visits.Add((kind, $"{bare}/{slug}"));
        }
        visits.AddRange(Links(await Read(client, bare + "/mal"), bare + "/mal/", 4).Select(link => ("mål", link)));
        var indicators = await Read(client, bare + "/indikatorer");
        visits.AddRange(Links(indicators, bare + "/indikatorer/", 3).Select(link => ("indikator", link)));
        visits.AddRange(Links(indicators, "/provkopings/kalla/", 2).Select(link => ("källa", link)));
        var documents = Links(await Read(client, bare + "/dokument"), bare + "/dokument/", 1).ToList();
        visits.AddRange(documents.Select(link => ("läs ett dokument", link)));
        foreach (var document in documents)
        {
            visits.AddRange(
                Links(await Read(client, document), document + "?sida=", 3)
                    .Select(link => ("en sida i ett dokument", link))
            );
        }
    }

    // Spread over the page, not the first ones.
    private static IEnumerable<string> Links(string html, string beginning, int count)
    {
        var all = Link()
            .Matches(html)
            .Select(m => WebUtility.HtmlDecode(m.Groups[1].Value).Split('#')[0])
            .Where(link => link.StartsWith(beginning, StringComparison.Ordinal))
            .Distinct()
            .ToList();
        return Enumerable
            .Range(0, Math.Min(count, all.Count))
            .Select(i => all[i * all.Count / Math.Min(count, all.Count)]);
    }

    private static async Task<string> Read(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address);
        return answer.IsSuccessStatusCode
            ? await answer.Content.ReadAsStringAsync()
            : throw new HttpRequestException(
                string.Create(CultureInfo.InvariantCulture, $"{address}: {(int)answer.StatusCode}")
            );
    }

    [GeneratedRegex("href=\"([^\"]*)\"")]
    private static partial Regex Link();

    [GeneratedRegex("href=\"(/provkopings/[^\"/]+/[0-9]{4}[?][^\"]*)\"")]
    private static partial Regex YearLink();

    [GeneratedRegex("/provkopings/granska/[0-9a-f-]{36}")]
    private static partial Regex ReviewLink();
}
