using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Styrkedja.Core.Access;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.Organisation;

/// <summary>A board without a year: leads to its latest year.</summary>
[Needs(Right.Read)]
public sealed class BoardModel(Place place) : PageModel
{
    /// <summary>Goes there; for a board without an accepted document, to its place in the organisation.</summary>
    public IActionResult OnGet() =>
        LocalRedirect(
            place.BoardDocuments is [var latest, ..]
                ? place.Link(place.Board, latest.Year)
                : place.MunicipalityLink($"organisation/{place.Board?.Id}")
        );
}
