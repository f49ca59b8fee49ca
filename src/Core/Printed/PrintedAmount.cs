using Styrkedja.Core.Economy;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Core.Printed;

/// <summary>An amount of money in running text.</summary>
/// <param name="Text">As printed: "180,3 mnkr".</param>
/// <param name="Amount">What it is worth.</param>
/// <param name="Number">The number as printed, in its unit.</param>
/// <param name="Unit">The unit printed after it.</param>
public sealed record PrintedAmount(string Text, Money Amount, Quantity Number, MoneyUnit Unit)
{
    /// <summary>Half of its last printed place, in kronor.</summary>
    public decimal HalfPlace => Number.HalfPlace * Unit.Kronor();

    /// <summary>Another amount as this one is printed: the same unit and decimals.</summary>
    /// <param name="kronor">The amount in kronor.</param>
    public string Print(decimal kronor) =>
        $"{SwedishNumber.Print(kronor / Unit.Kronor(), Number.Decimals)} {Unit.Name()}";
}
