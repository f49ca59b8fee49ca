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
    SignIns signIns,
    Sessions sessions,
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

    /// <summary>Sets it, and ends every session of the account.</summary>
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
        if (!await links.Use(link))
        {
            Account = null;
            return Page();
        }
        await signIns.SetPassword(account, Password!, unlocked: true);
        await sessions.End(account.Id);
        return Redirect("/konto/logga-in");
    }

    private async Task<AccountLink?> Load()
    {
        var link = await links.Find(LinkPurpose.Password, Word);
        Account = link?.AccountId is { } id ? await accounts.FindByIdAsync(id.ToString()) : null;
        Account = Account?.ClosedAt is null ? Account : null;
        return link;
    }
}
