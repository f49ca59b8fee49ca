using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Unit.Core.Indicators;

public sealed class PrintedValueTests
{
    [Fact]
    public void A_number_keeps_its_text_and_its_unit() =>
        Assert.Equal(
            new PrintedValue("70,72 %", new Measure(Quantity.Of(70.72m, 2), "%")), // 003:634
            PrintedValue.Read("70,72 %")
        );

    [Theory]
    [InlineData("", true)]
    [InlineData("-", true)]
    [InlineData("–", true)]
    [InlineData("0", false)]
    [InlineData("i.u.", false)]
    public void An_empty_cell_and_a_lone_dash_are_empty(string text, bool empty) =>
        Assert.Equal(empty, PrintedValue.Read(text).IsEmpty);

    [Theory]
    [InlineData("i.u.")]
    [InlineData("Saknas")]
    public void Words_are_no_number(string text) => Assert.Null(PrintedValue.Read(text).Measure);
}
