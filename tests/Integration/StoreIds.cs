using Microsoft.EntityFrameworkCore;
using Styrkedja.Store;

namespace Styrkedja.Integration;

/// <summary>Ids that a test needs of what is stored.</summary>
internal static class StoreIds
{
    /// <summary>The municipality with an address.</summary>
    public static async Task<Guid> MunicipalityOf(this Database store, string slug)
    {
        await using var db = store.Open(Guid.Empty);
        return (await db.Municipalities.SingleAsync(m => m.Slug == slug)).Id;
    }
}
