using Microsoft.AspNetCore.Mvc;
using Styrkedja.Core.Access;
using Styrkedja.Store;
using Styrkedja.Store.Changing;
using Styrkedja.Store.Organisation;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.Organisation;

/// <summary>What a unit does and how it is reached. A stale save shows both versions and lets the person choose.</summary>
[Needs(Right.DescribeUnit, With = Thing.Unit)]
public sealed class ContactModel(Place place, CurrentPerson person, Database database, TimeProvider clock)
    : UnitPageModel(place, person, database, clock)
{
    private const int LongestDescription = 2000;
    private const int LongestLine = 200;
    private readonly Place _place = place;
    private readonly CurrentPerson _person = person;

    /// <summary>What it does.</summary>
    [BindProperty]
    public string? Description { get; set; }

    /// <summary>Its mailbox.</summary>
    [BindProperty]
    public string? Mailbox { get; set; }

    /// <summary>Its telephone.</summary>
    [BindProperty]
    public string? Phone { get; set; }

    /// <summary>True where somebody else has changed it since the person opened the page.</summary>
    public bool IsStale { get; private set; }

    /// <summary>The page.</summary>
    public async Task<IActionResult> OnGet(Guid id)
    {
        if (!await LoadUnit(id))
        {
            return NotFound();
        }
        (Description, Mailbox, Phone) = (Stored.Description, Stored.Mailbox, Stored.Phone);
        return Page();
    }

    /// <summary>Saves it.</summary>
    public async Task<IActionResult> OnPost(Guid id)
    {
        if (!await LoadUnit(id))
        {
            return NotFound();
        }
        Check(Description, nameof(Description), LongestDescription);
        Check(Mailbox, nameof(Mailbox), LongestLine);
        Check(Phone, nameof(Phone), LongestLine);
        if (
            Mailbox is { Length: > 0 }
            && (
                !Mailbox.Contains('@', StringComparison.Ordinal)
                || Mailbox.Trim().Contains(' ', StringComparison.Ordinal)
            )
        )
        {
            ModelState.AddModelError(nameof(Mailbox), "Ange en e-postadress, till exempel enheten@kommunen.se.");
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        try
        {
            await UnitRegister.Describe(
                _place.Db,
                id,
                Version,
                new UnitContact(Description, Mailbox, Phone),
                _person.Actor,
                _person.May
            );
            return LocalRedirect(Link);
        }
        catch (StaleException)
        {
            Response.StatusCode = StatusCodes.Status409Conflict;
            IsStale = true;
            await LoadUnit(id);
            return Page();
        }
    }

    private void Check(string? text, string field, int longest)
    {
        if (text?.Length > longest)
        {
            ModelState.AddModelError(field, $"Texten är för lång. Korta den till högst {longest} tecken.");
        }
    }
}
