using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Styrkedja.Core.Access;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.Accounts;

/// <summary>The second half of a log-in: a code of the authenticator, or a recovery code.</summary>
[Needs(Right.LogIn)]
public sealed class CodeModel(SignIns signIns, CurrentPerson person) : PageModel
{
    /// <summary>The code.</summary>
    [BindProperty]
    public string? Code { get; set; }

    /// <summary>Whether it is a recovery code.</summary>
    [BindProperty]
    public bool IsRecovery { get; set; }

    /// <summary>Where the person was going.</summary>
    [BindProperty(Name = "till", SupportsGet = true)]
    public string? To { get; set; }

    /// <summary>The page; without a right password just before there is nothing to do here.</summary>
    public async Task<IActionResult> OnGet() =>
        person.Account is not null ? LocalRedirect("/")
        : await signIns.HalfWay(HttpContext) is null ? LocalRedirect("/konto/logga-in")
        : Page();

    /// <summary>Tries the code.</summary>
    public async Task<IActionResult> OnPost()
    {
        switch (await signIns.TryCode(HttpContext, Code ?? "", IsRecovery))
        {
            case SignInOutcome.Done:
                return LocalRedirect(LogInModel.Destination(Url, To));
            case SignInOutcome.TooMany:
                Response.StatusCode = StatusCodes.Status429TooManyRequests;
                ModelState.AddModelError("", LogInModel.TooMany);
                break;
            case SignInOutcome.Refused or SignInOutcome.NeedsCode:
                ModelState.AddModelError(
                    nameof(Code),
                    IsRecovery
                        ? "Reservkoden stämmer inte eller är redan använd."
                        : "Koden stämmer inte. Den byts varje halvminut och gäller en gång: vänta på nästa. Efter många fel låses kontot en stund."
                );
                break;
        }
        return Page();
    }
}
