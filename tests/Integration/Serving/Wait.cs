using System.Diagnostics;

namespace Styrkedja.Integration.Serving;

/// <summary>Waits for what happens by itself. How long it takes is no matter of the test.</summary>
internal static class Wait
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    // A blow that comes later has no other chances.
    private const int LongestMoment = 80;

    /// <summary>Lets a moment pass that is drawn: for no thing to happen, but for a blow that may fall anywhere.</summary>
    public static Task AnyMoment(Random random) =>
        Task.Delay(random.Next(0, LongestMoment), TestContext.Current.CancellationToken);

    /// <summary>Looks again and again until something is seen.</summary>
    /// <param name="look">What is seen; null while it is not there.</param>
    /// <param name="otherwise">What to say where it never is.</param>
    public static async Task<T> For<T>(Func<Task<T?>> look, Func<string> otherwise)
        where T : class
    {
        var begun = Stopwatch.GetTimestamp();
        while (true)
        {
            if (await look() is { } seen)
            {
                return seen;
            }
            Assert.True(Stopwatch.GetElapsedTime(begun) < RunningServer.Longest, otherwise());
            await Task.Delay(Pause, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Looks again and again until something is so.</summary>
    public static Task Until(Func<Task<bool>> look, Func<string> otherwise) =>
        For(async () => await look() ? "" : null, otherwise);
}
