using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.Goals;

/// <summary>A goal: what it says, what stands under it, and where it comes from.</summary>
[Needs(Right.Read)]
public sealed class DetailsModel(Place place) : PageModel
{
    /// <summary>What is shown.</summary>
    public GoalDetails Details { get; private set; } = null!;

    /// <summary>Loads it; 404 where the document has no such goal.</summary>
    public async Task<IActionResult> OnGet(string code, int? number)
    {
        var address = number is { } n ? $"{code}/{n.ToString(CultureInfo.InvariantCulture)}" : code;
        if (await GoalDetails.Load(place, address) is not { } details)
        {
            return NotFound();
        }
        Details = details;
        return Page();
    }
}
