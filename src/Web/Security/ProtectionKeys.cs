using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;

namespace Styrkedja.Web.Security;

/// <summary>Keeps the keys that protect cookies and forms in the database, so that all servers have the same.</summary>
internal sealed class ProtectionKeys(IDbContextFactory<AccountsDb> accounts, TimeProvider clock) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var db = accounts.CreateDbContext();
        return [.. db.ProtectionKeys.AsNoTracking().AsEnumerable().Select(key => XElement.Parse(key.Xml))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var db = accounts.CreateDbContext();
        db.Add(
            new ProtectionKey
            {
                Id = Guid.CreateVersion7(),
                Name = friendlyName,
                Xml = element.ToString(SaveOptions.DisableFormatting),
                RecordedAt = clock.GetUtcNow().UtcDateTime,
            }
        );
        db.SaveChanges();
    }
}
