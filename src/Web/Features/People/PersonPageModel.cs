using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Access;
using Styrkedja.Core.Organisation;
using Styrkedja.Store.Auditing;
using Styrkedja.Store.Changing;
using Styrkedja.Store.Mapping;
using Styrkedja.Store.Organisation;
using Styrkedja.Store.People;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.People;

/// <summary>What the pages about one person share: loading them, changing what they are, and what stops it.</summary>
public abstract class PersonPageModel(Place place, CurrentPerson person, UserManager<Account> accounts) : PageModel
{
    /// <summary>The organisation as it is kept.</summary>
    protected OrganisationOverTime Organisation { get; private set; } = OrganisationOverTime.Empty;

    /// <summary>The person.</summary>
    public StoredPerson Shown { get; private set; } = null!;

    /// <summary>The account; null where the person never logs in.</summary>
    public Account? Account { get; private set; }

    /// <summary>What they are, now or later.</summary>
    public IReadOnlyList<ShownRole> Roles { get; private set; } = [];

    /// <summary>The address of the person's page.</summary>
    public string Link => place.MunicipalityLink($"personer/{Shown.Id}");

    /// <summary>Whether the person who asks may change roles for a part.</summary>
    public bool MayEdit(Guid? unit) =>
        person.May(Right.EditPeople, unit is { } part ? RoleForm.PathOf(Organisation, part, person.Today) : []);

    /// <summary>Whether they may change everything that the person is.</summary>
    public bool MayEditAll => Leaving.IsOverAll([.. Roles.Select(r => r.Held.UnitId)], MayEdit);

    /// <summary>Loads the person; false where there is none.</summary>
    protected async Task<bool> Load(Guid id)
    {
        if (await place.Db.Persons.SingleOrDefaultAsync(p => p.Id == id && p.AccountId != null) is not { } found)
        {
            return false;
        }
        Shown = found;
        Account = await accounts.FindByIdAsync(found.AccountId!.Value.ToString());
        Roles = await ShownRole.Load(place.Db, id, person.Today);
        Organisation = await UnitRegister.Load(place.Db);
        return true;
    }

    /// <summary>Changes what the person is, and shows their page; this one again where it cannot be.</summary>
    /// <param name="id">The person.</param>
    /// <param name="action">What the log calls it.</param>
    /// <param name="allowed">Whether it may be done; asked when the person is loaded.</param>
    /// <param name="change">The change.</param>
    /// <param name="before">What is to be done before it, when it is known to be allowed; with accounts it cannot be a part of it.</param>
    /// <param name="takesNothing">True for a change that takes nobody's role as administrator away.</param>
    protected async Task<IActionResult> Change(
        Guid id,
        string action,
        Func<bool> allowed,
        Func<PeopleRegister, Task> change,
        bool takesNothing = false,
        Func<Task>? before = null
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
        // What they were given would hold when they come back, unseen by whoever enters them.
        if (Shown.ClosedAt is not null)
        {
            ModelState.AddModelError("", $"{Shown.Name} har slutat. Lägg till personen igen först. Inget har ändrats.");
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        if (before is not null)
        {
            await before();
        }
        try
        {
            await PeopleRegister.Change(
                place.Db,
                new Act(person.Actor, action),
                place.Person,
                person.May,
                async people =>
                {
                    await change(people);
                    return true;
                },
                whoeverIsLeft: takesNothing
            );
            return LocalRedirect(Link);
        }
        catch (LastAdministratorException)
        {
            ModelState.AddModelError(
                "",
                "Då skulle ingen vara administratör för hela kommunen tills vidare. Gör någon annan till det först. Inget har ändrats."
            );
        }
        catch (StaleException)
        {
            Response.StatusCode = StatusCodes.Status409Conflict;
            ModelState.AddModelError(
                "",
                "Någon annan har ändrat personens roller sedan du öppnade sidan. Inget har sparats. Sidan visar nu hur det är."
            );
        }
        await Load(id);
        return Page();
    }
}
