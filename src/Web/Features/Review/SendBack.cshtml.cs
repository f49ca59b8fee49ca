using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Access;
using Styrkedja.Store;
using Styrkedja.Store.Changing;
using Styrkedja.Store.Mapping;
using Styrkedja.Store.Printed;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.Review;

/// <summary>Takes back that a document was accepted, or brings back one that another took the place of.</summary>
[Needs(Right.SendBack, With = Thing.Document)]
public sealed class SendBackModel(Place place, CurrentPerson person, Database database) : PageModel
{
    /// <summary>Letters that a reason may have.</summary>
    public const int LongestReason = 500;

    /// <summary>The document.</summary>
    public StoredDocument Document { get; private set; } = null!;

    /// <summary>True where it is what holds now.</summary>
    public bool IsAccepted => Document.State == DocumentState.Accepted;

    /// <summary>Why.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>The version that the person saw.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>The page.</summary>
    public async Task<IActionResult> OnGet(Guid id)
    {
        if (!await Load(id))
        {
            return NotFound();
        }
        Version = Document.Version;
        return Page();
    }

    /// <summary>Sends it back.</summary>
    public async Task<IActionResult> OnPost(Guid id)
    {
        if (!await Load(id))
        {
            return NotFound();
        }
        var reason = Reason?.Trim() ?? "";
        if (reason.Length is 0 or > LongestReason)
        {
            ModelState.AddModelError(nameof(Reason), $"Skriv varför, högst {LongestReason} tecken.");
            return Page();
        }
        try
        {
            // It has a connection of its own.
            await place.Db.Database.CloseConnectionAsync();
            var imports = new DocumentImports(database, place.Municipality.Id, person.May);
            await imports.SendBack(id, Version, reason, person.Actor);
            return LocalRedirect(place.MunicipalityLink("granska/" + id));
        }
        catch (StaleException)
        {
            Response.StatusCode = StatusCodes.Status409Conflict;
            ModelState.AddModelError(
                "",
                "Någon annan hann före: dokumentet har ändrats sedan du öppnade sidan. Se hur det ser ut nu och bestäm på nytt."
            );
            await Load(id);
            return Page();
        }
    }

    private async Task<bool> Load(Guid id)
    {
        var found = await place.Db.Documents.SingleOrDefaultAsync(d => d.Id == id);
        Document = found!;
        return found is not null;
    }
}
