using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Styrkedja.Core.Access;
using Styrkedja.Web.Security;
using Styrkedja.Web.Security.SingleSignOn;

namespace Styrkedja.Web.Features.Accounts;

/// <summary>Ends the log-in.</summary>
[Needs(Right.OwnAccount)]
public sealed class LogOutModel(Sessions sessions, CurrentPerson person, PublicAddress address, TimeProvider clock)
    : PageModel
{
    /// <summary>Ends it, and the cookie with it; at the provider too, where one vouched for it.</summary>
    public async Task<IActionResult> OnPost()
    {
        var ended = await sessions.End(person.Account!.Id, person.Session);
        await HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
        // What the browser still has is not for whoever sits down there next.
        Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        var provider = HttpContext
            .RequestServices.GetServices<SignOnProvider>()
            .FirstOrDefault(p => ended.Any(session => session.Provider == p.Settings.Key));
        return Redirect((provider is null ? null : await AddressAt(provider)) ?? "/konto/logga-in");
    }

    // Whoever wants out is out here, also where the provider does not answer.
    private async Task<string?> AddressAt(SignOnProvider provider)
    {
        var cookies = HttpContext.RequestServices.GetRequiredService<SignOnCookies>();
        try
        {
            return await provider.LogOutAddress(cookies.TakeToken(HttpContext, provider.Settings.Key), address.Uri);
        }
        catch (SignOnRefusedException e)
        {
            SecurityLog.SignOnRefused(HttpContext, provider.Settings.Key, "log-out: " + e.Message, clock.GetUtcNow());
            return null;
        }
    }
}
