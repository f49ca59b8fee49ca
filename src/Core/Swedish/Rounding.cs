namespace Styrkedja.Core.Swedish;

/// <summary>
/// How figures are rounded when they are printed, and what that lets those that belong together differ by. The one place:
/// elsewhere the compiler refuses to round.
/// </summary>
/// <remarks>
/// A printed figure differs from the true one by at most half of its last printed place. What is computed from several of
/// them differs by at most all their halves, and from a printed result by its half too: a printed sum and the sum of
/// <c>n</c> figures of the same place by half of that place × (<c>n</c> + 1), 0.05 × (<c>n</c> + 1) with one decimal. A
/// difference within that is explained by rounding, also where it is exactly that; one beyond it is an error. There is no
/// other tolerance. Golden: in document 003 17.8 is printed where the figures sum to 17.9, which is explained; in document
/// 004 192.2 where they sum to 189.2, which is not.
/// </remarks>
public static class Rounding
{
    /// <summary>A number as it is printed with so many decimals: half away from zero.</summary>
    /// <param name="value">The number.</param>
    /// <param name="decimals">Decimals, 0–28.</param>
#pragma warning disable RS0030 // the one place
    public static decimal Of(decimal value, int decimals = 0) =>
        Math.Round(value, decimals, MidpointRounding.AwayFromZero);
#pragma warning restore RS0030

    /// <summary>Half of the last place of a number that is printed with so many decimals.</summary>
    /// <param name="decimals">Decimals, not negative.</param>
    public static decimal HalfPlace(int decimals)
    {
        var half = 0.5m;
        for (var i = 0; i < decimals; i++)
        {
            half /= 10;
        }
        return half;
    }

    /// <summary>Whether rounding explains that two figures, of which one or both are sums, differ.</summary>
    /// <param name="difference">One less the other.</param>
    /// <param name="halves">
    /// Half of the last place of every printed figure in either of them, in the unit of the difference; none for what is
    /// exact, several of them added together where that is easier.
    /// </param>
    public static bool Explains(decimal difference, params ReadOnlySpan<decimal> halves)
    {
        var most = 0m;
        foreach (var half in halves)
        {
            most += half;
        }
        return Math.Abs(difference) <= most;
    }

    /// <summary>What a share in per cent may differ by since both of its amounts are rounded.</summary>
    /// <param name="part">The amount that the share is.</param>
    /// <param name="partHalf">What it may differ by.</param>
    /// <param name="whole">The amount that it is a share of; not zero.</param>
    /// <param name="wholeHalf">What that may differ by, little beside it.</param>
    public static decimal HalfOfPercent(decimal part, decimal partHalf, decimal whole, decimal wholeHalf) =>
        100 * (partHalf + (Math.Abs(part / whole) * wholeHalf)) / Math.Abs(whole);
}
