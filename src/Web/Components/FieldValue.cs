using System.Globalization;
using Styrkedja.Core.Swedish;

namespace Styrkedja.Web.Components;

/// <summary>A value as a person would type it in a field.</summary>
internal static class FieldValue
{
    /// <summary>
    /// Null for null. Decimals with comma and plain hyphen; whole numbers without spaces, since they may be years;
    /// days as year-month-day.
    /// </summary>
    public static string? Write(object? value) =>
        value switch
        {
            null => null,
            string text => text,
            bool flag => flag ? "true" : "false",
            decimal number => SwedishNumber.Print(number, Math.Min(number.Scale, (byte)6)),
            Quantity quantity => SwedishNumber.Print(quantity.Value, quantity.Decimals),
            DateOnly day => SwedishDate.Write(day),
            IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString(),
        };
}
