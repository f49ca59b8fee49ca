using Styrkedja.Core.Checks.Tables;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Core.Checks.Prose;

/// <summary>A value that the tables give for a claim.</summary>
/// <param name="Value">In kronor or per cent, with its sign: more and surplus are positive.</param>
/// <param name="Tolerance">What the rounding of the printed figures allows; zero where the value itself is printed.</param>
/// <param name="From">The earlier or the only figure.</param>
/// <param name="To">The later figure; null for a level.</param>
/// <param name="IsOnTheWay">True for a frame after some of its redistributions, which no table prints.</param>
internal sealed record ClaimValue(decimal Value, decimal Tolerance, Fact From, Fact? To, bool IsOnTheWay = false)
{
    /// <summary>The line of the figure.</summary>
    public int Line => (To ?? From).Line;

    /// <summary>True where the claimed size is this one, whichever way it goes.</summary>
    public bool Matches(SpokenAmount amount) =>
        Rounding.Explains(Math.Abs(amount.Value) - Math.Abs(Value), Tolerance, amount.HalfPlace);

    /// <summary>True where the claimed size and way are these, as far as rounding tells.</summary>
    public bool Matches(SpokenAmount amount, int sign) =>
        sign == 0
            ? Matches(amount)
            : Rounding.Explains((sign * Math.Abs(amount.Value)) - Value, Tolerance, amount.HalfPlace);
}
