using Styrkedja.Core.Indicators;
using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Unit.Core.Indicators;

/// <summary>Rule R2: what a printed target is.</summary>
public sealed class TargetTests
{
    [Theory]
    [InlineData("68 %", 68, "%")]
    [InlineData("1 735 GWh", 1735, "GWh")] // 003:1066
    [InlineData("9 000 st", 9000, "st")] // 000:1083
    [InlineData("90%", 90, "%")]
    [InlineData("100  %", 100, "%")] // 001:3125
    [InlineData("83", 83, null)] // 003:1607
    [InlineData("0", 0, null)] // 001:1405
    [InlineData("-5 %", -5, "%")]
    public void A_number_with_or_without_a_unit_is_a_number(string text, int value, string? unit) =>
        Assert.Equal(new Target.Number(text, Measure(value, unit)), Target.Read(text));

    [Theory]
    [InlineData("Max 10 personer", 10, "personer")] // 000:807, 003:850
    [InlineData("max. 10", 10, null)]
    [InlineData("MAX 10 personer", 10, "personer")]
    [InlineData("Maximalt 10 %", 10, "%")]
    [InlineData("Högst 5 st", 5, "st")]
    [InlineData("≤ 5 st", 5, "st")]
    public void A_highest_value_is_a_maximum(string text, int bound, string? unit) =>
        Assert.Equal(new Target.Maximum(text, Measure(bound, unit)), Target.Read(text));

    [Theory]
    [InlineData("Minst 80 %", 80, "%")]
    [InlineData("Min 80 %", 80, "%")]
    [InlineData("min. 80", 80, null)]
    [InlineData("Lägst 80 %", 80, "%")]
    [InlineData("≥80 %", 80, "%")]
    public void A_lowest_value_is_a_minimum(string text, int bound, string? unit) =>
        Assert.Equal(new Target.Minimum(text, Measure(bound, unit)), Target.Read(text));

    [Theory]
    [InlineData(">90 %", true, 90)]
    [InlineData("över 90 %", true, 90)]
    [InlineData("fler än 90 %", true, 90)]
    [InlineData("<5 %", false, 5)]
    [InlineData("under 5 %", false, 5)]
    public void A_bound_that_is_not_enough_itself_is_strict(string text, bool least, int bound)
    {
        var target = Target.Read(text);
        Assert.Equal(least, target is Target.Minimum);
        Assert.Equal(!least, target is Target.Maximum);
        Assert.Equal((Measure(bound, "%"), true), (target.Value!.Value, target.IsStrict));
        Assert.False(Target.Read("Minst 90 %").IsStrict);
        var direction = least ? Direction.Higher : Direction.Lower;
        var at = StatusRule.Of(PrintedValue.Read($"{bound} %"), target, Target.Read(""), TargetScope.Board, direction);
        Assert.Equal(IndicatorStatus.Partial, at.Status);
    }

    [Theory]
    [InlineData("ca 300 st", 300)]
    [InlineData("cirka 300 st", 300)]
    [InlineData("omkring 300 st", 300)]
    public void About_so_much_is_a_number(string text, int value) =>
        Assert.Equal(new Target.Number(text, Measure(value, "st")), Target.Read(text));

    [Theory]
    [InlineData("70–75 %", true)]
    [InlineData("1.250 st", true)]
    [InlineData("80/85 %", true)]
    [InlineData("1E+05", true)]
    [InlineData("#SAKNAS!", true)]
    [InlineData("bättre än riket", true)]
    [InlineData("Välj ett objekt.", true)]
    [InlineData("", false)]
    [InlineData("-", false)]
    [InlineData("i.u.", false)]
    [InlineData("Saknas", false)]
    [InlineData("Ej fastställt", false)]
    public void What_could_not_be_read_is_not_absent(string text, bool unread) =>
        Assert.Equal(unread, Assert.IsType<Target.None>(Target.Read(text)).IsUnread);

    [Theory]
    [InlineData("+/- 1 %")] // 000:1143, the council's
    [InlineData("+/-1 %")] // 000:1143, the board's
    [InlineData("± 1 %")]
    [InlineData("+/− 1 %")]
    [InlineData("+/– 1 %")]
    public void A_deviation_both_ways_is_a_band(string text) =>
        Assert.Equal(new Target.Band(text, Measure(1, "%")), Target.Read(text));

    [Theory]
    [InlineData("öka", Direction.Higher)]
    [InlineData("Öka", Direction.Higher)]
    [InlineData("Ökning", Direction.Higher)] // 003:389
    [InlineData("Minskning", Direction.Lower)]
    [InlineData("Minsknin g", Direction.Lower)] // 003:397
    [InlineData("Minska", Direction.Lower)]
    public void A_way_to_go_is_only_a_direction(string text, Direction way) =>
        Assert.Equal(new Target.OnlyDirection(text, way), Target.Read(text));

    [Theory]
    [InlineData("Tas fram av nämnd")] // 003:399
    [InlineData("Tas fram av nämnden")] // 000:1027
    [InlineData("Tas fram av nämnd/styrelse")]
    [InlineData("Tas fram av nämnd/s tyrelse")] // 003:1412
    [InlineData("tas fram av nämnden")]
    [InlineData("Tas fram av\nnämnden")] // 001:570, broken by a line end
    [InlineData("Tas  fram av namnd")]
    public void Any_spelling_of_tas_fram_av_namnd_is_delegated(string text) =>
        Assert.Equal(new Target.Delegated(text), Target.Read(text));

    [Theory]
    [InlineData("Fastställs 2025")]
    [InlineData("Fastställs 2018")] // 000:967
    [InlineData("Fast ställs 2024")]
    public void Fastställs_is_later_and_its_year_is_no_number(string text) =>
        Assert.Equal(new Target.Later(text), Target.Read(text));

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("–")]
    [InlineData("-----")]
    [InlineData("\u00A0")]
    [InlineData("i.u.")]
    [InlineData("16 16")] // 001:1078, two cells
    [InlineData("Max")]
    public void Nothing_and_words_that_say_no_target_are_none(string text) =>
        Assert.Equal(new Target.None(text), Target.Read(text));

    [Theory]
    [InlineData("68 %", true)]
    [InlineData("Max 10 personer", true)]
    [InlineData("Minst 80 %", true)]
    [InlineData("+/- 1 %", true)]
    [InlineData("Öka", false)]
    [InlineData("Tas fram av nämnd", false)]
    [InlineData("Fastställs 2025", false)]
    [InlineData("-", false)]
    public void Only_the_kinds_with_a_number_have_a_value(string text, bool has) =>
        Assert.Equal(has, Target.Read(text).Value is not null);

    [Fact]
    public void Any_text_is_some_target_and_is_kept_as_printed() =>
        Property.Holds(Property.Texts, text => Target.Read(text).Text == text);

    private static Measure Measure(int value, string? unit) => new(Quantity.Of(value), unit);
}
