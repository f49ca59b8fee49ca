using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Styrkedja.Unit.House;
using Styrkedja.Web.Serving;

namespace Styrkedja.Integration.Serving;

/// <summary>A route of the program: also what is no page.</summary>
/// <param name="Template">Its template.</param>
/// <param name="Queries">What its page reads from the query.</param>
/// <param name="LargestRequest">Bytes that it says it takes; null where it takes what all do.</param>
internal sealed record EveryRoute(string Template, IReadOnlyList<string> Queries, int? LargestRequest)
{
    // Where the links to things are that have an id.
    private static readonly string[] Places =
    [
        "/lindvik/organisation",
        "/lindvik/personer",
        "/lindvik/granska",
        WebSample.Board,
        WebSample.Board + "/mal",
        WebSample.Board + "/indikatorer",
        WebSample.Board + "/ekonomi",
        WebSample.Board + "/dokument",
    ];

    /// <summary>All of them, as the program itself has them.</summary>
    public static async Task<IReadOnlyList<EveryRoute>> List()
    {
        using var folder = new TemporaryFolder();
        var settings = SingleSignOn(folder);
        var options = ServerOptions.Read(
            ["--database", "ingen.db"],
            variable => variable == settings.Name ? settings.Value : null
        );
        await using var app = Server.Build(options);
        var loader = app.Services.GetRequiredService<PageLoader>();
        var routes = new List<EveryRoute>();
        foreach (var endpoint in ((IEndpointRouteBuilder)app).DataSources.SelectMany(s => s.Endpoints))
        {
            var template = "/" + ((RouteEndpoint)endpoint).RoutePattern.RawText!.TrimStart('/');
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not { } page)
            {
                routes.Add(new(template, ["till", "state", "iss", "code", "error"], null));
                continue;
            }
            var known = await loader.LoadAsync(page, EndpointMetadataCollection.Empty);
            var takes = known.ModelTypeInfo!.GetCustomAttribute<TakesFilesAttribute>();
            routes.Add(new(template, [.. QueriesOf(known)], takes?.LargestRequest));
        }
        Assert.True(routes.Count > 40, "It has found hardly anything.");
        return routes;
    }

    /// <summary>An address of the sample municipality for each, where its page has something to show.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> Examples(
        RunningServer server,
        IEnumerable<EveryRoute> routes
    )
    {
        var links = new List<string>();
        foreach (var place in Places)
        {
            var page = await Page.Get(server, place);
            links.AddRange(
                page.Document.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!.Split('?', '#')[0])
            );
        }
        return routes
            .Select(r => r.Template)
            .Distinct()
            .ToDictionary(t => t, t => links.Find(l => Fits(t, l)) ?? Filled(t), StringComparer.Ordinal);
    }

    /// <summary>The template with something at each parameter.</summary>
    public static string Filled(string template) =>
        Parameter.Replace(
            template,
            m =>
                m.Value.Trim('{', '}') switch
                {
                    "municipality" => "lindvik",
                    "board" => "sodra-lindviks",
                    "year:int" => "2024",
                    "table:int" => "1",
                    "kind" => "plan",
                    "code" => "1",
                    "name?" or "number:int?" => "",
                    "id:guid" => "0197c0de-0000-7000-8000-000000000000",
                    _ => "x",
                }
        );

    /// <summary>A parameter of a template.</summary>
    public static Regex Parameter { get; } = new("{[^}]*}");

    private static bool Fits(string template, string address) =>
        Regex.IsMatch(
            address,
            "^"
                + Parameter.Replace(
                    template,
                    m =>
                        m.Value == "{municipality}" ? "lindvik"
                        : m.Value == "{board}" ? "sodra-lindviks"
                        : m.Value == "{id:guid}" ? "[0-9a-f-]{36}"
                        : "[^/]+"
                )
                + "$"
        );

    private static IEnumerable<string> QueriesOf(CompiledPageActionDescriptor page)
    {
        var handled = page
            .HandlerMethods.Where(h => h.HttpMethod == "Get")
            .SelectMany(h => h.Parameters)
            .Select(p => p.BindingInfo?.BinderModelName ?? p.Name);
        var bound = page.ModelTypeInfo!.GetProperties()
            .Where(p => p.GetCustomAttribute<BindPropertyAttribute>() is { SupportsGet: true })
            .SelectMany(p =>
                p.PropertyType.Namespace!.StartsWith("Styrkedja", StringComparison.Ordinal)
                    ? p.PropertyType.GetProperties().Where(f => f.CanWrite).Select(f => f.Name)
                    : [p.GetCustomAttribute<BindPropertyAttribute>()!.Name ?? p.Name]
            );
        var inRoute = Parameter
            .Matches(page.AttributeRouteInfo!.Template!)
            .Select(m => m.Value.Trim('{', '}').Split(':')[0].TrimEnd('?'));
        return handled
            .Concat(bound)
            .Concat(ReadByHand)
            .Append("handler")
            .Except(inRoute, StringComparer.OrdinalIgnoreCase)
            .Distinct();
    }

    // What no binding knows of.
    private static readonly IReadOnlyList<string> ReadByHand =
    [
        .. Directory
            .EnumerateFiles(RepositoryRoot.Path("src", "Web", "Features"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Regex.Matches(File.ReadAllText(file), "Request\\.Query\\[\"([^\"]+)\"\\]"))
            .Select(m => m.Groups[1].Value)
            .Distinct(),
    ];

    /// <summary>A provider that is nowhere, so that its routes are there.</summary>
    public static (string Name, string Value) SingleSignOn(TemporaryFolder folder)
    {
        folder.Write("secret", "hemligt"u8.ToArray());
        var settings = """
            { "providers": [ { "key": "ingen", "name": "Ingen", "municipality": "lindvik",
              "authority": "http://127.0.0.1:1/", "clientId": "styrkedja", "clientSecretFile": "secret",
              "groups": { "chefer": ["Planner"] } } ] }
            """;
        return ("STYRKEDJA_SSO", folder.Write("sso.json", System.Text.Encoding.UTF8.GetBytes(settings)));
    }
}
