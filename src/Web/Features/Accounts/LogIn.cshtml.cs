using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Styrkedja.Core.Access;
using Styrkedja.Store;
using Styrkedja.Web.Security;
using Styrkedja.Web.Security.SingleSignOn;

namespace Styrkedja.Web.Features.Accounts;

/// <summary>Logs somebody in by address and password.</summary>
[Needs(Right.LogIn)]
public sealed class LogInModel(SignIns signIns, CurrentPerson person, AccountsDb accounts, Database database)
    : PageModel
{
    /// <summary>The address.</summary>
    [BindProperty]
    public string? Email { get; set; }

    /// <summary>The password.</summary>
    [BindProperty]
    public string? Password { get; set; }

    /// <summary>Where the person was going.</summary>
    [BindProperty(Name = "till", SupportsGet = true)]
    public string? To { get; set; }

    /// <summary>The sample municipality's people, where there are any.</summary>
    public IReadOnlyList<DemonstrationPerson> Demonstration { get; private set; } = [];

    /// <summary>The providers of single sign-on: key and name.</summary>
    public IEnumerable<(string Key, string Name)> Providers =>
        HttpContext.RequestServices.GetServices<SignOnProvider>().Select(p => (p.Settings.Key, p.Settings.Name));

    /// <summary>The page; whoever has logged in already goes on.</summary>
    /// <param name="som">Whom of the sample municipality's people the form is filled in for.</param>
    public async Task<IActionResult> OnGet(string? som)
    {
        if (person.Account is not null)
        {
            return LocalRedirect(Destination(Url, To));
        }
        if (Enum.TryParse<SignOnRefusal>(Request.Query["nekad"], out var refusal))
        {
            ModelState.AddModelError("", Sentence(refusal));
        }
        await Load();
        Email = Demonstration.FirstOrDefault(one => one.Email == som)?.Email;
        return Page();
    }

    /// <summary>Tries to log in.</summary>
    public async Task<IActionResult> OnPost()
    {
        switch (await signIns.Try(HttpContext, Email?.Trim() ?? "", Password ?? ""))
        {
            case SignInOutcome.Done:
                return LocalRedirect(Destination(Url, To));
            case SignInOutcome.NeedsCode:
                return RedirectToPage("/Accounts/Code", new { till = To });
            case SignInOutcome.TooMany:
                Response.StatusCode = StatusCodes.Status429TooManyRequests;
                ModelState.AddModelError("", TooMany);
                break;
            case SignInOutcome.Refused:
                ModelState.AddModelError(
                    nameof(Email),
                    "E-postadressen och lösenordet hör inte ihop, eller så har för många försökt på en stund. Försök igen senare, eller välj ett nytt lösenord."
                );
                break;
        }
        await Load();
        return Page();
    }

    /// <summary>What is said when many attempts from one address have failed.</summary>
    internal const string TooMany =
        "Många inloggningar från er adress har misslyckats. Vänta tio minuter och försök igen.";

    private static string Sentence(SignOnRefusal refusal) =>
        refusal switch
        {
            SignOnRefusal.NoRole => "Du har ingen roll i Styrkedja än: be en administratör i din kommun att ge dig en.",
            SignOnRefusal.NotSo =>
                "Ditt konto kan inte användas med den gemensamma inloggningen: be en administratör i din kommun om hjälp.",
            SignOnRefusal.Silent =>
                "Den gemensamma inloggningen svarar inte just nu: vänta en stund och försök igen, eller logga in med lösenord.",
            SignOnRefusal.GroupsUnread =>
                "Den gemensamma inloggningen berättar inte vilka grupper du är med i, ofta för att de är för många. Dina roller är som förut, men du kan inte logga in så förrän er it-avdelning har begränsat vilka grupper som skickas.",
            SignOnRefusal.NoSecondFactor =>
                "Den gemensamma inloggningen säger inte att du har visat mer än ett lösenord, och det krävs här: be er it-avdelning slå på det.",
            SignOnRefusal.Failed =>
                "Den gemensamma inloggningen gick inte igenom: försök igen, och be er it-avdelning om hjälp om det händer på nytt.",
        };

    /// <summary>Where somebody goes after logging in: an address of ours, else the first page.</summary>
    internal static string Destination(IUrlHelper url, string? to) => url.IsLocalUrl(to) ? to! : "/";

    private async Task Load() => Demonstration = await DemonstrationPerson.Load(accounts, database, person.Today);
}
