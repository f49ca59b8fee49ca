using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Styrkedja.Core.Access;
using Styrkedja.Core.Swedish;
using Styrkedja.Store;
using Styrkedja.Store.People;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.People;

/// <summary>Removes the name of somebody who has left, and what they logged in with where they work nowhere else.</summary>
[Needs(Right.EditPeople)]
public sealed class EraseModel(
    Place place,
    CurrentPerson person,
    Database database,
    UserManager<Account> accounts,
    Control control
) : PersonPageModel(place, person, accounts)
{
    private const int LongestReason = 500;
    private readonly Place _place = place;
    private readonly CurrentPerson _person = person;

    /// <summary>Why.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>The page.</summary>
    public async Task<IActionResult> OnGet(Guid id) => await Load(id) ? Page() : NotFound();

    /// <summary>Removes it.</summary>
    public async Task<IActionResult> OnPost(Guid id)
    {
        if (!await Load(id))
        {
            return NotFound();
        }
        if (Shown.ClosedAt is null)
        {
            ModelState.AddModelError(
                "",
                "Personen har roller och kan logga in. Avsluta personen först, ta sedan bort namnet."
            );
        }
        var reason = SwedishText.Collapse(Reason ?? "");
        if (reason.Length is 0 or > LongestReason)
        {
            ModelState.AddModelError(nameof(Reason), $"Skriv varför namnet tas bort, högst {LongestReason} tecken.");
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        await Persons.Erase(database, _place.Municipality.Id, id, _person.Actor, reason, _person.May);
        await control.Erase(Account!, Shown);
        return LocalRedirect(Link);
    }
}
