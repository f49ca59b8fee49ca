using System.Globalization;
using Quartz;

namespace Styrkedja.Web.Jobs;

/// <summary>When a job runs.</summary>
/// <param name="Words">The same in Swedish words.</param>
/// <param name="Interval">The time from one round to the next, or null.</param>
/// <param name="Cron">The times of day and days of the week in Sweden, as Quartz writes them, or null.</param>
public sealed record Rhythm(string Words, TimeSpan? Interval, string? Cron)
{
    // By its name: every server reads the schedule that one of them has stored.
    private static readonly TimeZoneInfo Sweden = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");

    /// <summary>Only when somebody asks for it.</summary>
    public static Rhythm Never { get; } = new("bara när någon startar det", null, null);

    /// <summary>Again and again.</summary>
    public static Rhythm Every(TimeSpan interval) => new($"med {WordsOf(interval)} mellanrum", interval, null);

    /// <summary>At certain times.</summary>
    public static Rhythm At(string cron, string words) => new(words, null, cron);

    /// <summary>
    /// Reads what stands in the environment: "10s", "500ms", "5m", "1h", "never", or a cron expression of Quartz.
    /// </summary>
    public static bool TryRead(string text, out Rhythm rhythm)
    {
        rhythm = Never;
        if (text == "never")
        {
            return true;
        }
        if (CronExpression.TryParse(text, out _))
        {
            rhythm = At(text, $"enligt schemat {text}");
            return true;
        }
        if (!TryReadInterval(text, out var interval))
        {
            return false;
        }
        rhythm = Every(interval);
        return true;
    }

    /// <summary>Reads "10s", "500ms", "5m" or "1h": more than nothing, and a day at most.</summary>
    public static bool TryReadInterval(string text, out TimeSpan interval)
    {
        var digits = text.TakeWhile(char.IsAsciiDigit).Count();
        var unit = text[digits..] switch
        {
            "ms" => TimeSpan.FromMilliseconds(1),
            "s" => TimeSpan.FromSeconds(1),
            "m" => TimeSpan.FromMinutes(1),
            "h" => TimeSpan.FromHours(1),
            _ => TimeSpan.Zero,
        };
        interval = int.TryParse(text[..digits], NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? unit * count
            : TimeSpan.Zero;
        return interval > TimeSpan.Zero && interval <= TimeSpan.FromDays(1);
    }

    /// <summary>
    /// The trigger of a job; null where there is none. Its description says what rhythm it was made of, so that one that
    /// is stored can be compared.
    /// </summary>
    /// <param name="key">What it is called.</param>
    /// <param name="job">The job.</param>
    /// <param name="now">When it begins to count.</param>
    public ITrigger? TriggerOf(TriggerKey key, JobKey job, DateTimeOffset now)
    {
        // From a whole second: a broken round is known by its second (ScheduledJob).
        var second = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond));
        var trigger = TriggerBuilder.Create().WithIdentity(key).ForJob(job).WithDescription(Text).StartAt(second);
        return Interval is { } interval
                ? trigger
                    .WithSimpleSchedule(s =>
                        s.WithInterval(interval)
                            .RepeatForever()
                            // Rounds that passed while no server ran are not made up for.
                            .WithMisfireInstruction(SimpleTriggerMisfireInstruction.NextWithRemainingCount)
                    )
                    .Build()
            : Cron is not null
                ? trigger
                    .WithCronSchedule(
                        Cron,
                        s =>
                            s.InTimeZone(Sweden)
                                // What should have run last night is run once, when a server starts.
                                .WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed)
                    )
                    .Build()
            : null;
    }

    /// <summary>The rhythm as one text.</summary>
    public string Text => Interval?.ToString("c", CultureInfo.InvariantCulture) ?? Cron ?? "never";

    private static string WordsOf(TimeSpan interval)
    {
        var (count, unit) =
            interval.TotalSeconds < 1 ? (interval.TotalMilliseconds, "millisekund")
            : interval.TotalMinutes < 1 ? (interval.TotalSeconds, "sekund")
            : interval.TotalHours < 1 ? (interval.TotalMinutes, "minut")
            : (interval.TotalHours, "timme");
        // "timme" is the one that changes: en timmes, två timmars.
        var many = unit == "timme" ? "timmars" : unit + "ers";
        return string.Create(CultureInfo.InvariantCulture, $"{count:0.#} {(count == 1 ? unit + "s" : many)}");
    }
}
