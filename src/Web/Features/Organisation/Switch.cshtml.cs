using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Styrkedja.Core.Access;
using Styrkedja.Store.Plans;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.Organisation;

/// <summary>Leads to another board and year: the same place of it where it has one.</summary>
[Needs(Right.Read)]
public sealed class SwitchModel(Place place) : PageModel
{
    /// <summary>Finds the address and goes there; a year of which the board has nothing gives the nearest that it has.</summary>
    /// <param name="namnd">Slug of the board.</param>
    /// <param name="ar">The year, or nothing for the latest.</param>
    /// <param name="sida">The page below the year, as the menu has it.</param>
    public async Task<IActionResult> OnGet(string? namnd, string? ar, string? sida)
    {
        if (place.Boards.FirstOrDefault(b => b.Slug == namnd) is not { } board)
        {
            return NotFound();
        }
        var years = await BoardYears.Of(place.Db, board.Id);
        if (years.All.Count == 0)
        {
            return LocalRedirect(place.MunicipalityLink($"organisation/{board.Id}"));
        }
        var year = int.TryParse(ar, NumberStyles.None, CultureInfo.InvariantCulture, out var asked)
            ? years.All.OrderBy(y => Math.Abs(y - asked)).ThenByDescending(y => y).First()
            : (years.Printed.Count > 0 ? years.Printed : years.All).Max();
        // A year that is only open has no more pages than its first.
        return LocalRedirect(place.Link(board, year, years.Printed.Contains(year) ? Menu.Known(sida) : ""));
    }
}
