namespace Styrkedja.Core.Swedish;

/// <summary>
/// An exact number with the decimals it is shown with: whole millionths, so that what is stored is what was printed.
/// Range ±9 223 372 036 854,775807; at most six decimals. No unit of its own: see <see cref="Measure"/>.
/// </summary>
/// <param name="Millionths">The value times 1 000 000.</param>
/// <param name="Decimals">Decimals printed, 0–6; a matter of display, but part of what a document says.</param>
public readonly record struct Quantity(long Millionths, int Decimals)
{
    private const long One = 1_000_000;

    /// <summary>The number itself, exact.</summary>
    public decimal Value => (decimal)Millionths / One;

    /// <summary>Half of the last printed place: what the printed number may differ from the true one by.</summary>
    public decimal HalfPlace => Rounding.HalfPlace(Decimals);

    /// <summary>Makes a quantity from a number.</summary>
    /// <param name="value">The number; more than six decimals are rounded half away from zero.</param>
    /// <param name="decimals">Decimals to show, 0–6.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="decimals"/> is outside 0–6.</exception>
    /// <exception cref="OverflowException">The number is outside the range of the type.</exception>
    public static Quantity Of(decimal value, int decimals = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, 6);
        return new Quantity((long)Rounding.Of(value * One), decimals);
    }

    /// <summary>The number as Swedes print it, see <see cref="SwedishNumber.Write(decimal, int)"/>.</summary>
    public override string ToString() => SwedishNumber.Write(Value, Decimals);
}
