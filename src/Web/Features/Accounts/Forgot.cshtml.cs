using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Styrkedja.Core.Access;
using Styrkedja.Store.Mail;
using Styrkedja.Web.Mail;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.Accounts;

/// <summary>
/// Sends a link to a new password to the address of an account. It answers the same, as fast, whether there is one or not.
/// </summary>
[Needs(Right.LogIn)]
public sealed class ForgotModel(Afterwards afterwards, MailSender mail, AddressLimits limits) : PageModel
{
    /// <summary>The address.</summary>
    [BindProperty]
    public string? Email { get; set; }

    /// <summary>Whether letters can be sent at all.</summary>
    public bool HasMail => mail.HasServer;

    /// <summary>Whether a link has been asked for.</summary>
    public bool IsAsked { get; private set; }

    /// <summary>Asks for a link.</summary>
    public IActionResult OnPost()
    {
        if (!HasMail)
        {
            return Page();
        }
        if (!Outbox.IsAddress(Email?.Trim() ?? ""))
        {
            ModelState.AddModelError(nameof(Email), "Skriv en e-postadress, till exempel namn@kommunen.se.");
            return Page();
        }
        if (limits.IsFull(HttpContext, Attempt.Forgotten))
        {
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            ModelState.AddModelError("", "För många försök har gjorts från din adress. Vänta några minuter.");
            return Page();
        }
        limits.Failed(HttpContext, Attempt.Forgotten);
        var email = Email!.Trim();
        // Beside the answer, so that the time it takes tells nothing.
        afterwards.Do(services => Send(services, email));
        IsAsked = true;
        return Page();
    }

    private static async Task Send(IServiceProvider services, string email)
    {
        if (
            await services.GetRequiredService<UserManager<Account>>().FindByEmailAsync(email) is
            { ClosedAt: null } account
        )
        {
            await services.GetRequiredService<Links>().MailPassword(account);
        }
    }
}
