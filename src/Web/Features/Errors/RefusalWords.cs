namespace Styrkedja.Web.Features.Errors;

/// <summary>What the page of errors says where the status does not say enough.</summary>
/// <param name="Heading">What happened.</param>
/// <param name="Advice">What to do.</param>
internal sealed record RefusalWords(string Heading, string Advice);

/// <summary>Refusing a request before its page has been asked.</summary>
internal static class Refusing
{
    /// <summary>Refuses it with words of its own.</summary>
    public static void Refuse(this HttpContext context, int status, RefusalWords words)
    {
        context.Features.Set(words);
        context.Response.StatusCode = status;
    }

    /// <summary>Whether it has been refused and the page of errors is on its way.</summary>
    public static bool IsRefused(this HttpContext context) =>
        context.Response.StatusCode >= StatusCodes.Status400BadRequest;

    /// <summary>Whether its method is one that brings something.</summary>
    public static bool MayHaveForm(this HttpContext context) =>
        !HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method);
}
