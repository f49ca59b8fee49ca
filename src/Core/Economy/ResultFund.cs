namespace Styrkedja.Core.Economy;

/// <summary>The limits of rule R8, settings of a municipality.</summary>
/// <param name="TransferShare">How much of the gross budget may be carried in a year, 0–1.</param>
/// <param name="FundShare">How much of the gross budget the fund may hold, 0–1.</param>
/// <param name="LimitsDeficits">Whether the first limit holds for deficits too; the rule's wording leaves it open.</param>
public sealed record ResultFundRule(decimal TransferShare, decimal FundShare, bool LimitsDeficits)
{
    /// <summary>5 % a year, 10 % in the fund, both surplus and deficit.</summary>
    public static ResultFundRule Default { get; } = new(0.05m, 0.10m, LimitsDeficits: true);
}

/// <summary>What a unit hands on to the next year, and what stays with the board.</summary>
/// <param name="FundOut">The fund after the year, whole thousands of kronor.</param>
/// <param name="Cut">What the limits and the rounding take, and stays with the board.</param>
public readonly record struct FundTransfer(Money FundOut, Money Cut);

/// <summary>
/// Rule R8: transfer = clamp(result, ±5 % of the gross budget), fund out = min(fund in + transfer, 10 % of it),
/// rounded down to whole thousands of kronor. Golden: document 003, lines 2425–2439, fifteen units, two of them
/// cut (by 1 943 and 2 885 thousand).
/// </summary>
public static class ResultFund
{
    private const decimal OreInThousand = 100_000;

    /// <summary>Half of the thousand that a fund is printed in, in kronor: see <see cref="Swedish.Rounding"/>.</summary>
    public const decimal HalfPlace = 500;

    /// <summary>The transfer of one unit.</summary>
    /// <param name="grossBudget">The unit's gross budget of the year, not negative.</param>
    /// <param name="fundIn">The fund when the year began; a deficit is negative.</param>
    /// <param name="carried">The part of the result that follows from the unit's own action.</param>
    /// <param name="rule">The limits.</param>
    /// <exception cref="ArgumentOutOfRangeException">The gross budget is negative.</exception>
    public static FundTransfer Transfer(Money grossBudget, Money fundIn, Money carried, ResultFundRule rule)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(grossBudget.Ore);
        var yearly = Share(grossBudget, rule.TransferShare);
        var transfer = carried > yearly ? yearly : carried;
        if (rule.LimitsDeficits && transfer < -yearly)
        {
            transfer = -yearly;
        }
        var most = Share(grossBudget, rule.FundShare);
        var fund = fundIn + transfer;
        var fundOut = DownToThousand(fund > most ? most : fund);
        return new FundTransfer(fundOut, fundIn + carried - fundOut);
    }

    // Down to whole öre: a limit that is rounded up is one that may be passed.
    private static Money Share(Money amount, decimal share) => new((long)Math.Floor(amount.Ore * share));

    private static Money DownToThousand(Money amount) =>
        new((long)Math.Floor(amount.Ore / OreInThousand) * (long)OreInThousand);
}
