using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Styrkedja.Core.Access;
using Styrkedja.Web.Mail;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.People;

/// <summary>A person: what they are, and for administrators what they are to be.</summary>
[Needs(Right.SeePeople)]
public sealed class DetailsModel(
    Place place,
    CurrentPerson person,
    UserManager<Account> accounts,
    Control control,
    Links links,
    MailSender mail
) : PersonPageModel(place, person, accounts)
{
    private readonly Place _place = place;
    private readonly CurrentPerson _person = person;

    /// <summary>A role to give.</summary>
    [BindProperty]
    public RoleForm Input { get; set; } = new();

    /// <summary>The parts to choose from.</summary>
    public IEnumerable<SelectListItem> Units => RoleForm.UnitChoices(Organisation, _person);

    /// <summary>Whether a letter was sent to the person just now.</summary>
    public bool IsInvited { get; private set; }

    /// <summary>Whether what was given just now took the password away, which somebody else could have set.</summary>
    public bool NeedsPassword { get; private set; }

    /// <summary>The page.</summary>
    /// <param name="id">The person.</param>
    /// <param name="inbjuden">"ja" where a letter was sent just now.</param>
    /// <param name="nytt">"ja" where the person needs a new password because of what was given just now.</param>
    public async Task<IActionResult> OnGet(Guid id, string? inbjuden, string? nytt)
    {
        (IsInvited, NeedsPassword) = (inbjuden == "ja", nytt == "ja");
        return await Load(id) ? Page() : NotFound();
    }

    /// <summary>
    /// Gives a role. A password that could be somebody's who may not give it is void before, so that nobody has both for a
    /// moment, and after, where one was set meanwhile.
    /// </summary>
    public async Task<IActionResult> OnPostGive(Guid id)
    {
        var isVoid = false;
        var result = await Change(
            id,
            "role.give",
            () => Input.Check(ModelState, nameof(Input) + ".", Organisation, _person, Response),
            people =>
            {
                var (role, unit, from, to) = Input.Checked;
                people.Give(id, role, unit, from, to);
                return Task.CompletedTask;
            },
            takesNothing: true,
            before: async () =>
                isVoid = Account is not null && await control.VoidIfInOthersHands(Account, Here, Input.Checked.Unit)
        );
        if (result is not LocalRedirectResult || Account is not { } account)
        {
            return result;
        }
        isVoid |= await control.VoidIfInOthersHands(account, Here);
        return !isVoid ? result
            : mail.HasServer && await links.MailPassword(account) ? LocalRedirect(Link + "?nytt=ja&inbjuden=ja")
            : LocalRedirect(Link + "?nytt=ja");
    }

    private Guid Here => _place.Municipality.Id;

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
