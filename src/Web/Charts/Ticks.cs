using Styrkedja.Core.Swedish;

namespace Styrkedja.Web.Charts;

/// <summary>Even marks on an axis of numbers: steps of 1, 2 or 5 times a power of ten.</summary>
/// <param name="Low">The first mark.</param>
/// <param name="High">The last mark.</param>
/// <param name="Step">From one to the next.</param>
internal readonly record struct Ticks(decimal Low, decimal High, decimal Step)
{
    private const decimal Least = 0.000001m;

    /// <summary>Decimals that the marks need.</summary>
    public int Decimals
    {
        get
        {
            var decimals = 0;
            for (var step = Step; step != decimal.Truncate(step) && decimals < 6; step *= 10)
            {
                decimals++;
            }
            return decimals;
        }
    }

    /// <summary>How many marks.</summary>
    public int Count => (int)((High - Low) / Step) + 1;

    /// <summary>A mark, from 0.</summary>
    public decimal this[int place] => Low + (place * Step);

    /// <summary>A mark as it is printed.</summary>
    public string Text(int place) => SwedishNumber.Write(this[place], Decimals);

    /// <summary>How far up the axis a value is, 0–1.</summary>
    public double Share(decimal value) => High == Low ? 0 : (double)((value - Low) / (High - Low));

    /// <summary>
    /// Marks around the values. Zero is among them where it is not far away; a single value gets room around it.
    /// </summary>
    public static Ticks Around(decimal lowest, decimal highest)
    {
        if (lowest == highest)
        {
            var room = Math.Max(Math.Abs(lowest) / 10, Least * 2);
            lowest = lowest >= 0 ? Math.Max(0, lowest - room) : lowest - room;
            highest = highest <= 0 ? Math.Min(0, highest + room) : highest + room;
            highest = highest == lowest ? lowest + 1 : highest;
        }
        if (lowest > 0 && lowest < highest * 0.6m)
        {
            lowest = 0;
        }
        if (highest < 0 && highest > lowest * 0.6m)
        {
            highest = 0;
        }
        var step = NiceStep((highest - lowest) / 5);
        var low = Math.Floor(lowest / step) * step;
        var high = Math.Ceiling(highest / step) * step;
        return new Ticks(low, high == low ? low + step : high, step);
    }

    private static decimal NiceStep(decimal least)
    {
        var power = 1m;
        while (power * 10 <= least)
        {
            power *= 10;
        }
        while (power > least && power > Least)
        {
            power /= 10;
        }
        var times = least / power;
        return power
            * (
                times <= 1 ? 1
                : times <= 2 ? 2
                : times <= 5 ? 5
                : 10
            );
    }
}
