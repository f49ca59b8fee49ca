using Styrkedja.Core.Swedish;

namespace Styrkedja.Core.Economy;

/// <summary>The scale of printed money: a matter of display that belongs to each table and amount.</summary>
public enum MoneyUnit
{
    /// <summary>Kronor.</summary>
    Kr,

    /// <summary>Thousands of kronor.</summary>
    Tkr,

    /// <summary>Millions of kronor.</summary>
    Mnkr,
}

/// <summary>What a <see cref="MoneyUnit"/> is worth and how it is printed.</summary>
public static class MoneyUnits
{
    /// <summary>How many kronor one of the unit is.</summary>
    public static decimal Kronor(this MoneyUnit unit) =>
        unit switch
        {
            MoneyUnit.Kr => 1m,
            MoneyUnit.Tkr => 1_000m,
            MoneyUnit.Mnkr => 1_000_000m,
        };

    /// <summary>The usual short form: kr, tkr, mnkr.</summary>
    public static string Name(this MoneyUnit unit) =>
        unit switch
        {
            MoneyUnit.Kr => "kr",
            MoneyUnit.Tkr => "tkr",
            MoneyUnit.Mnkr => "mnkr",
        };

    /// <summary>Reads a printed unit, the whole word.</summary>
    /// <param name="word">"mnkr", also misprinted "mnr"; "tkr"; "kr", "kronor"; capitals do not matter.</param>
    /// <returns>The unit, or null.</returns>
    public static MoneyUnit? Read(string word) =>
        SwedishText.Fold(word) switch
        {
            "mnkr" or "mnr" or "mkr" or "miljonkronor" or "miljonerkronor" or "miljoner" => MoneyUnit.Mnkr,
            "tkr" or "tusenkronor" or "ksek" => MoneyUnit.Tkr,
            "kr" or "kronor" or "sek" => MoneyUnit.Kr,
            _ => null,
        };
}
