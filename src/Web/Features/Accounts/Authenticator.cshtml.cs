using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Styrkedja.Core.Access;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.Accounts;

/// <summary>Turns the demand for a code of an authenticator on and off.</summary>
[Needs(Right.OwnAccount)]
public sealed class AuthenticatorModel(
    CurrentPerson person,
    UserManager<Account> accounts,
    AccountsDb db,
    SignIns signIns,
    TimeCodes codes,
    Sessions sessions
) : PageModel
{
    private const int RecoveryCodes = 10;
    private string _key = "";

    /// <summary>A code of the authenticator.</summary>
    [BindProperty]
    public string? Code { get; set; }

    /// <summary>The key that the page has shown.</summary>
    [BindProperty]
    public string? Offer { get; set; }

    /// <summary>The password, to turn it on or off.</summary>
    [BindProperty]
    public string? Password { get; set; }

    /// <summary>"ja" for whoever was led here, since nobody gets anywhere without a code.</summary>
    [BindProperty(Name = "kravs", SupportsGet = true)]
    public string? Demanded { get; set; }

    /// <summary>The account.</summary>
    public Account Account { get; private set; } = null!;

    /// <summary>The key to type in an authenticator, in groups of four letters.</summary>
    public string Key { get; private set; } = "";

    /// <summary>The key as a picture: rows of squares, true for dark ones.</summary>
    public IReadOnlyList<IReadOnlyList<bool>> Squares { get; private set; } = [];

    /// <summary>Recovery codes, shown once.</summary>
    public IReadOnlyList<string> Recovery { get; private set; } = [];

    /// <summary>The page.</summary>
    public Task OnGet() => Load();

    /// <summary>Turns it on, when a code shows that the authenticator has the key.</summary>
    public async Task<IActionResult> OnPostOn()
    {
        if (!await IsOwner())
        {
            return Page();
        }
        if (Account.TwoFactorEnabled || !await codes.Begin(Account, _key, Code ?? ""))
        {
            ModelState.AddModelError(
                nameof(Code),
                "Koden stämmer inte. Kontrollera att telefonens klocka går rätt och skriv den kod som visas nu."
            );
            return Page();
        }
        await db.Change(Account, "account.two-factor", () => accounts.SetTwoFactorEnabledAsync(Account, true));
        Recovery = [.. await accounts.GenerateNewTwoFactorRecoveryCodesAsync(Account, RecoveryCodes) ?? []];
        await sessions.Renew(HttpContext, Account, person.Session); // both give a new stamp
        return Page();
    }

    /// <summary>Turns it off.</summary>
    public async Task<IActionResult> OnPostOff()
    {
        if (!await IsOwner())
        {
            return Page();
        }
        await signIns.TurnOffCode(Account);
        await sessions.Renew(HttpContext, Account, person.Session);
        return Redirect("/konto");
    }

    // Whoever sits down at a computer that somebody left may not change how they log in.
    private async Task<bool> IsOwner()
    {
        await Load();
        if (!await signIns.Confirms(Account, Password))
        {
            ModelState.AddModelError(nameof(Password), "Det är inte ditt lösenord.");
        }
        return ModelState.IsValid;
    }

    private async Task Load()
    {
        Account =
            await accounts.FindByIdAsync(person.Account!.Id.ToString())
            ?? throw new InvalidOperationException("An account that is logged in is there.");
        if (Account.TwoFactorEnabled)
        {
            return;
        }
        // The same as before, where the form comes back with a fault.
        if (codes.Read(Account, Offer) is { } offered)
        {
            _key = offered;
        }
        else
        {
            (_key, Offer) = codes.Offer(Account);
            ModelState.Remove(nameof(Offer));
        }
        Key = string.Join(' ', _key.Chunk(4).Select(group => new string(group)));
        var name = Uri.EscapeDataString("Styrkedja:" + Account.Email);
        Squares = QrSquares.Of($"otpauth://totp/{name}?secret={_key}&issuer=Styrkedja&digits=6");
    }
}
