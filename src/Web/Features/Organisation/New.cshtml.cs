using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Styrkedja.Store;
using Styrkedja.Store.Organisation;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.Organisation;

/// <summary>Enters a municipality.</summary>
[Needs(Right.Administer)]
public sealed class NewModel(Database database, TimeProvider clock) : PageModel
{
    private const int LongestName = 100;

    /// <summary>Its name.</summary>
    [BindProperty]
    public string? Name { get; set; }

    /// <summary>Enters it and goes to its import page.</summary>
    public async Task<IActionResult> OnPost()
    {
        var name = Name?.Trim() ?? "";
        if (name.Length is 0 or > LongestName)
        {
            ModelState.AddModelError(nameof(Name), "Skriv kommunens namn, högst 100 tecken.");
            return Page();
        }
        try
        {
            var entered = await Municipalities.Enter(database, name, HttpContext.Actor(Guid.Empty), clock);
            return LocalRedirect($"/{entered.Slug}/granska");
        }
        catch (DuplicateNameException)
        {
            ModelState.AddModelError(nameof(Name), $"{name} finns redan.");
            return Page();
        }
    }
}
