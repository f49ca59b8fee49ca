using FsCheck;
using FsCheck.Fluent;
using Styrkedja.Core.Goals;

namespace Styrkedja.Unit.Core.Goals;

public sealed class GoalCodeTests
{
    private static readonly Gen<(int[] Numbers, bool Dot)> Codes =
        from length in Gen.Choose(1, 4)
        from numbers in Gen.Choose(1, 99).ArrayOf(length)
        from dot in Gen.Elements(true, false)
        select (numbers, dot);

    [Theory]
    [InlineData("1. Stockholm är en stad", "1")]
    [InlineData("1 Stockholm är en stad", "1")]
    [InlineData("1.2. Stockholm är en stad", "1.2")]
    [InlineData("1.2 Stockholm är en stad", "1.2")]
    [InlineData("1.2\u00A0Stockholm är en stad", "1.2")]
    [InlineData("4.12.  Stockholm är en stad", "4.12")]
    [InlineData("1.2.3. Stockholm är en stad", "1.2.3")]
    [InlineData("1.2.3.4 Stockholm är en stad", "1.2.3.4")]
    public void A_code_is_taken_off_its_title_with_or_without_a_last_dot(string printed, string code)
    {
        Assert.True(GoalCode.TryTake(printed, 1, 4, out var taken, out var title));
        Assert.Equal((code, "Stockholm är en stad"), (taken.ToString(), title));
    }

    [Theory]
    [InlineData("1 T", 2, 2)]
    [InlineData("1.2 T", 1, 1)]
    [InlineData("1.2.3. T", 1, 2)]
    [InlineData("1.2. T", 3, 4)]
    [InlineData("1.2.3.4.5 T", 1, 4)]
    public void A_code_of_another_depth_is_left(string printed, int fewest, int most) => Left(printed, fewest, most);

    [Theory]
    [InlineData("2024 T")] // a year
    [InlineData("1.2024 T")]
    [InlineData("T 1.2")]
    [InlineData("1.2.T")]
    [InlineData("1.2T")]
    [InlineData("1.. T")]
    [InlineData(".1 T")]
    [InlineData("1,2 T")]
    [InlineData("1) T")]
    [InlineData("1.2.")]
    [InlineData("1")]
    [InlineData("")]
    public void What_is_no_code_is_left(string printed) => Left(printed, 1, 4);

    [Theory]
    [InlineData("1", 1, null)]
    [InlineData("1.2", 2, "1")]
    [InlineData("1.12.3", 3, "1.12")]
    public void Depth_and_parent_follow_the_dots(string text, int depth, string? parent)
    {
        var code = new GoalCode(text);
        Assert.Equal((depth, parent), (code.Depth, code.Parent?.Text));
    }

    [Fact]
    public void A_child_is_one_level_down() => Assert.Equal(new GoalCode("1.12.3"), new GoalCode("1.12").Child(3));

    [Fact]
    public void The_parent_of_a_child_is_itself() =>
        Property.Holds(
            Codes,
            c =>
            {
                var code = new GoalCode(string.Join('.', c.Numbers));
                var child = code.Child(7);
                return child.Parent == code && child.Depth == code.Depth + 1;
            }
        );

    [Fact]
    public void Every_code_is_taken_as_it_is_written() =>
        Property.Holds(
            Codes,
            c =>
            {
                var (code, depth) = (string.Join('.', c.Numbers), c.Numbers.Length);
                var printed = code + (c.Dot ? "." : "") + " 3 av 4 barn";
                return GoalCode.TryTake(printed, depth, depth, out var taken, out var title)
                    && (taken.Text, taken.Depth, title) == (code, depth, "3 av 4 barn");
            }
        );

    [Fact]
    public void A_code_is_looked_for_in_any_text_without_an_exception() =>
        Property.Holds(
            Property.Texts,
            text => !GoalCode.TryTake(text, 1, 4, out var code, out var title) || (code.Depth <= 4 && title.Length > 0)
        );

    private static void Left(string printed, int fewest, int most)
    {
        Assert.False(GoalCode.TryTake(printed, fewest, most, out _, out var title));
        Assert.Equal(printed, title);
    }
}
