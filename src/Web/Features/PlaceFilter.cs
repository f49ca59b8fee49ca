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
        var route = context.RouteData.Values;
        if (route.TryGetValue("municipality", out var municipality))
        {
            var place = context.HttpContext.RequestServices.GetRequiredService<Place>();
            var board = route.GetValueOrDefault("board") as string;
            int? year = route.GetValueOrDefault("year") is string text
                ? int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture)
                : null;
            var document = context.HttpContext.Request.Query["dokument"];
            if (!await place.Find((string)municipality!, board, year, document))
            {
                context.Result = new NotFoundResult();
                return;
            }
        }
        await next();
    }

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;
}
