using System.Globalization;

namespace Styrkedja.Core.Periods;

/// <summary>
/// A span of whole months of one year. Cumulative periods begin in January: <c>2024T1</c> (January–April),
/// <c>2024T2</c> (January–August), <c>2024VB</c> (the whole year). A month is <c>2024-05</c>, an increment
/// <c>2024-05..08</c>. Both ends are included.
/// </summary>
public readonly record struct Period : IComparable<Period>
{
    /// <summary>Makes a period.</summary>
    /// <param name="year">One of <see cref="Years"/>.</param>
    /// <param name="first">First month, 1–12.</param>
    /// <param name="last">Last month, not before the first, at most 12.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is outside its range.</exception>
    public Period(int year, int first, int last)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, Years.First);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, Years.Last);
        ArgumentOutOfRangeException.ThrowIfLessThan(first, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(last, first);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(last, 12);
        (Year, First, Last) = (year, first, last);
    }

    /// <summary>The year.</summary>
    public int Year { get; }

    /// <summary>First month, 1–12.</summary>
    public int First { get; }

    /// <summary>Last month, 1–12.</summary>
    public int Last { get; }

    /// <summary>How many months, 1–12.</summary>
    public int Months => Last - First + 1;

    /// <summary>Its last day.</summary>
    public DateOnly LastDay => new(Year, Last, DateTime.DaysInMonth(Year, Last));

    /// <summary>First tertial, January–April.</summary>
    public static Period Tertial1(int year) => new(year, 1, 4);

    /// <summary>The year to the end of the second tertial, January–August.</summary>
    public static Period Tertial2(int year) => new(year, 1, 8);

    /// <summary>The whole year, reported in the verksamhetsberättelse.</summary>
    public static Period WholeYear(int year) => new(year, 1, 12);

    /// <summary>One month.</summary>
    public static Period Month(int year, int month) => new(year, month, month);

    /// <summary>True where every month of the other lies in this one.</summary>
    public bool Contains(Period other) => Year == other.Year && First <= other.First && other.Last <= Last;

    /// <summary>True where a calendar day lies in the period.</summary>
    public bool Contains(DateOnly day) => day.Year == Year && day.Month >= First && day.Month <= Last;

    /// <summary>Reads an id as <see cref="ToString"/> writes it.</summary>
    /// <returns>False for anything else.</returns>
    public static bool TryRead(string id, out Period period)
    {
        period = default;
        if (
            id.Length < 6
            || !int.TryParse(id.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        )
        {
            return false;
        }
        if (!Years.Has(year))
        {
            return false;
        }
        switch (id[4..])
        {
            case "T1":
                period = Tertial1(year);
                return true;
            case "T2":
                period = Tertial2(year);
                return true;
            case "VB":
                period = WholeYear(year);
                return true;
        }
        if (id[4] != '-' || !TryMonth(id.AsSpan(5), out var first))
        {
            return false;
        }
        if (id.Length == 7)
        {
            period = Month(year, first);
            return true;
        }
        if (id.Length != 11 || id[7..9] != ".." || !TryMonth(id.AsSpan(9), out var last) || last < first)
        {
            return false;
        }
        // A span that has a shorter id is written with that one only.
        var span = new Period(year, first, last);
        period = span.ToString() == id ? span : default;
        return span.ToString() == id;
    }

    /// <summary>The stable id.</summary>
    public override string ToString() =>
        (First, Last) switch
        {
            (1, 4) => string.Create(CultureInfo.InvariantCulture, $"{Year}T1"),
            (1, 8) => string.Create(CultureInfo.InvariantCulture, $"{Year}T2"),
            (1, 12) => string.Create(CultureInfo.InvariantCulture, $"{Year}VB"),
            var (first, last) when first == last => string.Create(CultureInfo.InvariantCulture, $"{Year}-{first:00}"),
            var (first, last) => string.Create(CultureInfo.InvariantCulture, $"{Year}-{first:00}..{last:00}"),
        };

    /// <summary>Orders by year, then by last month, then by first: as things are reported.</summary>
    public int CompareTo(Period other) => (Year, Last, First).CompareTo((other.Year, other.Last, other.First));

    /// <summary>True where this is reported before the other.</summary>
    public static bool operator <(Period left, Period right) => left.CompareTo(right) < 0;

    /// <summary>True where this is reported after the other.</summary>
    public static bool operator >(Period left, Period right) => left.CompareTo(right) > 0;

    /// <summary>True where this is not reported after the other.</summary>
    public static bool operator <=(Period left, Period right) => left.CompareTo(right) <= 0;

    /// <summary>True where this is not reported before the other.</summary>
    public static bool operator >=(Period left, Period right) => left.CompareTo(right) >= 0;

    private static bool TryMonth(ReadOnlySpan<char> text, out int month)
    {
        month = 0;
        return text.Length >= 2
            && int.TryParse(text[..2], NumberStyles.None, CultureInfo.InvariantCulture, out month)
            && month is >= 1 and <= 12;
    }
}
