using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Styrkedja.Core.Access;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.Accounts;

/// <summary>Ends the log-in.</summary>
[Needs(Right.OwnAccount)]
public sealed class LogOutModel(Sessions sessions, CurrentPerson person) : PageModel
{
    /// <summary>Ends it, and the cookie with it.</summary>
    public async Task<IActionResult> OnPost()
    {
        await sessions.End(person.Account!.Id, person.Session);
        await HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
        return Redirect("/konto/logga-in");
    }
}
