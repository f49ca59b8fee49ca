using Styrkedja.Core.Swedish;

namespace Styrkedja.Core.Organisation;

/// <summary>
/// The Swedish calendar days on which something holds, first and last day included. Without a first day it has held for
/// as long as anyone has said; without a last day it holds until further notice.
/// </summary>
public readonly record struct DateSpan
{
    /// <summary>Makes one.</summary>
    /// <param name="from">The first day; null where nobody has said.</param>
    /// <param name="to">The last day, itself included; null until further notice.</param>
    /// <exception cref="ArgumentException">It ends before it begins.</exception>
    public DateSpan(DateOnly? from, DateOnly? to)
    {
        if (from > to)
        {
            throw new ArgumentException("A span cannot end before it begins.", nameof(to));
        }
        (From, To) = (from, to);
    }

    /// <summary>All days.</summary>
    public static DateSpan Always => default;

    /// <summary>The first day; null where nobody has said.</summary>
    public DateOnly? From { get; }

    /// <summary>The last day, itself included; null until further notice.</summary>
    public DateOnly? To { get; }

    /// <summary>The first day, or the first of all days.</summary>
    public DateOnly First => From ?? DateOnly.MinValue;

    /// <summary>The last day, or the last of all days.</summary>
    public DateOnly Last => To ?? DateOnly.MaxValue;

    /// <summary>Whether it holds on a day.</summary>
    public bool Contains(DateOnly day) => First <= day && day <= Last;

    /// <summary>Whether it holds on every day of another.</summary>
    public bool Contains(DateSpan other) => First <= other.First && other.Last <= Last;

    /// <summary>Whether both hold on some day.</summary>
    public bool Overlaps(DateSpan other) => First <= other.Last && other.First <= Last;

    /// <summary>The days on which both hold.</summary>
    /// <exception cref="ArgumentException">There are none.</exception>
    public DateSpan During(DateSpan other) =>
        new(First >= other.First ? From : other.From, Last <= other.Last ? To : other.To);

    /// <summary>Whether another begins on the day after this one ends.</summary>
    public bool IsFollowedBy(DateSpan other) =>
        To is { } last && last < DateOnly.MaxValue && other.From == last.AddDays(1);

    /// <summary>The same span with a last day of its own.</summary>
    /// <exception cref="ArgumentException">It would end before it begins.</exception>
    public DateSpan Until(DateOnly? last) => new(From, last);

    /// <summary>The same span from a first day of its own.</summary>
    /// <exception cref="ArgumentException">It would end before it begins.</exception>
    public DateSpan Since(DateOnly? first) => new(first, To);

    /// <summary>"2020-07-01–2024-12-31", "från 2020-07-01", "till 2020-06-30", "tills vidare".</summary>
    public override string ToString() =>
        (From, To) switch
        {
            ({ } first, { } last) => $"{SwedishDate.Write(first)}–{SwedishDate.Write(last)}",
            ({ } first, null) => $"från {SwedishDate.Write(first)}",
            (null, { } last) => $"till {SwedishDate.Write(last)}",
            _ => "tills vidare",
        };
}
