using Styrkedja.Core.Access;
using Styrkedja.Web.Features;
using Styrkedja.Web.Serving;

namespace Styrkedja.Web.Security;

/// <summary>The one place where it is decided whether a request is let in.</summary>
internal static class Access
{
    /// <summary>Stops what is not allowed; comes after routing, so that it knows what is asked for.</summary>
    public static void UseAccess(this WebApplication app, ServerOptions options) =>
        app.Use((context, next) => Decide(context, next, options));

    /// <summary>Whether whoever asks may do something in the place of the address: for what a page shows.</summary>
    public static bool May(this HttpContext context, Right right) =>
        context.RequestServices.GetRequiredService<CurrentPerson>().MaySomewhere(right);

    /// <summary>The same for what concerns the whole municipality, and no part of it alone.</summary>
    public static bool MayInAll(this HttpContext context, Right right) =>
        context.RequestServices.GetRequiredService<CurrentPerson>().May(right, []);

    private static async Task Decide(HttpContext context, Func<Task> next, ServerOptions options)
    {
        if (context.GetEndpoint() is not { } endpoint)
        {
            await next();
            return;
        }
        // What one has been shown is not left in the browser for the next at the same computer.
        context.Response.Headers.CacheControl = "no-cache, no-store";
        var person = context.RequestServices.GetRequiredService<CurrentPerson>();
        var needs = endpoint.Metadata.GetMetadata<NeedsAttribute>();
        if (needs is null)
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
        }
        else if (person.Account is null && !person.May(needs.Right, []))
        {
            AskToLogIn(context);
        }
        else if (options.DemandsCode && person.HasPasswordAlone && needs.Right is not (Right.LogIn or Right.OwnAccount))
        {
            AskForCode(context);
        }
        else if (await Refusal(context, needs, person) is { } status)
        {
            SecurityLog.Denied(context, person.Account?.Id ?? Guid.Empty, needs.Right, status);
            context.Response.StatusCode = status;
        }
        else
        {
            if (AsksForPage(context))
            {
                PlaceInHand.Keep(context, context.RequestServices.GetRequiredService<Place>(), options);
            }
            await next();
        }
    }

    // What somebody has nothing to do with is not there for them; what they may not do is refused.
    private static async Task<int?> Refusal(HttpContext context, NeedsAttribute needs, CurrentPerson person)
    {
        var route = context.Request.RouteValues;
        if (route.GetValueOrDefault("municipality") is not string municipality)
        {
            return person.May(needs.Right, []) ? null : StatusCodes.Status403Forbidden;
        }
        // Before it is known whether there is one: the answer tells nobody, and the page of it says what to do.
        if (!person.CountsIn(municipality))
        {
            return StatusCodes.Status403Forbidden;
        }
        var place = context.RequestServices.GetRequiredService<Place>();
        if (!await place.FindMunicipality(context, municipality))
        {
            return StatusCodes.Status404NotFound;
        }
        place.Db.ActAs(person.Actor);
        if (!person.BelongsHere)
        {
            place.Forget();
            return StatusCodes.Status404NotFound;
        }
        if (!place.FindBoard(context))
        {
            return StatusCodes.Status404NotFound;
        }
        if (needs.With == Thing.ToBeSaid)
        {
            return person.MaySomewhere(needs.Right) ? null : StatusCodes.Status403Forbidden;
        }
        return await Things.Find(needs.With, route, place, person) is not var (path, state)
                ? StatusCodes.Status404NotFound
            : person.May(needs.Right, path, state) ? null
            : StatusCodes.Status403Forbidden;
    }

    private static bool AsksForPage(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);

    private static void AskForCode(HttpContext context)
    {
        if (AsksForPage(context))
        {
            context.Response.Redirect("/konto/kod-app?kravs=ja");
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
        }
    }

    // A form that was sent is not sent again by logging in: its reader is told so.
    private static void AskToLogIn(HttpContext context)
    {
        if (AsksForPage(context))
        {
            var asked = context.Request.Path + context.Request.QueryString;
            context.Response.Redirect(
                asked == "/" ? "/konto/logga-in" : "/konto/logga-in?till=" + Uri.EscapeDataString(asked)
            );
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        }
    }
}
