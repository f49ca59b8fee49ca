using System.Globalization;

namespace Styrkedja.Core.Printed;

/// <summary>
/// Where on a page a line is printed: the box round it in whole points (1/72 inch), from the upper left corner of the page
/// as it is shown. Only files that have pages tell.
/// </summary>
/// <param name="Page">The number of the page in the file, from 1.</param>
/// <param name="X">From the left edge of the page to the box.</param>
/// <param name="Y">From the upper edge of the page to the box.</param>
/// <param name="Width">The width of the box.</param>
/// <param name="Height">Its height.</param>
public readonly record struct LinePlace(int Page, int X, int Y, int Width, int Height)
{
    /// <summary>Points of a centimetre.</summary>
    private const double Centimetre = 72 / 2.54;

    /// <summary>"sida 12".</summary>
    public string PageInWords => string.Create(CultureInfo.InvariantCulture, $"sida {Page}");

    /// <summary>"sida 12, 9 cm från överkanten".</summary>
    public string InWords =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{PageInWords}, {Math.Max(0, (int)Math.Round(Y / Centimetre))} cm från överkanten"
        );

    /// <summary>The box round both; they stand on one page.</summary>
    public LinePlace Around(LinePlace other)
    {
        var (x, y) = (Math.Min(X, other.X), Math.Min(Y, other.Y));
        return new(
            Page,
            x,
            y,
            Math.Max(X + Width, other.X + other.Width) - x,
            Math.Max(Y + Height, other.Y + other.Height) - y
        );
    }
}
