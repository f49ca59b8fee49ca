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
    AccountsDb accountsDb,
    Leaving leaving,
    Sessions sessions,
    SignIns signIns,
    Links links,
    MailSender mail,
    TimeProvider clock
) : PersonPageModel(place, person, accounts, clock)
{
    private const string LogOut = "account.log-out";

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
        With(id, "account.invite", async account => Made = await links.ForPassword(account.Id));

    /// <summary>Sends such a link to the person.</summary>
    public Task<IActionResult> OnPostMail(Guid id) =>
        With(
            id,
            "account.invite",
            async account =>
                Notice = await links.MailPassword(account)
                    ? "Länken skickas till personens e-postadress."
                    : "En länk har nyss skickats. Vänta tio minuter innan du skickar en till."
        );

    /// <summary>Ends every log-in of the person: they may log in anew.</summary>
    public Task<IActionResult> OnPostLogOut(Guid id) =>
        With(
            id,
            LogOut,
            async account =>
                Notice =
                    (await sessions.End(account.Id)).Count == 0
                        ? "Personen var inte inloggad."
                        : "Personen är utloggad överallt."
        );

    /// <summary>Turns off the code of somebody who has lost both telephone and recovery codes.</summary>
    public Task<IActionResult> OnPostNoCode(Guid id) =>
        With(
            id,
            "account.two-factor",
            async account =>
            {
                await signIns.TurnOffCode(account);
                await sessions.End(account.Id);
                Notice = "Koden är avstängd. Personen loggar in med sitt lösenord och kan slå på en ny.";
            }
        );

    // Only who may end everything that somebody is; and how somebody logs in is not for everyone of these to say.
    private async Task<IActionResult> With(Guid id, string action, Func<Account, Task> change)
    {
        if (!await Load(id) || Account is not { ClosedAt: null } account || Shown.ClosedAt is not null)
        {
            return NotFound();
        }
        if (!MayEditAll)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }
        var (asker, here) = (_person.Account?.Id, _place.Municipality.Id);
        if (action != LogOut && await leaving.ProblemOfPowerOver(account, asker, here) is { } problem)
        {
            ModelState.AddModelError("", problem);
            return Page();
        }
        await accountsDb.Note(account, action);
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
