using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Access;
using Styrkedja.Core.Organisation;
using Styrkedja.Core.Swedish;
using Styrkedja.Store.Auditing;
using Styrkedja.Store.Mapping;
using Styrkedja.Store.Organisation;
using Styrkedja.Store.People;
using Styrkedja.Web.Features.Accounts;
using Styrkedja.Web.Mail;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.People;

/// <summary>Enters a person with a first role.</summary>
[Needs(Right.EditPeople, With = Thing.ToBeSaid)]
public sealed class NewModel(
    Place place,
    CurrentPerson person,
    UserManager<Account> accounts,
    AccountsDb accountsDb,
    Control control,
    Leaving leaving,
    Links links,
    MailSender mail,
    TimeProvider clock
) : PageModel
{
    private OrganisationOverTime _organisation = OrganisationOverTime.Empty;

    /// <summary>What others call the person.</summary>
    [BindProperty]
    public string? Name { get; set; }

    /// <summary>The address that they log in with.</summary>
    [BindProperty]
    public string? Email { get; set; }

    /// <summary>The role.</summary>
    [BindProperty]
    public RoleForm Input { get; set; } = new();

    /// <summary>The parts to choose from.</summary>
    public IEnumerable<SelectListItem> Units => RoleForm.UnitChoices(_organisation, person);

    /// <summary>The page.</summary>
    public async Task OnGet() => _organisation = await UnitRegister.Load(place.Db);

    /// <summary>Enters the person, and goes to their page, where they are given a link.</summary>
    public async Task<IActionResult> OnPost()
    {
        var here = place.Municipality;
        _organisation = await UnitRegister.Load(place.Db);
        var name = SwedishText.Collapse(Name ?? "");
        if (name.Length is 0 or > StoredPerson.LongestName)
        {
            ModelState.AddModelError(nameof(Name), $"Skriv personens namn, högst {StoredPerson.LongestName} tecken.");
        }
        NewPassword.CheckEmail(ModelState, nameof(Email), Email);
        if (!Input.Check(ModelState, nameof(Input) + ".", _organisation, person, Response))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        // Somebody who works in another municipality too has the account already.
        var account = await accounts.FindByEmailAsync(Email!.Trim());
        if (account is not null && await ProblemWith(account) is { } known)
        {
            ModelState.AddModelError(nameof(Email), known);
            return Page();
        }
        // Nobody's now, but somebody may know the password: who comes here begins anew.
        if (
            account is { PasswordHash: not null, ProvenAt: null, RunsInstallation: false }
            && !await leaving.WorksElsewhere(account.Id, here.Id)
        )
        {
            await control.Void(account);
        }
        var isNew = account is null;
        account ??= NewPassword.AccountOf(Email, clock);
        try
        {
            var entered = await Enter(name, account, isNew);
            var invited =
                mail.HasServer && await links.MailInvitation(account, here.Id, here.Name) ? "?inbjuden=ja" : "";
            return LocalRedirect(place.MunicipalityLink($"personer/{entered}{invited}"));
        }
        catch (DuplicateNameException)
        {
            ModelState.AddModelError(nameof(Email), "Det finns redan ett konto med den adressen. Försök igen.");
            return Page();
        }
    }

    // The account and the person, or neither.
    private Task<Guid> Enter(string name, Account account, bool isNew) =>
        PeopleRegister.Change(
            place.Db,
            new Act(person.Actor, "person.enter"),
            place.Person,
            person.May,
            async people =>
            {
                if (isNew)
                {
                    await accountsDb.Join(people.Rows);
                    accountsDb.Acting("account.enter");
                    if (!(await accounts.CreateAsync(account)).Succeeded)
                    {
                        throw new DuplicateNameException(account.Email!);
                    }
                }
                var entered = await people.Enter(name, account.Id, isAsked: true);
                var (role, unit, from, to) = Input.Checked;
                people.Give(entered.Id, role, unit, from, to);
                return entered.Id;
            },
            whoeverIsLeft: true,
            mayRepeat: !isNew
        );

    // What somebody is called, and that they have left, is not changed by adding them once more.
    private async Task<string?> ProblemWith(Account account) =>
        await place.Db.Persons.SingleOrDefaultAsync(p => p.AccountId == account.Id) switch
        {
            { ClosedAt: null } known => $"{known.Name} finns redan här, med den adressen. Ge rollen på personens sida.",
            { } gone when !person.May(Right.EditPeople, []) =>
                $"{gone.Name} har slutat. Den som är administratör för hela kommunen kan lägga till personen igen.",
            _ => null,
        };
}
