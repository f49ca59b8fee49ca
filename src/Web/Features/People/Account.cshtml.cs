using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Access;
using Styrkedja.Core.Swedish;
using Styrkedja.Store;
using Styrkedja.Store.People;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.People;

/// <summary>How a person logs in, and how they leave.</summary>
[Needs(Right.EditPeople, With = Thing.ToBeSaid)]
public sealed class AccountModel(
    Place place,
    CurrentPerson person,
    Database database,
    UserManager<Account> accounts,
    Leaving leaving,
    Links links,
    TimeProvider clock
) : PersonPageModel(place, person, accounts, clock)
{
    private const int LongestReason = 500;
    private readonly Place _place = place;
    private readonly CurrentPerson _person = person;

    /// <summary>Why the name is removed.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>A link for a new password, shown once.</summary>
    public string? Made { get; private set; }

    /// <summary>The page.</summary>
    public async Task<IActionResult> OnGet(Guid id) => await Load(id) ? Page() : NotFound();

    /// <summary>Makes a link with which the person sets a password.</summary>
    public async Task<IActionResult> OnPostLink(Guid id)
    {
        if (!await Load(id) || Account is not { ClosedAt: null } account || Shown.ClosedAt is not null)
        {
            return NotFound();
        }
        // Whoever sets a password is that person: only who may end everything they are may do so.
        var own = account.Id == _person.Account?.Id;
        if (!own && (account.RunsInstallation || !Roles.All(r => MayEdit(r.Held.UnitId))))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }
        // With a new password an administrator here would be that person there.
        if (!own && await leaving.WorksElsewhere(account.Id, _place.Municipality.Id))
        {
            ModelState.AddModelError(
                "",
                "Personen arbetar också i en annan kommun, så ingen kan göra en länk härifrån. Den som kan sitt lösenord byter det under sitt namn."
            );
            return Page();
        }
        Made = await links.ForPassword(account.Id);
        return Page();
    }

    /// <summary>Ends everything that the person is here.</summary>
    public async Task<IActionResult> OnPostClose(Guid id)
    {
        var result = await Change(
            id,
            "person.close",
            () => MayEditAll,
            async people => await people.Close(await _place.Db.Persons.AsTracking().SingleAsync(p => p.Id == id))
        );
        if (result is LocalRedirectResult)
        {
            await leaving.LogOut(Account!);
        }
        return result;
    }

    /// <summary>Removes the name and, where the person works nowhere else, what they log in with.</summary>
    public async Task<IActionResult> OnPostErase(Guid id)
    {
        if (!await Load(id))
        {
            return NotFound();
        }
        if (!MayEdit(null))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
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
        await Persons.Erase(database, _place.Municipality.Id, id, _person.Actor, reason);
        await leaving.Erase(Account!, _place.Municipality.Id);
        return LocalRedirect(Link);
    }
}
