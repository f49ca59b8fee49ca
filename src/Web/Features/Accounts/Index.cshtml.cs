using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Styrkedja.Core.Access;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.Accounts;

/// <summary>One's own account: password and log-ins.</summary>
[Needs(Right.OwnAccount)]
public sealed class IndexModel(
    CurrentPerson person,
    UserManager<Account> accounts,
    SignIns signIns,
    Sessions sessions,
    PasswordRules rules
) : PageModel
{
    /// <summary>The password that is.</summary>
    [BindProperty]
    public string? Current { get; set; }

    /// <summary>The password that is to be.</summary>
    [BindProperty]
    public string? Password { get; set; }

    /// <summary>The account.</summary>
    public Account Account { get; private set; } = null!;

    /// <summary>Its log-ins that are not over.</summary>
    public IReadOnlyList<AccountSession> Open { get; private set; } = [];

    /// <summary>This one.</summary>
    public Guid Session => person.Session;

    /// <summary>What was done just now; empty for nothing.</summary>
    [TempData]
    public string? Done { get; set; }

    /// <summary>The page.</summary>
    public Task OnGet() => Load();

    /// <summary>Changes the password; every other log-in is over then.</summary>
    public async Task<IActionResult> OnPostPassword()
    {
        await Load();
        if (!await signIns.Confirms(Account, Current))
        {
            ModelState.AddModelError(nameof(Current), "Det är inte ditt nuvarande lösenord.");
        }
        if (rules.Problem(Password ?? "", Account.Email) is { } problem)
        {
            ModelState.AddModelError(nameof(Password), problem);
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        await signIns.SetPassword(Account, Password!);
        await sessions.Renew(HttpContext, Account, Session);
        return Said("Lösenordet är bytt. Alla andra inloggningar är avslutade.");
    }

    /// <summary>Ends one of the log-ins, or all but this.</summary>
    public async Task<IActionResult> OnPostEnd(Guid? session)
    {
        // A provider speaks for what it has begun itself.
        var but = session is null ? person.Session : (Guid?)null;
        await sessions.End(person.Account!.Id, session, but, person.Provider);
        return Said(session is null ? "Alla andra inloggningar är avslutade." : "Inloggningen är avslutad.");
    }

    private RedirectResult Said(string done)
    {
        Done = done;
        return Redirect("/konto");
    }

    private async Task Load()
    {
        Account =
            await accounts.FindByIdAsync(person.Account!.Id.ToString())
            ?? throw new InvalidOperationException("An account that is logged in is there.");
        Open = await sessions.Of(Account.Id, person.Provider);
    }
}
