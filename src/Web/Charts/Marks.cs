namespace Styrkedja.Web.Charts;

/// <summary>The shape of a point: one for each kind of series, so that colour is never alone.</summary>
internal static class Marks
{
    /// <summary>Draws the shape of a series at a point.</summary>
    public static void Draw(Svg svg, SeriesKind kind, double x, double y, string title)
    {
        switch (kind)
        {
            case SeriesKind.Total:
                svg.Circle("point", x, y, 5, title);
                break;
            case SeriesKind.Women:
                svg.Polygon("point", [x, y - 7, x + 7, y, x, y + 7, x - 7, y], title);
                break;
            case SeriesKind.Men:
                svg.Rectangle("open", x - 5, y - 5, 10, 10, title);
                break;
            case SeriesKind.Other:
                svg.Polygon("open", [x, y - 6, x + 6, y + 5, x - 6, y + 5], title);
                break;
            case SeriesKind.Target or SeriesKind.CouncilTarget:
                svg.Rectangle("dash", x - 10, y - 2, 20, 4, title);
                break;
        }
    }
}
