using System.Buffers;
using System.Security.Cryptography;
using Styrkedja.Store.Mapping;

namespace Styrkedja.Store.Auditing;

/// <summary>
/// The chain: a hash is SHA-256 of the hash before, the instant of the sealing and the entry. An entry's bytes are its
/// fields in a fixed order, those of one length as they are and each text behind its length, so that two entries never
/// have the same. They must never change: every database that there is would fail.
/// </summary>
internal static class AuditBytes
{
    /// <summary>The hash before the first: 32 zeros.</summary>
    public static ReadOnlySpan<byte> Start => new byte[SHA256.HashSizeInBytes];

    /// <summary>The hash of a link.</summary>
    /// <param name="before">The hash before.</param>
    /// <param name="sealedAt">When it was sealed.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="room">Where the bytes are put together: emptied first, so that it can be used again.</param>
    public static byte[] Hash(
        ReadOnlySpan<byte> before,
        DateTime sealedAt,
        StoredAuditEntry entry,
        ArrayBufferWriter<byte> room
    )
    {
        room.ResetWrittenCount();
        room.Write(before);
        StoredValue.AddLong(room, Instant(sealedAt));
        Write(room, entry);
        return SHA256.HashData(room.WrittenSpan);
    }

    /// <summary>Writes the bytes of an entry.</summary>
    public static void Write(IBufferWriter<byte> to, StoredAuditEntry entry)
    {
        StoredValue.AddGuid(to, entry.Id);
        StoredValue.AddGuid(to, entry.MunicipalityId);
        StoredValue.AddLong(to, Instant(entry.At));
        StoredValue.AddGuid(to, entry.ActorId);
        StoredValue.AddGuid(to, entry.ChangeId);
        StoredValue.AddBytes(to, entry.Origin);
        StoredValue.AddBytes(to, entry.Action);
        StoredValue.AddBytes(to, entry.Subject);
        StoredValue.AddBytes(to, entry.SubjectId);
        StoredValue.AddBytes(to, entry.Before);
        StoredValue.AddBytes(to, entry.After);
        StoredValue.AddBytes(to, entry.Reason);
    }

    // Milliseconds since year 1.
    private static long Instant(DateTime instant) => instant.Ticks / TimeSpan.TicksPerMillisecond;
}
