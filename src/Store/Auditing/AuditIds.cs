namespace Styrkedja.Store.Auditing;

/// <summary>
/// Ids of entries: UUID version 7, with the microsecond behind the millisecond, and never one that is not greater than
/// the one before. So the entries of a program stand in the order in which they were made.
/// </summary>
internal static class AuditIds
{
    private const int Parts = 4096; // of a millisecond: twelve bits

    private static readonly Lock Lock = new();
    private static long _last;

    /// <summary>The next one.</summary>
    public static Guid Next()
    {
        var ticks = (TimeProvider.System.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks;
        var now =
            (ticks / TimeSpan.TicksPerMillisecond * Parts)
            + (ticks % TimeSpan.TicksPerMillisecond * Parts / TimeSpan.TicksPerMillisecond);
        lock (Lock)
        {
            _last = Math.Max(now, _last + 1);
            now = _last;
        }
        Span<byte> bytes = stackalloc byte[16];
        Guid.NewGuid().TryWriteBytes(bytes, bigEndian: true, out _);
        var milliseconds = now / Parts;
        for (var i = 0; i < 6; i++)
        {
            bytes[i] = (byte)(milliseconds >> (8 * (5 - i)));
        }
        bytes[6] = (byte)(0x70 | ((now % Parts) >> 8));
        bytes[7] = (byte)now;
        return new Guid(bytes, bigEndian: true);
    }
}
