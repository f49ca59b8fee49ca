using Quartz;
using Styrkedja.Web.Jobs;

namespace Styrkedja.Unit.Web.Jobs;

public sealed class RhythmTests
{
    [Theory]
    [InlineData("500ms", 500)]
    [InlineData("10s", 10_000)]
    [InlineData("5m", 300_000)]
    [InlineData("24h", 86_400_000)]
    public void An_interval_is_a_count_and_a_unit(string text, int milliseconds)
    {
        Assert.True(Rhythm.TryRead(text, out var rhythm));
        Assert.Equal(TimeSpan.FromMilliseconds(milliseconds), rhythm.Interval);
    }

    [Theory]
    [InlineData("")]
    [InlineData("10")]
    [InlineData("s")]
    [InlineData("0s")]
    [InlineData("-1s")]
    [InlineData("25h")]
    [InlineData("99999999999s")]
    [InlineData("10 s")]
    [InlineData("Never")]
    [InlineData("30 7 * * 1-5")]
    public void Anything_else_is_refused(string text) => Assert.False(Rhythm.TryRead(text, out _));

    [Theory]
    [InlineData("1s", "med 1 sekunds mellanrum")]
    [InlineData("10s", "med 10 sekunders mellanrum")]
    [InlineData("250ms", "med 250 millisekunders mellanrum")]
    [InlineData("5m", "med 5 minuters mellanrum")]
    [InlineData("2h", "med 2 timmars mellanrum")]
    [InlineData("never", "bara när någon startar det")]
    public void It_is_told_in_Swedish(string text, string words)
    {
        Assert.True(Rhythm.TryRead(text, out var rhythm));
        Assert.Equal(words, rhythm.Words);
    }

    // Clocks are put forward on 29 March 2026, a Sunday.
    [Theory]
    [InlineData("2026-03-27T12:00:00Z", "2026-03-30T05:30:00Z")]
    [InlineData("2026-03-26T12:00:00Z", "2026-03-27T06:30:00Z")]
    public void Times_of_day_are_Swedish(string now, string next)
    {
        var rhythm = JobCatalogue.Find("remind")!.Usual;
        var at = DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture);
        var trigger = rhythm.TriggerOf(new TriggerKey("a"), new JobKey("a"), at)!;
        Assert.Equal(
            DateTimeOffset.Parse(next, System.Globalization.CultureInfo.InvariantCulture),
            trigger.GetFireTimeAfter(at)
        );
    }

    [Fact]
    public void Each_job_has_a_name_of_its_own_that_the_environment_can_hold() =>
        Assert.All(
            JobCatalogue.All,
            job =>
            {
                Assert.Matches("^[a-z]+(-[a-z]+)*$", job.Name);
                Assert.Single(JobCatalogue.All, other => other.Name == job.Name);
            }
        );
}
