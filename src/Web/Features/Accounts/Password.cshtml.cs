using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Styrkedja.Core.Access;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.Accounts;

/// <summary>Sets the password of an account, with a link that works once.</summary>
[Needs(Right.LogIn)]
public sealed class PasswordModel(
    Links links,
    UserManager<Account> accounts,
    Control control,
    Invitations invitations,
    KnownDevices devices,
    PasswordRules rules
) : PageModel
{
    /// <summary>The word of the link.</summary>
    [BindProperty(Name = "kod", SupportsGet = true)]
    public string? Word { get; set; }

    /// <summary>The password.</summary>
    [BindProperty]
    public string? Password { get; set; }

    /// <summary>Whose password it is; null where the link does not work.</summary>
    public Account? Account { get; private set; }

    /// <summary>The page.</summary>
    public Task OnGet() => Load();

    /// <summary>
    /// Sets it, ends every session of the account, and says yes to the municipality that made the link. Whoever could open
    /// a letter to the address is known in this browser.
    /// </summary>
    public async Task<IActionResult> OnPost()
    {
        var link = await Load();
        if (link is null || Account is not { } account)
        {
            return Page();
        }
        if (rules.Problem(Password ?? "", account.Email) is { } problem)
        {
            ModelState.AddModelError(nameof(Password), problem);
            return Page();
        }
        if (!await control.SetPassword(account, link, Password!))
        {
            Account = null;
            return Page();
        }
        if (link.MunicipalityId is { } municipality)
        {
            await invitations.Accept(account.Id, municipality);
        }
        if (link.IsMailed)
        {
            devices.Remember(HttpContext, account.Email ?? "");
        }
        return Redirect("/konto/logga-in");
    }

    private async Task<AccountLink?> Load()
    {
        var link = await links.Find(LinkPurpose.Password, Word);
        Account = link?.AccountId is { } id ? await accounts.FindByIdAsync(id.ToString()) : null;
        // Who made it may have lost the right to, and the account may have become more than they could give.
        Account = Account is not null && await control.Allows(link!, Account) ? Account : null;
        return link;
    }
}
