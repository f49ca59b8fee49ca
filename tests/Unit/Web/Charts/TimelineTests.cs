using Styrkedja.Web.Charts;

namespace Styrkedja.Unit.Web.Charts;

public sealed class TimelineTests
{
    [Fact]
    public void What_deviates_is_marked_and_said()
    {
        var figure = Chart(
            new TimelineItem("A", new(2024, 1, 1), new(2024, 12, 31)),
            new TimelineItem("B", new(2024, 1, 1), new(2024, 6, 30), Deviates: true)
        );
        // One in the legend.
        Assert.Equal(2, figure.OfClass("deviates").Count);
        Assert.Contains("avviker från planen", figure.Root.Value, StringComparison.Ordinal);
        Assert.Contains("1 avviker.", figure.Markup, StringComparison.Ordinal);
        Assert.Empty(Chart(new TimelineItem("A", new(2024, 1, 1), new(2024, 12, 31))).OfClass("deviates"));
    }

    [Fact]
    public void A_long_name_is_whole()
    {
        const string name =
            "Kartlägga behovet av bostäder med särskild service fram till 2032 tillsammans med fastighetskontoret";
        var figure = Chart(new TimelineItem(name, new(2024, 1, 1), new(2024, 12, 31)));
        var drawn = string.Join(
            ' ',
            figure.OfClass("label").Select(l => l.Nodes().OfType<System.Xml.Linq.XText>().Single().Value)
        );
        Assert.Equal(name, drawn);
    }

    [Fact]
    public void A_whole_year_is_as_wide_as_twelve_months()
    {
        var figure = Chart(new TimelineItem("A", new(2024, 1, 1), new(2024, 12, 31)));
        var grid = figure.OfClass("grid").Select(line => Figure.Number(line, "x1")).ToList();
        var bar = Assert.Single(figure.OfClass("period"));
        Assert.Equal(grid.Max() - grid.Min(), Figure.Number(bar, "width"), 0.2);
        Assert.Empty(figure.OfClass("arrow"));
    }

    [Fact]
    public void The_last_day_is_included()
    {
        var figure = Chart(
            new TimelineItem("A", new(2024, 1, 1), new(2024, 3, 31)),
            new TimelineItem("B", new(2024, 4, 1), new(2024, 6, 30))
        );
        var bars = figure.OfClass("period");
        Assert.Equal(Figure.Number(bars[1], "x"), Figure.Number(bars[0], "x") + Figure.Number(bars[0], "width"), 0.2);
    }

    [Fact]
    public void What_goes_on_outside_the_year_is_cut_with_an_arrow()
    {
        Assert.Single(Chart(new TimelineItem("A", new(2023, 5, 1), new(2024, 3, 1))).OfClass("arrow"));
        Assert.Equal(2, Chart(new TimelineItem("A", new(2023, 5, 1), new(2025, 3, 1))).OfClass("arrow").Count);
        var past = Chart(new TimelineItem("A", new(2022, 5, 1), new(2022, 6, 1)));
        Assert.Single(past.OfClass("arrow"));
        Assert.Empty(past.OfClass("period"));
    }

    [Fact]
    public void What_lacks_a_day_is_listed_as_text()
    {
        var figure = Chart(
            new TimelineItem("A", new(2024, 1, 1), new(2024, 12, 31)),
            new TimelineItem("Utan", null, null),
            new TimelineItem("Halv", new(2024, 3, 1), null),
            new TimelineItem("Baklänges", new(2024, 3, 1), new(2024, 2, 1))
        );
        Assert.Single(figure.OfClass("period"));
        Assert.Equal(
            [
                "Utan (inga datum)",
                "Halv (från 2024-03-01, slut saknas)",
                "Baklänges (slutar 2024-02-01 före starten 2024-03-01)",
            ],
            figure.Root.Descendants("li").Select(item => item.Value)
        );
    }

    [Fact]
    public void The_table_leads_to_each_activity()
    {
        var figure = Chart(new TimelineItem("A", new(2024, 1, 1), new(2024, 12, 31), "/a?b=1&c=2"));
        Assert.Equal("/a?b=1&c=2", (string?)figure.Root.Descendants("a").Single().Attribute("href"));
        Assert.Equal(["A", "1.1 Trygga skolor", "2024-01-01", "2024-12-31", ""], figure.Table[1]);
    }

    private static Figure Chart(params TimelineItem[] items) =>
        new(
            new Timeline
            {
                Id = "tid",
                Caption = "Aktiviteter",
                Year = 2024,
                Groups = [new("1.1 Trygga skolor", items)],
            }
        );
}
