using System.Globalization;

namespace Styrkedja.Core.Swedish;

/// <summary>What day and time it is in Sweden at an instant; never by the machine's own zone.</summary>
public static class SwedishTime
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");

    /// <summary>The Swedish calendar day.</summary>
    public static DateOnly Day(DateTimeOffset instant) => DateOnly.FromDateTime(Local(instant));

    /// <summary>Writes the day and the time to the minute: "2026-11-22 06:15".</summary>
    public static string Write(DateTimeOffset instant) =>
        Local(instant).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>Writes the day and the time to the second: "2026-11-22 06:15:32".</summary>
    public static string WriteSeconds(DateTimeOffset instant) =>
        Local(instant).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>The instant at which a Swedish day begins; no day of Sweden lacks its midnight.</summary>
    public static DateTimeOffset Begins(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, Zone.GetUtcOffset(midnight));
    }

    private static DateTime Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone).DateTime;
}
