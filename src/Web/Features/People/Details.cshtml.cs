using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Styrkedja.Core.Access;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.People;

/// <summary>A person: what they are, and for administrators what they are to be.</summary>
[Needs(Right.SeePeople)]
public sealed class DetailsModel(Place place, CurrentPerson person, UserManager<Account> accounts, TimeProvider clock)
    : PersonPageModel(place, person, accounts, clock)
{
    private readonly CurrentPerson _person = person;

    /// <summary>A role to give.</summary>
    [BindProperty]
    public RoleForm Input { get; set; } = new();

    /// <summary>The parts to choose from.</summary>
    public IEnumerable<SelectListItem> Units => RoleForm.UnitChoices(Organisation, _person);

    /// <summary>Whether a letter was sent to the person just now.</summary>
    public bool IsInvited { get; private set; }

    /// <summary>The page.</summary>
    /// <param name="id">The person.</param>
    /// <param name="inbjuden">"ja" where a letter was sent just now.</param>
    public async Task<IActionResult> OnGet(Guid id, string? inbjuden)
    {
        IsInvited = inbjuden == "ja";
        return await Load(id) ? Page() : NotFound();
    }

    /// <summary>Gives a role.</summary>
    public Task<IActionResult> OnPostGive(Guid id) =>
        Change(
            id,
            "role.give",
            () => Input.Check(ModelState, nameof(Input) + ".", Organisation, _person, Response),
            people =>
            {
                var (role, unit, from, to) = Input.Checked;
                people.Give(id, role, unit, from, to);
                return Task.CompletedTask;
            },
            takesNothing: true
        );

    /// <summary>Takes a role away at once.</summary>
    public Task<IActionResult> OnPostEnd(Guid id, Guid role) =>
        Change(
            id,
            "role.end",
            () => Roles.FirstOrDefault(r => r.Held.Id == role) is { } shown && MayEdit(shown.Held.UnitId),
            async people =>
            {
                if ((await people.Held(id)).Find(r => r.Id == role) is { } held)
                {
                    people.End(held, _person.Today.AddDays(-1));
                }
            }
        );
}
