using Styrkedja.Core.Swedish;

namespace Styrkedja.Web.Charts;

/// <summary>What a series is; gives its colour, its shape and its sort of line.</summary>
public enum SeriesKind
{
    /// <summary>Everyone.</summary>
    Total,

    /// <summary>Women and girls.</summary>
    Women,

    /// <summary>Men and boys.</summary>
    Men,

    /// <summary>The board's own target.</summary>
    Target,

    /// <summary>The council's target.</summary>
    CouncilTarget,

    /// <summary>Another to compare with.</summary>
    Other,
}

/// <summary>One value of a series.</summary>
/// <param name="Year">The year.</param>
/// <param name="Value">With the decimals it is printed with.</param>
public readonly record struct ChartPoint(int Year, Quantity Value);

/// <summary>A day on which something happened.</summary>
/// <param name="On">The day.</param>
/// <param name="Word">Printed at the mark: "sammanslagning".</param>
/// <param name="Text">What happened, without a full stop; read out.</param>
public sealed record ChartMark(DateOnly On, string Word, string Text);

/// <summary>A line of a chart. A year without a point is a gap in it.</summary>
/// <param name="Name">Printed at the end of the line.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Points">In any order; of two for the same year the first counts.</param>
public sealed record ChartSeries(string Name, SeriesKind Kind, IReadOnlyList<ChartPoint> Points)
{
    /// <summary>The points by year, one a year.</summary>
    internal IReadOnlyList<ChartPoint> Ordered { get; } = [.. Points.DistinctBy(p => p.Year).OrderBy(p => p.Year)];

    /// <summary>True for a target, which is a line without shapes.</summary>
    internal bool IsTarget => Kind is SeriesKind.Target or SeriesKind.CouncilTarget;

    /// <summary>Class in the stylesheet.</summary>
    internal string Class =>
        Kind switch
        {
            SeriesKind.Total => "total",
            SeriesKind.Women => "women",
            SeriesKind.Men => "men",
            SeriesKind.Target => "target",
            SeriesKind.CouncilTarget => "council",
            SeriesKind.Other => "other",
        };
}
