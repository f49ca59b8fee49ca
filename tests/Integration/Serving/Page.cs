using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Styrkedja.Integration.Serving;

/// <summary>A page as a browser without script sees it: what was answered, its links and its forms.</summary>
internal sealed class Page
{
    private readonly HttpClient _client;
    private readonly Lazy<IDocument> _document;

    private Page(HttpClient client, HttpResponseMessage response, string body)
    {
        (_client, Response, Body) = (client, response, body);
        _document = new(Parse);
    }

    /// <summary>The answer, with its headers.</summary>
    public HttpResponseMessage Response { get; }

    /// <summary>Its status.</summary>
    public HttpStatusCode Status => Response.StatusCode;

    /// <summary>The answer as it was sent.</summary>
    public string Body { get; }

    /// <summary>The answer, parsed when it is first asked for: many tests look at the status alone.</summary>
    public IDocument Document => _document.Value;

    /// <summary>The text of <c>main</c>, or of the whole page, with single blanks.</summary>
    public string Text => Words(Document.QuerySelector("main") ?? Document.Body);

    /// <summary>Where a redirect leads: path and query.</summary>
    public string? Location => Response.Headers.Location is { } place ? new Uri(Address, place).PathAndQuery : null;

    private Uri Address => Response.RequestMessage!.RequestUri!;

    /// <summary>Where it is: path and query.</summary>
    public string Place => Address.PathAndQuery;

    /// <summary>Gets a page.</summary>
    public static Task<Page> Get(RunningServer server, string address) => Get(server.Client, address);

    /// <summary>Gets a page with a client of its own.</summary>
    public static Task<Page> Get(HttpClient client, string address) =>
        Send(client, new HttpRequestMessage(HttpMethod.Get, address));

    /// <summary>Follows the only link with this text, in the main part of the page where there is one.</summary>
    public Task<Page> Follow(string text)
    {
        var links = Document.QuerySelectorAll<IHtmlAnchorElement>("a[href]").Where(a => Words(a) == text).ToList();
        // The head of the page may lead to the same words, such as one's own name.
        links = links.FindAll(a => a.Closest("main") is not null) is [_] only ? only : links;
        return Get(_client, Only(links, $"link \"{text}\"").Href);
    }

    /// <summary>Follows the redirect that this answer is.</summary>
    public Task<Page> FollowRedirect()
    {
        Assert.True(Location is not null, $"{Address} answered {Status} and no redirect: {Text}");
        return Get(_client, Location!);
    }

    /// <summary>The form with this button, to be filled in and sent.</summary>
    /// <param name="button">The words on the button.</param>
    /// <param name="within">A selector of the part to look in, where the words occur more than once.</param>
    public PageForm Form(string button, string within = "*")
    {
        var buttons = Document
            .QuerySelectorAll<IHtmlElement>("button, input[type=submit]")
            .Where(b => Words(b) == button || b.GetAttribute("value") == button)
            .Where(b => b.Closest(within) is not null);
        return new PageForm(_client, Only(buttons, $"button \"{button}\""));
    }

    internal static async Task<Page> Send(HttpClient client, HttpRequestMessage request)
    {
        var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return new Page(
            client,
            response,
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
    }

    // Without a loader nothing that the page names is fetched, and nothing is waited for.
    private IDocument Parse() =>
        BrowsingContext
            .New(Configuration.Default)
            .OpenAsync(made => made.Content(Body).Address(Address.AbsoluteUri))
            .GetAwaiter()
            .GetResult();

    /// <summary>The text of an element with single blanks.</summary>
    public static string Words(IElement? element) =>
        string.Join(' ', (element?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private T Only<T>(IEnumerable<T> found, string what)
    {
        T[] all = [.. found];
        Assert.True(all.Length == 1, $"{Address} ({Status}) has {all.Length} of {what}: {Text}");
        return all[0];
    }
}
