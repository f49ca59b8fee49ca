using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Styrkedja.Core.Access;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.Start;

/// <summary>The first address: leads to one's own page; whoever works in several municipalities, or in none, to the list.</summary>
[Needs(Right.OwnAccount)]
public sealed class IndexModel(OwnMunicipalities municipalities) : PageModel
{
    /// <summary>Leads there.</summary>
    public async Task<IActionResult> OnGet()
    {
        var (own, invitations) = (await municipalities.Find(), await municipalities.Waiting());
        return LocalRedirect(own is [var only] && invitations == 0 ? $"/{only.Slug}/min-sida" : "/kommuner");
    }
}
