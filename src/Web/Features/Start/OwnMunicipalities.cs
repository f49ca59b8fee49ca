using Microsoft.EntityFrameworkCore;
using Styrkedja.Store;
using Styrkedja.Store.Mapping;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.Start;

/// <summary>The municipalities where whoever asks is somebody.</summary>
public sealed class OwnMunicipalities(Database database, CurrentPerson person, Invitations invitations)
{
    /// <summary>They, in Swedish order.</summary>
    public async Task<IReadOnlyList<StoredMunicipality>> Find()
    {
        var account = person.Account?.Id;
        await using var db = database.Open(Guid.Empty);
        var onlyIn = person.OnlyIn;
        return await db
            .Municipalities.Where(m => onlyIn == null || m.Slug == onlyIn)
            .Where(m =>
                db.Persons.IgnoreQueryFilters()
                    .Any(p =>
                        p.MunicipalityId == m.Id && p.AccountId == account && p.ClosedAt == null && p.InvitedAt == null
                    )
            )
            .OrderBy(m => EF.Functions.Collate(m.Name, StyrkedjaDb.SwedishOrder))
            .ToListAsync();
    }

    /// <summary>How many more have asked for them and wait for an answer.</summary>
    public async Task<int> Waiting() => person.Account is { } account ? (await invitations.Of(account.Id)).Count : 0;
}
