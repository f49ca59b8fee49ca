using Styrkedja.Core.Swedish;
using Styrkedja.Web.Charts;

namespace Styrkedja.Unit.Web.Charts;

public sealed class DeviationBarsTests
{
    private readonly Figure _figure = new(
        new DeviationBars
        {
            Id = "avvikelse",
            Caption = "Avvikelse",
            Unit = "mnkr",
            Rows =
            [
                new("Grundskola", Quantity.Of(-3.4m, 1)),
                new("löner", Quantity.Of(1.2m, 1), Part: true),
                new("Förskola", Quantity.Of(0, 1)),
                new("Park", null),
            ],
        }
    );

    [Fact]
    public void A_deficit_lies_to_the_left_of_zero_and_a_surplus_to_the_right()
    {
        var zero = Figure.Number(Assert.Single(_figure.OfClass("zero")), "x1");
        var deficit = _figure.OfClass("deficit")[0].Element(Figure.Svg + "rect")!;
        var surplus = _figure.OfClass("surplus")[0].Element(Figure.Svg + "rect")!;
        Assert.Equal(zero, Figure.Number(deficit, "x") + Figure.Number(deficit, "width"), 0.2);
        Assert.Equal(zero, Figure.Number(surplus, "x"), 0.2);
    }

    [Fact]
    public void A_part_is_thinner_than_its_whole()
    {
        var bars = _figure.OfClass("bar");
        Assert.True(Figure.Number(bars[1], "height") < Figure.Number(bars[0], "height"));
    }

    [Fact]
    public void The_sign_is_said_in_text()
    {
        Assert.Contains("−3,4\u00A0mnkr", _figure.Texts);
        Assert.Contains("+1,2\u00A0mnkr", _figure.Texts);
        Assert.Contains("0,0\u00A0mnkr", _figure.Texts);
        Assert.Contains("uppgift saknas", _figure.Texts);
        Assert.Equal(
            [
                ["Område", "Avvikelse (mnkr)"],
                ["Grundskola", "−3,4"],
                ["löner", "+1,2"],
                ["Förskola", "0,0"],
                ["Park", "–"],
            ],
            _figure.Table
        );
    }
}
