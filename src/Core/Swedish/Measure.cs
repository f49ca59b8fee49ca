namespace Styrkedja.Core.Swedish;

/// <summary>A number and the unit printed after it: "5,4 st", "90%", "1,5 kg CO2 per kg livsmedel".</summary>
/// <param name="Quantity">The number.</param>
/// <param name="Unit">The unit as printed, or null where none is; it is never filled in from elsewhere.</param>
public readonly record struct Measure(Quantity Quantity, string? Unit)
{
    /// <summary>Reads a number and its unit, the whole text and nothing else.</summary>
    /// <param name="text">One printed cell.</param>
    /// <param name="measure">What was read.</param>
    /// <returns>False where the text does not begin with a number, or where more digits follow ("16 16").</returns>
    public static bool TryRead(string text, out Measure measure)
    {
        measure = default;
        var end = SwedishNumber.ReadPrefix(text, out var quantity);
        if (end == 0)
        {
            return false;
        }
        var unit = text[end..].Trim();
        if (unit.Length > 0 && !StartsUnit(unit[0]))
        {
            return false;
        }
        measure = new Measure(quantity, unit.Length == 0 ? null : unit);
        return true;
    }

    private static bool StartsUnit(char first) => char.IsLetter(first) || first is '%' or '‰' or '°' or '/';
}
