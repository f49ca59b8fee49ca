using System.Globalization;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Unit.Core.Swedish;

/// <summary>Summer time begins and ends at one in the night by UTC, on the last Sunday of March and October.</summary>
public sealed class SwedishTimeTests
{
    [Theory]
    [InlineData("2026-11-22T05:15:59Z", "2026-11-22 06:15")]
    [InlineData("2026-03-29T00:59:59Z", "2026-03-29 01:59")]
    [InlineData("2026-03-29T01:00:00Z", "2026-03-29 03:00")]
    [InlineData("2026-10-25T00:59:59Z", "2026-10-25 02:59")]
    [InlineData("2026-10-25T01:00:00Z", "2026-10-25 02:00")]
    [InlineData("2026-10-25T02:00:00Z", "2026-10-25 03:00")]
    [InlineData("2026-07-01T12:00:00-05:00", "2026-07-01 19:00")]
    public void An_instant_is_written_as_Swedish_clocks_show_it(string instant, string written) =>
        Assert.Equal(written, SwedishTime.Write(Instant(instant)));

    [Theory]
    [InlineData("2026-12-31T22:59:59Z", 2026, 12, 31)]
    [InlineData("2026-12-31T23:00:00Z", 2027, 1, 1)]
    [InlineData("2026-06-30T21:59:59Z", 2026, 6, 30)]
    [InlineData("2026-06-30T22:00:00Z", 2026, 7, 1)]
    public void A_day_begins_at_Swedish_midnight(string instant, int year, int month, int day) =>
        Assert.Equal(new DateOnly(year, month, day), SwedishTime.Day(Instant(instant)));

    [Fact]
    public void The_first_and_last_instants_have_a_day()
    {
        Assert.Equal(DateOnly.MinValue, SwedishTime.Day(DateTimeOffset.MinValue));
        Assert.Equal(DateOnly.MaxValue, SwedishTime.Day(DateTimeOffset.MaxValue));
    }

    private static DateTimeOffset Instant(string text) =>
        DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.None);
}
