namespace Styrkedja.Core.Swedish;

/// <summary>A number and the unit printed after it: "5,4 st", "90%", "1,5 kg CO2 per kg livsmedel".</summary>
/// <param name="Quantity">The number.</param>
/// <param name="Unit">The unit as printed, or null where none is; it is never filled in from elsewhere.</param>
public readonly record struct Measure(Quantity Quantity, string? Unit)
{
    /// <summary>
    /// Reads a number and its unit, the whole text and nothing else; the mark of a note after them is no part of either.
    /// </summary>
    /// <param name="text">One printed cell.</param>
    /// <param name="measure">What was read.</param>
    /// <returns>
    /// False where the text does not begin with a number, where more digits follow ("16 16"), and where it may be two
    /// numbers ("1.250", "80/85 %", "1E+05").
    /// </returns>
    public static bool TryRead(string text, out Measure measure)
    {
        measure = default;
        var printed = NoteMarks.Without(text.Trim());
        if (PrintedFigure.TryReadNegative(printed, out var negative))
        {
            measure = new Measure(negative, null);
            return true;
        }
        var end = PrintedFigure.ReadPointed(printed, out var quantity);
        // A point alone is a decimal point only beside a unit: "1.5" may be the number of a chapter.
        if (
            end > 0
            && end == printed.Length
            && quantity.Decimals > 0
            && !printed.Contains(',', StringComparison.Ordinal)
        )
        {
            return false;
        }
        end = end > 0 ? end : SwedishNumber.ReadPrefix(printed, out quantity);
        if (end == 0)
        {
            return false;
        }
        var unit = printed[end..].Trim();
        if (unit.Length > 0 && !IsUnit(unit))
        {
            return false;
        }
        measure = new Measure(quantity, unit.Length == 0 ? null : unit);
        return true;
    }

    // "E+05" is a power of ten, "av 10" makes a share of the number, "/85" is another number.
    private static bool IsUnit(string unit)
    {
        if (!(char.IsLetter(unit[0]) || unit[0] is '%' or '‰' or '°' or '/'))
        {
            return false;
        }
        // Another number after it makes two of one: "40 % 1.000".
        if (unit.Split(' ').Any(w => w.Length > 0 && char.IsAsciiDigit(w[0]) && !w.Any(char.IsLetter)))
        {
            return false;
        }
        var rest = unit.AsSpan(1).TrimStart(" +-−");
        return unit[0] switch
        {
            'e' or 'E' => rest.Length == 0 || !char.IsAsciiDigit(rest[0]),
            '/' => rest.Length > 0 && !char.IsAsciiDigit(rest[0]),
            'a' when unit.StartsWith("av ", StringComparison.Ordinal) => unit.Length < 4 || !char.IsAsciiDigit(unit[3]),
            _ => true,
        };
    }
}
