using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Styrkedja.Core.Access;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.Organisation;

/// <summary>A board without a year: leads to its latest year.</summary>
[Needs(Right.Read)]
public sealed class BoardModel(Place place) : PageModel
{
    /// <summary>Goes there; for a board without any year, to its place in the organisation.</summary>
    public IActionResult OnGet() =>
        LocalRedirect(
            place.Board is { } board && place.LatestYears.TryGetValue(board.Id, out var latest)
                ? place.Link(board, latest)
                : place.MunicipalityLink($"organisation/{place.Board?.Id}")
        );
}
