using FsCheck.Fluent;
using Styrkedja.Core.Indicators;

namespace Styrkedja.Unit.Core.Indicators;

/// <summary>What rests on few answers is not shown, and cannot be worked out (R23).</summary>
public sealed class SmallBaseTests
{
    [Theory]
    [InlineData(4, 5, false)] // 003:624: "25 %" of four women is one
    [InlineData(5, 5, true)]
    [InlineData(9, 10, false)]
    [InlineData(0, 5, true)]
    public void A_value_is_shown_where_it_rests_on_enough(int answers, int limit, bool shown) =>
        Assert.Equal(shown, SmallBase.MayShow(answers, limit));

    [Theory]
    [InlineData("20 30", "20 30")]
    // Of two both are hidden: the one is the whole less the other.
    [InlineData("4 30", "- -")]
    [InlineData("0 30", "0 30")]
    // Of many the smallest goes with it.
    [InlineData("30 4 12 20", "30 - - 20")]
    // Two hidden ones whose sum is too small are as one.
    [InlineData("30 2 2 12", "30 - - -")]
    [InlineData("30 3 4 12", "30 - - 12")]
    [InlineData("2 2", "- -")]
    [InlineData("4", "-")]
    [InlineData("", "")]
    public void Parts_are_shown_where_none_that_is_hidden_can_be_worked_out(string answers, string shown)
    {
        var parts = answers.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse).ToList();
        var may = SmallBase.MayShowParts(parts);
        Assert.Equal(shown, string.Join(' ', parts.Select((n, i) => may[i] ? $"{n}" : "-")));
    }

    [Fact]
    public void What_is_hidden_rests_together_on_enough_or_nothing_is_shown() =>
        Property.Holds(
            from parts in Gen.Choose(0, 12).ListOf()
            from limit in Gen.Choose(SmallBase.LeastLimit, 12)
            select (Parts: parts.ToList(), Limit: limit),
            drawn =>
            {
                var shown = SmallBase.MayShowParts(drawn.Parts, drawn.Limit);
                var hidden = drawn.Parts.Where((_, i) => !shown[i]).ToList();
                return drawn.Parts.Where((n, i) => shown[i] && n > 0).All(n => n >= drawn.Limit)
                    && (
                        hidden.Count == 0
                        || (hidden.Count > 1 && hidden.Sum() >= drawn.Limit)
                        || !drawn.Parts.Where((n, i) => shown[i] && n > 0).Any()
                    );
            }
        );

    [Fact]
    public void A_limit_that_protects_nobody_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SmallBase.MayShow(4, 2));
}
