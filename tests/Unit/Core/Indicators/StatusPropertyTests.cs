using FsCheck;
using FsCheck.Fluent;
using Styrkedja.Core.Indicators;
using Styrkedja.Core.Printed;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Unit.Core.Indicators;

public sealed class StatusPropertyTests
{
    private static readonly Gen<decimal> Numbers = Gen.Choose(-300, 300).Select(n => n / 10m);

    private static readonly Gen<(decimal Target, decimal One, decimal Other, decimal Tolerance)> Cases =
        from target in Numbers
        from one in Numbers
        from other in Numbers
        from percent in Gen.Choose(0, 100)
        select (target, one, other, percent / 100m);

    [Fact]
    public void A_higher_outcome_is_never_worse_where_higher_is_better() =>
        Property.Holds(
            Cases,
            c =>
                Rank(Math.Max(c.One, c.Other), c.Target, Direction.Higher, c.Tolerance)
                >= Rank(Math.Min(c.One, c.Other), c.Target, Direction.Higher, c.Tolerance)
        );

    [Fact]
    public void A_lower_outcome_is_never_worse_where_lower_is_better() =>
        Property.Holds(
            Cases,
            c =>
                Rank(Math.Min(c.One, c.Other), c.Target, Direction.Lower, c.Tolerance)
                >= Rank(Math.Max(c.One, c.Other), c.Target, Direction.Lower, c.Tolerance)
        );

    [Fact]
    public void An_outcome_nearer_zero_is_never_worse_in_a_band() =>
        Property.Holds(
            Cases,
            c =>
            {
                var (near, far) = Math.Abs(c.One) <= Math.Abs(c.Other) ? (c.One, c.Other) : (c.Other, c.One);
                return Rank(near, c.Target, Direction.Band, c.Tolerance)
                    >= Rank(far, c.Target, Direction.Band, c.Tolerance);
            }
        );

    [Fact]
    public void A_wider_tolerance_is_never_stricter() =>
        Property.Holds(
            Cases,
            c =>
                Enum.GetValues<Direction>()
                    .All(way => Rank(c.One, c.Target, way, 1) >= Rank(c.One, c.Target, way, c.Tolerance))
        );

    [Fact]
    public void Without_tolerance_nothing_is_partial() =>
        Property.Holds(Cases, c => Enum.GetValues<Direction>().All(way => Rank(c.One, c.Target, way, 0) != 1));

    private static int Rank(decimal outcome, decimal target, Direction direction, decimal tolerance) =>
        StatusRule
            .Of(
                new PrintedValue("x", Measure(outcome)),
                new Target.Number("t", Measure(target)),
                new Target.None(""),
                TargetScope.Board,
                direction,
                tolerance
            )
            .Status switch
        {
            IndicatorStatus.Full => 2,
            IndicatorStatus.Partial => 1,
            IndicatorStatus.None => 0,
            var other => throw new InvalidOperationException($"{other} although there are numbers."),
        };

    private static Measure Measure(decimal value) => new(Quantity.Of(value, 1), null);
}
