using Styrkedja.Core.Swedish;

namespace Styrkedja.Core.Checks;

/// <summary>Whether a printed figure is what its table says it should be.</summary>
public enum Agreement
{
    /// <summary>It is.</summary>
    Equal,

    /// <summary>It differs by no more than the rounding of the printed figures explains.</summary>
    WithinRounding,

    /// <summary>It differs by more: a check reports the row as an error.</summary>
    Differs,
}

/// <summary>What a cell of a table should hold by the table's own figures.</summary>
/// <param name="Value">The number, in the unit and with the sign of the table.</param>
/// <param name="Decimals">Decimals to write it with, 0–6.</param>
/// <param name="How">How it is computed, in a few Swedish words: "kostnader − intäkter", "summan av 11 rader".</param>
/// <param name="Agreement">Whether the printed number is the same.</param>
public sealed record ComputedCell(decimal Value, int Decimals, string How, Agreement Agreement)
{
    /// <summary>The number as Swedes print it.</summary>
    public string Text => SwedishNumber.Write(Value, Decimals);
}
