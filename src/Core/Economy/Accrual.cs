namespace Styrkedja.Core.Economy;

/// <summary>Rule R5: what a period's value of a measure is. Only increments are added.</summary>
public enum Accrual
{
    /// <summary>Each period adds: complaints, T1 + T2 + VB = total, where T2 is May–August.</summary>
    Increment,

    /// <summary>Each period holds all since January: staff turnover, budget outcome.</summary>
    Cumulative,

    /// <summary>The last twelve months: sick leave.</summary>
    RollingYear,

    /// <summary>As it is on a day: children on 31 March.</summary>
    PointInTime,

    /// <summary>Asked for in a survey.</summary>
    Survey,
}

/// <summary>Sums of increments.</summary>
public static class Accruals
{
    /// <summary>The total of a measure that grows by increments.</summary>
    /// <param name="increments">The periods' values in order; null where none is printed.</param>
    /// <returns>The sum of those printed; null where none is, since nothing is not zero.</returns>
    /// <exception cref="OverflowException">The sum is out of range.</exception>
    public static decimal? Total(params IEnumerable<decimal?> increments)
    {
        decimal? total = null;
        foreach (var increment in increments)
        {
            total = increment is null ? total : (total ?? 0) + increment;
        }
        return total;
    }
}
