using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Access;
using Styrkedja.Web.Mail;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.People;

/// <summary>How a person logs in, and how they leave.</summary>
[Needs(Right.EditPeople, With = Thing.ToBeSaid)]
public sealed class AccountModel(
    Place place,
    CurrentPerson person,
    UserManager<Account> accounts,
    Leaving leaving,
    Sessions sessions,
    Links links,
    MailSender mail,
    TimeProvider clock
) : PersonPageModel(place, person, accounts, clock)
{
    private readonly Place _place = place;
    private readonly CurrentPerson _person = person;

    /// <summary>A link for a new password, shown once.</summary>
    public string? Made { get; private set; }

    /// <summary>Whether letters can be sent.</summary>
    public bool HasMail => mail.HasServer;

    /// <summary>What was done just now, in a sentence.</summary>
    public string? Notice { get; private set; }

    /// <summary>The page.</summary>
    public async Task<IActionResult> OnGet(Guid id) => await Load(id) ? Page() : NotFound();

    /// <summary>Makes a link with which the person sets a password, and shows it.</summary>
    public Task<IActionResult> OnPostLink(Guid id) =>
        WithLink(id, async account => Made = await links.ForPassword(account.Id));

    /// <summary>Sends such a link to the person.</summary>
    public Task<IActionResult> OnPostMail(Guid id) =>
        WithLink(
            id,
            async account =>
                Notice = await links.MailPassword(account)
                    ? "Länken skickas till personens e-postadress."
                    : "En länk har nyss skickats. Vänta tio minuter innan du skickar en till."
        );

    private async Task<IActionResult> WithLink(Guid id, Func<Account, Task> make)
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
        await make(account);
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
            await sessions.End(Account!.Id);
        }
        return result;
    }
}
