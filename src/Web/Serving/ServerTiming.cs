using System.Diagnostics;
using System.Globalization;

namespace Styrkedja.Web.Serving;

/// <summary>Tells with each answer how long the server worked on it.</summary>
internal static class ServerTiming
{
    public static void UseServerTiming(this WebApplication app) =>
        app.Use(
            (context, next) =>
            {
                var begun = Stopwatch.GetTimestamp();
                context.Response.OnStarting(() =>
                {
                    var spent = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
                    context.Response.Headers["Server-Timing"] =
                        "total;dur=" + spent.ToString("F2", CultureInfo.InvariantCulture);
                    return Task.CompletedTask;
                });
                return next(context);
            }
        );
}
