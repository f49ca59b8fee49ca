using Microsoft.EntityFrameworkCore;
using Styrkedja.Store.Mapping;

namespace Styrkedja.Store.Auditing;

/// <summary>The tables of the audit log, in every context that adds to it.</summary>
public static class AuditMapping
{
    /// <summary>Maps them.</summary>
    public static void Map(ModelBuilder model)
    {
        model.Entity<StoredAuditEntry>().ToTable("audit_entry").HasKey(r => r.Id);
        model.Entity<StoredAuditPending>().ToTable("audit_pending").HasKey(r => new { r.MunicipalityId, r.EntryId });
        model.Entity<StoredAuditSeal>().ToTable("audit_seal").HasKey(r => r.Number);
        foreach (var type in (Type[])[typeof(StoredAuditEntry), typeof(StoredAuditPending), typeof(StoredAuditSeal)])
        {
            ColumnMapping.Name(model.Model.FindEntityType(type)!);
        }
    }
}
