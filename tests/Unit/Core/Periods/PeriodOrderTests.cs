using FsCheck;
using FsCheck.Fluent;
using Styrkedja.Core.Periods;

namespace Styrkedja.Unit.Core.Periods;

/// <summary>What lies in what, and what is reported before what.</summary>
public sealed class PeriodOrderTests
{
    private static readonly Gen<Period> Periods =
        from year in Gen.Choose(2022, 2025)
        from first in Gen.Choose(1, 12)
        from last in Gen.Choose(first, 12)
        select new Period(year, first, last);

    [Theory]
    [InlineData(2023)]
    [InlineData(2024)]
    public void Every_day_of_a_year_is_in_exactly_one_of_its_months(int year)
    {
        var months = Months(year);
        Assert.All(
            Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365).Select(new DateOnly(year, 1, 1).AddDays),
            day => Assert.Equal(day.Month, Assert.Single(months, m => m.Contains(day)).First)
        );
    }

    [Fact]
    public void The_twelve_months_are_the_year()
    {
        var year = Period.WholeYear(2024);
        Assert.All(Months(2024), m => Assert.True(year.Contains(m) && !m.Contains(year) && m.Months == 1));
        Assert.Equal(12, year.Months);
    }

    [Fact]
    public void A_year_holds_no_day_and_no_month_of_the_next()
    {
        var year = Period.WholeYear(2024);
        Assert.False(year.Contains(new DateOnly(2025, 1, 1)));
        Assert.False(year.Contains(new DateOnly(2023, 12, 31)));
        Assert.False(year.Contains(Period.Month(2025, 1)));
    }

    [Fact]
    public void A_period_has_as_many_months_as_lie_in_it() =>
        Property.Holds(Periods, p => Months(p.Year).Count(p.Contains) == p.Months);

    [Fact]
    public void A_period_holds_another_exactly_where_it_holds_all_its_months() =>
        Property.Holds(
            Periods.Two(),
            two =>
                two.Item1.Contains(two.Item2)
                == Months(two.Item2.Year).Where(two.Item2.Contains).All(two.Item1.Contains)
        );

    [Fact]
    public void Periods_stand_in_the_order_they_are_reported()
    {
        string[] reported =
        [
            "2023VB",
            "2023-12",
            "2024-01",
            "2024T1",
            "2024-04",
            "2024-05",
            "2024T2",
            "2024-05..08",
            "2024-08",
            "2024VB",
            "2024-12",
            "2025T1",
        ];
        Assert.Equal(reported, reported.Reverse().Select(Read).Order().Select(p => p.ToString()));
    }

    [Fact]
    public void The_comparisons_agree() =>
        Property.Holds(
            Periods.Two(),
            two =>
            {
                var ((a, b), order) = (two, two.Item1.CompareTo(two.Item2));
                return (a > b, a < b, a <= b, a >= b, a == b)
                        == (order > 0, order < 0, order <= 0, order >= 0, order == 0)
                    && Math.Sign(b.CompareTo(a)) == -Math.Sign(order);
            }
        );

    private static Period[] Months(int year) => [.. Enumerable.Range(1, 12).Select(m => Period.Month(year, m))];

    private static Period Read(string id)
    {
        Assert.True(Period.TryRead(id, out var period), id);
        return period;
    }
}
