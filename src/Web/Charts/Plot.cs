namespace Styrkedja.Web.Charts;

/// <summary>Where years and values lie in a drawing.</summary>
internal readonly record struct Plot(
    double Left,
    double Right,
    double Top,
    double Bottom,
    int First,
    int Last,
    Ticks Ticks
)
{
    /// <summary>The middle of a year; a single year lies in the middle of all.</summary>
    public double X(double year)
    {
        var (from, to) = (Left + 24, Right - 12);
        return First == Last ? (from + to) / 2 : from + ((to - from) * (year - First) / (Last - First));
    }

    /// <summary>The height of a value.</summary>
    public double Y(decimal value) => Bottom - ((Bottom - Top) * Ticks.Share(value));
}
