using Styrkedja.Core.Swedish;
using Styrkedja.Web.Charts;

namespace Styrkedja.Unit.Web.Charts;

public sealed class BarChartTests
{
    private const string Long = "Skol- och fritidsnämnden i Norra Lindvik och skärgården med öarna";

    [Fact]
    public void A_bar_is_as_long_as_its_value()
    {
        var bars = Chart(new Bar("A", Quantity.Of(40)), new Bar("B", Quantity.Of(80))).OfClass("bar");
        Assert.Equal(2 * Figure.Number(bars[0], "width"), Figure.Number(bars[1], "width"), 0.3);
    }

    [Fact]
    public void A_target_is_marked_and_said()
    {
        var figure = Chart(new Bar("A", Quantity.Of(40), Quantity.Of(50)));
        Assert.Single(figure.OfClass("target-mark"));
        Assert.Contains("40\u00A0% (mål 50\u00A0%)", figure.Texts);
    }

    [Fact]
    public void A_long_name_is_cut_and_stands_whole_under_the_pointer_and_in_the_table()
    {
        var figure = Chart(new Bar(Long, Quantity.Of(40)));
        Assert.Contains(figure.Texts, text => text.EndsWith('…'));
        Assert.Contains(figure.Drawing.Descendants(Figure.Svg + "title"), title => title.Value == Long);
        Assert.Contains(figure.Table, row => row[0] == Long);
    }

    [Fact]
    public void A_bar_without_a_value_says_why()
    {
        var figure = Chart(new Bar("A", Quantity.Of(40)), new Bar("B", null, Note: "för få svar"));
        Assert.Single(figure.OfClass("bar"));
        Assert.Contains("för få svar", figure.Texts);
    }

    [Fact]
    public void A_pages_own_table_replaces_the_one_made_of_the_data()
    {
        var figure = new Figure(
            new BarChart
            {
                Id = "b",
                Caption = "Nämnder",
                Bars = [new Bar("A", Quantity.Of(40))],
                Table = new Microsoft.AspNetCore.Html.HtmlString("<table><tr><td>egen</td></tr></table>"),
            }
        );
        Assert.Equal(
            [
                ["egen"],
            ],
            figure.Table
        );
    }

    private static Figure Chart(params Bar[] bars) =>
        new(
            new BarChart
            {
                Id = "namnder",
                Caption = "Nämnder",
                Unit = "%",
                Bars = bars,
            }
        );
}
