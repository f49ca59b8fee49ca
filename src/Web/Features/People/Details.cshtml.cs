using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Access;
using Styrkedja.Core.Organisation;
using Styrkedja.Store.Mapping;
using Styrkedja.Store.Organisation;
using Styrkedja.Store.People;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.People;

/// <summary>A person: what they are, and for administrators what they are to be.</summary>
[Needs(Right.SeePeople)]
public sealed class DetailsModel(
    Place place,
    CurrentPerson person,
    UserManager<Account> accounts,
    Sessions sessions,
    Links links,
    TimeProvider clock
) : PageModel
{
    private OrganisationOverTime _organisation = OrganisationOverTime.Empty;

    /// <summary>A role to give.</summary>
    [BindProperty]
    public RoleForm Input { get; set; } = new();

    /// <summary>The person.</summary>
    public StoredPerson Shown { get; private set; } = null!;

    /// <summary>The account; null where the person never logs in.</summary>
    public Account? Account { get; private set; }

    /// <summary>What they are, now or later.</summary>
    public IReadOnlyList<ShownRole> Roles { get; private set; } = [];

    /// <summary>A link for a new password, shown once.</summary>
    public string? Link { get; private set; }

    /// <summary>The parts to choose from.</summary>
    public IEnumerable<SelectListItem> Units => RoleForm.UnitChoices(_organisation, person);

    /// <summary>The page.</summary>
    public async Task<IActionResult> OnGet(Guid id) => await Load(id) ? Page() : NotFound();

    /// <summary>Gives a role.</summary>
    public Task<IActionResult> OnPostGive(Guid id) =>
        Change(
            id,
            () => Input.Check(ModelState, nameof(Input) + ".", _organisation, person),
            people =>
            {
                var (role, unit, from, to) = Input.Checked;
                people.Give(id, role, unit, from, to);
                return Task.CompletedTask;
            }
        );

    /// <summary>Takes a role away at once.</summary>
    public Task<IActionResult> OnPostEnd(Guid id, Guid role) =>
        Change(
            id,
            () => Roles.FirstOrDefault(r => r.Held.Id == role) is { } shown && MayEdit(shown.Held.UnitId),
            async people =>
            {
                if ((await people.Held(id)).Find(r => r.Id == role) is { } held)
                {
                    people.End(held, person.Today.AddDays(-1));
                }
            }
        );

    /// <summary>Ends everything that the person is here.</summary>
    public Task<IActionResult> OnPostClose(Guid id) =>
        Change(
            id,
            () => Roles.All(r => MayEdit(r.Held.UnitId)) && (Roles.Count > 0 || MayEdit(null)),
            async people => await people.Close(await place.Db.Persons.AsTracking().SingleAsync(p => p.Id == id)),
            () => sessions.End(Account!.Id)
        );

    /// <summary>Makes a link with which the person sets a password.</summary>
    public async Task<IActionResult> OnPostLink(Guid id)
    {
        if (!await Load(id) || Account is not { ClosedAt: null } account || Shown.ClosedAt is not null)
        {
            return NotFound();
        }
        // Whoever sets a password is that person: only who may end everything they are may do so.
        if (account.RunsInstallation ? account.Id != person.Account?.Id : !Roles.All(r => MayEdit(r.Held.UnitId)))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }
        if (account.Id != person.Account?.Id && await WorksElsewhere(account.Id))
        {
            ModelState.AddModelError(
                "",
                "Personen arbetar också i en annan kommun, så ingen kan göra en länk härifrån. Den som kan sitt lösenord byter det under sitt namn."
            );
            return Page();
        }
        Link = await links.ForPassword(account.Id);
        return Page();
    }

    /// <summary>Whether the person who asks may change roles for a part.</summary>
    public bool MayEdit(Guid? unit) =>
        person.May(Right.EditPeople, unit is { } part ? RoleForm.PathOf(_organisation, part, person) : []);

    // With a new password an administrator here would be that person there.
    private Task<bool> WorksElsewhere(Guid account) =>
        place
            .Db.Persons.IgnoreQueryFilters()
            .AnyAsync(p => p.AccountId == account && p.MunicipalityId != place.Municipality.Id);

    private async Task<IActionResult> Change(
        Guid id,
        Func<bool> allowed,
        Func<PeopleRegister, Task> change,
        Func<Task>? afterwards = null
    )
    {
        if (!await Load(id))
        {
            return NotFound();
        }
        if (!allowed())
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        var people = new PeopleRegister(place.Db, place.Person, clock);
        try
        {
            await change(people);
            await people.Save();
        }
        catch (LastAdministratorException)
        {
            ModelState.AddModelError(
                "",
                "Då skulle ingen vara administratör för hela kommunen tills vidare. Gör någon annan till det först. Inget har ändrats."
            );
            await Load(id);
            return Page();
        }
        if (afterwards is not null)
        {
            await afterwards();
        }
        return LocalRedirect(place.MunicipalityLink($"personer/{id}"));
    }

    private async Task<bool> Load(Guid id)
    {
        if (await place.Db.Persons.SingleOrDefaultAsync(p => p.Id == id && p.AccountId != null) is not { } found)
        {
            return false;
        }
        Shown = found;
        Account = await accounts.FindByIdAsync(found.AccountId!.Value.ToString());
        Roles = await ShownRole.Load(place.Db, id, person.Today);
        _organisation = await UnitRegister.Load(place.Db);
        return true;
    }
}
