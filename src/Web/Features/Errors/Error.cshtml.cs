using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Styrkedja.Core.Access;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.Errors;

/// <summary>What went wrong, for its reader.</summary>
[Needs(Right.LogIn)]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ErrorModel(CurrentPerson person) : PageModel
{
    /// <summary>The heading.</summary>
    public string Heading { get; private set; } = "";

    /// <summary>What to do.</summary>
    public string Advice { get; private set; } = "";

    /// <summary>What to quote when asking for help.</summary>
    public string Id { get; private set; } = "";

    /// <summary>A page that was asked for.</summary>
    public IActionResult OnGet() => Show();

    /// <summary>A form that was sent.</summary>
    public IActionResult OnPost() => Show();

    // Said of every municipality but the one that vouches, also of one that there is not.
    private bool IsElsewhere =>
        HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.RouteValues?.GetValueOrDefault("municipality")
            is string municipality
        && !person.CountsIn(municipality);

    private PageResult Show()
    {
        Id = Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier;
        // The address itself was asked for: there is no such page.
        if (Response.StatusCode == StatusCodes.Status200OK)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
        }
        if (HttpContext.Features.Get<RefusalWords>() is { } words)
        {
            (Heading, Advice) = (words.Heading, words.Advice);
            return Page();
        }
        (Heading, Advice) = Response.StatusCode switch
        {
            400 => (
                "Begäran gick inte att förstå",
                "Formuläret kan ha legat öppet för länge. Gå tillbaka, läs in sidan på nytt och försök igen."
            ),
            401 => (
                "Du behöver logga in",
                "Du har varit borta länge, eller så är inloggningen avslutad. Inget har sparats. Logga in i en annan flik, gå tillbaka hit i webbläsaren och skicka formuläret igen."
            ),
            403 when IsElsewhere => (
                "Din inloggning gäller inte här",
                "Du har loggat in med en kommuns gemensamma inloggning, och den gäller bara i den kommunen. Logga ut, och logga in på nytt med lösenord eller med den gemensamma inloggningen för kommunen du ska till."
            ),
            403 => (
                "Du får inte göra det här",
                "Det ingår inte i dina roller. Be en administratör i kommunen om du behöver det i ditt arbete."
            ),
            429 => (
                "För många försök",
                "Många försök från er adress har misslyckats. Vänta tio minuter och försök igen."
            ),
            404 => (
                "Sidan finns inte",
                "Adressen kan vara fel skriven, eller så finns inget inläst för nämnden och året. Börja från startsidan."
            ),
            409 => (
                "Någon annan hann före",
                "Det du skulle ändra har ändrats sedan du öppnade sidan. Inget av ditt har sparats. Öppna sidan på nytt och se hur det ser ut nu."
            ),
            413 => (
                "Det är för mycket på en gång",
                "Inget har sparats. Korta texten, eller ladda upp färre filer i taget: en fil får vara högst 20 MB."
            ),
            503 => (
                "Databasen svarar inte",
                "Den kan vara låst av ett annat program eller stängd. Inget har sparats. Vänta en stund och försök igen."
            ),
            507 => (
                "Disken är full",
                "Inget har sparats. Den som sköter datorn behöver frigöra utrymme innan det går att spara."
            ),
            _ => ("Något gick fel", "Felet är antecknat. Försök igen, och uppge numret nedan om det händer på nytt."),
        };
        return Page();
    }
}
