using System.Globalization;

namespace Styrkedja.Core.Periods;

/// <summary>The years that the program takes: so that a year mistyped is refused, and every year has one before and after.</summary>
public static class Years
{
    /// <summary>The first.</summary>
    public const int First = 1900;

    /// <summary>The last.</summary>
    public const int Last = 2199;

    /// <summary>Whether a year is one of them.</summary>
    public static bool Has(int year) => year is >= First and <= Last;

    /// <summary>Reads a year that somebody gives as digits alone.</summary>
    /// <returns>False for anything else, and for a year outside the range.</returns>
    public static bool TryRead(string? text, out int year) =>
        int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out year) && Has(year);
}
