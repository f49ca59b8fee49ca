using System.Threading.RateLimiting;

namespace Styrkedja.Web.Security;

/// <summary>What is counted by itself when it fails.</summary>
public enum Attempt
{
    /// <summary>A password, or the code beside it.</summary>
    Password,

    /// <summary>A log-in that a provider of single sign-on has answered.</summary>
    SignOn,

    /// <summary>Asking for a link to a new password, whether or not one is sent.</summary>
    Forgotten,

    /// <summary>A provider's word that somebody has logged out there.</summary>
    BackChannel,
}

/// <summary>
/// How many attempts may fail from one address before none of their kind is tried for a while. Wide: a whole town hall is
/// behind one address, and only what fails is counted. Each kind has a number of its own, so that what a page of a stranger
/// makes browsers ask for never stands in the way of a password. Each server counts for itself.
/// </summary>
public sealed class AddressLimits : IDisposable
{
    /// <summary>Failures from one address in <see cref="Window"/>.</summary>
    public const int Failures = 300;

    /// <summary>During which they are counted.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private readonly PartitionedRateLimiter<(string, Attempt)> _limiter = PartitionedRateLimiter.Create<
        (string, Attempt),
        (string, Attempt)
    >(kind =>
        RateLimitPartition.GetSlidingWindowLimiter(
            kind,
            _ => new SlidingWindowRateLimiterOptions
            {
                PermitLimit = Failures,
                Window = Window,
                SegmentsPerWindow = 10,
                QueueLimit = 0,
            }
        )
    );

    /// <summary>Whether so many of a kind have failed that none is tried.</summary>
    public bool IsFull(HttpContext context, Attempt kind) =>
        !_limiter.AttemptAcquire((AddressOf(context), kind), 0).IsAcquired;

    /// <summary>Counts one that failed.</summary>
    public void Failed(HttpContext context, Attempt kind) => _limiter.AttemptAcquire((AddressOf(context), kind));

    /// <inheritdoc/>
    public void Dispose() => _limiter.Dispose();

    /// <summary>Where a request comes from. Whoever has one address of version 6 has the whole network of 64 bits.</summary>
    public static string AddressOf(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress;
        return address is { AddressFamily: System.Net.Sockets.AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false }
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
            : address?.ToString() ?? "";
    }
}
