using Styrkedja.Store;
using Styrkedja.Store.Changing;
using Styrkedja.Store.Dialect;

namespace Styrkedja.Web.Features;

/// <summary>Every refusal and every fault ends on one page, with a status, a sentence for the reader and an id.</summary>
internal static class ErrorPages
{
    public static void UseErrorPages(this WebApplication app)
    {
        app.UseExceptionHandler(
            new ExceptionHandlerOptions
            {
                ExceptionHandlingPath = "/fel",
                StatusCodeSelector = exception => StatusOf(exception, app.Services.GetRequiredService<Database>()),
            }
        );
        app.UseStatusCodePagesWithReExecute("/fel");
    }

    private static int StatusOf(Exception exception, Database database) =>
        exception switch
        {
            StaleException => StatusCodes.Status409Conflict,
            BadHttpRequestException refused => refused.StatusCode,
            _ => database.Dialect.TroubleOf(exception) switch
            {
                Trouble.Duplicate => StatusCodes.Status409Conflict,
                Trouble.Full => StatusCodes.Status507InsufficientStorage,
                Trouble.Busy or Trouble.Unreachable => StatusCodes.Status503ServiceUnavailable,
                null => StatusCodes.Status500InternalServerError,
            },
        };
}
