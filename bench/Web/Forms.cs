using System.Net;
using System.Text.RegularExpressions;

namespace Styrkedja.Bench.Web;

/// <summary>Forms of the web program, filled in without a parser: what is measured is the program.</summary>
internal static partial class Forms
{
    /// <summary>A client with cookies of its own that follows no redirect.</summary>
    public static HttpClient Client(string address, int connections = 1) =>
        new(
            new SocketsHttpHandler
            {
                MaxConnectionsPerServer = connections,
                AllowAutoRedirect = false,
                CookieContainer = new CookieContainer(),
            }
        )
        {
            BaseAddress = new Uri(address),
        };

    /// <summary>Fills in the last form of a page, and fails where it is not taken.</summary>
    /// <returns>Where it leads.</returns>
    public static async Task<string> Send(
        HttpClient client,
        string address,
        params (string Name, string Value)[] fields
    )
    {
        var page = await client.GetStringAsync(address);
        using var answer = await Post(client, address, Hidden(page), fields);
        if (answer.StatusCode != HttpStatusCode.Redirect)
        {
            throw new HttpRequestException($"{address}: {answer.StatusCode}");
        }
        return answer.Headers.Location!.OriginalString;
    }

    /// <summary>Sends a form.</summary>
    public static async Task<HttpResponseMessage> Post(
        HttpClient client,
        string address,
        IEnumerable<(string Name, string Value)> hidden,
        IEnumerable<(string Name, string Value)> fields
    )
    {
        using var form = new FormUrlEncodedContent(
            hidden.Concat(fields).Select(field => KeyValuePair.Create(field.Name, field.Value))
        );
        return await client.PostAsync(address, form);
    }

    /// <summary>The hidden fields of a page, each name once: what stands last.</summary>
    public static IEnumerable<(string Name, string Value)> Hidden(string page) =>
        HiddenField()
            .Matches(page)
            .Select(m => (Name: m.Groups[1].Value + m.Groups[2].Value, m.Groups[3].Value))
            .GroupBy(field => field.Name)
            .Select(same => same.Last());

    [GeneratedRegex(
        "<input (?:type=\"hidden\" name=\"([^\"]+)\"|name=\"([^\"]+)\" type=\"hidden\") value=\"([^\"]*)\""
    )]
    private static partial Regex HiddenField();
}
