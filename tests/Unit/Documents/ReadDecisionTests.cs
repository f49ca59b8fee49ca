using Styrkedja.Core.Economy;

namespace Styrkedja.Unit.Documents;

public sealed class ReadDecisionTests
{
    [Theory]
    [InlineData("000", 9)]
    [InlineData("001", 18)]
    [InlineData("003", 3)]
    [InlineData("004", 21)]
    public void Points_are_numbered_from_one(string id, int count) =>
        Assert.Equal(Enumerable.Range(1, count), RealDocuments.Records(id).Decisions.Select(d => d.Number));

    [Theory]
    [InlineData("000", 2, "180,3 mnkr", 180_300_000)]
    [InlineData("001", 18, "286,6 mnkr", 286_600_000)]
    [InlineData("001", 10, "3,5 mnkr", 3_500_000)]
    [InlineData("003", 2, "57,6 mnkr", 57_600_000)]
    [InlineData("004", 20, "65 tkr", 65_000)]
    [InlineData("004", 21, "0,4 mnkr", 400_000)]
    public void Amounts_are_read(string id, int number, string text, long kronor)
    {
        var point = RealDocuments.Records(id).Decisions.Single(d => d.Number == number);
        var amount = Assert.Single(point.Amounts);
        Assert.Equal((text, Money.FromKronor(kronor)), (amount.Text, amount.Amount));
    }

    [Fact]
    public void A_point_over_several_lines_is_whole()
    {
        var first = RealDocuments.Records("001").Decisions[0];
        Assert.Equal((2, 6), (first.Lines.First, first.Lines.Last));
        Assert.EndsWith("stadens revisorer.", first.Text, StringComparison.Ordinal);
    }
}
