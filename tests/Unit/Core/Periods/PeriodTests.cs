using FsCheck;
using FsCheck.Fluent;
using Styrkedja.Core.Periods;

namespace Styrkedja.Unit.Core.Periods;

public sealed class PeriodTests
{
    private static readonly Gen<Period> Periods =
        from year in Gen.Choose(1900, 2199)
        from first in Gen.Choose(1, 12)
        from last in Gen.Choose(first, 12)
        select new Period(year, first, last);

    [Theory]
    [InlineData("2024T1", 1, 4)]
    [InlineData("2024T2", 1, 8)]
    [InlineData("2024VB", 1, 12)]
    [InlineData("2024-05", 5, 5)]
    [InlineData("2024-01", 1, 1)]
    [InlineData("2024-05..08", 5, 8)]
    [InlineData("2024-01..11", 1, 11)]
    public void An_id_names_its_months(string id, int first, int last)
    {
        Assert.True(Period.TryRead(id, out var period));
        Assert.Equal(new Period(2024, first, last), period);
        Assert.Equal(id, period.ToString());
    }

    [Fact]
    public void The_named_periods_are_cumulative() =>
        Assert.Equal(
            ["2024T1", "2024T2", "2024VB", "2024-05"],
            new[]
            {
                Period.Tertial1(2024),
                Period.Tertial2(2024),
                Period.WholeYear(2024),
                Period.Month(2024, 5),
            }.Select(p => p.ToString())
        );

    [Fact]
    public void Every_period_of_a_year_has_an_id_of_its_own_that_reads_back()
    {
        var all = AllOf(2024);
        Assert.Equal(78, all.Select(p => p.ToString()).Distinct().Count());
        Assert.All(all, p => Assert.True(Period.TryRead(p.ToString(), out var read) && read == p));
    }

    [Fact]
    public void Every_id_reads_back() =>
        Property.Holds(Periods, p => Period.TryRead(p.ToString(), out var read) && read == p);

    [Theory]
    [InlineData("")]
    [InlineData("2024")]
    [InlineData("2024T")]
    [InlineData("2024T3")]
    [InlineData("2024t1")]
    [InlineData("2024VB ")]
    [InlineData(" 2024VB")]
    [InlineData("24-05-06")]
    [InlineData("2024-5")]
    [InlineData("2024-00")]
    [InlineData("2024-13")]
    [InlineData("2024/05")]
    [InlineData("2024-05-08")]
    [InlineData("2024-05.08")]
    [InlineData("2024-05..")]
    [InlineData("2024-05..13")]
    [InlineData("2024-05..088")]
    [InlineData("2024-08..05")]
    [InlineData("1899VB")]
    [InlineData("2200VB")]
    [InlineData("-024VB")]
    public void Another_text_is_no_id(string id) => Assert.False(Period.TryRead(id, out _));

    [Theory]
    [InlineData("2024-05..05")]
    [InlineData("2024-01..04")]
    [InlineData("2024-01..08")]
    [InlineData("2024-01..12")]
    public void A_second_spelling_of_a_period_is_no_id(string id) => Assert.False(Period.TryRead(id, out _));

    [Fact]
    public void Any_text_is_an_id_or_not_without_an_exception() =>
        Property.Holds(
            from tail in Property.Texts
            from head in Gen.Elements("", "2024", "2024-", "2024-05", "2024-05..")
            select head + tail,
            text => !Period.TryRead(text, out var period) || period.Year is >= 1900 and <= 2199
        );

    [Theory]
    [InlineData(1899, 1, 12)]
    [InlineData(2200, 1, 12)]
    [InlineData(2024, 0, 12)]
    [InlineData(2024, 5, 4)]
    [InlineData(2024, 1, 13)]
    [InlineData(2024, 13, 13)]
    public void A_period_that_cannot_be_is_refused(int year, int first, int last) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Period(year, first, last));

    private static List<Period> AllOf(int year) =>
        [
            .. from first in Enumerable.Range(1, 12)
            from last in Enumerable.Range(first, 13 - first)
            select new Period(year, first, last),
        ];
}
