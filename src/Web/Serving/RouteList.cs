using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Styrkedja.Web.Serving;

/// <summary>The addresses of all pages, for the tests that must visit each.</summary>
internal static class RouteList
{
    public static int Write(WebApplication app)
    {
        var templates = ((IEndpointRouteBuilder)app)
            .DataSources.SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText?.TrimStart('/'))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
        foreach (var template in templates)
        {
            Console.Out.WriteLine(template);
        }
        return 0;
    }
}
