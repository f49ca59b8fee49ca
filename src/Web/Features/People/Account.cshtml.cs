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
    SignIns signIns,
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
        WithAccount(id, async account => Made = await links.ForPassword(account.Id));

    /// <summary>Sends such a link to the person.</summary>
    public Task<IActionResult> OnPostMail(Guid id) =>
        WithAccount(
            id,
            async account =>
                Notice = await links.MailPassword(account)
                    ? "Länken skickas till personens e-postadress."
                    : "En länk har nyss skickats. Vänta tio minuter innan du skickar en till."
        );

    /// <summary>Ends every log-in of the person: they may log in anew.</summary>
    public Task<IActionResult> OnPostLogOut(Guid id) =>
        WithAccount(
            id,
            async account =>
            {
                var ended = await sessions.End(account.Id);
                Notice = ended.Count == 0 ? "Personen var inte inloggad." : "Personen är utloggad överallt.";
            }
        );

    /// <summary>Turns off the code of somebody who has lost both telephone and recovery codes.</summary>
    public Task<IActionResult> OnPostNoCode(Guid id) =>
        WithAccount(
            id,
            async account =>
            {
                await signIns.TurnOffCode(account);
                await sessions.End(account.Id);
                Notice = "Koden är avstängd. Personen loggar in med sitt lösenord och kan slå på en ny.";
            }
        );

    private async Task<IActionResult> WithAccount(Guid id, Func<Account, Task> change)
    {
        if (!await Load(id) || Account is not { ClosedAt: null } account || Shown.ClosedAt is not null)
        {
            return NotFound();
        }
        // Whoever says how somebody logs in is that person: only who may end everything they are may do so.
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
                "Personen arbetar också i en annan kommun, så hur den loggar in kan inte ändras härifrån. Den som kan sitt lösenord byter det under sitt namn."
            );
            return Page();
        }
        await change(account);
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
