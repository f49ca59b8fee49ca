using Microsoft.AspNetCore.Http.Features;
using Styrkedja.Web.Features.Errors;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Serving;

/// <summary>
/// Reads the form of a request, when it is known that whoever sends it is let in, within what the page takes. What reads it
/// after this (antiforgery, the page) finds it read.
/// </summary>
internal static class RequestBodies
{
    private static readonly RefusalWords NoRoom = new(
        "Många laddar upp just nu",
        "Inget har sparats. Vänta någon minut, gå tillbaka och skicka filerna igen."
    );

    /// <summary>Comes after access is decided.</summary>
    public static void UseRequestBodies(this WebApplication app) => app.Use(Take);

    private static async Task Take(HttpContext context, Func<Task> next)
    {
        if (context.GetEndpoint() is not { } endpoint || !context.MayHaveForm() || context.IsRefused())
        {
            await next();
            return;
        }
        var takes = endpoint.Metadata.GetMetadata<TakesFilesAttribute>();
        var largest = takes?.LargestRequest ?? RequestLimits.LargestForm;
        // Answered before it is sent.
        if (context.Request.ContentLength > largest)
        {
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return;
        }
        if (takes is null)
        {
            await Read(context, next);
            return;
        }
        var account = context.RequestServices.GetRequiredService<CurrentPerson>().Account?.Id ?? Guid.Empty;
        var uploads = context.RequestServices.GetRequiredService<Uploads>();
        using var upload = uploads.TryBegin(account, context.Request.ContentLength ?? largest);
        if (upload is null)
        {
            context.Response.Headers.RetryAfter = "60";
            context.Refuse(StatusCodes.Status503ServiceUnavailable, NoRoom);
            return;
        }
        context.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = largest;
        context.Features.Set<IFormFeature>(new FormFeature(context.Request, RequestLimits.Of(takes)));
        await Read(context, next);
    }

    private static async Task Read(HttpContext context, Func<Task> next)
    {
        try
        {
            if (context.Request.HasFormContentType)
            {
                await context.Request.ReadFormAsync(context.RequestAborted);
            }
        }
        catch (BadHttpRequestException e)
        {
            context.Response.StatusCode = e.StatusCode;
            return;
        }
        // It has no form after all, or more fields than a form of ours.
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }
        await next();
    }
}
