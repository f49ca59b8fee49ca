using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Styrkedja.Core.Access;
using Styrkedja.Store.Changing;
using Styrkedja.Store.People;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.MyPage;

/// <summary>Follows a unit or an indicator, or stops; the way back is where the button stood.</summary>
[Needs(Right.Read)]
public sealed class FollowModel(Place place, CurrentPerson person) : PageModel
{
    /// <summary>There is nothing to see here.</summary>
    public IActionResult OnGet() => LocalRedirect(place.MunicipalityLink("min-sida"));

    /// <summary>Saves it.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="indicator">The indicator of the unit; null for the unit itself.</param>
    /// <param name="follows">Whether it is to be followed.</param>
    /// <param name="back">Where the button stood.</param>
    public async Task<IActionResult> OnPost(Guid unit, Guid? indicator, bool follows, string? back)
    {
        try
        {
            if (!await Following.Set(place.Db, unit, indicator, follows, person.Actor, person.May))
            {
                Response.StatusCode = StatusCodes.Status409Conflict;
                return Page();
            }
        }
        catch (StaleException)
        {
            return NotFound();
        }
        return LocalRedirect(Url.IsLocalUrl(back) ? back : place.MunicipalityLink("min-sida"));
    }
}

/// <summary>The button that follows something, or stops.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Indicator">The indicator of the unit; null for the unit itself.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Follows">Whether the person follows it.</param>
public sealed record FollowButton(Guid Unit, Guid? Indicator, string Name, bool Follows);
