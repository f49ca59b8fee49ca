using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Styrkedja.Store;
using Styrkedja.Store.Mapping;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.Start;

/// <summary>The first page: the municipalities.</summary>
[Needs(Right.Read)]
public sealed class IndexModel(Database database) : PageModel
{
    /// <summary>The municipalities, in Swedish order.</summary>
    public IReadOnlyList<StoredMunicipality> Municipalities { get; private set; } = [];

    /// <summary>Loads them.</summary>
    public async Task OnGet()
    {
        await using var db = database.Open(Guid.Empty);
        Municipalities = await db
            .Municipalities.OrderBy(m => EF.Functions.Collate(m.Name, StyrkedjaDb.SwedishOrder))
            .ToListAsync();
    }
}
