namespace Styrkedja.Core.Swedish;

/// <summary>
/// Numbers in cells as other houses print them: a point before decimals, points or apostrophes between thousands, minus
/// after the number, a negative number in brackets, "ca" before it. What could be two numbers is none: "1.250" is 1 250 to
/// one and 1,25 to another.
/// </summary>
internal static class PrintedFigure
{
    private static readonly string[] About =
    [
        "ca ",
        "ca. ",
        "c:a ",
        "cirka ",
        "ungefär ",
        "ung ",
        "ung. ",
        "omkring ",
        "runt ",
        "uppskattningsvis ",
    ];

    /// <summary>A text without a word that says that the number after it is about so much.</summary>
    public static string WithoutAbout(string text)
    {
        foreach (var word in About)
        {
            if (text.Length > word.Length && text.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return text[word.Length..].TrimStart();
            }
        }
        return text;
    }

    /// <summary>Reads a number with its minus after it or in brackets, the whole text and nothing else.</summary>
    public static bool TryReadNegative(string text, out Quantity quantity)
    {
        quantity = default;
        if (
            text.Length < 2
            || !char.IsAsciiDigit(text[^1] == ')' ? text.Trim('(', ')', ' ').FirstOrDefault() : text[0])
        )
        {
            return false;
        }
        if (text[0] == '(' && text[^1] == ')')
        {
            // "(5)" may be the number of a note.
            return TryNegate(text[1..^1], q => q.Decimals > 0 || q.Value >= 100, out quantity);
        }
        // "2024-" is a year from which something goes on, "65-" may be an age.
        return SwedishNumber.IsMinus(text[^1])
            && char.IsAsciiDigit(text[^2])
            && TryNegate(text[..^1], q => q.Decimals > 0 || q.Value is >= 100 and (< 1900 or > 2100), out quantity);
    }

    private static bool TryNegate(string text, Func<Quantity, bool> isAmount, out Quantity quantity)
    {
        if (!SwedishNumber.TryRead(text, out quantity) || !isAmount(quantity))
        {
            quantity = default;
            return false;
        }
        quantity = new Quantity(-quantity.Millionths, quantity.Decimals);
        return true;
    }

    /// <summary>
    /// Reads a number with points or apostrophes in it that a text begins with, and which can only be one.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="quantity">The number with its printed decimals.</param>
    /// <returns>How many characters it takes; 0 where there is none, or where it may be two numbers.</returns>
    public static int ReadPointed(string text, out Quantity quantity)
    {
        quantity = default;
        var end = 0;
        while (
            end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] is '.' or ',' or '\'' or '’' || end == 0)
        )
        {
            end++;
        }
        while (end > 0 && !char.IsAsciiDigit(text[end - 1]))
        {
            end--;
        }
        var figures = text[..end];
        var sign = figures.Length > 0 && SwedishNumber.IsSign(figures[0]) ? 1 : 0;
        var comma = figures.IndexOf(',', StringComparison.Ordinal);
        var whole = comma < 0 ? figures : figures[..comma];
        var groups = whole[Math.Min(sign, whole.Length)..].Split('.', '\'', '’');
        if (groups.Length < 2 || !Array.TrueForAll(groups, g => g.Length > 0 && g.All(char.IsAsciiDigit)))
        {
            return 0;
        }
        var apostrophes = whole.AsSpan().ContainsAny('\'', '’');
        var ofThousands = groups[0].Length <= 3 && groups.Skip(1).All(g => g.Length == 3);
        string plain;
        if (ofThousands && (groups.Length > 2 || comma >= 0 || apostrophes) && groups[0] != "0")
        {
            plain = figures[..sign] + string.Concat(groups) + (comma < 0 ? "" : figures[comma..]);
        }
        else if (groups.Length == 2 && comma < 0 && !apostrophes && (groups[1].Length is 1 or 2 || groups[0] == "0"))
        {
            plain = figures[..sign] + groups[0] + "," + groups[1];
        }
        else
        {
            return 0;
        }
        return SwedishNumber.TryRead(plain, out quantity) ? end : 0;
    }
}
