using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Styrkedja.Web.Features;

/// <summary>Finds the municipality, board and year of an address before its page is asked; else 404.</summary>
internal sealed class PlaceFilter : IAsyncPageFilter
{
    public async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        // Else the page would be written without having been loaded. One that loads nothing has no method for GET.
        var method = context.HttpContext.Request.Method;
        if (context.HandlerMethod is null && !HttpMethods.IsGet(method) && !HttpMethods.IsHead(method))
        {
            context.Result = new StatusCodeResult(StatusCodes.Status405MethodNotAllowed);
            return;
        }
        var route = context.RouteData.Values;
        if (route.TryGetValue("municipality", out var municipality))
        {
            var place = context.HttpContext.RequestServices.GetRequiredService<Place>();
            var board = route.GetValueOrDefault("board") as string;
            var document = context.HttpContext.Request.Query["dokument"];
            if (!TryReadYear(route, out var year) || !await place.Find((string)municipality!, board, year, document))
            {
                context.Result = new NotFoundResult();
                return;
            }
        }
        await next();
    }

    // The constraint on routes also takes "-2024", "+2024" and " 2024".
    private static bool TryReadYear(RouteValueDictionary route, out int? year)
    {
        year = null;
        if (route.GetValueOrDefault("year") is not string text)
        {
            return true;
        }
        var understood = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        year = number;
        return understood;
    }

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;
}
