using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Access;
using Styrkedja.Store.People;
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
    MailSender mail
) : PersonPageModel(place, person, accounts)
{
    private readonly Place _place = place;
    private readonly CurrentPerson _person = person;

    /// <summary>A link for a new password, shown once.</summary>
    public string? Made { get; private set; }

    /// <summary>Whether letters can be sent.</summary>
    public bool HasMail => mail.HasServer;

    /// <summary>What was done just now, in a sentence.</summary>
    public string? Notice { get; private set; }

    /// <summary>Why how the person logs in is not for whoever asks to say; null where it is.</summary>
    public string? Problem { get; private set; }

    /// <summary>The page.</summary>
    public async Task<IActionResult> OnGet(Guid id) => await LoadAll(id) ? Page() : NotFound();

    /// <summary>Makes a link with which the person sets a password, and shows it.</summary>
    public Task<IActionResult> OnPostLink(Guid id) =>
        With(
            id,
            "account.invite",
            async account => Made = await links.ForPassword(account.Id, _person.Account!.Id, _place.Municipality.Id)
        );

    /// <summary>Sends such a link to the person; to one who has not said yes, the question.</summary>
    public Task<IActionResult> OnPostMail(Guid id) =>
        With(
            id,
            "account.invite",
            async account =>
                Notice = await Send(account)
                    ? "Brevet skickas till personens e-postadress."
                    : "Ett brev har nyss skickats. Vänta tio minuter innan du skickar ett till.",
            // Nobody but the owner of the address sees it.
            anyone: true
        );

    private Task<bool> Send(Account account) =>
        Shown.InvitedAt is null
            ? links.MailPassword(account)
            : links.MailInvitation(account, _place.Municipality.Id, _place.Municipality.Name);

    /// <summary>Ends every log-in of the person; where they work in another municipality too, for this one alone.</summary>
    public Task<IActionResult> OnPostLogOut(Guid id) =>
        With(
            id,
            "account.log-out",
            async account =>
            {
                if (await leaving.WorksElsewhere(account.Id, _place.Municipality.Id))
                {
                    await Persons.LogOut(_place.Db, id, _person.Actor, _person.May);
                    Notice = "Personen är utloggad härifrån. Inloggningar i andra kommuner rör ni inte.";
                    return;
                }
                Notice =
                    (await sessions.End(account.Id)).Count == 0
                        ? "Personen var inte inloggad."
                        : "Personen är utloggad överallt.";
            },
            anyone: true
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
    private async Task<IActionResult> With(Guid id, string action, Func<Account, Task> change, bool anyone = false)
    {
        if (!await LoadAll(id) || Account is not { ClosedAt: null } account || Shown.ClosedAt is not null)
        {
            return NotFound();
        }
        if (!MayEditAll)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }
        // Whoever has not said yes can be asked again, and is not here to be logged out.
        var isOpen = anyone && (Shown.InvitedAt is null) == (action != "account.invite");
        if (!isOpen && Problem is { } problem)
        {
            ModelState.AddModelError("", problem);
            return Page();
        }
        await accountsDb.Note(account, action);
        await change(account);
        return Page();
    }

    private async Task<bool> LoadAll(Guid id)
    {
        if (!await Load(id))
        {
            return false;
        }
        Problem = Account is null
            ? null
            : await leaving.ProblemOfPowerOver(Account, _person.Account?.Id, _place.Municipality.Id);
        return true;
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
        // Here they are out at once anyhow; what they do elsewhere goes on.
        if (
            result is LocalRedirectResult
            && Shown.InvitedAt is null
            && !await leaving.WorksElsewhere(Account!.Id, _place.Municipality.Id)
        )
        {
            await sessions.End(Account!.Id);
        }
        return result;
    }
}
