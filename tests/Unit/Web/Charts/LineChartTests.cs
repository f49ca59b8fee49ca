using Styrkedja.Core.Swedish;
using Styrkedja.Web.Charts;

namespace Styrkedja.Unit.Web.Charts;

public sealed class LineChartTests
{
    [Fact]
    public void The_drawing_is_named_and_described()
    {
        var figure = Chart(Series("Totalt", SeriesKind.Total, (2022, 71.5m), (2024, 80m)));
        var names = ((string?)figure.Drawing.Attribute("aria-labelledby"))!
            .Split(' ')
            .Select(id => figure.Drawing.Elements().Single(e => (string?)e.Attribute("id") == id).Value);
        Assert.Equal(
            ["Trygga elever", "Linjediagram över åren 2022–2024. Totalt: 71,5\u00A0% år 2022, 80,0\u00A0% år 2024."],
            names
        );
    }

    [Fact]
    public void A_missing_year_is_a_gap()
    {
        var figure = Chart(Series("Totalt", SeriesKind.Total, (2020, 1m), (2021, 2m), (2023, 3m), (2024, 4m)));
        var path = (string?)Assert.Single(figure.OfClass("line")).Attribute("d") ?? "";
        Assert.Equal("MLML", string.Concat(path.Where(char.IsAsciiLetter)));
    }

    [Fact]
    public void A_higher_value_lies_higher_and_a_later_year_to_the_right()
    {
        var points = Chart(Series("Totalt", SeriesKind.Total, (2024, 9m), (2023, 3m))).OfClass("point");
        Assert.Equal(2, points.Count);
        Assert.True(Figure.Number(points[0], "cx") < Figure.Number(points[1], "cx"));
        Assert.True(Figure.Number(points[0], "cy") > Figure.Number(points[1], "cy"));
    }

    [Fact]
    public void A_single_point_is_drawn_with_its_name_and_value()
    {
        var figure = Chart(Series("Totalt", SeriesKind.Total, (2024, 80.4m)));
        Assert.Single(figure.OfClass("point"));
        Assert.Contains("Totalt 80,4\u00A0%", figure.Texts);
        Assert.Contains("2024", figure.Texts);
    }

    [Fact]
    public void Each_sort_of_series_has_a_shape_of_its_own()
    {
        var figure = Chart([
            .. Enum.GetValues<SeriesKind>().Select(kind => Series(kind.ToString(), kind, (2023, 5m), (2024, 6m))),
        ]);
        var shapes = figure
            .Drawing.Elements(Figure.Svg + "g")
            .Where(group =>
                group.Element(Figure.Svg + "path") is { } first && (string?)first.Attribute("class") == "line"
            )
            .Select(group => group.Elements().ElementAt(1))
            .Select(shape =>
                $"{shape.Name.LocalName} {shape.Attribute("class")} {((string?)shape.Attribute("d"))?.Count(c => c == 'L')}"
            );
        // Both targets have the same shape, and different lines.
        Assert.Equal(5, shapes.Distinct().Count());
        Assert.Contains(figure.OfClass("council"), group => group.Elements().Count() == 3);
    }

    [Fact]
    public void Names_at_the_ends_do_not_cover_each_other()
    {
        var figure = Chart([
            .. Enumerable.Range(0, 6).Select(i => Series($"Nämnd {i}", SeriesKind.Other, (2023, 5m), (2024, 5m))),
        ]);
        var heights = figure.OfClass("strong").Select(text => Figure.Number(text, "y")).Order().ToList();
        Assert.All(heights.Zip(heights.Skip(1)), pair => Assert.True(pair.Second - pair.First >= 14));
    }

    [Fact]
    public void The_axis_has_Swedish_numbers_and_the_unit()
    {
        var figure = Chart(Series("Utfall", SeriesKind.Total, (2023, -3_400m), (2024, -3_100m)));
        Assert.Contains("−3\u00A0400", figure.Texts);
        Assert.Contains("%", figure.Texts);
    }

    [Fact]
    public void The_table_has_every_value_and_a_dash_where_there_is_none()
    {
        var figure = Chart(
            Series("Totalt", SeriesKind.Total, (2023, 1.5m), (2024, 2m)),
            Series("Årsmål", SeriesKind.Target, (2024, 3m))
        );
        Assert.Equal(
            [
                ["År", "Totalt (%)", "Årsmål (%)"],
                ["2023", "1,5", "–"],
                ["2024", "2,0", "3,0"],
            ],
            figure.Table
        );
    }

    [Fact]
    public void Nothing_to_draw_is_said()
    {
        var figure = Chart();
        Assert.Empty(figure.Root.Descendants(Figure.Svg + "svg"));
        Assert.Equal("Det finns inga uppgifter att rita.", figure.Root.Element("p")!.Value);
    }

    private static Figure Chart(params ChartSeries[] series) =>
        new(
            new LineChart
            {
                Id = "serie",
                Caption = "Trygga elever",
                Unit = "%",
                Series = series,
            }
        );

    private static ChartSeries Series(string name, SeriesKind kind, params (int Year, decimal Value)[] points) =>
        new(name, kind, [.. points.Select(point => new ChartPoint(point.Year, Quantity.Of(point.Value, 1)))]);
}
