using System.Threading.RateLimiting;
using Styrkedja.Web.Features.Errors;

namespace Styrkedja.Web.Security;

/// <summary>
/// Counts the forms of strangers that are refused, by address. Who sends many is answered before a body is read or the
/// database asked; who has logged in from the same address is not. Each server counts for itself.
/// </summary>
/// <remarks>
/// Only forms: what a page of somebody else's makes a browser get is no form, and the forms that it makes it send are said
/// by the browser to be, refused and not counted. So nobody spends what another has.
/// </remarks>
internal sealed class RefusedForms : IDisposable
{
    /// <summary>From one address in <see cref="Window"/>: a town hall is one address, and its people make mistakes.</summary>
    public const int Most = 1000;

    /// <summary>During which they are counted.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private static readonly RefusalWords FromElsewhere = new(
        "Formuläret kommer från en annan webbplats",
        "Inget har sparats. Öppna sidan här i Styrkedja och skicka formuläret därifrån."
    );

    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetSlidingWindowLimiter(
            address,
            _ => new SlidingWindowRateLimiterOptions
            {
                PermitLimit = Most,
                Window = Window,
                SegmentsPerWindow = 10,
                QueueLimit = 0,
            }
        )
    );

    /// <summary>Stops and counts; comes after authentication, which asks the database of nobody without a cookie.</summary>
    public async Task Watch(HttpContext context, Func<Task> next)
    {
        if (!context.MayHaveForm() || context.IsRefused())
        {
            await next();
            return;
        }
        if (context.Request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site")
        {
            context.Refuse(StatusCodes.Status403Forbidden, FromElsewhere);
            return;
        }
        if (context.RequestServices.GetRequiredService<CurrentPerson>().Account is not null)
        {
            await next();
            return;
        }
        var address = AddressLimits.AddressOf(context);
        if (!_limiter.AttemptAcquire(address, 0).IsAcquired)
        {
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return;
        }
        await next();
        if (context.Response.StatusCode is >= 400 and < 500)
        {
            _limiter.AttemptAcquire(address);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _limiter.Dispose();
}
