using System.Threading.RateLimiting;

namespace Styrkedja.Web.Security;

/// <summary>
/// How many attempts may fail from one address before none is tried for a while. Wide: a whole town hall is behind one
/// address, and only what fails is counted. Each server counts for itself.
/// </summary>
public sealed class AddressLimits : IDisposable
{
    /// <summary>Failures from one address in <see cref="Window"/>.</summary>
    public const int Failures = 300;

    /// <summary>During which they are counted.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetSlidingWindowLimiter(
            address,
            _ => new SlidingWindowRateLimiterOptions
            {
                PermitLimit = Failures,
                Window = Window,
                SegmentsPerWindow = 10,
                QueueLimit = 0,
            }
        )
    );

    /// <summary>Whether so many have failed that none is tried.</summary>
    public bool IsFull(HttpContext context) => !_limiter.AttemptAcquire(AddressOf(context), 0).IsAcquired;

    /// <summary>Counts one that failed.</summary>
    public void Failed(HttpContext context) => _limiter.AttemptAcquire(AddressOf(context));

    /// <inheritdoc/>
    public void Dispose() => _limiter.Dispose();

    // Whoever has one address of version 6 has the whole network of 64 bits.
    internal static string AddressOf(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress;
        return address is { AddressFamily: System.Net.Sockets.AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false }
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
            : address?.ToString() ?? "";
    }
}
