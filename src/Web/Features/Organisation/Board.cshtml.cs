using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.Organisation;

/// <summary>A board without a year: leads to its latest year.</summary>
[Needs(Right.Read)]
public sealed class BoardModel(Place place) : PageModel
{
    /// <summary>Goes there; 404 for a board without an accepted document.</summary>
    public IActionResult OnGet() =>
        place.BoardDocuments is [var latest, ..] ? LocalRedirect(place.Link(place.Board, latest.Year)) : NotFound();
}
