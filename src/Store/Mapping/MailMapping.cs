using Microsoft.EntityFrameworkCore;

namespace Styrkedja.Store.Mapping;

/// <summary>
/// The letters, for every context on this database: one that maps them so can queue one in its own transaction, with
/// <see cref="Mail.Outbox.Queue"/>.
/// </summary>
public static class MailMapping
{
    /// <summary>Maps them.</summary>
    public static void Map(ModelBuilder model)
    {
        var mail = model.Entity<StoredMail>();
        mail.ToTable("outgoing_mail").HasKey(r => r.Id);
        ColumnMapping.Name(mail.Metadata);
    }
}
