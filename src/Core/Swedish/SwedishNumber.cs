using System.Globalization;
using System.Text;

namespace Styrkedja.Core.Swedish;

/// <summary>
/// The one place where printed Swedish numbers are read and written. Decimal comma; thousands in groups of three by a
/// space, a no-break space, a narrow no-break space or nothing; minus as any of <see cref="IsMinus"/>.
/// </summary>
public static class SwedishNumber
{
    private const long Limit = 9_000_000_000_000;

    /// <summary>Reads a number that is the whole text.</summary>
    /// <param name="text">The text; white space around it is allowed.</param>
    /// <param name="quantity">The number with its printed decimals.</param>
    /// <returns>False for anything else, also for a number beyond ±9 · 10¹² or with more than six decimals.</returns>
    public static bool TryRead(string text, out Quantity quantity)
    {
        var trimmed = text.Trim();
        return ReadPrefix(trimmed, out quantity) == trimmed.Length && trimmed.Length > 0;
    }

    /// <summary>Reads the longest number that a text begins with.</summary>
    /// <param name="text">The text.</param>
    /// <param name="quantity">The number with its printed decimals.</param>
    /// <returns>How many characters the number takes; 0 where the text begins with none.</returns>
    public static int ReadPrefix(string text, out Quantity quantity)
    {
        quantity = default;
        var i = 0;
        var sign = 1;
        if (i < text.Length && IsSign(text[i]))
        {
            sign = text[i] == '+' ? 1 : -1;
            i++;
            while (i < text.Length && SwedishText.IsBlank(text[i]) && i < 3)
            {
                i++;
            }
        }
        var start = i;
        long whole = 0;
        while (i < text.Length)
        {
            if (char.IsAsciiDigit(text[i]))
            {
                whole = (whole * 10) + (text[i] - '0');
                i++;
            }
            else if (IsGroupSeparator(text, i, start))
            {
                i++;
            }
            else
            {
                break;
            }
            if (whole > Limit)
            {
                return 0;
            }
        }
        if (i == start)
        {
            return 0;
        }
        var millionths = whole * 1_000_000;
        var decimals = 0;
        if (i + 1 < text.Length && text[i] == ',' && char.IsAsciiDigit(text[i + 1]))
        {
            i++;
            for (var place = 100_000L; i < text.Length && char.IsAsciiDigit(text[i]); i++, place /= 10)
            {
                if (place == 0)
                {
                    return 0;
                }
                millionths += (text[i] - '0') * place;
                decimals++;
            }
        }
        if (millionths > Limit * 1_000_000)
        {
            return 0;
        }
        quantity = new Quantity(sign * millionths, decimals);
        return i;
    }

    /// <summary>Writes a number as it is printed: no-break space between thousands, decimal comma, "−" for minus.</summary>
    /// <param name="value">The number; rounded half away from zero to the decimals asked for.</param>
    /// <param name="decimals">Decimals, 0–6.</param>
    /// <returns>For people to read; never for SVG, CSS, CSV or JSON.</returns>
    public static string Write(decimal value, int decimals)
    {
        var rounded = Rounding.Of(value, decimals);
        var digits = Math.Abs(rounded)
            .ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? digits : digits[..point];
        var text = new StringBuilder();
        if (rounded < 0)
        {
            text.Append('−');
        }
        for (var i = 0; i < whole.Length; i++)
        {
            if (i > 0 && (whole.Length - i) % 3 == 0)
            {
                text.Append('\u00A0');
            }
            text.Append(whole[i]);
        }
        if (point >= 0)
        {
            text.Append(',').Append(digits, point + 1, digits.Length - point - 1);
        }
        return text.ToString();
    }

    /// <summary>
    /// Writes a number as documents print it: a blank between thousands, decimal comma, hyphen for minus, so that what a
    /// finding quotes can be searched for in the document.
    /// </summary>
    /// <param name="value">The number; rounded half away from zero to the decimals asked for.</param>
    /// <param name="decimals">Decimals, 0–6.</param>
    public static string Print(decimal value, int decimals) =>
        Write(value, decimals).Replace('−', '-').Replace('\u00A0', ' ');

    /// <summary>True for the signs that stand before a number in print.</summary>
    public static bool IsSign(char c) => c == '+' || IsMinus(c);

    /// <summary>
    /// True for every sign that print uses for minus: hyphen, minus, dashes, and the hyphens that do not break, of figures or
    /// of full width.
    /// </summary>
    public static bool IsMinus(char c) => c is '-' or '−' or '–' or '‐' or '‑' or '‒' or '﹣' or '－';

    // A separator stands between one to three digits and exactly three, each group in its turn.
    private static bool IsGroupSeparator(string text, int i, int start)
    {
        if (!SwedishText.IsBlank(text[i]) || i + 3 >= text.Length)
        {
            return false;
        }
        var before = 0;
        for (var k = i - 1; k >= start && char.IsAsciiDigit(text[k]); k--)
        {
            before++;
        }
        var firstGroup = i - before == start;
        if (before is 0 or > 3 || (!firstGroup && before != 3))
        {
            return false;
        }
        var threeFollow =
            char.IsAsciiDigit(text[i + 1]) && char.IsAsciiDigit(text[i + 2]) && char.IsAsciiDigit(text[i + 3]);
        return threeFollow && (i + 4 >= text.Length || !char.IsAsciiDigit(text[i + 4]));
    }
}
