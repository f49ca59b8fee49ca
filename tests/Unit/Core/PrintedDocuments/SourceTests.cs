using Styrkedja.Core.Printed;

namespace Styrkedja.Unit.Core.PrintedDocuments;

/// <summary>Where records stand, and what was not understood.</summary>
public sealed class SourceTests
{
    [Fact]
    public void Lines_that_were_not_understood_are_listed_in_order()
    {
        var coverage = new Coverage(
            200,
            new Dictionary<int, LineClass>
            {
                [90] = LineClass.Unclassified,
                [3] = LineClass.Prose,
                [7] = LineClass.Unclassified,
                [100] = LineClass.Furniture,
                [12] = LineClass.Unclassified,
            }
        );
        Assert.Equal([7, 12, 90], coverage.Unclassified);
        Assert.Equal((200, 5), (coverage.Lines, coverage.Visible));
    }

    [Fact]
    public void A_class_that_is_not_given_counts_as_not_understood() => Assert.Equal(LineClass.Unclassified, default);

    [Theory]
    [InlineData(3, 5, 8, 9, 3, 9)]
    [InlineData(8, 9, 3, 5, 3, 9)]
    [InlineData(3, 9, 5, 6, 3, 9)]
    [InlineData(5, 6, 3, 9, 3, 9)]
    [InlineData(4, 4, 4, 4, 4, 4)]
    public void Two_places_are_held_by_the_lines_from_the_first_to_the_last(
        int first,
        int last,
        int otherFirst,
        int otherLast,
        int wantedFirst,
        int wantedLast
    ) =>
        Assert.Equal(
            new SourceLines(wantedFirst, wantedLast),
            new SourceLines(first, last).Through(new SourceLines(otherFirst, otherLast))
        );
}
