using System.Globalization;
using Styrkedja.Core.Periods;

namespace Styrkedja.Core.Swedish;

/// <summary>Printed dates. They are Swedish calendar days without a time of day.</summary>
public static class SwedishDate
{
    /// <summary>The months as they are cut: "jan" to "dec".</summary>
    public static IReadOnlyList<string> Months { get; } =
    ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];

    /// <summary>The number of the month, 1–12, that a name begins with as it is cut ("mar" for "mars"); 0 for none.</summary>
    public static int MonthOf(string name)
    {
        for (var month = 0; month < Months.Count; month++)
        {
            if (name.StartsWith(Months[month], StringComparison.OrdinalIgnoreCase))
            {
                return month + 1;
            }
        }
        return 0;
    }

    /// <summary>
    /// Reads a date printed as year-month-day, the form of every activity table (2024-12-31), also without hyphens.
    /// </summary>
    /// <param name="text">The text; white space around and inside it is ignored, since a cell may break "2024-08- 31".</param>
    /// <param name="date">The day.</param>
    /// <returns>False for anything else, also for a day that does not exist.</returns>
    public static bool TryRead(string text, out DateOnly date)
    {
        date = default;
        Span<char> digits = stackalloc char[10];
        var length = 0;
        foreach (var c in text)
        {
            if (SwedishText.IsBlank(c))
            {
                continue;
            }
            if (length == 10)
            {
                return false;
            }
            digits[length++] = c is '–' or '−' ? '-' : c;
        }
        return length is 8 or 10
            && DateOnly.TryParseExact(
                digits[..length],
                length == 8 ? "yyyyMMdd" : "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out date
            );
    }

    /// <summary>
    /// Reads a day that a person or an address gives, as <see cref="TryRead"/> does: in one of
    /// <see cref="Years"/>, so that there is a day before it and one after.
    /// </summary>
    public static bool TryReadTyped(string? text, out DateOnly date) =>
        TryRead((text ?? "").Trim(), out date) && Years.Has(date.Year);

    /// <summary>Writes a date as year-month-day.</summary>
    public static string Write(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
