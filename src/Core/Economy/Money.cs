using Styrkedja.Core.Swedish;

namespace Styrkedja.Core.Economy;

/// <summary>An exact amount in Swedish kronor, kept as whole öre. Surplus and income are positive in our own data.</summary>
/// <param name="Ore">Öre; 100 to the krona.</param>
public readonly record struct Money(long Ore) : IComparable<Money>
{
    private const decimal Largest = 10_000_000_000_000m;

    /// <summary>Nothing.</summary>
    public static Money Zero => default;

    /// <summary>Kronor, exact to the öre.</summary>
    public decimal Kronor => Ore / 100m;

    /// <summary>Makes an amount from kronor; parts of an öre are rounded half away from zero.</summary>
    /// <exception cref="OverflowException">Beyond ±92 · 10¹⁵ kronor.</exception>
    public static Money FromKronor(decimal kronor) => new((long)Rounding.Of(kronor * 100));

    /// <summary>Makes an amount from a printed number and its money unit.</summary>
    /// <exception cref="OverflowException">Beyond ±92 · 10¹⁵ kronor.</exception>
    public static Money From(Quantity quantity, MoneyUnit unit) => FromKronor(quantity.Value * unit.Kronor());

    /// <summary>Makes an amount from a printed number and its money unit, where it can be one.</summary>
    /// <returns>False beyond ±10¹³ kronor, which no public budget reaches: it is a misprint.</returns>
    public static bool TryFrom(Quantity quantity, MoneyUnit unit, out Money money)
    {
        var possible = Math.Abs(quantity.Value) <= Largest / unit.Kronor();
        money = possible ? From(quantity, unit) : Zero;
        return possible;
    }

    /// <summary>The sum.</summary>
    /// <exception cref="OverflowException">Out of range.</exception>
    public static Money operator +(Money left, Money right) => new(left.Ore + right.Ore);

    /// <summary>The difference.</summary>
    /// <exception cref="OverflowException">Out of range.</exception>
    public static Money operator -(Money left, Money right) => new(left.Ore - right.Ore);

    /// <summary>The opposite.</summary>
    public static Money operator -(Money amount) => new(-amount.Ore);

    /// <summary>True where less.</summary>
    public static bool operator <(Money left, Money right) => left.Ore < right.Ore;

    /// <summary>True where more.</summary>
    public static bool operator >(Money left, Money right) => left.Ore > right.Ore;

    /// <summary>True where not more.</summary>
    public static bool operator <=(Money left, Money right) => left.Ore <= right.Ore;

    /// <summary>True where not less.</summary>
    public static bool operator >=(Money left, Money right) => left.Ore >= right.Ore;

    /// <summary>The sum, as a method.</summary>
    public static Money Add(Money left, Money right) => left + right;

    /// <summary>The difference, as a method.</summary>
    public static Money Subtract(Money left, Money right) => left - right;

    /// <summary>The opposite, as a method.</summary>
    public static Money Negate(Money amount) => -amount;

    /// <summary>Orders by amount.</summary>
    public int CompareTo(Money other) => Ore.CompareTo(other.Ore);

    /// <summary>Kronor as printed, with öre only where there are any.</summary>
    public override string ToString() => SwedishNumber.Write(Kronor, Ore % 100 == 0 ? 0 : 2) + "\u00A0kr";
}
