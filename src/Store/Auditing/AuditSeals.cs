using System.Buffers;
using Microsoft.EntityFrameworkCore;
using Styrkedja.Store.Dialect;
using Styrkedja.Store.Mapping;

namespace Styrkedja.Store.Auditing;

/// <summary>
/// Seals the audit log: what has been committed becomes the next links of the chain. Apart from the changes themselves, so
/// that these do not wait for each other.
/// </summary>
public static class AuditSeals
{
    // So many at a time that others may write in between, and that they fit into memory.
    private const int AtOnce = 10_000;

    /// <summary>Seals all that waits; another program that does so at the same moment is waited for.</summary>
    /// <returns>How many entries were sealed.</returns>
    public static async Task<int> Seal(Database database, TimeProvider clock, CancellationToken cancellation = default)
    {
        var all = 0;
        for (var some = 1; some > 0; all += some)
        {
            cancellation.ThrowIfCancellationRequested();
            some = await SealSome(database, clock);
        }
        return all;
    }

    /// <summary>The last link: whoever keeps its hash elsewhere can tell later whether the end has been cut off.</summary>
    /// <returns>Null where nothing is sealed.</returns>
    public static async Task<AuditHead?> Head(Database database)
    {
        await using var db = database.Open(Guid.Empty);
        return await Last(db) is { } last ? AuditHead.Of(last) : null;
    }

    private static async Task<int> SealSome(Database database, TimeProvider clock)
    {
        await using var db = database.Open(Guid.Empty);
        // Nothing is locked where nothing waits, which is nearly always.
        if (!await Waiting(db).AnyAsync())
        {
            return 0;
        }
        await using var transaction = await db.Database.BeginTransactionAsync();
        await database.Dialect.LockSeals(db);
        var last = await Last(db);
        var entries = await Waiting(db).OrderBy(entry => entry.Id).Take(AtOnce).ToListAsync();
        var seals = Links(last, entries, ColumnMapping.Milliseconds(clock.GetUtcNow().UtcDateTime));
        await db.AddMany(database.Dialect, seals);
        var before = last?.Number ?? 0;
        await db.Database.ExecuteSqlAsync(
            $"delete from audit_pending where entry_id in (select entry_id from audit_seal where number > {before})"
        );
        await transaction.CommitAsync();
        return seals.Count;
    }

    // One that is sealed already and waits all the same is left for verify to tell of.
    private static IQueryable<StoredAuditEntry> Waiting(StyrkedjaDb db) =>
        from pending in db.AuditPending.IgnoreQueryFilters()
        join entry in db.AuditEntries.IgnoreQueryFilters() on pending.EntryId equals entry.Id
        where !db.AuditSeals.IgnoreQueryFilters().Any(seal => seal.EntryId == entry.Id)
        select entry;

    private static Task<StoredAuditSeal?> Last(StyrkedjaDb db) =>
        db.AuditSeals.IgnoreQueryFilters().OrderByDescending(seal => seal.Number).FirstOrDefaultAsync();

    private static List<StoredAuditSeal> Links(StoredAuditSeal? last, List<StoredAuditEntry> entries, DateTime now)
    {
        var room = new ArrayBufferWriter<byte>();
        var seals = new List<StoredAuditSeal>(entries.Count);
        var (number, hash) = (last?.Number ?? 0, last?.Hash ?? AuditBytes.Start.ToArray());
        foreach (var entry in entries)
        {
            hash = AuditBytes.Hash(hash, now, entry, room);
            seals.Add(
                new StoredAuditSeal
                {
                    Number = ++number,
                    MunicipalityId = entry.MunicipalityId,
                    EntryId = entry.Id,
                    Hash = hash,
                    SealedAt = now,
                }
            );
        }
        return seals;
    }
}

/// <summary>The end of the chain.</summary>
/// <param name="Number">How many links it has.</param>
/// <param name="Hash">The hash of the last, as it is shown and as verification takes it: 64 hexadecimal digits, small letters.</param>
/// <param name="SealedAt">When it was made.</param>
public sealed record AuditHead(long Number, string Hash, DateTime SealedAt)
{
    internal static AuditHead Of(StoredAuditSeal seal) => new(seal.Number, Words(seal.Hash), seal.SealedAt);

    internal static string Words(byte[] hash) => Convert.ToHexStringLower(hash);
}
