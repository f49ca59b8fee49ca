using FsCheck.Fluent;
using Styrkedja.Core.Economy;

namespace Styrkedja.Unit.Core.Economy;

/// <summary>Rule R5: only increments are added, and nothing is not zero.</summary>
public sealed class AccrualTests
{
    [Theory]
    [InlineData(2, 9, 7, 18)] // 003:2716
    [InlineData(27, 37, 69, 133)] // 003:2717
    [InlineData(0, null, 0, 0)] // 003:2714
    [InlineData(1, 15, null, 16)] // 003:2719
    [InlineData(null, null, 5902, 5902)] // 003:2733
    [InlineData(null, 2, 2, 4)] // 003:2759
    public void T1_T2_and_VB_add_up_to_the_printed_total(int? t1, int? t2, int? vb, int total) =>
        Assert.Equal(total, Accruals.Total(t1, t2, vb));

    [Fact]
    public void Where_no_period_is_printed_there_is_no_total() => // 003:2724
        Assert.Null(Accruals.Total(null, null, null));

    [Fact]
    public void Without_periods_there_is_no_total() => Assert.Null(Accruals.Total());

    [Fact]
    public void Decimals_are_kept() => Assert.Equal(0.3m, Accruals.Total(0.1m, 0.2m));

    [Fact]
    public void A_sum_out_of_range_overflows() =>
        Assert.Throws<OverflowException>(() => Accruals.Total(decimal.MaxValue, decimal.MaxValue));

    [Fact]
    public void Empty_periods_add_nothing() =>
        Property.Holds(
            Gen.Choose(-100, 100).ArrayOf(),
            values =>
                Accruals.Total(values.SelectMany(v => new decimal?[] { v, null }))
                == (values.Length == 0 ? null : values.Sum())
        );
}
