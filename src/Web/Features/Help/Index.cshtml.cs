using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Styrkedja.Core.Access;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.Help;

/// <summary>Hjälp: the guide for users.</summary>
[Needs(Right.OwnAccount)]
public sealed class IndexModel : PageModel
{
    /// <summary>The page of the guide.</summary>
    public GuidePage Shown { get; private set; } = null!;

    /// <summary>Finds it.</summary>
    /// <param name="name">As in the address; nothing for the contents.</param>
    public IActionResult OnGet(string? name)
    {
        if (!Guide.Pages.TryGetValue(name ?? "", out var page))
        {
            return NotFound();
        }
        Shown = page;
        return Page();
    }
}
