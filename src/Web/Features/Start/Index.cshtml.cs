using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Styrkedja.Core.Access;
using Styrkedja.Store;
using Styrkedja.Store.Mapping;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.Start;

/// <summary>The first page: the municipalities where somebody works.</summary>
[Needs(Right.OwnAccount)]
public sealed class IndexModel(Database database, CurrentPerson person, Invitations invitations) : PageModel
{
    /// <summary>The municipalities, in Swedish order.</summary>
    public IReadOnlyList<StoredMunicipality> Municipalities { get; private set; } = [];

    /// <summary>How many more have asked for them and wait for an answer.</summary>
    public int Waiting { get; private set; }

    /// <summary>Loads them.</summary>
    public async Task OnGet()
    {
        var account = person.Account?.Id;
        await using var db = database.Open(Guid.Empty);
        var onlyIn = person.OnlyIn;
        Municipalities = await db
            .Municipalities.Where(m => onlyIn == null || m.Slug == onlyIn)
            .Where(m =>
                db.Persons.IgnoreQueryFilters()
                    .Any(p =>
                        p.MunicipalityId == m.Id && p.AccountId == account && p.ClosedAt == null && p.InvitedAt == null
                    )
            )
            .OrderBy(m => EF.Functions.Collate(m.Name, StyrkedjaDb.SwedishOrder))
            .ToListAsync();
        Waiting = account is { } known ? (await invitations.Of(known)).Count : 0;
    }
}
